import Diagnostics

/// From figures and names to the pages of a report.
package enum ReportDocuments {
  /// The start page, the network, then every region, library, peer group and event that has figures,
  /// in file order. File names have no ending.
  package static func pages(
    _ table: ComparisonTable, _ naming: Naming, _ findings: ReportedFindings = .none,
    _ peers: ReportedPeers = .none
  ) -> [(fileName: String, document: ReportDocument)] {
    var pages = [(fileName: String, document: ReportDocument)]()
    eachPage(table, naming, findings, peers) { name, document in pages.append((name, document)) }
    return pages
  }

  /// The same, one page at a time: a network of many libraries needs no room for all its pages.
  package static func eachPage<Failure: Error>(
    _ table: ComparisonTable, _ naming: Naming, _ findings: ReportedFindings = .none,
    _ peers: ReportedPeers = .none, extent: PageExtent = .whole,
    _ take: (String, ReportDocument) throws(Failure) -> Void
  ) throws(Failure) {
    let index = FigureIndex(table)
    let access = FindingAccess(
      reported: findings, naming: naming, index: index, audience: table.method.audience)
    if let network = naming.network {
      let context = PageContext(
        table, naming, index, unit: network, findings: access.findings(of: network))
      try take(PageName.index, finished(IndexPage.document(context), naming))
    }
    for unit in unitsWithPages(naming, index) {
      guard let name = PageName.of(unit) else { continue }
      let context = PageContext(
        table, naming, index, unit: unit, findings: access.findings(of: unit),
        peers: unit.level == .library ? peers.of(unit.name) : nil)
      try take(name, finished(UnitPage.document(context, extent), naming))
    }
  }

  /// How many pages there will be.
  package static func count(_ table: ComparisonTable, _ naming: Naming) -> Int {
    unitsWithPages(naming, FigureIndex(table)).count + (naming.network == nil ? 0 : 1)
  }

  private static func unitsWithPages(_ naming: Naming, _ index: FigureIndex) -> [Naming.Unit] {
    [Level.network, .region, .library, .peerGroup, .event].flatMap { naming.units(at: $0) }
      .filter { index.hasRows($0) }
  }

  /// What a terminal shows to a library: its page without what fills paper. Where it has no figures, nil.
  package static func story(
    of library: String, _ table: ComparisonTable, _ naming: Naming,
    _ findings: ReportedFindings = .none, _ peers: ReportedPeers = .none
  ) -> ReportDocument? {
    let index = FigureIndex(table)
    guard let unit = naming.unit(.library, library), index.hasRows(unit) else { return nil }
    let access = FindingAccess(
      reported: findings, naming: naming, index: index, audience: table.method.audience)
    let context = PageContext(
      table, naming, index, unit: unit, findings: access.findings(of: unit),
      peers: peers.of(library))
    return finished(UnitPage.document(context, .story), naming)
  }

  /// The name of a library's page, without its ending; nil where it has none.
  package static func page(
    of library: String, _ table: ComparisonTable, _ naming: Naming
  ) -> String? {
    guard let unit = naming.unit(.library, library), FigureIndex(table).hasRows(unit) else {
      return nil
    }
    return PageName.of(unit)
  }

  /// The network in short, with its units of one level: what a terminal shows.
  package static func summary(
    for table: ComparisonTable, _ naming: Naming, _ findings: ReportedFindings = .none,
    by level: Level = .region
  ) -> ReportDocument? {
    guard let network = naming.network else { return nil }
    let index = FigureIndex(table)
    let access = FindingAccess(
      reported: findings, naming: naming, index: index, audience: table.method.audience)
    let context = PageContext(
      table, naming, index, unit: network, findings: access.findings(of: network))
    return finished(SummaryPage.document(context, by: level), naming)
  }

  private static func finished(_ document: ReportDocument, _ naming: Naming) -> ReportDocument {
    let document = document.withoutEmptyPictures()
    return naming.synthetic ? document.markedSynthetic() : document
  }
}

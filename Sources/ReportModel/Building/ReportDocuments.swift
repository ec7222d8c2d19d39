import Diagnostics

/// From figures and names to the pages of a report.
package enum ReportDocuments {
  /// The start page, the network, then every region, library, peer group and event that
  /// has figures, in
  /// file order. File names have no ending.
  package static func pages(
    _ table: ComparisonTable, _ naming: Naming
  ) -> [(fileName: String, document: ReportDocument)] {
    let index = FigureIndex(table)
    var pages = [(fileName: String, document: ReportDocument)]()
    if let network = naming.network {
      let context = PageContext(table, naming, index, unit: network)
      pages.append((PageName.index, finished(IndexPage.document(context), naming)))
    }
    for level in [Level.network, .region, .library, .peerGroup, .event] {
      for unit in naming.units(at: level) where index.hasRows(unit) {
        guard let name = PageName.of(unit) else { continue }
        let context = PageContext(table, naming, index, unit: unit)
        pages.append((name, finished(UnitPage.document(context), naming)))
      }
    }
    return pages
  }

  /// The network in short, with its units of one level: what a terminal shows.
  package static func summary(
    for table: ComparisonTable, _ naming: Naming, by level: Level = .region
  ) -> ReportDocument? {
    guard let network = naming.network else { return nil }
    let context = PageContext(table, naming, FigureIndex(table), unit: network)
    return finished(SummaryPage.document(context, by: level), naming)
  }

  private static func finished(_ document: ReportDocument, _ naming: Naming) -> ReportDocument {
    naming.synthetic ? document.markedSynthetic() : document
  }
}

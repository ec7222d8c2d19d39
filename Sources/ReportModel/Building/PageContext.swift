import Diagnostics

/// A unit's page in the making: the figures, the names, and what the unit is put beside.
struct PageContext: Sendable {
  let method: Method
  let naming: Naming
  let index: FigureIndex
  let unit: Naming.Unit
  /// The nearest unit around this one that has figures.
  let reference: Naming.Unit?
  /// What the page may tell of what visitors wrote down.
  let findings: UnitFindings
  /// A library among its peers.
  let peers: LibraryPeers?

  init(
    _ table: ComparisonTable, _ naming: Naming, _ index: FigureIndex, unit: Naming.Unit,
    findings: UnitFindings = .none, peers: LibraryPeers? = nil
  ) {
    self.findings = findings
    self.peers = peers
    method = table.method
    self.naming = naming
    self.index = index
    self.unit = unit
    reference = naming.references(of: unit).first { index.hasRows($0) }
  }

  var language: Language { naming.language }

  /// The units around this one that have figures, nearest first.
  var around: [Naming.Unit] { naming.references(of: unit).filter { index.hasRows($0) } }

  func words(_ text: Trilingual) -> Wording { Wording(text[language]) }

  func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }

  func heading(_ level: Int, _ text: Trilingual, _ anchor: String) -> ReportDocument.Block {
    .heading(level: level, text: words(text), anchor: anchor)
  }

  /// A unit's figure of an item; a dash where the comparison has no such row at all.
  func figure(
    _ unit: Naming.Unit, _ entry: Naming.Entry, _ measure: Measure, choice: String = "",
    _ shape: NumberShape
  ) -> Figure {
    index.row(unit, entry, measure, choice: choice)?.figure(shape) ?? .text("–")
  }

  func score(_ unit: Naming.Unit, _ entry: Naming.Entry) -> Figure {
    figure(unit, entry, .score, .score)
  }

  func overall(_ unit: Naming.Unit) -> Figure { score(unit, naming.overall) }

  func estimate(_ unit: Naming.Unit, _ entry: Naming.Entry) -> Estimate? {
    if case .estimate(let estimate) = score(unit, entry) { estimate } else { nil }
  }

  func overallEstimate(_ unit: Naming.Unit) -> Estimate? { estimate(unit, naming.overall) }

  /// The responses behind a unit's overall score.
  func responsesScored(_ unit: Naming.Unit) -> Figure { count(unit, naming.overall, .score) }

  /// The responses behind an item's figure.
  func count(_ unit: Naming.Unit, _ entry: Naming.Entry, _ measure: Measure) -> Figure {
    index.row(unit, entry, measure)?.count ?? .absent(.noData)
  }

  /// All used responses of a unit.
  func responses(_ unit: Naming.Unit) -> Figure {
    guard let row = index.row(unit, naming.overall, .responses) else {
      return count(unit, naming.overall, .score)
    }
    guard let value = row.value, !row.notes.contains(.suppressed) else { return row.count }
    return .count(Int(value))
  }

  /// Libraries with data of all libraries in the unit; nil where the comparison does not tell.
  func coverage(_ unit: Naming.Unit) -> (libraries: Int, of: Int)? {
    guard let libraries = index.row(unit, naming.overall, .libraries)?.value,
      let all = index.row(unit, naming.overall, .librariesOf)?.value
    else { return nil }
    return (Int(libraries), Int(all))
  }

  /// The unit's name, leading to its page where it has one.
  func name(_ unit: Naming.Unit) -> Figure {
    guard unit != self.unit, index.hasRows(unit), let page = PageName.of(unit) else {
      return .text(unit.label)
    }
    return .link(unit.label, page: page)
  }
}

/// File names of the pages, without their ending.
enum PageName {
  static let index = "index"

  /// nil for units without a page of their own.
  static func of(_ unit: Naming.Unit) -> String? {
    switch unit.level {
    case .network: "network"
    case .region: "region-" + unit.name
    case .library: "library-" + unit.name
    case .peerGroup: "peers-" + unit.name
    case .event: "event-" + unit.name
    case .servicePoint: nil
    }
  }
}

/// The findings that a page may tell, of the libraries that its unit is made of.
struct UnitFindings: Sendable {
  /// The same words, from so many visits.
  struct Heard: Sendable {
    let words: String
    let visits: Int
    let libraries: Int
  }

  struct Place: Sendable {
    let label: Wording
    let visits: Int
  }

  let all: [ReportedFindings.Finding]
  let sorts: [Naming.Option]
  /// Whether words may be quoted, or only counts told.
  let quotes: Bool
  var language: String?
  /// What libraries replied: a library's own on its page, all of them where the network is summed up.
  var replies: [ReportedFindings.Reply] = []

  static let none = UnitFindings(all: [], sorts: [], quotes: false)

  func findings(at touchpoint: String?, sort: String? = nil) -> [ReportedFindings.Finding] {
    all.filter { $0.touchpoint == touchpoint && (sort == nil || $0.sort == sort) }
  }

  /// Visits, not findings: one visitor's many words weigh no more than another's few.
  static func visits(_ findings: [ReportedFindings.Finding]) -> Int {
    Set(findings.map(\.response)).count
  }

  /// Findings whose words are kept back until somebody has looked at them.
  var keptBack: Int { all.count { $0.words == nil } }

  /// What was written at a place, equal words once: the more visits the earlier, then by the words.
  /// Never in the order of visits, which would tell when each was made.
  func heard(at touchpoint: String?, sort: String?) -> [Heard] {
    var byWords: [String: [ReportedFindings.Finding]] = [:]
    for finding in findings(at: touchpoint, sort: sort) {
      if let words = finding.words { byWords[words, default: []].append(finding) }
    }
    return byWords.map { words, findings in
      Heard(
        words: words, visits: Self.visits(findings),
        libraries: Set(findings.map(\.library)).count)
    }
    .sorted {
      $0.visits != $1.visits
        ? $0.visits > $1.visits : $0.words.utf8.lexicographicallyPrecedes($1.words.utf8)
    }
  }

  /// Where pain was noted in most visits: in two at least, and in more than anywhere else.
  func mostTroubled(_ naming: Naming) -> Place? {
    let places = naming.touchpoints.map { point in
      Place(label: point.label, visits: Self.visits(findings(at: point.name, sort: "pain")))
    }
    guard let most = places.max(by: { $0.visits < $1.visits }), most.visits > 1,
      places.count(where: { $0.visits == most.visits }) == 1
    else { return nil }
    return most
  }
}

/// Who may see which findings (docs/specification/reports.md). A coordinator sees all. A library sees its own,
/// where its own figures are shown. A region and the public see counts of the whole network alone: nothing
/// that could be a colleague's sentence about a colleague.
struct FindingAccess {
  let reported: ReportedFindings
  let naming: Naming
  let index: FigureIndex
  let audience: Audience

  func findings(of unit: Naming.Unit) -> UnitFindings {
    var findings = heard(of: unit)
    findings.language = reported.language
    findings.replies = reported.replies.filter { reply in
      unit.level == .network || unit.level == .library && unit.name == reply.library
    }
    return findings
  }

  private func heard(of unit: Naming.Unit) -> UnitFindings {
    guard !reported.findings.isEmpty else { return .none }
    switch audience {
    case .coordinator: break
    case .library where unit.level == .library && isShown(unit): break
    case .region where unit.level == .network && isShown(unit): break
    case .public where unit.level == .network && isShown(unit): break
    default: return .none
    }
    let libraries = libraries(of: unit)
    return UnitFindings(
      all: reported.findings.filter { libraries.contains($0.library) }, sorts: reported.sorts,
      quotes: audience == .coordinator || audience == .library)
  }

  private func isShown(_ unit: Naming.Unit) -> Bool {
    let row = index.row(unit, naming.overall, .score) ?? index.row(unit, naming.overall, .responses)
    guard let row else { return false }
    return !row.notes.contains(.suppressed) && (row.n ?? 0) >= 3
  }

  private func libraries(of unit: Naming.Unit) -> Set<String> {
    switch unit.level {
    case .library: [unit.name]
    case .region:
      Set(naming.units(at: .library).filter { $0.region == unit.name }.map(\.name))
    case .network: Set(naming.units(at: .library).map(\.name))
    case .peerGroup:
      Set(naming.units(at: .library).filter { unit.members.contains($0.name) }.map(\.name))
    case .servicePoint, .event: []
    }
  }
}

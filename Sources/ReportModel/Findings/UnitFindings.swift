/// The findings that a page may tell, of the libraries that its unit is made of.
struct UnitFindings: Sendable {
  /// The same words, from so many visits.
  struct Heard: Sendable {
    let words: String
    let visits: Int
    let libraries: Int
    /// In the order of the codebook.
    let themes: [Wording]
  }

  /// A finding as it is told here: one sentence, or those that were joined.
  struct Told: Sendable {
    let parts: [ReportedFindings.Finding]
    /// Nil where they are kept back.
    let words: String?
    let themes: Set<String>

    /// The commonest of its parts; of equally common ones the first.
    var touchpoint: String? { commonest(parts.compactMap(\.touchpoint)) }
    var sort: String? { commonest(parts.map(\.sort)) ?? nil }
  }

  struct Place: Sendable {
    let label: Wording
    let visits: Int
  }

  let all: [ReportedFindings.Finding]
  /// The same, with what was joined as one.
  let told: [Told]
  let sorts: [Naming.Option]
  /// Of the codebook; none for readers of counts.
  let themes: [ReportedFindings.Theme]
  /// Whether words may be quoted, or only counts told.
  let quotes: Bool
  var language: String?
  /// What libraries replied: a library's own on its page, all of them where the network is summed up.
  var replies: [ReportedFindings.Reply] = []

  static let none = UnitFindings(all: [], told: [], sorts: [], themes: [], quotes: false)

  func findings(at touchpoint: String?, sort: String? = nil) -> [ReportedFindings.Finding] {
    all.filter { $0.touchpoint == touchpoint && (sort == nil || $0.sort == sort) }
  }

  /// Visits, not findings: one visitor's many words weigh no more than another's few.
  static func visits(_ findings: [ReportedFindings.Finding]) -> Int {
    Set(findings.map(\.response)).count
  }

  /// Findings whose words are kept back until somebody has looked at them.
  var keptBack: Int { told.count { $0.words == nil } }

  /// Visits in which a finding with the theme, or one below it, was noted.
  func visits(on theme: ReportedFindings.Theme, sort: String?) -> Int {
    Self.visits(
      told.filter { $0.sort == sort && !$0.themes.isDisjoint(with: theme.family) }
        .flatMap(\.parts))
  }

  /// What was written at a place, equal words once: the more visits the earlier, then by the words.
  /// Never in the order of visits, which would tell when each was made.
  func heard(at touchpoint: String?, sort: String?) -> [Heard] {
    var byWords: [String: [Told]] = [:]
    for one in told where one.touchpoint == touchpoint && (sort == nil || one.sort == sort) {
      if let words = one.words { byWords[words, default: []].append(one) }
    }
    return byWords.map { words, told in
      let parts = told.flatMap(\.parts)
      let named = Set(told.flatMap(\.themes))
      return Heard(
        words: words, visits: Self.visits(parts), libraries: Set(parts.map(\.library)).count,
        themes: themes.filter { named.contains($0.name) }.map(\.label))
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
package struct FindingAccess {
  private let reported: ReportedFindings
  private let naming: Naming
  private let index: FigureIndex
  private let audience: Audience

  /// - Parameter table: made for the audience that reads.
  package init(_ table: ComparisonTable, _ naming: Naming, _ reported: ReportedFindings = .none) {
    self.init(
      reported: reported, naming: naming, index: FigureIndex(table),
      audience: table.method.audience)
  }

  init(reported: ReportedFindings, naming: Naming, index: FigureIndex, audience: Audience) {
    self.reported = reported
    self.naming = naming
    self.index = index
    self.audience = audience
  }

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
    let all = reported.findings.filter { libraries.contains($0.library) }
    let quotes = audience == .coordinator || audience == .library
    return UnitFindings(
      all: all, told: told(all), sorts: reported.sorts, themes: quotes ? reported.themes : [],
      quotes: quotes)
  }

  /// Findings with what was joined as one. Words and themes that somebody gave to all parts may speak of those that
  /// are not here: only the coordinator reads them then; else the first part's own words stand in, as in `Findings`.
  private func told(_ all: [ReportedFindings.Finding]) -> [UnitFindings.Told] {
    var told: [UnitFindings.Told] = []
    var places: [Int: [ReportedFindings.Finding]] = [:]
    for finding in all {
      if let joined = finding.joined { places[joined, default: []].append(finding) }
    }
    var done: Set<Int> = []
    for finding in all {
      guard let place = finding.joined, reported.joined.indices.contains(place) else {
        told.append(
          .init(parts: [finding], words: finding.words, themes: Set(finding.themes)))
        continue
      }
      guard done.insert(place).inserted, let parts = places[place] else { continue }
      let joined = reported.joined[place]
      let mayTell = audience == .coordinator || parts.count == joined.parts
      told.append(
        .init(
          parts: parts,
          words: (mayTell ? joined.words : nil) ?? parts.lazy.compactMap(\.words).first,
          themes: Set(parts.flatMap(\.themes) + (mayTell ? joined.themes : []))))
    }
    return told
  }

  /// Whether a unit's overall figure is shown to the audience and rests on three responses or more: what its
  /// findings may be shown on.
  package func isShown(_ unit: Naming.Unit) -> Bool {
    let row = index.row(unit, naming.overall, .score) ?? index.row(unit, naming.overall, .responses)
    guard let row else { return false }
    return !row.notes.contains(.suppressed) && (row.n ?? 0) >= 3
  }

  /// The libraries whose findings stand on a unit's page.
  package func libraries(of unit: Naming.Unit) -> Set<String> {
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

/// The commonest of values; of equally common ones the first.
package func commonest<T: Hashable>(_ values: [T]) -> T? {
  let counts = values.reduce(into: [T: Int]()) { $0[$1, default: 0] += 1 }
  let most = counts.values.max()
  return values.first { counts[$0] == most }
}

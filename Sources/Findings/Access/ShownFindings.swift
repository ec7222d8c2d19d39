package import ReportModel

/// Who reads findings, and whether the figures they stand on may be shown to that reader
/// (docs/specification/reports.md, Findings). Whoever writes findings out starts here.
package enum FindingReader: Sendable, Hashable {
  case coordinator
  /// A library reads its own. `isShown`: its own overall figure is shown and rests on 3 responses or more.
  case library(String, isShown: Bool)
  /// A region or the public. `isShown`: the same of the whole network.
  case outside(isShown: Bool)
}

extension FindingReader {
  /// The reader of a table that was made for an audience: what may be shown of its figures decides
  /// what may be shown of the words (docs/specification/reports.md, Findings).
  package init(_ table: ComparisonTable, _ naming: Naming, library: String?) {
    let access = FindingAccess(table, naming)
    func isShown(_ unit: Naming.Unit?) -> Bool { unit.map(access.isShown) ?? false }
    switch table.method.audience {
    case .coordinator: self = .coordinator
    case .library:
      let own = library ?? ""
      self = .library(own, isShown: isShown(naming.unit(.library, own)))
    case .region, .public:
      self = .outside(isShown: isShown(naming.network))
    }
  }
}

/// A finding as one reader may see it. What a reader may not see is not in it.
package struct ShownFinding: Sendable, Hashable {
  package let id: FindingID
  package let kind: FindingKind
  /// Nil where words are kept back, and for a weak figure.
  package let words: FindingText?
  package let isReworded: Bool
  package let touchpoint: String?
  /// Mean of ``Severity/share`` over the parts that tell one.
  package let severity: Double?
  package let themes: [String]
  /// In so many visits.
  package let visits: Int
  package let weight: FindingWeight
  package let libraries: [String]
  /// For the coordinator alone; empty for others.
  package let units: [String]
  package let responses: [String]
  package let members: [Finding]
  package let codings: [CodedFinding.Coding]
  /// Somebody has looked and found that no theme fits.
  package let fitsNoTheme: Bool
  private let basis: Finding.Basis?
  package let rejected: String?
  package let synthetic: Bool

  init(_ finding: CodedFinding, visits: Int, importance: TouchpointImportance, isCoordinator: Bool)
  {
    id = finding.id
    kind = finding.kind
    words = finding.words
    fitsNoTheme = finding.fitsNoTheme
    isReworded = finding.isReworded
    touchpoint = finding.touchpoint
    severity = finding.severity
    themes = finding.themes
    weight = ThemeTally.weight([finding], visits: visits, importance: importance)
    self.visits = finding.responses.count
    libraries = finding.libraries
    units = isCoordinator ? finding.units : []
    responses = isCoordinator ? finding.responses : []
    members = isCoordinator ? finding.members : []
    codings = isCoordinator ? finding.codings : []
    basis = finding.members.first.flatMap { if case .measured = $0.basis { $0.basis } else { nil } }
    rejected = finding.rejected
    synthetic = finding.synthetic
  }
}

extension ShownFinding {
  /// The words where they are here, see ``FindingText``.
  package var text: String? { words?.here }

  /// The figure, of a finding that was measured.
  package var measured: WeakItem? { if case .measured(let item)? = basis { item } else { nil } }
}

/// In how many visits something of a kind was noted at a touchpoint.
package struct FindingCount: Sendable, Hashable {
  package let touchpoint: String?
  package let kind: FindingKind
  package let visits: Int

  package init(touchpoint: String?, kind: FindingKind, visits: Int) {
    self.touchpoint = touchpoint
    self.kind = kind
    self.visits = visits
  }
}

/// The findings of a wave as one reader may see them.
package struct ShownFindings: Sendable, Hashable {
  /// None for a reader who sees counts only. Rejected findings are the coordinator's to see.
  package let findings: [ShownFinding]
  /// By touchpoint and kind, of everything that this reader's counts stand on. Weak figures are not counted.
  package let counts: [FindingCount]
  /// The visits that the counts and frequencies are shares of.
  package let visits: Int
  /// Findings whose words are kept back.
  package let keptBack: Int
  /// What the counts of themes are made of; it holds more than the reader may see.
  private let coded: [CodedFinding]
  package let synthetic: Bool

  package static let none = ShownFindings()

  private init() {
    findings = []
    counts = []
    visits = 0
    keptBack = 0
    coded = []
    synthetic = false
  }

  /// - Parameter touchpoints: of the survey, in order: the order of the counts.
  package init(
    _ set: FindingSet, to reader: FindingReader, filter: FindingFilter = FindingFilter(),
    importance: TouchpointImportance, touchpoints: [String]
  ) {
    guard let libraries = Self.libraries(of: reader, filter) else {
      self = .none
      return
    }
    let isCoordinator = reader == .coordinator
    let seen = set.coded.filter { isCoordinator || $0.rejected == nil }.compactMap {
      $0.narrowed(keepsJointWords: isCoordinator) { part in
        (libraries.map { part.library.map($0.contains) ?? false } ?? true)
          && (filter.servicePoint == nil || part.unit == filter.servicePoint)
      }
    }
    let themes = filter.theme.map { Set(set.codebook.family(of: $0).map(\.name)) }
    let chosen = seen.filter { finding in
      (filter.touchpoint == nil || finding.touchpoint == filter.touchpoint)
        && (filter.kind == nil || finding.kind == filter.kind)
        && (themes.map { !$0.isDisjoint(with: finding.themes) } ?? true)
    }
    let visits = set.visits.filter { libraries?.contains($0.key) ?? true }.values.reduce(0, +)
    self.visits = visits
    synthetic = set.isSynthetic
    counts = Self.counts(chosen, touchpoints)
    if case .outside = reader {
      findings = []
      coded = []
      keptBack = 0
    } else {
      findings = chosen.map {
        ShownFinding($0, visits: visits, importance: importance, isCoordinator: isCoordinator)
      }
      coded = chosen.filter { $0.rejected == nil }
      keptBack = chosen.count { $0.members.contains(where: \.isKeptBack) && $0.words == nil }
    }
  }

  /// The themes of findings of some kinds, with their weights, and their change since an earlier wave as the same
  /// reader may see it. Empty for a reader who sees counts only.
  package func themes(
    of kinds: Set<FindingKind>, _ codebook: Codebook, importance: TouchpointImportance,
    earlier: ShownFindings? = nil
  ) -> [ThemeTally] {
    ThemeTally.all(
      coded.filter { kinds.contains($0.kind) }, visits: visits, codebook: codebook,
      importance: importance,
      earlier: earlier.map { before in
        (before.coded.filter { kinds.contains($0.kind) }, before.visits)
      })
  }

  /// The libraries whose findings a reader's list stands on: nil for all of them, and no value at all where
  /// the reader sees nothing.
  private static func libraries(of reader: FindingReader, _ filter: FindingFilter) -> Set<String>??
  {
    switch reader {
    case .coordinator: return .some(filter.libraries)
    case .library(let own, let isShown):
      // A service point of the library may be one visit: its own list is of the library whole.
      guard isShown, filter.libraries?.contains(own) ?? true, filter.servicePoint == nil else {
        return nil
      }
      return .some([own])
    case .outside(let isShown):
      // A count of a part is no count of the whole network: it could tell of one library.
      return isShown && !filter.isLocal ? .some(nil) : nil
    }
  }

  private static func counts(_ findings: [CodedFinding], _ touchpoints: [String]) -> [FindingCount]
  {
    let places = touchpoints.map(Optional.some) + [nil]
    return places.flatMap { place in
      FindingKind.allCases.filter { $0 != .weakItem }.compactMap { kind in
        let here = findings.filter {
          $0.rejected == nil && $0.kind == kind
            && ($0.touchpoint == place
              || place == nil && !touchpoints.contains($0.touchpoint ?? ""))
        }
        return here.isEmpty
          ? nil
          : FindingCount(
            touchpoint: place, kind: kind, visits: Set(here.flatMap(\.responses)).count)
      }
    }
  }
}

extension CodedFinding {
  /// The parts that meet a condition; nil where none does. Words that a person wrote for all parts together
  /// may speak of those that are left out, and so may themes: unless they are kept, the first part's own
  /// stand in.
  func narrowed(keepsJointWords: Bool, to isPart: (Finding) -> Bool) -> CodedFinding? {
    let left = members.filter(isPart)
    if left.count == members.count, isWhole || keepsJointWords { return self }
    guard !left.isEmpty else { return nil }
    let ids = Set(left.map(\.id) + (keepsJointWords ? [id] : []))
    return CodedFinding(
      id: id, members: left,
      words: keepsJointWords ? words : left.lazy.compactMap(\.words).first,
      isReworded: keepsJointWords && isReworded,
      codings: codings.filter { ids.contains($0.finding) }, rejected: rejected,
      withoutTheme: withoutTheme.filter(ids.contains), isWhole: isWhole)
  }
}

import PeerLearning
import ReportModel
import Statistics

/// A subject of pairing with its name and how its figures are written.
struct NamedSubject: Sendable {
  let entry: Naming.Entry
  let label: Wording
  let subject: LearningSubject
  let shape: NumberShape
  /// The unit of measure; nil for points, and for figures that have none.
  let unit: String?
  var isScored: Bool { subject.scale == .points }
}

/// The subjects of a report at a level, from its own rows: the same values, words and spreads that its
/// pages show.
struct LearningSubjects {
  private let naming: Naming
  private let method: Method
  private let places: [String: Int]
  private var values: [Key: [TidyRow]] = [:]
  private var words: [Key: [String: DistinctWord]] = [:]

  private struct Key: Hashable {
    let type: ItemType
    let item: String
    let measure: Measure
  }

  /// - Parameter table: a comparison with the figure `distinct`, all of it.
  init(_ table: ComparisonTable, _ naming: Naming) {
    self.naming = naming
    method = table.method
    places = Dictionary(
      naming.units(at: .library).enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    for row in table.rows where row.level == .library && row.wave == method.wave {
      let key = Key(type: row.itemType, item: row.item, measure: row.measure)
      switch row.measure {
      case .score, .mean: values[key, default: []].append(row)
      case .distinct where row.choice == "network":
        for note in row.notes {
          if case .word(let word) = note { words[key, default: [:]][row.unit] = word }
        }
      default: break
      }
    }
  }

  var hasIndicators: Bool { !naming.entries(of: .indicator).isEmpty }

  func all(by level: PairingLevel) -> [NamedSubject] {
    switch level {
    case .group: naming.entries(of: .group).compactMap { subject($0, $0.label) }
    case .question:
      naming.entries.filter { $0.type == .question || $0.type == .indicator }
        .compactMap { subject($0, $0.label) }
    case .touchpoint: naming.touchpoints.flatMap(atTouchpoint)
    }
  }

  /// The sections that stand at a touchpoint, or where none does, its questions.
  private func atTouchpoint(_ point: Naming.Option) -> [NamedSubject] {
    let groups = naming.entries(of: .group).filter { $0.touchpoint == point.name }
    let found = groups.compactMap { entry in
      subject(entry, groups.count == 1 ? point.label : joined(point.label, entry.label))
    }
    guard found.isEmpty else { return found }
    return naming.entries.filter { $0.type != .group && $0.touchpoint == point.name }
      .compactMap { subject($0, joined(point.label, $0.label)) }
  }

  private func joined(_ point: Wording, _ label: Wording) -> Wording {
    Wording(point.text + ": " + label.text, language: point.language ?? label.language)
  }

  private func subject(_ entry: Naming.Entry, _ label: Wording) -> NamedSubject? {
    let score = Key(type: entry.type, item: entry.name, measure: .score)
    let mean = Key(type: entry.type, item: entry.name, measure: .mean)
    let isScored = values[score] != nil
    guard let rows = values[score] ?? values[mean] else { return nil }
    let isCounted = rows.contains { $0.notes.contains(.census) }
    // A number of a whole year (loans, visits) tells how large a library is; indicators do not.
    if !isScored, entry.type == .question, isCounted || entry.better == nil { return nil }
    let pooled = method.pooled.first {
      $0.itemType == entry.type && $0.item == entry.name
        && $0.measure == (isScored ? .score : .mean)
    }
    let told = words[Key(type: entry.type, item: entry.name, measure: .distinct)] ?? [:]
    let standings = rows.compactMap { row -> LearningSubject.Standing? in
      guard let place = places[row.unit], let value = row.value, let n = row.n, n > 0 else {
        return nil
      }
      return .init(library: place, value: value, responses: n, word: told[row.unit]?.learning)
    }
    return NamedSubject(
      entry: entry, label: label,
      subject: LearningSubject(
        name: entry.name,
        evidence: isCounted
          ? .counted
          : .sampled(
            deviation: pooled?.standardDeviation ?? 0,
            degreesOfFreedom: pooled?.degreesOfFreedom ?? 0),
        better: isScored ? .higher : entry.better?.direction,
        scale: isScored ? .points : .percentiles, standings: standings),
      shape: isScored ? .score : .plain(decimals: entry.decimals ?? 1),
      unit: isScored ? nil : entry.unit)
  }
}

extension DistinctWord {
  fileprivate var learning: LearningSubject.Word {
    switch self {
    case .better: .better
    case .same: .same
    case .worse: .worse
    }
  }
}

extension Naming.Direction {
  fileprivate var direction: BetterDirection? {
    switch self {
    case .higher: .higher
    case .lower: .lower
    case .neither: nil
    }
  }
}

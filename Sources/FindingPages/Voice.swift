package import Findings

/// The same words about the same touchpoint, from so many visits.
package struct Voice: Sendable, Hashable {
  package let words: String
  package let kind: FindingKind
  package let touchpoint: String?
  package let visits: Int
  package let libraries: Int
  /// Names of the codebook.
  package let themes: [String]
  package let weight: FindingWeight
  /// The first finding's id: it names the voice.
  package let id: FindingID

  /// Equal words once, the weightiest first, then those from more visits, then by the words: never in the order of
  /// visits, which would tell when each was made. Findings without words (kept back, or figures) are left out.
  ///
  /// Where the reader may not know which visits there were, those of equal sentences are added up; one visitor
  /// who wrote the same sentence twice at one touchpoint then counts twice.
  package static func all(_ findings: [ShownFinding]) -> [Voice] {
    var heard: [Key: [ShownFinding]] = [:]
    for finding in findings {
      guard finding.rejected == nil, let words = finding.text else { continue }
      heard[Key(words: words, kind: finding.kind, touchpoint: finding.touchpoint), default: []]
        .append(finding)
    }
    return heard.map { Voice($0, $1) }.sorted { one, other in
      let weights = (one.weight.value ?? 0, other.weight.value ?? 0)
      if weights.0 != weights.1 { return weights.0 > weights.1 }
      if one.visits != other.visits { return one.visits > other.visits }
      if one.words != other.words {
        return one.words.utf8.lexicographicallyPrecedes(other.words.utf8)
      }
      return one.id < other.id
    }
  }

  private struct Key: Hashable {
    let words: String
    let kind: FindingKind
    let touchpoint: String?
  }

  private init(_ key: Key, _ findings: [ShownFinding]) {
    words = key.words
    kind = key.kind
    touchpoint = key.touchpoint
    let known = Set(findings.flatMap(\.responses))
    let all = findings[0].weight.visits
    let visits =
      known.isEmpty ? min(findings.reduce(0) { $0 + $1.visits }, max(all, 1)) : known.count
    self.visits = visits
    libraries = Set(findings.flatMap(\.libraries)).count
    var seen: Set<String> = []
    themes = findings.flatMap(\.themes).filter { seen.insert($0).inserted }
    let severities = findings.compactMap(\.severity)
    weight = FindingWeight(
      noted: visits, visits: all,
      severity: severities.isEmpty
        ? nil : severities.reduce(0, +) / Double(severities.count),
      importance: findings[0].weight.importance)
    id = findings.map(\.id).min() ?? findings[0].id
  }
}

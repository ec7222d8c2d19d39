import Expressions

/// Which of the responses that could count do: of every family of corrections one (docs/specification/responses.md).
///
/// Ids are compared by the file name they give, so that letter case and a missing `uuid:` do not
/// part a correction from what it corrects.
struct Corrections {
  private let candidates: [Candidate]
  /// Id → the id it replaces, for every readable response, used or not.
  private let replaces: [String: String]

  init(_ candidates: [Candidate], replaces: [String: String]) {
    self.candidates = candidates
    self.replaces = replaces
  }

  static func key(_ id: String) -> String { ResponseID(id).fileStem }

  /// Each candidate's place → the candidate that counts in its stead; nil: it counts itself.
  func substitutes() -> [Candidate?] {
    let keys = candidates.map { Corrections.key($0.instanceID) }
    let lines = keys.map(lineage)
    let families = Dictionary(grouping: candidates.indices) { origin(lines[$0]) }
    var result = [Candidate?](repeating: nil, count: candidates.count)
    for family in families.values where family.count > 1 {
      let corrected = Set(family.flatMap { lines[$0].dropFirst() })
      // In a circle each corrects the other: then the times decide alone.
      let newest = family.filter { !corrected.contains(keys[$0]) }
      guard let best = (newest.isEmpty ? family : newest).max(by: isEarlier) else { continue }
      for place in family where place != best { result[place] = candidates[best] }
    }
    return result
  }

  /// The id and everything it replaces, newest first; a circle ends where it closes.
  private func lineage(_ key: String) -> [String] {
    var line = [key]
    var seen: Set<String> = [key]
    while let older = replaces[line[line.count - 1]], seen.insert(older).inserted {
      line.append(older)
    }
    return line
  }

  /// What all of a family descend from: the oldest, or of a circle the id that sorts first.
  private func origin(_ line: [String]) -> String {
    let oldest = line[line.count - 1]
    guard let next = replaces[oldest], let start = line.firstIndex(of: next) else { return oldest }
    return line[start...].min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? oldest
  }

  /// By `timeEnd` (none is earliest), then id.
  private func isEarlier(_ one: Int, _ other: Int) -> Bool {
    let (mine, theirs) = (candidates[one], candidates[other])
    switch (mine.timeEnd, theirs.timeEnd) {
    case (let a?, let b?) where a.millisecondsSince1970 != b.millisecondsSince1970:
      return a.millisecondsSince1970 < b.millisecondsSince1970
    case (nil, .some): return true
    case (.some, nil): return false
    default: return mine.instanceID.utf8.lexicographicallyPrecedes(theirs.instanceID.utf8)
    }
  }
}

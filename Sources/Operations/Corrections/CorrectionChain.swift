import Diagnostics
import Expressions
import Intake
import LocatedXML
import SurveyModel

/// Which responses of a survey correct which, to find the one that a further correction is of.
struct CorrectionChain {
  private struct Link {
    let stored: StoredResponse
    let header: ResponseHeader
  }

  /// Every readable response, by its stem.
  private var all: [String: Link] = [:]
  /// By the stem of what they correct.
  private var links: [String: [Link]] = [:]
  /// What a response corrects, by its stem.
  private var older: [String: Link] = [:]
  private let store: FolderStore

  init(_ workspace: Workspace, survey: String) throws(Stopped) {
    store = workspace.store
    for stored in try store.responses(of: survey) where !stored.isConflict {
      // What cannot be read corrects nothing.
      guard let document = try? store.document(stored.file) else { continue }
      let (header, findings) = readHeader(document)
      guard findings.isEmpty else { continue }
      let link = Link(stored: stored, header: header)
      all[stored.stem] = link
      guard let old = header.deprecatedID else { continue }
      links[ResponseID(old).fileStem, default: []].append(link)
    }
    for (stem, corrections) in links {
      for correction in corrections { older[correction.stored.stem] = all[stem] }
    }
  }

  /// The newest correction of a response that has not been withdrawn, over corrections between that
  /// were; the response itself where there is none.
  func newest(of stored: StoredResponse) throws(Stopped) -> StoredResponse {
    var standing: [Link] = []
    for link in corrections(of: stored.stem) {
      let isGone = try isWithdrawn(link.stored)
      if !isGone { standing.append(link) }
    }
    let corrected = Set(standing.flatMap { lineage($0.stored.stem).dropFirst() })
    let tips = standing.filter { !corrected.contains($0.stored.stem) }
    return (tips.isEmpty ? standing : tips).max(by: isEarlier)?.stored ?? stored
  }

  /// Which of a response's family counts; nil where all of it was withdrawn.
  func counting(inFamilyOf stored: StoredResponse) throws(Stopped) -> StoredResponse? {
    let line = lineage(stored.stem)
    // As it lies there now: what was given may have been listed before its last record.
    guard let oldest = all[line[line.count - 1]]?.stored else { return nil }
    let newest = try newest(of: oldest)
    return try isWithdrawn(newest) ? nil : newest
  }

  /// Everything that corrects a response, directly or through others.
  private func corrections(of stem: String) -> [Link] {
    var found: [Link] = []
    var seen: Set<String> = [stem]
    var next = [stem]
    while let here = next.popLast() {
      for link in links[here] ?? [] where seen.insert(link.stored.stem).inserted {
        found.append(link)
        next.append(link.stored.stem)
      }
    }
    return found
  }

  /// The `instanceID` of the first response that one stands for, over all that it corrects; its own where it
  /// corrects none.
  func origin(of id: String) -> String {
    let line = lineage(ResponseID(id).fileStem)
    guard let oldest = all[line[line.count - 1]] else { return id }
    return oldest.header.deprecatedID ?? oldest.header.instanceID
  }

  /// The response and what it corrects, newest first; a circle ends where it closes.
  private func lineage(_ stem: String) -> [String] {
    var line = [stem]
    while let next = older[line[line.count - 1]]?.stored.stem, !line.contains(next) {
      line.append(next)
    }
    return line
  }

  func isWithdrawn(_ stored: StoredResponse) throws(Stopped) -> Bool {
    try records(of: stored, in: store).contains { $0.kind == .withdrawn }
  }

  /// By `timeEnd`, then id, as the responses that count are chosen.
  private func isEarlier(_ one: Link, _ other: Link) -> Bool {
    let mine = one.header.timeEnd?.millisecondsSince1970 ?? .min
    let theirs = other.header.timeEnd?.millisecondsSince1970 ?? .min
    if mine != theirs { return mine < theirs }
    return one.header.instanceID.utf8.lexicographicallyPrecedes(other.header.instanceID.utf8)
  }
}

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

  private var links: [String: [Link]] = [:]
  private let store: FolderStore

  init(_ workspace: Workspace, survey: String) throws(Stopped) {
    store = workspace.store
    for stored in try store.responses(of: survey) where !stored.isConflict {
      // What cannot be read corrects nothing.
      guard let document = try? store.document(stored.file) else { continue }
      let (header, findings) = readHeader(document)
      guard findings.isEmpty, let old = header.deprecatedID else { continue }
      links[ResponseID(old).fileStem, default: []].append(Link(stored: stored, header: header))
    }
  }

  /// The newest correction of a response that has not been withdrawn; the response itself where
  /// there is none.
  func newest(of stored: StoredResponse) throws(Stopped) -> StoredResponse {
    var newest = stored
    var seen: Set<String> = [stored.stem]
    while true {
      var standing: [Link] = []
      for link in links[newest.stem] ?? [] where !seen.contains(link.stored.stem) {
        let isGone = try isWithdrawn(link.stored)
        if !isGone { standing.append(link) }
      }
      guard let next = standing.max(by: isEarlier) else { return newest }
      newest = next.stored
      seen.insert(newest.stem)
    }
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

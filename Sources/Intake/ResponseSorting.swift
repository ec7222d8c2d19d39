package import Diagnostics
package import Expressions
import SurveyModel

/// A response that counts, if no correction takes its place.
package struct Candidate: Sendable {
  /// The caller's number for the file.
  package let place: Int
  package let file: StoredFile
  package let instanceID: String
  package let timeEnd: Moment?
  package let unit: String
  package let wave: String
}

/// Parts the responses that count from those that do not, by what each file says and what else is
/// stored: doublets, corrections, records, waves (docs/specification/responses.md). This is the one
/// place where that is decided, wherever the facts come from.
///
/// Files are taken in the order in which a store lists them. A response that fits, has a unit and a
/// wave and the ``Standing`` to count, and whose id no other file bears or corrects, counts whatever
/// else is taken: who knows that of a file need not take it.
package struct ResponseSorting {
  private let rules: SelectionRules
  private var candidates: [Candidate] = []
  /// Id → the id it replaces, for every readable response, used or not.
  private var replaces: [String: String] = [:]
  /// Id → the file that bears it.
  private var bearers: [String: StoredResponse] = [:]
  private var rejected: [RejectedResponse] = []

  package init(rules: SelectionRules) { self.rules = rules }

  /// What an id is compared by: the name of its file, without the ending.
  package static func key(_ id: String) -> String { Corrections.key(id) }

  /// - Parameters:
  ///   - place: comes back with the candidates.
  ///   - records: called only where records matter.
  package mutating func take(
    _ stored: StoredResponse, at place: Int, _ verdict: FileVerdict,
    records: () -> ([ResponseRecord], [Diagnostic])
  ) {
    let (id, deprecated): (String, String?)
    switch verdict {
    case .unreadable(let id, let findings): return reject(stored, id, .unreadable, findings)
    case .misfit(let own, let older, _, _): (id, deprecated) = (own, older)
    case .fits(let facts): (id, deprecated) = (facts.instanceID, facts.deprecatedID)
    }
    if stored.isConflict {
      return reject(stored, id, .conflict, [Reasons.conflict(stored.file)])
    }
    if let first = bearer(of: id, stored) {
      return reject(stored, id, .duplicate, [Reasons.duplicate(stored.file, first.file)])
    }
    replaces[Corrections.key(id)] = deprecated.map(Corrections.key)
    switch verdict {
    case .misfit(_, _, let reason, let findings): reject(stored, id, reason, findings)
    case .fits(let facts): consider(facts, stored, place, records)
    case .unreadable: break
    }
  }

  /// The other file that bears the id and counts in this one's stead; nil when this one does. Of
  /// two files with one id it is the one named after it, wherever they lie.
  private mutating func bearer(of id: String, _ stored: StoredResponse) -> StoredResponse? {
    let key = Corrections.key(id)
    if let first = bearers[key] {
      guard stored.stem == key, first.stem != key else { return first }
      candidates.removeAll { $0.file == first.file }
      rejected.removeAll { $0.file == first.file }
      reject(first, id, .duplicate, [Reasons.duplicate(first.file, stored.file)])
    }
    bearers[key] = stored
    return nil
  }

  private mutating func consider(
    _ facts: ResponseFacts, _ stored: StoredResponse, _ place: Int,
    _ read: () -> ([ResponseRecord], [Diagnostic])
  ) {
    let id = facts.instanceID
    guard let unit = facts.unit else {
      return reject(stored, id, .unknownUnit, [Reasons.noUnit(stored.file)])
    }
    guard let wave = facts.wave else {
      return reject(stored, id, .noWave, [Reasons.noWave(stored.file, rules.current.survey.name)])
    }
    let (records, findings) = read()
    if !findings.isEmpty { return reject(stored, id, .unreadable, findings, wave) }
    switch Standing(records, needsReview: rules.current.survey.needsReview) {
    case .withdrawn(let record):
      reject(stored, id, .withdrawn, [Reasons.withdrawn(stored.file, record)], wave)
    case .notApproved(let review):
      reject(stored, id, .notApproved, [Reasons.notApproved(stored.file, returned: review)], wave)
    case .counts:
      candidates.append(
        Candidate(
          place: place, file: stored.file, instanceID: id, timeEnd: facts.timeEnd, unit: unit,
          wave: wave))
    }
  }

  private mutating func reject(
    _ stored: StoredResponse, _ id: String, _ reason: RejectedResponse.Reason,
    _ findings: [Diagnostic], _ wave: String? = nil
  ) {
    rejected.append(
      RejectedResponse(
        file: stored.file, instanceID: id, reason: reason, findings: findings, wave: wave))
  }

  /// Leaves of every family of corrections the one that counts. What does not count comes in the
  /// order of paths, what counts in the order in which it was taken.
  package consuming func finish() -> (accepted: [Candidate], rejected: [RejectedResponse]) {
    var accepted: [Candidate] = []
    let substitutes = Corrections(candidates, replaces: replaces).substitutes()
    for (candidate, substitute) in zip(candidates, substitutes) {
      guard let substitute else {
        accepted.append(candidate)
        continue
      }
      rejected.append(
        RejectedResponse(
          file: candidate.file, instanceID: candidate.instanceID, reason: .replaced,
          findings: [Reasons.replaced(candidate.file, substitute.file)], wave: candidate.wave))
    }
    rejected.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return (accepted, rejected)
  }
}

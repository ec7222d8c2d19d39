package import Diagnostics
import Expressions
import Intake
import SurveyModel

/// What became of a response that was to be withdrawn.
package enum Withdrawal: Sendable, Hashable {
  /// - Parameter counting: the other response of the same corrections that counts now, if one does.
  case withdrawn(path: String, counting: String? = nil)
  /// It was before; nothing was done.
  case already(path: String, reason: String)
}

extension Workspace {
  /// Records that a response is not to be used any more. Nothing is removed.
  /// - Parameter person: a pseudonym; may be empty.
  package func withdraw(
    id: String, by person: String, reason: String
  ) throws(Stopped) -> Withdrawal {
    let definitions = try definitions()
    let zone = try zone(of: try definitions.mustHaveNetwork(self))
    let response = try mustFind(response: id, definitions)
    let found = response.stored
    guard !found.isConflict else { throw CorrectionProblems.conflict(found) }
    if let record = try records(of: found, in: store).last(where: { $0.kind == .withdrawn }) {
      return .already(path: found.path, reason: record.reason)
    }
    let now = world.clock()
    let record = ResponseRecord(
      kind: .withdrawn, at: Value.dateTime(zone.moment(milliseconds: now)).storedText, by: person,
      reason: reason)
    try store.append(
      record, id: ResponseID(milliseconds: now, random: world.chance(10)), toPath: found.path)
    let chain = try CorrectionChain(self, survey: response.survey.outline.survey.name)
    return .withdrawn(path: found.path, counting: try chain.counting(inFamilyOf: found)?.file.shown)
  }
}

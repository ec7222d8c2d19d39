package import Diagnostics
import Expressions
package import Intake
import LocatedXML
import SurveyModel

extension Workspace {
  /// Records a reviewer's decision about a response. The reviewer must not be the visitor.
  package func review(
    id: String, kind: ResponseRecord.Kind, by reviewer: String, reason: String
  ) throws(Stopped) -> String {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let zone = try zone(of: network)
    let stem = ResponseID(id).fileStem
    for survey in definitions.surveys {
      let name = survey.outline.survey.name
      let stored = try store.responses(of: name).first { $0.stem == stem && !$0.isConflict }
      guard let stored else { continue }
      let document = try readDocument(try store.content(stored.path), file: stored.path)
      let (header, _) = readHeader(document)
      let (response, _) = readResponse(document, header: header, outline: survey.outline)
      if let visitor = survey.outline.question(with: .visitor),
        response[visitor.question.name] == reviewer
      {
        throw ReviewProblems.ownVisit(reviewer)
      }
      let now = world.clock()
      let record = ResponseRecord(
        kind: kind, at: Value.dateTime(zone.moment(milliseconds: now)).storedText, by: reviewer,
        reason: reason)
      try store.append(
        record, id: ResponseID(milliseconds: now, random: world.chance(10)), toPath: stored.path)
      return stored.path
    }
    throw ReviewProblems.unknown(id)
  }
}

private enum ReviewProblems {
  static func ownVisit(_ name: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0040", at: nil,
        what: Trilingual(
          fi: "\(name) on käynnin tekijä eikä voi tarkistaa sitä itse",
          sv: "\(name) har gjort besöket och kan inte granska det själv",
          en: "\(name) made the visit and cannot review it"),
        fix: Trilingual(
          fi: "pyydä toista tarkistamaan (--as NIMIMERKKI)", sv: "be någon annan granska (--as SIGNATUR)",
          en: "ask somebody else to review it (--as PSEUDONYM)")), status: .gateRefused)
  }

  static func unknown(_ id: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0041", at: nil,
        what: Trilingual(
          fi: "vastausta \(id) ei ole", sv: "svaret \(id) finns inte", en: "there is no response \(id)"),
        fix: Trilingual(
          fi: "tunnukset: haamu list responses KYSELY", sv: "id: haamu list responses ENKÄT",
          en: "ids: haamu list responses SURVEY")), status: .notThere)
  }
}

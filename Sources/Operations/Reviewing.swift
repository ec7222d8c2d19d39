package import Diagnostics
import Expressions
package import Intake
import LocatedXML
import NetworkModel
import SurveyModel

extension Workspace {
  /// Records a reviewer's decision about a response. The reviewer must not be the visitor.
  package func review(
    id: String, kind: ResponseRecord.Kind, by reviewer: String, reason: String
  ) throws(Stopped) -> String {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let zone = try zone(of: network)
    let found = try mustFind(response: id, definitions)
    let stored = found.stored
    guard !stored.isConflict else { throw FindingProblems.unknown(id) }
    if try visitor(stored, found.survey, network).map({ isSame($0, reviewer) }) == true {
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

  /// Who made the visit, asked of the version of the survey that was answered.
  private func visitor(
    _ stored: StoredResponse, _ survey: DefinedSurvey, _ network: Network
  ) throws(Stopped) -> String? {
    let document = try store.document(stored.file)
    let (header, _) = readHeader(document)
    let outline = try outline(header.version, of: survey, network) ?? survey.outline
    let (response, _) = readResponse(document, header: header, outline: outline)
    return outline.question(with: .visitor).flatMap { response[$0.question.name] }
  }

  /// A capital letter or a space at the end makes nobody another person.
  private func isSame(_ one: String, _ other: String) -> Bool {
    func bare(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
    return bare(one) == bare(other)
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
          fi: "pyydä toista tarkistamaan (--as NIMIMERKKI)",
          sv: "be någon annan granska (--as SIGNATUR)",
          en: "ask somebody else to review it (--as PSEUDONYM)")), status: .gateRefused)
  }
}

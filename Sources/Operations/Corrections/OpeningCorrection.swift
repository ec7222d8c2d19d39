import Diagnostics
import Expressions
import Intake
import Interview
import LocatedXML
import NetworkModel
import SurveyModel

extension Workspace {
  /// Opens a copy of a stored response, or of its newest correction, as a draft with
  /// all answers filled in, a fresh id and `deprecatedID` set.
  /// - Throws: HC0041–HC0046.
  func correction(
    of id: String, survey wanted: String?, _ definitions: Definitions, _ network: Network
  ) throws(Stopped) -> InterviewPlan {
    let found = try mustFind(response: id, definitions)
    let name = found.survey.outline.survey.name
    let survey = try definitions.mustHave(survey: name)
    try mustMeanWhatItDid(survey, network: network)
    if let wanted, wanted != name { throw CorrectionProblems.otherSurvey(found.stored, name) }
    guard !found.stored.isConflict else { throw CorrectionProblems.conflict(found.stored) }
    let chain = try CorrectionChain(self, survey: name)
    let newest = try chain.newest(of: found.stored)
    // A correction that stands counts, whatever became of what it corrects.
    if newest.stem == found.stored.stem, try chain.isWithdrawn(newest) {
      throw CorrectionProblems.withdrawn(newest)
    }
    let document = try store.document(newest.file)
    let (header, headerFindings) = readHeader(document)
    guard headerFindings.isEmpty else { throw Stopped(headerFindings) }
    guard let outline = try outline(header.version, of: survey, network) else {
      throw CorrectionProblems.unknownVersion(newest, name, header.version)
    }
    // What does not belong to the survey cannot be corrected; the rest is.
    let (response, _) = readResponse(document, header: header, outline: outline)
    let zone = try zone(of: network)
    let now = zone.moment(milliseconds: world.clock())
    let fresh = ResponseID(milliseconds: now.millisecondsSince1970, random: world.chance(10))
    var draft = InterviewDraft(
      instanceID: fresh.text, survey: name, version: header.version, timeStart: now,
      deprecatedID: header.instanceID, answers: response.answers, added: response.repeatCounts,
      defaulted: Set(response.answers.keys))
    if try records(of: newest, in: store).contains(where: { $0.kind == .privacyConfirmed }) {
      for answer in screened(response.answers, outline) {
        draft.confirmed[answer.key] = response.answers[answer.key]
      }
    }
    let isOther = newest.stem != found.stored.stem
    return InterviewPlan(
      survey: survey, draft: draft,
      older: (outline, header.version != survey.outline.survey.version), corrected: newest,
      notices: isOther ? [CorrectionProblems.newer(found.stored, newest)] : [])
  }
}

enum CorrectionProblems {
  static func newer(_ asked: StoredResponse, _ newest: StoredResponse) -> Trilingual {
    Trilingual(
      fi: "Vastaus \(asked.stem) on jo korjattu; korjataan uusinta: \(newest.file.shown)",
      sv: "Svaret \(asked.stem) är redan rättat; det nyaste rättas: \(newest.file.shown)",
      en: "The response \(asked.stem) has been corrected before; the newest is corrected: "
        + newest.file.shown)
  }

  static func otherSurvey(_ stored: StoredResponse, _ survey: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0043", at: stored.file.place,
        what: Trilingual(
          fi: "vastaus on kyselyn \(survey)", sv: "svaret hör till enkäten \(survey)",
          en: "the response belongs to the survey \(survey)"),
        fix: Trilingual("haamu answer \(survey) --correct \(stored.stem)")), status: .usage)
  }

  static func conflict(_ stored: StoredResponse) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0044", at: stored.file.place,
        what: Trilingual(
          fi: "tämä on toinen sisältö samalla tunnuksella, eikä sitä käytetä",
          sv: "detta är ett annat innehåll med samma id och används inte",
          en: "this is another content under the same id, and it is not used"),
        fix: Trilingual(
          fi: "vertaa tiedostoja ja säilytä oikea, tai korjaa se, jota käytetään",
          sv: "jämför filerna och behåll den rätta, eller rätta det svar som används",
          en: "compare the files and keep the right one, or correct the one that is used")))
  }

  static func withdrawn(_ stored: StoredResponse) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0045", at: stored.file.place,
        what: Trilingual(
          fi: "vastaus on peruttu, eikä sitä voi korjata",
          sv: "svaret är återtaget och kan inte rättas",
          en: "the response was withdrawn and cannot be corrected"),
        fix: Trilingual(
          fi: "vastaa uudelleen: haamu answer KYSELY", sv: "svara på nytt: haamu answer ENKÄT",
          en: "answer anew: haamu answer SURVEY")))
  }

  static func unknownVersion(
    _ stored: StoredResponse, _ survey: String, _ version: String
  ) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0046", at: stored.file.place,
        what: Trilingual(
          fi: "vastauksen versiota ”\(version)” ei tunneta",
          sv: "svarets version ”\(version)” är okänd",
          en: "the response's version “\(version)” is not known"),
        fix: Trilingual(
          fi: "palauta Surveys/versions/\(survey)-\(version).xml versionhallinnasta",
          sv: "återställ Surveys/versions/\(survey)-\(version).xml från versionshanteringen",
          en: "restore Surveys/versions/\(survey)-\(version).xml from version control")))
  }
}

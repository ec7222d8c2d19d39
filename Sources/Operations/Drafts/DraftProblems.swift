import Diagnostics
import FileSystem
import Intake
import Interview
import SurveyModel

/// Sentences about drafts that are no findings.
enum DraftTexts {
  static func thereAre(_ count: Int, _ survey: String) -> Trilingual {
    let command = "haamu answer \(survey) --resume"
    return Trilingual(
      fi: count == 1
        ? "Kyselyssä \(survey) on 1 keskeneräinen vastaus; jatka sitä: \(command)"
        : "Kyselyssä \(survey) on \(count) keskeneräistä vastausta; jatka: \(command)",
      sv: count == 1
        ? "Enkäten \(survey) har 1 påbörjat svar; fortsätt: \(command)"
        : "Enkäten \(survey) har \(count) påbörjade svar; fortsätt: \(command)",
      en: count == 1
        ? "There is 1 unfinished response to \(survey); go on with it: \(command)"
        : "There are \(count) unfinished responses to \(survey); go on: \(command)")
  }
}

/// What is wrong with drafts, and how to go on.
enum DraftProblems {
  static func unknown(_ id: String, _ survey: String?, _ others: Int) -> Stopped {
    let what =
      id.isEmpty
      ? Trilingual(
        fi: "keskeneräisiä vastauksia ei ole", sv: "det finns inga påbörjade svar",
        en: "there are no unfinished responses")
      : Trilingual(
        fi: "keskeneräistä vastausta \(id) ei ole", sv: "det påbörjade svaret \(id) finns inte",
        en: "there is no unfinished response \(id)")
    let fix =
      others == 0
      ? Trilingual("haamu answer \(survey ?? "KYSELY")") : Trilingual("haamu answer --resume")
    return Stopped(Diagnostic(.error, "HC0062", at: nil, what: what, fix: fix), status: .notThere)
  }

  static func several(_ ids: [String]) -> Stopped {
    let list = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
    return Stopped(
      Diagnostic(
        .error, "HC0063", at: nil,
        what: Trilingual(
          fi: "keskeneräisiä vastauksia on useita (\(ids.count))",
          sv: "det finns flera påbörjade svar (\(ids.count))",
          en: "there are several unfinished responses (\(ids.count))"),
        fix: Trilingual(
          fi: "valitse yksi: --resume TUNNUS (\(list))", sv: "välj ett: --resume ID (\(list))",
          en: "choose one: --resume ID (\(list))")), status: .usage)
  }

  static func inUse(_ id: ResponseID, _ path: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0064", at: Place(file: path),
        what: Trilingual(
          fi: "tähän vastataan juuri nyt toisessa ikkunassa",
          sv: "detta besvaras just nu i ett annat fönster",
          en: "this is being answered in another window now"),
        fix: Trilingual(
          fi: "jatka siellä, tai poistu sieltä (:w) ja yritä uudelleen",
          sv: "fortsätt där, eller lämna det (:w) och försök igen",
          en: "go on there, or leave it (:w) and try again")), status: .cannotCreate)
  }

  /// An answer that has no place in the newer version.
  static func lost(_ lost: LostAnswer, _ version: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "HR0062", at: Place(file: path),
      what: Trilingual(
        fi: "\(lost.label["fi"]) ”\(lost.text)”: ", sv: "\(lost.label["sv"]) ”\(lost.text)”: ",
        en: "\(lost.label["en"]) “\(lost.text)”: ") + lost.reason.what,
      why: Trilingual(
        fi: "Kyselyn versio on vaihtunut: vastaus annettiin versioon \(version).",
        sv: "Enkätens version har bytts: svaret gavs till version \(version).",
        en: "The survey's version has changed: the answer was given to version \(version)."))
  }

  static func noSurvey(_ draft: InterviewDraft, _ path: String) -> Stopped {
    let version = "Surveys/versions/\(draft.survey)-\(draft.version).xml"
    return Stopped(
      Diagnostic(
        .error, "HR0063", at: Place(file: path),
        what: Trilingual(
          fi: "keskeneräisen vastauksen kyselystä \(draft.survey) \(draft.version) ei ole kopiota",
          sv:
            "det saknas en kopia av \(draft.survey) \(draft.version) för det påbörjade svaret",
          en: "there is no copy of the survey \(draft.survey) \(draft.version) of the draft"),
        fix: Trilingual(
          fi: "palauta tiedosto tai \(version)", sv: "återställ filen eller \(version)",
          en: "restore the file, or \(version)")))
  }
}

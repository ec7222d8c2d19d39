import Diagnostics
import FileSystem
import Intake
import SurveyModel

/// HC0210: responses to a survey that is not here.
enum UnknownSurveys {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    var paths: [(survey: String, path: String, count: Int)] = []
    for entry in sight.stored.entries where entry.kind == .folder {
      let steps = sight.steps(entry.path)
      guard steps.count == 1, !entry.name.hasPrefix("."), !sight.knows(survey: steps[0]) else {
        continue
      }
      let inside = sight.stored.entries.count {
        $0.kind == .file && $0.path.hasPrefix(entry.path + "/") && $0.name.hasSuffix(".xml")
      }
      paths.append((steps[0], entry.path, inside))
    }
    // In a known survey's folder, or in none.
    for response in sight.responses + sight.elsewhere {
      guard let survey = response.header?.survey, !sight.knows(survey: survey),
        response.survey.isEmpty || sight.knows(survey: response.survey)
      else { continue }
      paths.append((survey, response.path, 1))
    }
    return paths.map { complaint($0.survey, $0.path, $0.count, sight) }
  }

  private static func complaint(
    _ survey: String, _ path: String, _ count: Int, _ sight: WorkspaceSight
  ) -> Complaint {
    let names = sight.definitions.surveys.map(\.outline.survey.name)
    let near = nearestName(to: survey, among: names)
    let hint = near.map {
      Trilingual(fi: " (tarkoittaako se \($0)?)", sv: " (menas \($0)?)", en: " (is it \($0)?)")
    }
    return Complaint(
      count > 0 ? .error : .warning, "HC0210", at: path,
      what: Trilingual(
        fi: "kyselyä ”\(survey)” ei ole tässä työtilassa", sv: "enkäten ”\(survey)” finns inte här",
        en: "there is no survey “\(survey)” in this workspace") + (hint ?? Trilingual("")),
      why: count == 0
        ? Texts.empty
        : Trilingual(
          fi:
            "Vastauksia, joita ei voi lukea ilman kyselyään: \(count). Niitä ei lasketa mihinkään.",
          sv: "Svar som inte kan läsas utan sin enkät: \(count). De räknas inte.",
          en: "Responses that cannot be read without their survey: \(count). They count nowhere."),
      fix: count == 0 ? Texts.delete : Texts.bring)
  }

  private enum Texts {
    static let empty = Trilingual(
      fi: "Kansio on tyhjä: mitään ei puutu, mutta nimi johtaa harhaan.",
      sv: "Mappen är tom: inget saknas, men namnet vilseleder.",
      en: "The folder is empty: nothing is missing, but the name misleads.")
    static let delete = Trilingual(
      fi: "poista tyhjä kansio, tai anna sille kyselyn nimi",
      sv: "ta bort den tomma mappen, eller ge den en enkäts namn",
      en: "delete the empty folder, or give it the name of a survey")
    static let bring = Trilingual(
      fi: "tuo kysely kansioon Surveys, tai siirrä vastaukset siihen työtilaan, johon ne kuuluvat",
      sv: "lägg enkäten i mappen Surveys, eller flytta svaren till den arbetsyta de hör till",
      en:
        "bring the survey into the folder Surveys, or move the responses to the workspace they belong to"
    )
  }
}

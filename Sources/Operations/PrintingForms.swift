package import Diagnostics
import FileSystem
import Forms
import NetworkModel
import SurveyModel

/// A survey as a page to print, with what there is to say of it.
package struct PrintedForm: Sendable {
  package let html: String
  package let warnings: [Diagnostic]
}

extension Workspace {
  /// A survey as a printed form.
  ///
  /// - Parameter language: nil for the survey's own where the program speaks it, else Finnish.
  package func paperForm(
    survey name: String, language: Language? = nil
  ) throws(Stopped) -> PrintedForm {
    let definitions = try definitions()
    let survey = try definitions.mustHave(survey: name).outline
    let language = language ?? Language(rawValue: survey.survey.language) ?? .fi
    var snapshot: NetworkSnapshot?
    if let network = definitions.network {
      let zone = try zone(of: network)
      snapshot = NetworkSnapshot(
        network, on: zone.day(of: zone.moment(milliseconds: world.clock())))
    }
    let html = htmlPage(PaperForm(survey, snapshot, in: language))
    let isSpoken = survey.survey.title.has(language.rawValue)
    return PrintedForm(html: html, warnings: isSpoken ? [] : [notTranslated(name, language)])
  }
}

/// Writes a form to a file, whole or not at all.
package func saveForm(_ form: PrintedForm, to path: String) throws(Stopped) {
  try replaceFile(path, with: Array(form.html.utf8))
}

private func notTranslated(_ survey: String, _ language: Language) -> Diagnostic {
  let code = language.rawValue
  return Diagnostic(
    .warning, "HC0081", at: nil,
    what: Trilingual(
      fi: "kyselyn \(survey) otsikkoa ei ole kielellä \(code)",
      sv: "enkäten \(survey) har ingen rubrik på språket \(code)",
      en: "the survey \(survey) has no title in the language \(code)"),
    why: Trilingual(
      fi: "puuttuvat tekstit painetaan kyselyn omalla kielellä",
      sv: "texter som saknas trycks på enkätens eget språk",
      en: "texts that are missing are printed in the survey's own language"),
    fix: Trilingual(
      fi: "lisää käännökset (xml:lang=\"\(code)\"); haamu check kertoo, mitkä puuttuvat",
      sv: "lägg till översättningar (xml:lang=\"\(code)\"); haamu check visar vad som saknas",
      en: "add the translations (xml:lang=\"\(code)\"); haamu check tells which are missing"))
}

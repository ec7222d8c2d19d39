import Diagnostics

/// Why a map, cards, practices or a letter cannot be made, and how to go on.
enum FindingPageProblems {
  static let noReader = Stopped(
    Diagnostic(
      .error, "HC0670", at: nil,
      what: Trilingual(
        fi: "--audience library vaatii kirjaston, joka lukee",
        sv: "--audience library kräver biblioteket som läser",
        en: "--audience library needs the library that reads"),
      fix: Trilingual("--audience library --library NIMI")), status: .usage)

  static func noTouchpoints(_ survey: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0671", at: nil,
        what: Trilingual(
          fi: "kyselyssä ”\(survey)” ei ole palvelupolun kohtia, joista kartta tehtäisiin",
          sv: "enkäten ”\(survey)” har inga kontaktpunkter att göra en karta av",
          en: "the survey “\(survey)” has no touchpoints to make a map of"),
        fix: Trilingual(
          fi: "lisää kyselyyn <touchpoint>-alkiot; malli: Surveys/asiakaspalvelu.xml",
          sv: "lägg till <touchpoint> i enkäten; förebild: Surveys/asiakaspalvelu.xml",
          en: "add <touchpoint> to the survey; model: Surveys/asiakaspalvelu.xml")),
      status: .notThere)
  }

  static func noPractices(_ survey: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0672", at: nil,
        what: Trilingual(
          fi:
            "kysely ”\(survey)” ei kerää hyviä käytäntöjä: siinä ei ole kysymystä, jolla jakaminen sallitaan",
          sv:
            "enkäten ”\(survey)” samlar ingen god praxis: den har ingen fråga där delning tillåts",
          en: "the survey “\(survey)” collects no practices: it has no question that allows sharing"
        ),
        fix: Trilingual(
          fi: "lisää kysymys roolilla consent; malli: Surveys/hyva_kaytanto.xml",
          sv: "lägg till en fråga med rollen consent; förebild: Surveys/hyva_kaytanto.xml",
          en: "add a question of role consent; model: Surveys/hyva_kaytanto.xml")),
      status: .notThere)
  }

  static func otherSurvey(_ found: String, _ survey: String, at path: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0673", at: Place(file: path),
        what: Trilingual(
          fi: "palvelukartta on kyselyn ”\(found)”, nimi sanoo ”\(survey)”",
          sv: "tjänstekartan hör till enkäten ”\(found)”, namnet säger ”\(survey)”",
          en: "the blueprint is of the survey “\(found)”, its name says “\(survey)”"),
        fix: Trilingual(
          fi: "korjaa survey=\"\(survey)\" tai nimeä tiedosto blueprint-\(found).xml",
          sv: "rätta survey=\"\(survey)\" eller döp filen till blueprint-\(found).xml",
          en: "mend survey=\"\(survey)\", or name the file blueprint-\(found).xml")))
  }
}

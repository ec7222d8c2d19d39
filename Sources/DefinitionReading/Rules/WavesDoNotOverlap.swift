import Diagnostics
import LocatedXML

/// Two waves of one survey have no day in common, so that a day tells the wave. Surveys of a wave
/// have names that a survey can have.
struct WavesDoNotOverlap: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    var earlier: [(survey: String, span: DatedElement)] = []
    for element in draft.elements("wave") {
      guard let surveys = element["surveys"] else { continue }
      for word in RangeNotation(surveys.value).pairs where !isName(word.key) || word.value != nil {
        findings.report(.badName(word.key), at: surveys.text.sourceRange(word.range))
      }
      guard let span = DatedElement(element), span.from != nil, span.until != nil else { continue }
      for survey in words(of: surveys.value) {
        if let other = earlier.first(where: { $0.survey == survey && $0.span.overlaps(span) }) {
          let name = other.span.element["name"]?.value ?? ""
          findings.report(
            .overlap(survey, name), at: element.range(of: "from"),
            notes: [findings.note(firstDeclaredHere, at: other.span.element.range(of: "from"))])
        }
        earlier.append((survey, span))
      }
    }
  }
}

extension Message {
  fileprivate static func overlap(_ survey: String, _ other: String) -> Message {
    Message(
      .overlappingWaves,
      what: Trilingual(
        fi: "Kyselyllä ”\(survey)” on samoina päivinä jo kierros ”\(other)”",
        sv: "Enkäten ”\(survey)” har redan omgången ”\(other)” samma dagar",
        en: "the survey “\(survey)” has the wave “\(other)” on the same days"),
      why: Trilingual(
        fi: "Vastauksen kierros päätellään päivästä.", sv: "Svarets omgång avgörs av dagen.",
        en: "the day of a response tells its wave"),
      fix: Trilingual(
        fi: "Siirrä päiviä tai poista kysely toisesta kierroksesta.",
        sv: "Flytta dagarna eller ta bort enkäten ur den ena omgången.",
        en: "move the days, or remove the survey from one of them"))
  }

  fileprivate static func badName(_ name: String) -> Message {
    Message(
      .surveyNameForm,
      what: Trilingual(
        fi: "”\(excerpt(name))” ei voi olla kyselyn nimi",
        sv: "”\(excerpt(name))” kan inte vara en enkäts namn",
        en: "“\(excerpt(name))” cannot be a survey's name"),
      fix: Trilingual(
        fi: "Kyselyiden nimissä on pieniä kirjaimia, numeroita ja alaviivoja; väli erottaa nimet.",
        sv:
          "Enkäters namn har små bokstäver, siffror och understreck; mellanslag skiljer namnen åt.",
        en: "names of surveys have lower-case letters, digits and _; spaces separate them"))
  }
}

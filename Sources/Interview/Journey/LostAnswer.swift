package import Diagnostics
package import SurveyModel

/// An answer of a draft that has no place in another version of the survey.
package struct LostAnswer: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case questionGone
    /// The question stands in another repeat, or in none, or the repeat is gone.
    case otherRepeat
    case typeChanged(from: QuestionType, to: QuestionType)
    /// What was answered is worked out now.
    case calculated
    /// The number stands for a missing figure in one version and for itself in the other.
    case otherMeaning
    /// A choice that is not in the list any more, a number that is out of bounds …
    case misfit(Misfit)
  }

  /// In the old version.
  package let key: AnswerKey
  /// The old wording of the question.
  package let label: Label
  /// As it was stored.
  package let text: String
  package let reason: Reason

  package init(key: AnswerKey, label: Label, text: String, reason: Reason) {
    self.key = key
    self.label = label
    self.text = text
    self.reason = reason
  }
}

extension LostAnswer.Reason {
  package var what: Trilingual {
    switch self {
    case .questionGone:
      Trilingual(
        fi: "kysymystä ei ole enää", sv: "frågan finns inte längre",
        en: "the question is not there any more")
    case .otherRepeat:
      Trilingual(
        fi: "kysymys ei ole enää samassa toistuvassa osassa",
        sv: "frågan finns inte längre i samma upprepade del",
        en: "the question is not in the same repeat any more")
    case .typeChanged(let old, let new):
      Trilingual(
        fi: "vastauksen laji on toinen: ennen \(old.answerName.fi), nyt \(new.answerName.fi)",
        sv: "svaret är av ett annat slag: förut \(old.answerName.sv), nu \(new.answerName.sv)",
        en: "the answer is of another kind: \(old.answerName.en) before, \(new.answerName.en) now")
    case .calculated:
      Trilingual(
        fi: "vastaus lasketaan nyt muista vastauksista",
        sv: "svaret räknas nu ut av andra svar",
        en: "the answer is now worked out from other answers")
    case .otherMeaning:
      Trilingual(
        fi: "luku tarkoittaa nyt eri asiaa: puuttuvan tiedon merkki on muuttunut",
        sv: "talet betyder nu något annat: tecknet för en uppgift som saknas har ändrats",
        en: "the number means something else now: the sign for a missing figure has changed")
    case .misfit(let misfit): misfit.what
    }
  }
}

extension QuestionType {
  /// What an answer of the type is.
  fileprivate var answerName: Trilingual {
    switch self {
    case .text: Trilingual(fi: "teksti", sv: "text", en: "a text")
    case .integer: Trilingual(fi: "kokonaisluku", sv: "ett heltal", en: "a whole number")
    case .decimal: Trilingual(fi: "luku", sv: "ett tal", en: "a number")
    case .range:
      Trilingual(fi: "luku asteikolla", sv: "ett tal på en skala", en: "a number on a scale")
    case .date: Trilingual(fi: "päivä", sv: "ett datum", en: "a date")
    case .time: Trilingual(fi: "kellonaika", sv: "ett klockslag", en: "a time of day")
    case .dateTime:
      Trilingual(fi: "päivä ja kellonaika", sv: "datum och klockslag", en: "a date and time")
    case .selectOne, .selectOneFromFile:
      Trilingual(fi: "yksi valinta", sv: "ett val", en: "one choice")
    case .selectMultiple: Trilingual(fi: "useita valintoja", sv: "flera val", en: "several choices")
    case .rank: Trilingual(fi: "järjestys", sv: "en rangordning", en: "a ranking")
    case .geopoint: Trilingual(fi: "paikka", sv: "en plats", en: "a place")
    case .image: Trilingual(fi: "kuva", sv: "en bild", en: "a picture")
    case .file: Trilingual(fi: "tiedosto", sv: "en fil", en: "a file")
    case .note: Trilingual(fi: "ei vastausta", sv: "inget svar", en: "no answer")
    case .calculate: Trilingual(fi: "laskettu tulos", sv: "ett beräknat resultat", en: "a result")
    case .acknowledge: Trilingual(fi: "kuittaus", sv: "ett godkännande", en: "an OK")
    case .hidden: Trilingual(fi: "piilotettu tieto", sv: "en dold uppgift", en: "a hidden value")
    }
  }
}

import Diagnostics
import SurveyModel

/// What the screen itself says.
enum ScreenTexts {
  static let question = Trilingual(fi: "kysymys", sv: "fråga", en: "question")
  static let section = Trilingual(fi: "osio", sv: "avsnitt", en: "section")
  static let required = Trilingual(
    fi: "* tähän tarvitaan vastaus", sv: "* här behövs ett svar", en: "* an answer is needed here")
  static let empty = Trilingual(fi: "(tyhjä)", sv: "(tomt)", en: "(empty)")
  static let noMatch = Trilingual(
    fi: "mikään vaihtoehto ei täsmää", sv: "inget alternativ stämmer", en: "no choice matches")
  static let unknownWord = Trilingual(
    fi: "tätä ei tunneta; ? kertoo, mitä voi kirjoittaa",
    sv: "okänt; ? berättar vad man kan skriva",
    en: "this is not known; ? tells what can be typed")
  static let yesOrNo = Trilingual(
    fi: "vastaa k tai e", sv: "svara j eller n", en: "answer y or n")
  static let missing = Trilingual(
    fi: "vastaus puuttuu", sv: "svar saknas", en: "the answer is missing")

  static func now(_ answer: String) -> Trilingual {
    Trilingual(fi: "nyt: ", sv: "nu: ", en: "now: ") + Trilingual(answer)
  }

  static func more(_ count: Int) -> Trilingual {
    Trilingual(fi: "\(count) lisää", sv: "\(count) till", en: "\(count) more")
  }

  /// An example of what is typed.
  static func form(_ type: QuestionType) -> Trilingual? {
    switch type {
    case .date: Trilingual(fi: "5.3.2018", sv: "5.3.2018", en: "5.3.2018")
    case .time: Trilingual(fi: "10.15", sv: "10.15", en: "10:15")
    case .dateTime:
      Trilingual(fi: "5.3.2018 klo 10.15", sv: "5.3.2018 kl. 10.15", en: "5.3.2018 10:15")
    case .geopoint: Trilingual("60.89, 26.34")
    case .decimal: Trilingual(fi: "1 234,5", sv: "1 234,5", en: "1234.5")
    case .image, .file:
      Trilingual(fi: "tiedoston polku", sv: "filens sökväg", en: "the path of the file")
    case .acknowledge: Trilingual(fi: "k = kuittaa", sv: "j = godkänn", en: "y = acknowledge")
    default: nil
    }
  }

  // MARK: Deciding, repeats

  static func word(for answer: Bool) -> Trilingual {
    answer
      ? Trilingual(fi: "kyllä", sv: "ja", en: "yes") : Trilingual(fi: "ei", sv: "nej", en: "no")
  }

  static let oneMore = Trilingual(
    fi: "lisätäänkö (vielä yksi)?", sv: "lägga till (en till)?", en: "add (one more)?")
  static let add = Trilingual(fi: "Lisää uusi", sv: "Lägg till", en: "Add one")
  static let done = Trilingual(
    fi: "Valmis, jatka eteenpäin", sv: "Klart, gå vidare", en: "That was all, go on")
  static let deleteAgain = Trilingual(
    fi: "Delete uudelleen poistaa tämän vastauksineen",
    sv: "Delete en gång till tar bort denna med sina svar",
    en: "Delete once more takes this away with its answers")
  static let instanceKeys = Trilingual(
    fi: "Delete poistaa tämän, Ctrl+nuoli siirtää", sv: "Delete tar bort, Ctrl+pil flyttar",
    en: "Delete takes this away, Ctrl+arrow moves it")

  // MARK: Looking over

  static let overview = Trilingual(fi: "Yleiskuva: ", sv: "Översikt: ", en: "Overview: ")
  static let review = Trilingual(
    fi: "Tarkista vastaukset: ", sv: "Granska svaren: ", en: "Look over the answers: ")
  static let submit = Trilingual(
    fi: "Tallenna vastaus", sv: "Spara svaret", en: "Store the response")

  static func inTheWay(_ count: Int) -> Trilingual {
    count == 1
      ? Trilingual(
        fi: "1 kohta on korjattava ennen tallentamista", sv: "1 punkt måste rättas innan du sparar",
        en: "1 answer has to be mended before storing")
      : Trilingual(
        fi: "\(count) kohtaa on korjattava ennen tallentamista",
        sv: "\(count) punkter måste rättas innan du sparar",
        en: "\(count) answers have to be mended before storing")
  }
}

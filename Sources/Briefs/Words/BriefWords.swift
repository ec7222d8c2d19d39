import Diagnostics
import Expressions

/// The words of a brief that are the same for all visits.
enum BriefWords {
  static let synthetic = Trilingual(
    fi: "SYNTEETTINEN ESIMERKKI", sv: "SYNTETISKT EXEMPEL", en: "SYNTHETIC EXAMPLE")
  static let brief = Trilingual(fi: "Käyntiohje", sv: "Besöksuppdrag", en: "Visit brief")
  static let when = Trilingual(fi: "Milloin", sv: "När", en: "When")
  static let open = Trilingual(fi: "Auki sinä päivänä", sv: "Öppet den dagen", en: "Open that day")
  static let takes = Trilingual(fi: "Kesto", sv: "Tar", en: "Takes")
  static let place = Trilingual(fi: "Missä", sv: "Var", en: "Where")
  static let map = Trilingual(fi: "Kartalla", sv: "På kartan", en: "On the map")
  static let journey = Trilingual(fi: "Matka", sv: "Resan", en: "Journey")
  static let spoken = Trilingual(fi: "Kieli", sv: "Språk", en: "Language")
  static let at = Trilingual(fi: "klo", sv: "kl.", en: "at")
  static let persona = Trilingual(fi: "Kuka olet", sv: "Vem du är", en: "Who you are")
  static let steps = Trilingual(fi: "Näin toimit", sv: "Så gör du", en: "What you do")
  static let says = Trilingual(fi: "Sano", sv: "Säg", en: "Say")
  static let avoids = Trilingual(fi: "Vältä", sv: "Undvik", en: "Avoid")
  static let brings = Trilingual(fi: "Ota mukaan", sv: "Ta med", en: "Bring")
  static let path = Trilingual(
    fi: "Pidä mielessä matkan varrella", sv: "Lägg märke till under besöket",
    en: "Keep in mind on the way")
  static let important = Trilingual(fi: "tärkeä", sv: "viktig", en: "important")
  static let evidenceTitle = Trilingual(
    fi: "Mikä käy perusteluksi", sv: "Vad som duger som motivering", en: "What counts as evidence")
  static let afterTitle = Trilingual(
    fi: "Käynnin jälkeen", sv: "Efter besöket", en: "After the visit")
  static let ethicsTitle = Trilingual(fi: "Reilu peli", sv: "Rent spel", en: "Fair play")
  static let troubleTitle = Trilingual(
    fi: "Jos sinut tunnetaan tai jokin menee vikaan",
    sv: "Om du blir igenkänd eller något går fel",
    en: "If you are recognised or something goes wrong")
  static let known = Trilingual(fi: "Tiedetään:", sv: "Känt:", en: "Known:")
  static let yourVisits = Trilingual(fi: "Käyntisi", sv: "Dina besök", en: "Your visits")
  static let toVisits = Trilingual(
    fi: "Kaikki käyntisi", sv: "Alla dina besök", en: "All your visits")
  static let contact = Trilingual(fi: "Yhteys", sv: "Kontakt", en: "Contact")
  static let skip = Trilingual(
    fi: "Siirry sisältöön", sv: "Gå till innehållet", en: "Skip to the content")

  static func more(_ count: Int) -> Trilingual {
    Trilingual(
      fi: "Lomakkeella on lisäksi \(count) kysymystä.",
      sv: "Blanketten har dessutom \(count) frågor.",
      en: "The form has \(count) more questions.")
  }

  static func far(_ start: String, _ kilometres: Int) -> Trilingual {
    Trilingual(
      fi: "noin \(kilometres)\u{A0}km, lähtöpaikka \(start)",
      sv: "ungefär \(kilometres)\u{A0}km, utgångspunkt \(start)",
      en: "about \(kilometres)\u{A0}km, starting from \(start)")
  }

  static func inLanguage(_ code: String) -> Trilingual {
    switch code {
    case "fi":
      Trilingual(fi: "asioi suomeksi", sv: "tala finska", en: "speak Finnish")
    case "sv":
      Trilingual(fi: "asioi ruotsiksi", sv: "tala svenska", en: "speak Swedish")
    case "en":
      Trilingual(fi: "asioi englanniksi", sv: "tala engelska", en: "speak English")
    default: Trilingual(code)
    }
  }

  static func weekday(_ day: CalendarDate) -> Trilingual {
    // 1970-01-01 was a Thursday.
    let names = [
      Trilingual(fi: "maanantai", sv: "måndag", en: "Monday"),
      Trilingual(fi: "tiistai", sv: "tisdag", en: "Tuesday"),
      Trilingual(fi: "keskiviikko", sv: "onsdag", en: "Wednesday"),
      Trilingual(fi: "torstai", sv: "torsdag", en: "Thursday"),
      Trilingual(fi: "perjantai", sv: "fredag", en: "Friday"),
      Trilingual(fi: "lauantai", sv: "lördag", en: "Saturday"),
      Trilingual(fi: "sunnuntai", sv: "söndag", en: "Sunday"),
    ]
    return names[((day.daysSince1970 + 3) % 7 + 7) % 7]
  }
}

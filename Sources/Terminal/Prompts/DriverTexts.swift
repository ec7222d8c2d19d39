import Diagnostics

/// What the interview itself says, however it is shown.
enum DriverTexts {
  static let notKept = Trilingual(
    fi: "vastausta ei voitu tallentaa luonnokseen: ",
    sv: "svaret kunde inte sparas i utkastet: ",
    en: "the answer could not be saved to the draft: ")
  static let discard = Trilingual(
    fi: "Hylätäänkö luonnos ja kaikki sen vastaukset?",
    sv: "Kasta utkastet och alla svar i det?",
    en: "Throw away the draft and all its answers?")
  static let isRight = Trilingual(
    fi: "Onko luku oikein?", sv: "Är siffran rätt?", en: "Is the figure right?")
  static let isImpersonal = Trilingual(
    fi: "Onko teksti kunnossa eli ilman henkilötietoja? (ei = muokkaa)",
    sv: "Är texten i ordning, alltså utan personuppgifter? (nej = ändra)",
    en: "Is the text all right, that is, free of personal data? (no = change it)")

  static func noQuestion(_ number: Int, of total: Int) -> Trilingual {
    Trilingual(
      fi: "kysymystä \(number) ei ole; nyt kysymyksiä on 1–\(total)",
      sv: "det finns ingen fråga \(number); just nu finns frågorna 1–\(total)",
      en: "there is no question \(number); there are questions 1–\(total) now")
  }

  static func noInstance(_ count: Int) -> Trilingual {
    Trilingual(
      fi: "sellaista ei ole; niitä on \(count)", sv: "en sådan finns inte; de är \(count)",
      en: "there is no such one; there are \(count)")
  }
}

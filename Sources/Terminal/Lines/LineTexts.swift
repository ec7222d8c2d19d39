import Diagnostics

/// What the plain lines say of themselves.
enum LineTexts {
  static let help = Trilingual(
    fi: "Enter hyväksyy, < takaisin, - tyhjä, ? ohje, :o yleiskuva, :w tallenna kesken ja poistu",
    sv: "Enter godtar, < tillbaka, - tomt, ? hjälp, :o översikt, :w spara halvfärdigt och lämna",
    en: "Enter accepts, < back, - empty, ? help, :o overview, :w save unfinished and leave")
  static let moreHelp = Trilingual(
    fi: ":7 vie kysymykseen 7, :fi :sv :en vaihtaa kielen, :q hylkää luonnoksen",
    sv: ":7 går till fråga 7, :fi :sv :en byter språk, :q kastar utkastet",
    en: ":7 goes to question 7, :fi :sv :en changes the language, :q throws the draft away")
  static let languageChanged = Trilingual(
    fi: "Kieli on nyt suomi.", sv: "Språket är nu svenska.", en: "The language is now English.")
  static let required = Trilingual(
    fi: " (pakollinen)", sv: " (obligatorisk)", en: " (required)")
  static let filter = Trilingual(
    fi: "  Kirjoita osa nimestä; ? luettelee kaikki.",
    sv: "  Skriv en del av namnet; ? visar alla.",
    en: "  Type part of the name; ? lists all.")
  static let several = Trilingual(
    fi: "  Voit valita useita: 1 3", sv: "  Du kan välja flera: 1 3",
    en: "  You may choose several: 1 3")
  static let ranking = Trilingual(
    fi: "  Luettele paras ensin: 3 1 2", sv: "  Räkna upp den bästa först: 3 1 2",
    en: "  List the best first: 3 1 2")
  static let acknowledge = Trilingual(
    fi: "  Kuittaa kirjoittamalla k.", sv: "  Godkänn genom att skriva j.",
    en: "  Type y to acknowledge.")
  static let path = Trilingual(
    fi: "  Kirjoita tiedoston polku tai vedä tiedosto ikkunaan.",
    sv: "  Skriv filens sökväg eller dra filen till fönstret.",
    en: "  Type the file's path, or drag the file into the window.")
  static let noMatch = Trilingual(
    fi: "! Mikään vaihtoehto ei täsmää.", sv: "! Inget alternativ stämmer.",
    en: "! No choice matches.")
  static let manyMatches = Trilingual(
    fi: "! Useampi täsmää, tarkenna:", sv: "! Flera stämmer, precisera:",
    en: "! Several match; say more:")
  static let more = Trilingual(
    fi: "lisätäänkö (vielä yksi)? k/e, ? ohje", sv: "lägga till (en till)? j/n, ? hjälp",
    en: "add (one more)? y/n, ? help")
  static let rearrange = Trilingual(
    fi: "k lisää, e jatkaa, poista 1 ottaa pois ensimmäisen, siirrä 2 1 vaihtaa toisen "
      + "ensimmäiseksi",
    sv: "j lägger till, n fortsätter, bort 1 tar bort den första, flytta 2 1 gör den andra till "
      + "den första",
    en: "y adds, n goes on, remove 1 takes the first away, move 2 1 makes the second the first")
  static let review = Trilingual(
    fi: "\nTarkista vastaukset:", sv: "\nGranska svaren:", en: "\nLook the answers over:")
  static let confirm = Trilingual(
    fi: "Tallennetaanko vastaus? K/e (Enter tai k = kyllä, e = takaisin, numero = kysymykseen)",
    sv: "Spara svaret? J/n (Enter eller j = ja, n = tillbaka, en siffra = till frågan)",
    en: "Store the response? Y/n (Enter or y = yes, n = back, a number = to the question)")
  static let notStored = Trilingual(
    fi: "Ei tallennettu vielä: palataan viimeiseen kysymykseen. :w poistuu, luonnos säilyy.",
    sv: "Inte sparat än: tillbaka till sista frågan. :w lämnar och behåller utkastet.",
    en: "Not stored yet: back to the last question. :w leaves and keeps the draft.")
  static let isThisIt = Trilingual(
    fi: "– tätäkö? K/e (Enter tai k = kyllä, e = valitse uudelleen)",
    sv: "– detta? J/n (Enter eller j = ja, n = välj på nytt)",
    en: "– this one? Y/n (Enter or y = yes, n = choose again)")
  static let yesOrNo = Trilingual(
    fi: "! Vastaa k tai e.", sv: "! Svara j eller n.", en: "! Answer y or n.")
  static let jump = Trilingual(
    fi: "Numero vie kysymykseen, Enter takaisin siihen missä olit.",
    sv: "Ett nummer går till frågan, Enter tillbaka dit du var.",
    en: "A number goes to the question, Enter back to where you were.")
  static let noSuchNumber = Trilingual(
    fi: "! Sen numeroista kysymystä ei ole.", sv: "! Det finns ingen fråga med det numret.",
    en: "! There is no question of that number.")
  static let empty = Trilingual(fi: "(tyhjä)", sv: "(tomt)", en: "(empty)")
  static let missing = Trilingual(
    fi: "(vastaus puuttuu)", sv: "(svaret saknas)", en: "(answer missing)")

  static func number(_ number: Int, of total: Int, in section: String) -> Trilingual {
    let place = "\(number)/\(total)"
    guard !section.isEmpty else {
      return Trilingual(fi: "Kysymys \(place)", sv: "Fråga \(place)", en: "Question \(place)")
    }
    return Trilingual(
      fi: "Kysymys \(place), osio \(section)", sv: "Fråga \(place), del \(section)",
      en: "Question \(place), section \(section)")
  }

  static func standing(_ answer: String) -> Trilingual {
    Trilingual(
      fi: "Vastaus nyt: \(answer) (Enter säilyttää)", sv: "Svaret nu: \(answer) (Enter behåller)",
      en: "Answer now: \(answer) (Enter keeps it)")
  }

  static func unknown(_ command: String) -> Trilingual {
    Trilingual(
      fi: "! \(command) ei ole komento. :o yleiskuva, :w tallenna ja poistu, :7, :fi :sv :en, :q "
        + "hylkää",
      sv: "! \(command) är inget kommando. :o översikt, :w spara och lämna, :7, :fi :sv :en, :q "
        + "kasta",
      en: "! \(command) is no command. :o overview, :w save and leave, :7, :fi :sv :en, :q discard")
  }

  /// The keys of yes and no; the usual one is a capital.
  static func yesNo(usual: Bool?) -> Trilingual {
    switch usual {
    case true?: Trilingual(fi: "K/e", sv: "J/n", en: "Y/n")
    case false?: Trilingual(fi: "k/E", sv: "j/N", en: "y/N")
    case nil: Trilingual(fi: "k/e", sv: "j/n", en: "y/n")
    }
  }
}

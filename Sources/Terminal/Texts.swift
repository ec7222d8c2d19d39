import Diagnostics

enum Texts {
  static let help = Trilingual(
    fi: "Enter hyväksyy, < takaisin, - tyhjä, ? ohje, :q poistu tallentamatta",
    sv: "Enter godtar, < tillbaka, - tomt, ? hjälp, :q lämna utan att spara",
    en: "Enter accepts, < back, - empty, ? help, :q leave without storing")
  static let filter = Trilingual(
    fi: "  Kirjoita osa nimestä; ? luettelee kaikki.",
    sv: "  Skriv en del av namnet; ? visar alla.",
    en: "  Type part of the name; ? lists all.")
  static let several = Trilingual(
    fi: "  Voit valita useita: 1 3", sv: "  Du kan välja flera: 1 3",
    en: "  You may choose several: 1 3")
  static let acknowledge = Trilingual(
    fi: "  Kuittaa kirjoittamalla k.", sv: "  Godkänn genom att skriva j.",
    en: "  Type y to acknowledge.")
  static let noMatch = Trilingual(
    fi: "! Mikään vaihtoehto ei täsmää.", sv: "! Inget alternativ stämmer.",
    en: "! No choice matches.")
  static let manyMatches = Trilingual(
    fi: "! Useampi täsmää, tarkenna:", sv: "! Flera stämmer, precisera:",
    en: "! Several match; say more:")
  static let more = Trilingual(
    fi: "lisätäänkö (vielä yksi)? k/e", sv: "lägga till (en till)? j/n", en: "add (one more)? y/n")
  static let confirm = Trilingual(
    fi: "Tallennetaanko vastaus? K/e (Enter tai k = kyllä, e = palaa kysymyksiin)",
    sv: "Spara svaret? J/n (Enter eller j = ja, n = tillbaka till frågorna)",
    en: "Store the response? Y/n (Enter or y = yes, n = back to the questions)")
  static let notStored = Trilingual(
    fi: "Ei tallennettu vielä: palataan viimeiseen kysymykseen. :q poistuu tallentamatta.",
    sv: "Inte sparat än: tillbaka till sista frågan. :q lämnar utan att spara.",
    en: "Not stored yet: back to the last question. :q leaves without storing.")
  static let isThisIt = Trilingual(
    fi: "– tätäkö? K/e (Enter tai k = kyllä, e = valitse uudelleen)",
    sv: "– detta? J/n (Enter eller j = ja, n = välj på nytt)",
    en: "– this one? Y/n (Enter or y = yes, n = choose again)")
  static let yesOrNo = Trilingual(
    fi: "! Vastaa k tai e.", sv: "! Svara j eller n.", en: "! Answer y or n.")
}

/// What a line says where yes or no is asked; the words of all languages are taken.
enum Said {
  case yes, no, empty, back, leave, other

  init(_ line: String) {
    self =
      switch trimmed(line).lowercased() {
      case "": .empty
      case "<": .back
      case ":q": .leave
      case "k", "j", "y", "kyllä", "ja", "yes": .yes
      case "e", "n", "ei", "nej", "no": .no
      default: .other
      }
  }
}

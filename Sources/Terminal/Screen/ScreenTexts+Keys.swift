import Diagnostics

// The line at the bottom of a prompt, in pieces, the most important first; and what `?` tells.
extension ScreenTexts {
  static let enter = Trilingual(fi: "Enter hyväksyy", sv: "Enter godtar", en: "Enter accepts")
  static let enterKeeps = Trilingual(fi: "Enter pitää", sv: "Enter behåller", en: "Enter keeps")
  static let tabEdits = Trilingual(fi: "Tab muokkaa", sv: "Tab ändrar", en: "Tab edits")
  static let move = Trilingual(fi: "↑↓ siirtää", sv: "↑↓ flyttar", en: "↑↓ move")
  static let typeToFind = Trilingual(fi: "kirjoita = etsi", sv: "skriv = sök", en: "type = find")
  static let help = Trilingual(fi: "? ohje", sv: "? hjälp", en: "? help")

  /// The words that every question takes.
  static let words = [
    help,
    Trilingual(fi: "< takaisin", sv: "< tillbaka", en: "< back"),
    Trilingual(fi: "- tyhjä", sv: "- tomt", en: "- empty"),
    Trilingual(fi: ":o yleiskuva", sv: ":o översikt", en: ":o overview"),
    Trilingual(fi: ":w kesken", sv: ":w pausa", en: ":w pause"),
  ]
  static let oneKeys = [move, enter, typeToFind]
  static let severalKeys = [
    Trilingual(fi: "Välilyönti valitsee", sv: "Mellanslag väljer", en: "Space picks"), enter, move,
    typeToFind,
  ]
  static let repeatKeys = [
    move, enter, Trilingual(fi: "+ lisää", sv: "+ ny", en: "+ add"),
    Trilingual(fi: "Del poistaa", sv: "Del tar bort", en: "Del removes"),
    Trilingual(fi: "Ctrl+↑↓ järjestää", sv: "Ctrl+↑↓ ordnar", en: "Ctrl+↑↓ reorder"),
  ]
  static let overviewKeys = [
    move, Trilingual(fi: "Enter avaa", sv: "Enter öppnar", en: "Enter opens"),
    Trilingual(fi: "Esc palaa", sv: "Esc tillbaka", en: "Esc returns"), typeToFind, help,
  ]

  static func reviewKeys(canSubmit: Bool) -> [Trilingual] {
    let enter =
      canSubmit
      ? Trilingual(
        fi: "Enter tallentaa tai avaa", sv: "Enter sparar eller öppnar", en: "Enter stores or opens"
      )
      : overviewKeys[1]
    return [enter, move, typeToFind]
      + words.filter { !$0.fi.hasPrefix("-") && !$0.fi.hasPrefix(":o") }
  }

  static func decisionKeys(usual: Bool?) -> [Trilingual] {
    let keys = [
      Trilingual(fi: "k = kyllä", sv: "j = ja", en: "y = yes"),
      Trilingual(fi: "e = ei", sv: "n = nej", en: "n = no"),
    ]
    return keys + (usual.map { [Trilingual("Enter = ") + word(for: $0)] } ?? [])
  }

  // MARK: What ? tells

  static let wordsHelp = Trilingual(
    fi: """
      < tai Shift+Tab edelliseen, - jättää tyhjäksi, :7 kysymykseen 7, :o yleiskuva.
      :w lopettaa ja säilyttää luonnoksen, :q lopettaa ja hävittää sen, :fi :sv :en vaihtaa kieltä.
      Ctrl+C lopettaa ja säilyttää luonnoksen, Ctrl+Z keskeyttää hetkeksi, Ctrl+L piirtää uudelleen.
      """,
    sv: """
      < eller Shift+Tab till föregående, - lämnar tomt, :7 till fråga 7, :o översikt.
      :w slutar och behåller utkastet, :q slutar och kastar det, :fi :sv :en byter språk.
      Ctrl+C slutar och behåller utkastet, Ctrl+Z avbryter en stund, Ctrl+L ritar om.
      """,
    en: """
      < or Shift+Tab to the one before, - leaves it empty, :7 to question 7, :o overview.
      :w leaves and keeps the draft, :q leaves and throws it away, :fi :sv :en change the language.
      Ctrl+C leaves and keeps the draft, Ctrl+Z pauses, Ctrl+L draws anew.
      """)
  static let typedHelp = Trilingual(
    fi: "Nuolet, Home ja End liikkuvat rivillä; Ctrl+W poistaa sanan, Ctrl+U alun, Ctrl+K lopun.",
    sv:
      "Pilarna, Home och End rör sig på raden; Ctrl+W tar bort ett ord, Ctrl+U början, Ctrl+K slutet.",
    en:
      "Arrows, Home and End move on the line; Ctrl+W deletes a word, Ctrl+U to its beginning, Ctrl+K to its end."
  )
  static let oneHelp = Trilingual(
    fi:
      "Nuolilla, numerolla tai kirjoittamalla osan nimestä merkitset vaihtoehdon; Enter hyväksyy sen.",
    sv: "Med pilarna, numret eller en del av namnet märker du ett alternativ; Enter godtar det.",
    en: "Mark a choice with the arrows, its number or a part of its name; Enter accepts it.")
  static let severalHelp = Trilingual(
    fi:
      "Välilyönti tai numero valitsee ja peruu; Enter ottaa etsityn ja tyhjällä rivillä hyväksyy kaikki. Ctrl+U tyhjentää.",
    sv:
      "Mellanslag eller numret väljer och ångrar; Enter tar det sökta och på tom rad godtar allt. Ctrl+U tömmer.",
    en:
      "Space or its number picks and unpicks; Enter takes what was found, and on an empty line accepts all. Ctrl+U clears."
  )
  static let rankingHelp = Trilingual(
    fi:
      "Valitse välilyönnillä tai numerolla järjestyksessä, paras ensin; Ctrl+nuoli tai + ja - siirtää valittua. Ctrl+U tyhjentää, Enter hyväksyy.",
    sv:
      "Välj med mellanslag eller nummer i ordning, bäst först; Ctrl+pil eller + och - flyttar det valda. Ctrl+U tömmer, Enter godtar.",
    en:
      "Pick with Space or the number in order, best first; Ctrl+arrow or + and - move what is picked. Ctrl+U clears, Enter accepts."
  )
  static let repeatHelp = Trilingual(
    fi: "Nuolet merkitsevät, Enter lisää tai jatkaa; Delete kahdesti poistaa, Ctrl+nuoli siirtää.",
    sv:
      "Pilarna märker, Enter lägger till eller går vidare; Delete två gånger tar bort, Ctrl+pil flyttar.",
    en: "Arrows mark, Enter adds or goes on; Delete twice takes away, Ctrl+arrow moves.")
  static let overviewHelp = Trilingual(
    fi:
      "Nuolet, Page Up ja Page Down liikkuvat; numero tai osa tekstistä etsii; Enter avaa kysymyksen.",
    sv:
      "Pilarna, Page Up och Page Down rör sig; numret eller en del av texten söker; Enter öppnar frågan.",
    en:
      "Arrows, Page Up and Page Down move; a number or part of the text finds; Enter opens the question."
  )
  static let opening = Trilingual(
    fi:
      "Enter hyväksyy vastauksen, ? kertoo näppäimet, < palaa, :w jättää kesken ja säilyttää luonnoksen.",
    sv:
      "Enter godtar svaret, ? berättar om tangenterna, < går tillbaka, :w pausar och behåller utkastet.",
    en: "Enter accepts the answer, ? tells the keys, < goes back, :w pauses and keeps the draft.")
}

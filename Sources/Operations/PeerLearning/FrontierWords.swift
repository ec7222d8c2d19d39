import Diagnostics

enum FrontierWords {
  static let title = Trilingual(
    fi: "Tehokkuusrintama", sv: "Effektivitetsfronten", en: "The efficiency frontier")
  static let libraries = Trilingual(fi: "Kirjastot", sv: "Biblioteken", en: "The libraries")
  static let slacks = Trilingual(
    fi: "Mitä jää yli", sv: "Vad som blir över", en: "What is left over")
  static let limits = Trilingual(
    fi: "Mitä tämä ei kerro", sv: "Vad detta inte säger", en: "What this does not tell")
  static let library = Trilingual(fi: "Kirjasto", sv: "Bibliotek", en: "Library")
  static let efficiency = Trilingual(fi: "Tehokkuus", sv: "Effektivitet", en: "Efficiency")
  static let without = Trilingual(
    fi: "Ilman tärkeintä vertailukohtaa", sv: "Utan den viktigaste jämförelsen",
    en: "Without the chief reference")
  static let mixture = Trilingual(
    fi: "Keihin verrataan", sv: "Vilka de jämförs med", en: "Whom they are put beside")
  static let mixtureMeaning = Trilingual(
    fi: "Luku on kirjaston osuus seoksessa, jolla samat tulokset saadaan vähemmällä tai samoilla"
      + " panoksilla enemmän.",
    sv:
      "Talet är bibliotekets andel i den blandning som når samma resultat med mindre eller mer med"
      + " samma insatser.",
    en:
      "The number is the library's part in the mixture that has the same results with less, or more"
      + " with the same inputs.")
  static let referred = Trilingual(
    fi: "Muiden vertailukohtana", sv: "Jämförelse för andra", en: "Reference of others")

  static let found = Trilingual(
    fi: "Kirjastoja on {0}; rajalla niistä on {1}.", sv: "Bibliotek: {0}, varav på fronten: {1}.",
    en: "Libraries: {0}, of which on the frontier: {1}.")
  static let means = Trilingual(
    fi: "Panokset: {0}. Tulokset: {1}.", sv: "Insatser: {0}. Resultat: {1}.",
    en: "Inputs: {0}. Results: {1}.")
  static let lessWouldDo = Trilingual(
    fi: "Tehokkuus kertoo, kuinka suuri osa panoksista riittäisi samoihin tuloksiin, jos kirjasto"
      + " toimisi kuin muiden seos.",
    sv: "Effektiviteten säger hur stor del av insatserna som skulle räcka till samma resultat, om"
      + " biblioteket fungerade som en blandning av andra.",
    en: "The efficiency tells what part of the inputs would do for the same results, if the library"
      + " worked as a mixture of others does.")
  static let moreCouldBe = Trilingual(
    fi:
      "Tehokkuus kertoo, kuinka suuri osa tuloksista saadaan siitä, mihin muiden seos pääsee samoilla"
      + " panoksilla.",
    sv:
      "Effektiviteten säger hur stor del av resultaten som nås av det som en blandning av andra når"
      + " med samma insatser.",
    en: "The efficiency tells what part is reached of the results that a mixture of others has with"
      + " the same inputs.")
  static let ownSize = Trilingual(
    fi: "Kirjastoa verrataan vain oman kokoluokkansa seoksiin (BCC).",
    sv: "Biblioteket jämförs bara med blandningar av sin egen storlek (BCC).",
    en: "A library is put beside mixtures of its own size only (BCC).")
  static let anySize = Trilingual(
    fi: "Koko ei vaikuta: kirjastoa verrataan myös suurempien ja pienempien mittakaavaan (CCR).",
    sv: "Storleken inverkar inte: biblioteket jämförs också med större och mindre i skala (CCR).",
    en: "Size makes no difference: a library is also put beside larger and smaller ones to scale"
      + " (CCR).")
  static let lacking = Trilingual(
    fi: "Kirjastoja, joilta puuttuu jokin luku: {0}. Ne eivät ole mukana.",
    sv: "Bibliotek som saknar något tal: {0}. De är inte med.",
    en: "Libraries that lack a figure: {0}. They are not in it.")
  static let mostAreOn = Trilingual(
    fi: "Suuri osa kirjastoista on rajalla: lukuja on paljon kirjastojen määrään nähden, eikä raja"
      + " juuri erota niitä.",
    sv:
      "En stor del av biblioteken ligger på fronten: talen är många i förhållande till biblioteken,"
      + " och fronten skiljer dem knappast åt.",
    en: "A large part of the libraries lies on the frontier: there are many figures for so many"
      + " libraries, and it hardly tells them apart.")
  static let caption = Trilingual(
    fi: "Tehokkuus: {0}, {1}.", sv: "Effektivitet: {0}, {1}.", en: "Efficiency: {0}, {1}.")
  static let slackCaption = Trilingual(
    fi: "Säästö tai lisä, joka jäisi vielä tehokkuuden korjaamisen jälkeen, omassa yksikössään.",
    sv:
      "Besparing eller tillägg som skulle återstå efter att effektiviteten rättats, i egen enhet.",
    en: "What could still be saved or won after the efficiency is mended, in its own unit.")
  static let withoutNote = Trilingual(
    fi:
      "Jos tehokkuus muuttuu paljon, kun seoksen suurin osa jätetään pois, tulos on yhden kirjaston"
      + " varassa.",
    sv:
      "Om effektiviteten ändras mycket när blandningens största del lämnas bort vilar resultatet på"
      + " ett enda bibliotek.",
    en: "Where the efficiency changes much once the greatest part of the mixture is left out, the"
      + " result hangs on one library.")
  static let orderNote = Trilingual(
    fi: "Rivit ovat verkoston järjestyksessä; järjestystä paremmuuden mukaan ei tehdä.",
    sv: "Raderna står i nätverkets ordning; ingen rangordning görs.",
    en: "The rows stand in the network's order; no ranking is made.")

  static let caveats = [
    Trilingual(
      fi: "Laatua ei näy: kirjasto, joka tekee vähemmän mutta paremmin, näyttää tehottomalta.",
      sv: "Kvaliteten syns inte: ett bibliotek som gör mindre men bättre ser ineffektivt ut.",
      en: "Quality is unseen: a library that does less but better looks inefficient."),
    Trilingual(
      fi: "Yksi poikkeava tai väärin kirjattu luku siirtää rajaa ja kaikkien tuloksia: tarkistakaa"
        + " ensin niiden luvut, joihin muita verrataan.",
      sv: "Ett enda avvikande eller felaktigt tal flyttar fronten och allas resultat: granska först"
        + " talen hos dem som andra jämförs med.",
      en:
        "A single odd or wrong figure moves the frontier and everybody's results: look first at the"
        + " figures of those that others are put beside."),
    Trilingual(
      fi:
        "Luvuilla ei ole luottamusväliä: pieni ero tehokkuudessa ei ole ero. Mitä vähemmän kirjastoja,"
        + " sitä useampi on rajalla.",
      sv:
        "Talen har inget konfidensintervall: en liten skillnad i effektivitet är ingen skillnad. Ju"
        + " färre bibliotek, desto fler ligger på fronten.",
      en: "The figures have no interval: a small difference in efficiency is none. The fewer the"
        + " libraries, the more of them lie on the frontier."),
    Trilingual(
      fi:
        "Olosuhteet (etäisyydet, väestö, tilat) eivät ole mukana, elleivät ne ole lukujen joukossa.",
      sv: "Förhållandena (avstånd, befolkning, lokaler) är inte med, om de inte finns bland talen.",
      en: "Circumstances (distances, people, buildings) are not in it unless they are among the"
        + " figures."),
    Trilingual(
      fi: "Tulos on kysymys keskustelua varten, ei tuomio eikä leikkauslista.",
      sv: "Resultatet är en fråga att samtala om, ingen dom och ingen sparlista.",
      en: "The result is a question to talk about, not a verdict and no list of cuts."),
  ]
}

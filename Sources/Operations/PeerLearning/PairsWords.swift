import Diagnostics
import PeerLearning

/// What the page of pairs says. Names of libraries stand after a colon or as the subject of a
/// sentence, so that none need be bent.
enum PairsWords {
  static let library = Trilingual(fi: "Kirjasto", sv: "Bibliotek", en: "Library")
  static let whoFromWhom = Trilingual(
    fi: "Kuka oppii keneltä", sv: "Vem lär sig av vem", en: "Who learns from whom")
  static let whomToCall = Trilingual(
    fi: "kenelle soittaa", sv: "vem man kan ringa", en: "whom to call")
  static let callThese = Trilingual(
    fi: "Näille kannattaa soittaa", sv: "Dessa kan ni ringa", en: "Libraries to call")
  static let youCanHelp = Trilingual(
    fi: "Näitä voitte auttaa", sv: "Dessa kan ni hjälpa", en: "Libraries that you can help")
  static let nobodyToCall = Trilingual(
    fi: "Verkostossa ei ole muita kirjastoja, joille soittaa.",
    sv: "Nätverket har inga andra bibliotek att ringa.",
    en: "The network has no other libraries to call.")
  static let teaches = Trilingual(fi: "Opettaa", sv: "Lär ut", en: "Teaches")
  static let learns = Trilingual(fi: "Oppii", sv: "Lär sig", en: "Learns")
  static let lead = Trilingual(fi: "Ero (95 %)", sv: "Skillnad (95 %)", en: "Difference (95 %)")
  static let kilometres = Trilingual(fi: "Väli, km", sv: "Avstånd, km", en: "Distance, km")
  static let sizes = Trilingual(
    fi: "Asukkaita (oppii / opettaa)", sv: "Invånare (lär sig / lär ut)",
    en: "Inhabitants (learns / teaches)")
  static let points = Trilingual(fi: "pistettä", sv: "poäng", en: "points")
  static let why = Trilingual(fi: "Miksi juuri nämä", sv: "Varför just dessa", en: "Why just these")
  static let nothingSaid = Trilingual(
    fi: "Mistä ei sanota mitään", sv: "Vad inget sägs om", en: "What nothing is said about")
  static let invitation = Trilingual(fi: "Kutsu", sv: "Inbjudan", en: "Invitation")
  static let howDone = Trilingual(
    fi: "Näin parit syntyivät", sv: "Så bildades paren", en: "How the pairs were made")

  static let found = Trilingual(
    fi: "Pareja on {0}: oppivia kirjastoja {1}, opettavia {2}.",
    sv: "Par: {0}. Bibliotek som lär sig: {1}, som lär ut: {2}.",
    en: "Pairs: {0}. Libraries that learn: {1}, that teach: {2}.")
  static let ownFound = Trilingual(
    fi: "Pareja, joissa kirjasto oppii: {0}. Pareja, joissa se opettaa: {1}.",
    sv: "Par där biblioteket lär sig: {0}. Par där det lär ut: {1}.",
    en: "Pairs in which the library learns: {0}. Pairs in which it teaches: {1}.")
  static let noPairs = Trilingual(
    fi: "Pareja ei syntynyt: tulokset eivät erota yhtään kirjastoa toisesta niin selvästi, että sen"
      + " vuoksi kannattaisi matkustaa.",
    sv: "Inga par bildades: resultaten skiljer inget bibliotek från ett annat så tydligt att det"
      + " vore värt en resa.",
    en: "No pairs were made: the results tell no library from another clearly enough to be worth a"
      + " journey.")
  static let noOwnPairs = Trilingual(
    fi:
      "Tulokset eivät erota kirjastoa muista niin selvästi, että parin voisi valita niiden mukaan.",
    sv: "Resultaten skiljer inte biblioteket från övriga så tydligt att ett par kunde väljas efter"
      + " dem.",
    en:
      "The results do not tell the library from the others clearly enough to choose a pair by them."
  )
  static let honest = Trilingual(
    fi: "Heikompi ja vahvempi ovat vain ne, jotka raportti erottaa sattumasta. Ero, jota ei voi"
      + " erottaa, ei ole heikkous.",
    sv:
      "Svagare och starkare är bara de som rapporten skiljer från slumpen. En skillnad som inte kan"
      + " skiljas ut är ingen svaghet.",
    en: "Weaker and stronger are only those that the report tells from chance. A difference that"
      + " cannot be told apart is no weakness.")
  static let counted = Trilingual(
    fi: "Osa luvuista on kirjastojen itse ilmoittamia, yksi kirjastoa kohti: niissä heikompi on"
      + " viimeisessä neljänneksessä ja vahvempi ensimmäisessä. Luku ei kerro syytä eikä laatua.",
    sv:
      "En del tal har biblioteken själva uppgett, ett per bibliotek: där hör den svagare till sista"
      + " fjärdedelen och den starkare till första. Talet säger inget om orsak eller kvalitet.",
    en:
      "Some figures were told by the libraries themselves, one for each: there the weaker one is in"
      + " the last quarter and the stronger one in the first. The figure tells neither cause nor"
      + " quality.")
  static let caption = Trilingual(
    fi: "Kuka oppii keneltä: {0}, {1}.", sv: "Vem lär sig av vem: {0}, {1}.",
    en: "Who learns from whom: {0}, {1}.")
  static let leadNote = Trilingual(
    fi:
      "Ero on parin kahden kirjaston ero; väli on sen 95 prosentin luottamusväli. Ilman väliä oleva"
      + " ero on ilmoitettujen lukujen ero.",
    sv: "Skillnaden är den mellan parets två bibliotek, med 95 procents konfidensintervall. En"
      + " skillnad utan intervall gäller uppgivna tal.",
    en: "The difference is that between the two libraries of the pair, with its 95 per cent"
      + " confidence interval. One without an interval is between figures as they were told.")

  static let subjectIs = Trilingual(fi: "Aihe: {0}.", sv: "Ämne: {0}.", en: "Subject: {0}.")
  static let subjectAsked = Trilingual(fi: "Aihe: {0}", sv: "Ämne: {0}", en: "Subject: {0}")
  static let leadSampled = Trilingual(
    fi: "{0}: {1}, {2}: {3}{4}. Ero {5} on suurempi kuin sattuma selittäisi.",
    sv: "{0}: {1}, {2}: {3}{4}. Skillnaden {5} är större än slumpen förklarar.",
    en: "{0}: {1}, {2}: {3}{4}. The difference, {5}, is more than chance would explain.")
  static let leadCounted = Trilingual(
    fi: "{0}: {1}, {2}: {3}{4}. Luvut ovat ensimmäisestä ja viimeisestä neljänneksestä.",
    sv: "{0}: {1}, {2}: {3}{4}. Talen hör till första och sista fjärdedelen.",
    en: "{0}: {1}, {2}: {3}{4}. The figures are in the first and in the last quarter.")
  static let ahead = Trilingual(
    fi: "Edellä on {0}, enemmän kuin sattuma selittäisi.",
    sv: "Före ligger {0}, mer än slumpen förklarar.",
    en: "Ahead is {0}, by more than chance would explain.")
  static let aheadCounted = Trilingual(
    fi: "Ensimmäisessä neljänneksessä on {0}.", sv: "Till första fjärdedelen hör {0}.",
    en: "In the first quarter is {0}.")
  static let alsoIn = Trilingual(fi: "Lisäksi: {0}.", sv: "Dessutom: {0}.", en: "Also: {0}.")
  static let fairPeer = Trilingual(
    fi: "Tulokset eivät kerro, kumpi on edellä: tämä on lähin samankaltainen kirjasto, jonka kanssa"
      + " kokemuksia voi vaihtaa.",
    sv: "Resultaten säger inte vem som ligger före: detta är det närmaste liknande biblioteket att"
      + " byta erfarenheter med.",
    en:
      "The results do not tell which is ahead: this is the nearest library of its like, to exchange"
      + " experience with.")
  static let distance = Trilingual(
    fi: "Välimatka linnuntietä {0} km.", sv: "Avståndet fågelvägen är {0} km.",
    en: "The distance as the crow flies is {0} km.")
  static let inhabitants = Trilingual(
    fi: "Asukkaita: {0} {1}, {2} {3}.", sv: "Invånare: {0} {1}, {2} {3}.",
    en: "Inhabitants: {0} {1}, {2} {3}.")
  static let sameLanguage = Trilingual(
    fi: "Yhteinen kieli.", sv: "Ett gemensamt språk.", en: "A language in common.")
  static let otherLanguage = Trilingual(
    fi: "Ei yhteistä kieltä.", sv: "Inget gemensamt språk.", en: "No language in common.")
  static let practices = Trilingual(
    fi: "Kirjasto on jakanut: {0}.", sv: "Biblioteket har delat: {0}.",
    en: "The library has shared: {0}.")

  static func reason(_ why: NothingToldApart) -> Trilingual {
    switch why {
    case .noDirection:
      Trilingual(
        fi: "Luvulla ei ole parempaa suuntaa ({1}): {0}.",
        sv: "Inget håll är bättre ({1}): {0}.", en: "Neither more nor less is better ({1}): {0}.")
    case .fewLibraries:
      Trilingual(
        fi: "Vertailtavia kirjastoja on liian vähän ({1}): {0}.",
        sv: "För få bibliotek att jämföra ({1}): {0}.",
        en: "Too few libraries to compare ({1}): {0}.")
    case .fewRepeats:
      Trilingual(
        fi: "Liian harvasta paikasta on useita vastauksia ({1}): {0}.",
        sv: "För få ställen har flera svar ({1}): {0}.",
        en: "Too few places have several responses ({1}): {0}.")
    case .allAlike:
      Trilingual(
        fi: "Luvut ovat aivan samanlaisia ({1}): {0}.", sv: "Talen är helt lika ({1}): {0}.",
        en: "The figures are all alike ({1}): {0}.")
    case .noneApart:
      Trilingual(
        fi: "Kirjastot eivät erotu toisistaan ({1}): {0}.",
        sv: "Biblioteken skiljer sig inte från varandra ({1}): {0}.",
        en: "Libraries cannot be told apart ({1}): {0}.")
    }
  }
}

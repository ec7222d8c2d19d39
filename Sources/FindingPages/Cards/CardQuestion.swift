import Diagnostics
import Findings
import ReportModel

/// The question of a card, from a touchpoint and a theme.
///
/// Names are never bent: they stand in quotation marks after a word that takes the case ("kohdassa", "kohdasta"), or
/// as the subject of a clause of their own, so that any name makes whole Finnish. The question proposes no cause and
/// no solution: what was seen is below it, what to do is for the people at the table.
enum CardQuestion {
  static func sentence(_ voice: Voice, _ view: FindingView) -> Sentence {
    let point = view.touchpoint(voice.touchpoint).map { Figure.text($0) }
    let theme = voice.themes.first.map { Figure.text(view.theme($0)) }
    switch (voice.kind, point, theme) {
    case (.delight, let point?, let theme?), (.goodPractice, let point?, let theme?):
      return view.say(Words.againWith, point, theme)
    case (.delight, let point?, nil), (.goodPractice, let point?, nil):
      return view.say(Words.again, point)
    case (.delight, nil, _), (.goodPractice, nil, _): return view.say(Words.againAnywhere)
    case (.idea, let point?, _): return view.say(Words.tryOut, point)
    case (.idea, nil, _): return view.say(Words.tryAnywhere)
    case (_, let point?, let theme?): return view.say(Words.with, point, theme)
    case (_, let point?, nil): return view.say(Words.at, point)
    case (_, nil, let theme?): return view.say(Words.about, theme)
    case (_, nil, nil): return view.say(Words.anywhere)
    }
  }

  private enum Words {
    static let with = Trilingual(
      fi: "Kuinka voisimme palvella paremmin kohdassa ”{0}”, kun aiheena on ”{1}”?",
      sv: "Hur kunde vi ge bättre service i punkten ”{0}” när det gäller ”{1}”?",
      en: "How might we serve better at “{0}” when it comes to “{1}”?")
    static let at = Trilingual(
      fi: "Kuinka voisimme palvella paremmin kohdassa ”{0}”?",
      sv: "Hur kunde vi ge bättre service i punkten ”{0}”?",
      en: "How might we serve better at “{0}”?")
    static let about = Trilingual(
      fi: "Kuinka voisimme palvella paremmin, kun aiheena on ”{0}”?",
      sv: "Hur kunde vi ge bättre service när det gäller ”{0}”?",
      en: "How might we serve better when it comes to “{0}”?")
    static let anywhere = Trilingual(
      fi: "Kuinka voisimme palvella tässä paremmin?",
      sv: "Hur kunde vi ge bättre service här?", en: "How might we serve better here?")
    static let tryOut = Trilingual(
      fi: "Kuinka voisimme kokeilla tätä kohdassa ”{0}”?",
      sv: "Hur kunde vi pröva det här i punkten ”{0}”?", en: "How might we try this at “{0}”?")
    static let tryAnywhere = Trilingual(
      fi: "Kuinka voisimme kokeilla tätä?", sv: "Hur kunde vi pröva det här?",
      en: "How might we try this?")
    static let againWith = Trilingual(
      fi: "Kuinka voisimme onnistua näin useammin kohdassa ”{0}”, kun aiheena on ”{1}”?",
      sv: "Hur kunde vi lyckas så här oftare i punkten ”{0}” när det gäller ”{1}”?",
      en: "How might we succeed like this more often at “{0}” when it comes to “{1}”?")
    static let again = Trilingual(
      fi: "Kuinka voisimme onnistua näin useammin kohdassa ”{0}”?",
      sv: "Hur kunde vi lyckas så här oftare i punkten ”{0}”?",
      en: "How might we succeed like this more often at “{0}”?")
    static let againAnywhere = Trilingual(
      fi: "Kuinka voisimme onnistua näin useammin?", sv: "Hur kunde vi lyckas så här oftare?",
      en: "How might we succeed like this more often?")
  }
}

enum CardWords {
  static let better = Trilingual(
    fi: "Kuinka voisimme tehdä kohdasta ”{0}” paremman?",
    sv: "Hur kunde vi göra punkten ”{0}” bättre?", en: "How might we make “{0}” better?")
  static let weak = Trilingual(fi: "Heikko kohta", sv: "Svag punkt", en: "Weak touchpoint")
  static let noted = Trilingual(
    fi: "Kirjattu: {0}, {1}\u{A0}kirjastoa.", sv: "Antecknat: {0}, {1}\u{A0}bibliotek.",
    en: "Noted: {0}, {1}\u{A0}libraries.")
  static let notedIn = Trilingual(fi: "Kirjattu: {0}.", sv: "Antecknat: {0}.", en: "Noted: {0}.")
  static let pains = Trilingual(
    fi: "Kipupisteitä kirjattu: {0}.", sv: "Smärtpunkter antecknade: {0}.",
    en: "Pains noted: {0}.")
  static let scored = Trilingual(
    fi: "Kohdan pisteet {0}.", sv: "Punktens poäng {0}.", en: "Score of the touchpoint {0}.")
  static let scoredBeside = Trilingual(
    fi: "Kohdan pisteet {0}, koko verkko {1}.", sv: "Punktens poäng {0}, hela nätverket {1}.",
    en: "Score of the touchpoint {0}, whole network {1}.")
  static let ours = Trilingual(
    fi: "Meidän ideamme", sv: "Våra idéer", en: "Our ideas")
  static let first = Trilingual(
    fi: "Ensimmäinen kokeilu: kuka, milloin?",
    sv: "Första försöket: vem, när?", en: "First trial: who, when?")
  static let title = Trilingual(
    fi: "Kuinka voisimme…?", sv: "Hur kunde vi…?", en: "How might we…?")
  static let none = Trilingual(
    fi: "Kortteja ei ole: tälle lukijalle ei näytetä havaintoja, eikä mikään kohta erotu heikkona.",
    sv: "Det finns inga kort: inga iakttagelser visas för denna läsare, och ingen punkt är svag.",
    en:
      "There are no cards: no findings are shown to this reader, and no touchpoint stands out as weak."
  )

  static func kind(_ kind: FindingKind) -> Trilingual {
    switch kind {
    case .pain: Trilingual(fi: "Kipupiste", sv: "Smärtpunkt", en: "Pain")
    case .delight:
      Trilingual(fi: "Onnistumisen hetki", sv: "Lyckat ögonblick", en: "Moment of delight")
    case .idea: Trilingual(fi: "Idea", sv: "Idé", en: "Idea")
    case .goodPractice: Trilingual(fi: "Hyvä käytäntö", sv: "God praxis", en: "Good practice")
    case .observation: Trilingual(fi: "Huomio", sv: "Notering", en: "Note")
    case .weakItem: weak
    }
  }
}

import Diagnostics
import Findings

/// What the rows of a map are called.
enum JourneyWords {
  static let path = Trilingual(fi: "Palvelupolku", sv: "Tjänstestig", en: "Service path")
  static let score = Trilingual(fi: "Pisteet", sv: "Poäng", en: "Score")
  static let themes = Trilingual(fi: "Teemat", sv: "Teman", en: "Themes")
  static let visibility = Trilingual(
    fi: "Näkyvyysraja: tästä alas asiakas ei näe",
    sv: "Synlighetslinje: kunden ser inte längre ner",
    en: "Line of visibility: the customer sees nothing below")
  static let network = Trilingual(fi: "verkko", sv: "nätverket", en: "network")
  static let nothing = Trilingual(fi: "ei kirjattu", sv: "inget antecknat", en: "nothing noted")

  static func kind(_ kind: FindingKind) -> Trilingual {
    switch kind {
    case .pain: Trilingual(fi: "Kipupisteet", sv: "Smärtpunkter", en: "Pains")
    case .delight: Trilingual(fi: "Onnistumiset", sv: "Lyckade ögonblick", en: "Delights")
    case .idea: Trilingual(fi: "Ideat", sv: "Idéer", en: "Ideas")
    case .goodPractice: Trilingual(fi: "Hyvät käytännöt", sv: "God praxis", en: "Good practices")
    case .observation: Trilingual(fi: "Huomiot", sv: "Noteringar", en: "Notes")
    case .weakItem: Trilingual(fi: "Heikot luvut", sv: "Svaga tal", en: "Weak figures")
    }
  }

  static func lane(_ lane: Blueprint.Lane) -> Trilingual {
    switch lane {
    case .customer: Trilingual(fi: "Asiakas tekee", sv: "Kunden gör", en: "Customer does")
    case .front: Trilingual(fi: "Asiakas näkee", sv: "Kunden ser", en: "Front stage")
    case .back: Trilingual(fi: "Näkymätön työ", sv: "Bakom kulisserna", en: "Back stage")
    case .support: Trilingual(fi: "Tuki", sv: "Stöd", en: "Support")
    }
  }

  /// What belongs into a lane that is empty.
  static func hint(_ lane: Blueprint.Lane) -> Trilingual {
    switch lane {
    case .customer:
      Trilingual(
        fi: "Kirjoita: mitä asiakas tekee tässä?", sv: "Skriv: vad gör kunden här?",
        en: "Write: what does the customer do here?")
    case .front:
      Trilingual(
        fi: "Kirjoita: kenet ja mitä asiakas kohtaa?", sv: "Skriv: vem och vad möter kunden?",
        en: "Write: whom and what does the customer meet?")
    case .back:
      Trilingual(
        fi: "Kirjoita: mitä henkilöstö tekee näkymättömissä?",
        sv: "Skriv: vad gör personalen utom synhåll?",
        en: "Write: what does the staff do out of sight?")
    case .support:
      Trilingual(
        fi: "Kirjoita: mikä järjestelmä tai sopimus tätä kantaa?",
        sv: "Skriv: vilket system eller avtal bär upp det här?",
        en: "Write: which system or agreement makes this possible?")
    }
  }
}

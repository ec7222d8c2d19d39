package import Diagnostics

extension FindingKind {
  /// What people call it.
  package var words: Trilingual {
    switch self {
    case .pain: Trilingual(fi: "Kipupiste", sv: "Smärtpunkt", en: "Pain point")
    case .delight:
      Trilingual(fi: "Onnistumisen hetki", sv: "Lyckat ögonblick", en: "Moment of delight")
    case .idea:
      Trilingual(fi: "Kehittämisehdotus", sv: "Utvecklingsförslag", en: "Improvement proposal")
    case .goodPractice: Trilingual(fi: "Hyvä käytäntö", sv: "God praxis", en: "Good practice")
    case .observation: Trilingual(fi: "Huomio", sv: "Notering", en: "Observation")
    case .weakItem: Trilingual(fi: "Heikko kohta", sv: "Svag punkt", en: "Weak item")
    }
  }
}

extension FindingTrend.Word {
  package var words: Trilingual {
    switch self {
    case .more: Trilingual(fi: "enemmän", sv: "mer", en: "more")
    case .less: Trilingual(fi: "vähemmän", sv: "mindre", en: "less")
    case .noVisibleChange:
      Trilingual(fi: "ei näkyvää muutosta", sv: "ingen synlig förändring", en: "no visible change")
    case .tooFew:
      Trilingual(fi: "käyntejä on liian vähän", sv: "för få besök", en: "too few visits")
    case .codingUnfinished:
      Trilingual(
        fi: "teemat ovat kesken", sv: "temana är inte klara", en: "themes are unfinished")
    }
  }
}

extension TrialEffect.Verdict {
  /// A whole sentence, that claims no more than the intervals do.
  package var words: Trilingual {
    switch self {
    case .helped:
      Trilingual(
        fi: "Tulos on parempi kuin ennen, ja se on parantunut enemmän kuin muualla.",
        sv: "Resultatet är bättre än förut, och har förbättrats mer än på andra håll.",
        en: "The score is better than before, and has risen more than elsewhere.")
    case .better:
      Trilingual(
        fi: "Tulos on parempi kuin ennen; ei voi sanoa, johtuuko se kokeilusta.",
        sv: "Resultatet är bättre än förut; det går inte att säga om det beror på försöket.",
        en: "The score is better than before; whether because of the trial cannot be told.")
    case .harmed:
      Trilingual(
        fi: "Tulos on heikompi kuin ennen, ja se on heikentynyt enemmän kuin muualla.",
        sv: "Resultatet är svagare än förut, och har försvagats mer än på andra håll.",
        en: "The score is weaker than before, and has fallen more than elsewhere.")
    case .worse:
      Trilingual(
        fi: "Tulos on heikompi kuin ennen; ei voi sanoa, johtuuko se kokeilusta.",
        sv: "Resultatet är svagare än förut; det går inte att säga om det beror på försöket.",
        en: "The score is weaker than before; whether because of the trial cannot be told.")
    case .cannotTell:
      Trilingual(
        fi: "Käynneistä ei voi sanoa, auttoiko kokeilu.",
        sv: "Av besöken går det inte att säga om försöket hjälpte.",
        en: "The visits cannot tell whether the trial helped.")
    case .notYet:
      Trilingual(
        fi: "Käyntejä ei ole vielä sekä ennen kokeilua että sen alettua.",
        sv: "Det finns ännu inte besök både före och efter försökets början.",
        en: "There are not yet visits both before the trial and after its start.")
    }
  }
}

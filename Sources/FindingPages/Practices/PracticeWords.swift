import Diagnostics

enum PracticeWords {
  static let lead = Trilingual(
    fi: "Kirjastojen jakamia käytäntöjä ja niksejä: {0}. Kunkin antaja on sallinut jakamisen.",
    sv: "God praxis och knep som biblioteken delar: {0}. Var och en har tillåtit delningen.",
    en: "Practices and tips that libraries share: {0}. Each allowed it to be shared.")
  static let notShared = Trilingual(
    fi:
      "Vastauksia, joita ei näytetä, koska niitä ei saa jakaa tai niissä voi olla henkilötietoja: {0}.",
    sv: "Svar som inte visas eftersom de inte får delas eller kan innehålla personuppgifter: {0}.",
    en: "Responses not shown, because they may not be shared or may hold personal data: {0}.")
  static let unnamed = Trilingual(
    fi: "kirjaston nimeä ei kerrota", sv: "bibliotekets namn nämns inte", en: "library not named")
  static let other = Trilingual(fi: "Muut", sv: "Övriga", en: "Others")
  static let back = Trilingual(
    fi: "Kaikki käytännöt", sv: "All god praxis", en: "All practices")
  static let word = Trilingual(fi: "Hae sanalla", sv: "Sök med ord", en: "Search by word")
  static let theme = Trilingual(fi: "Aihe", sv: "Tema", en: "Theme")
  static let point = Trilingual(
    fi: "Palvelupolun kohta", sv: "Plats på tjänstestigen", en: "Touchpoint")
  static let size = Trilingual(
    fi: "Kirjaston koko", sv: "Bibliotekets storlek", en: "Size of the library")
  static let all = Trilingual(fi: "kaikki", sv: "alla", en: "all")
  static let shown = Trilingual(fi: "Näkyvissä: ", sv: "Visas: ", en: "Shown: ")
}

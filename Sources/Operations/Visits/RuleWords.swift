import Diagnostics
import VisitPlanning

extension Barrier {
  var words: Trilingual {
    switch self {
    case .ownLibrary: Trilingual(fi: "oma kirjasto", sv: "eget bibliotek", en: "own library")
    case .ownMunicipality:
      Trilingual(fi: "oma kunta", sv: "egen kommun", en: "own municipality")
    case .barred: Trilingual(fi: "ei saa mennä", sv: "får inte gå", en: "may not go")
    case .language: Trilingual(fi: "kieli", sv: "språk", en: "language")
    case .noCommonDay:
      Trilingual(fi: "ei yhteistä päivää", sv: "ingen gemensam dag", en: "no day in common")
    case .recentVisit:
      Trilingual(fi: "kävi äskettäin", sv: "var där nyligen", en: "was there recently")
    }
  }
}

extension LooseRule {
  var words: Trilingual {
    switch self {
    case .home:
      Trilingual(
        fi: "ei omaan kirjastoon tai kuntaan", sv: "inte eget bibliotek eller egen kommun",
        en: "never one's own library or municipality")
    case .barred: Trilingual("barred")
    case .language: Trilingual(fi: "kieli", sv: "språk", en: "language")
    case .days: Trilingual(fi: "kävijöiden päivät", sv: "besökarnas dagar", en: "visitors' days")
    case .recentVisit:
      Trilingual(
        fi: "väli kuukausina (months_apart)", sv: "mellanrum i månader (months_apart)",
        en: "months between visits (months_apart)")
    case .capacity:
      Trilingual(
        fi: "käyntimäärä (capacity)", sv: "antal besök (capacity)",
        en: "number of visits (capacity)")
    }
  }
}

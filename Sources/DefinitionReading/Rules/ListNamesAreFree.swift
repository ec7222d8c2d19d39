import Diagnostics
import LocatedXML

/// Lists have names of their own, and none that the program makes itself.
struct ListNamesAreFree: SurveyRule {
  static let builtIn = ["network", "events", "touchpoints"]

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let named = draft.lists.compactMap { site in
      site.element["name"].map { ($0.value, site.element) }
    }
    findings.reportDoubles(named) { name, _ in .duplicate(name) }
    for (name, element) in named where Self.builtIn.contains(name) {
      findings.report(.reserved(name), at: element.range(of: "name"))
    }
  }
}

extension Message {
  fileprivate static func duplicate(_ name: String) -> Message {
    Message(
      .duplicateList,
      what: Trilingual(
        fi: "Lista ”\(name)” on määritelty kahdesti",
        sv: "Listan ”\(name)” är definierad två gånger",
        en: "the list “\(name)” is defined twice"),
      fix: Trilingual(
        fi: "Yhdistä listat tai anna toiselle uusi nimi.",
        sv: "Slå ihop listorna eller ge den ena ett nytt namn.",
        en: "join the lists or rename one"))
  }

  fileprivate static func reserved(_ name: String) -> Message {
    Message(
      .reservedList,
      what: Trilingual(
        fi: "Lista ”\(name)” on jo olemassa: ohjelma tekee sen",
        sv: "Listan ”\(name)” finns redan: programmet gör den",
        en: "the list “\(name)” is there already: the program makes it"),
      why: contents(of: name),
      fix: Trilingual(
        fi: "Anna listalle toinen nimi.", sv: "Ge listan ett annat namn.", en: "rename the list"))
  }

  private static func contents(of list: String) -> Trilingual {
    switch list {
    case "network":
      Trilingual(
        fi: "Siinä ovat verkoston kirjastot ja toimipisteet.",
        sv: "Den innehåller nätverkets bibliotek och verksamhetsställen.",
        en: "it holds the libraries and service points of the network")
    case "events":
      Trilingual(
        fi: "Siinä ovat verkoston <event>-elementit.",
        sv: "Den innehåller nätverkets <event>-element.",
        en: "it holds the network's <event> elements")
    default:
      Trilingual(
        fi: "Siinä ovat kyselyn <touchpoint>-elementit.",
        sv: "Den innehåller enkätens <touchpoint>-element.",
        en: "it holds the survey's <touchpoint> elements")
    }
  }
}

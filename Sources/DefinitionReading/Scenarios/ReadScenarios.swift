import Expressions
import LocatedXML
import NetworkModel
import Scenarios
import SurveyModel

/// The formed tree as scenarios. Faulty values were told of and are left out.
func readScenarioDraft(
  _ root: FormedElement, surveys: [SurveyOutline], network: Network?, _ findings: inout Findings
) -> ScenarioDraft {
  var reader = ScenarioReader(language: root["xml:lang"]?.value ?? "fi")
  let sites = root.children("scenario").map { element in
    ScenarioSite(scenario: reader.readScenario(element), element: element)
  }
  return ScenarioDraft(
    element: root, language: reader.language, sites: sites, texts: reader.texts, surveys: surveys,
    network: network)
}

private struct ScenarioReader {
  let language: String
  var texts: [TextSite] = []

  mutating func readScenario(_ element: FormedElement) -> Scenario {
    var scenario = Scenario(
      name: element["name"]?.value ?? "", label: text("label", of: element),
      surveys: words(of: element["surveys"]?.value ?? ""))
    scenario.choice = element["plays"]?.value
    scenario.language = element["lang"]?.value
    scenario.minutes = element["minutes"].flatMap { Int($0.value) }
    scenario.persona = text("persona", of: element)
    scenario.task = text("task", of: element)
    scenario.steps = items("step", of: element)
    scenario.says = items("say", of: element)
    scenario.avoids = items("avoid", of: element)
    scenario.brings = items("bring", of: element)
    scenario.facts = element.children("fact").map { readFact($0, scenario.surveys) }
    return scenario
  }

  private mutating func text(
    _ kind: String, of owner: FormedElement, needed: Bool = true
  ) -> Label {
    let site = textSite(kind, of: owner, source: language, needed: needed)
    texts.append(site)
    return site.label(source: language)
  }

  private mutating func items(_ kind: String, of owner: FormedElement) -> [Label] {
    owner.children(kind).map { text("label", of: $0) }
  }

  private mutating func readFact(_ element: FormedElement, _ surveys: [String]) -> Fact {
    let address = questionAddress(element["question"]?.value ?? "", surveys)
    return Fact(
      survey: address.survey, question: address.question,
      reference: text("reference", of: element, needed: false),
      right: element.children("right").compactMap(readRight))
  }

  private func readRight(_ element: FormedElement) -> RightAnswer? {
    let (unit, wave) = (element["unit"]?.value, element["wave"]?.value)
    if let values = element["values"] {
      return RightAnswer(.values(words(of: values.value)), unit: unit, wave: wave)
    }
    if let pattern = element["pattern"], let read = try? Pattern(pattern.value) {
      return RightAnswer(.pattern(read), unit: unit, wave: wave)
    }
    let ends = ["least", "greatest"].map { name in element[name].flatMap { Double($0.value) } }
    guard ends[0] != nil || ends[1] != nil else { return nil }
    return RightAnswer(.range(least: ends[0], greatest: ends[1]), unit: unit, wave: wave)
  }
}

import DefinitionReading
import Diagnostics
import LocatedXML
import SurveyModel

/// What scenarios are checked against: a survey with a question of each kind of right answer.
enum ScenarioSample {
  static let surveys: [SurveyOutline] = {
    let text = RuleCase.inSurvey(
      """
      <list name="parts"><choice name="reader"><label>Lukija</label></choice></list>
      <list name="yes_no">
        <choice name="yes" score="1"><label>Kyllä</label></choice>
        <choice name="no" score="0"><label>Ei</label></choice>
      </list>
      <group name="g"><label>Ryhmä</label>
        <question name="part" type="select_one" list="parts" role="scenario"><label>Osa</label></question>
        <question name="greeted" type="select_one" list="yes_no"><label>Huomioitiinko sinut?</label></question>
        <question name="wait" type="integer"><label>Odotus</label></question>
        <question name="told" type="text"><label>Kerrottu</label></question>
      </group>
      """)
    let read = try? readSurvey(parsed(text), network: nil)
    return read?.value.map { [SurveyOutline($0)] } ?? []
  }()

  static func scenario(_ body: String, _ attributes: String = "") -> String {
    """
    <scenarios xmlns="urn:haamu:scenarios:1">
      <scenario name="s" surveys="kysely"\(attributes)>
        <label>S</label><persona>P</persona><task>T</task>
        \(body)
      </scenario>
    </scenarios>

    """
  }

  static func right(_ attributes: String, of question: String = "greeted") -> String {
    scenario("<fact question=\"\(question)\"><right \(attributes)/></fact>")
  }
}

private func example(_ code: String, bad: String, good: String) -> RuleCase {
  RuleCase(code: code, bad: bad, good: good)
}

/// Faults of form in scenarios, beside those of surveys under the same codes.
let scenarioStructureCases: [RuleCase] = [
  example(
    "HS0002", bad: ScenarioSample.scenario("<«stp»><label>A</label></stp>"),
    good: ScenarioSample.scenario("<step><label>A</label></step>")),
  example(
    "HS0006", bad: ScenarioSample.scenario("", " minutes=\"«half»\""),
    good: ScenarioSample.scenario("", " minutes=\"30\"")),
  example(
    "HS0016", bad: ScenarioSample.scenario("<«say»/>"),
    good: ScenarioSample.scenario("<say><label>A</label></say>")),
]

/// What scenarios must be.
let scenarioCases: [RuleCase] = [
  example(
    "HS0301",
    bad: ScenarioSample.scenario("").replacing(
      "</scenario>\n",
      with:
        "</scenario>\n<scenario name=\"«s»\" surveys=\"kysely\"><label>S</label><persona>P</persona><task>T</task></scenario>\n"
    ), good: ScenarioSample.scenario("")),
  example(
    "HS0302", bad: ScenarioSample.scenario("").replacing("\"kysely\"", with: "\"«kyssely»\""),
    good: ScenarioSample.scenario("")),
  example(
    "HS0303", bad: ScenarioSample.scenario("", " plays=\"«raeder»\""),
    good: ScenarioSample.scenario("", " plays=\"reader\"")),
  example(
    "HS0304", bad: ScenarioSample.right("values=\"yes\"", of: "«gretted»"),
    good: ScenarioSample.right("values=\"yes\"", of: "kysely/greeted")),
  example(
    "HS0304", bad: ScenarioSample.right("values=\"yes\"", of: "«toinen/greeted»"),
    good: ScenarioSample.right("values=\"yes\"")),
  example(
    "HS0305", bad: ScenarioSample.right("values=\"yes «maybe»\""),
    good: ScenarioSample.right("values=\"yes no\"")),
  example(
    "HS0306", bad: ScenarioSample.right("«least»=\"1\""),
    good: ScenarioSample.right("least=\"1\" greatest=\"5\"", of: "wait")),
  example(
    "HS0307", bad: ScenarioSample.scenario("<fact question=\"told\"><«right»/></fact>"),
    good: ScenarioSample.right("pattern=\"[0-9]+ euroa\"", of: "told")),
  example(
    "HS0307", bad: ScenarioSample.scenario("<«fact» question=\"told\"/>"),
    good: ScenarioSample.scenario(
      "<fact question=\"told\"><reference>Maksuton.</reference></fact>")),
  example(
    "HS0308", bad: ScenarioSample.right("least=\"5\" greatest=\"«1»\"", of: "wait"),
    good: ScenarioSample.right("least=\"5\"", of: "wait")),
  example(
    "HS0309", bad: ScenarioSample.right("pattern=\"«[0-9»\"", of: "told"),
    good: ScenarioSample.right("pattern=\"[0-9]\"", of: "told")),
  example(
    "HS0310", bad: ScenarioSample.right("values=\"yes\" wave=\"«2018-syksy»\""),
    good: ScenarioSample.right("values=\"yes\" wave=\"2018-kevat\"")),
]

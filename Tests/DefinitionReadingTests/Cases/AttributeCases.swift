private func question(_ attributes: String, _ children: String = "") -> String {
  "<question name=\"a\" \(attributes)><label>A</label>\(children)</question>"
}

private let numbers = """
  <question name="lainat" type="integer"><label>Lainat</label></question>
  <question name="kaynnit" type="integer"><label>Käynnit</label></question>

  """

/// Attributes that go with some types and not with others.
let attributeCases: [RuleCase] = [
  .survey(
    "HS0091", bad: numbers + question("type=\"calculate\" «numerator»=\"${lainat}\""),
    good: numbers
      + question("type=\"calculate\" numerator=\"${lainat}\" denominator=\"${kaynnit}\"")),
  .survey(
    "HS0092",
    bad: numbers
      + question("type=\"decimal\" «numerator»=\"${lainat}\" denominator=\"${kaynnit}\""),
    good: numbers
      + question("type=\"calculate\" numerator=\"${lainat}\" denominator=\"${kaynnit}\"")),
  .survey(
    "HS0093",
    bad: numbers
      + question(
        "type=\"calculate\" «calculation»=\"1 + 1\" numerator=\"${lainat}\" denominator=\"${kaynnit}\""
      ),
    good: numbers + question("type=\"calculate\" calculation=\"${lainat} + ${kaynnit}\"")),
  .survey(
    "HS0094", bad: question("type=\"text\" «better»=\"higher\""),
    good: question("type=\"integer\" better=\"higher\"")),
  .survey(
    "HS0095", bad: "<question name=\"«a»\" type=\"calculate\"/>",
    good: "<question name=\"a\" type=\"calculate\" calculation=\"1 + 1\"/>"),
  .survey(
    "HS0096", bad: question("type=\"integer\" «calculation»=\"1 + 1\""),
    good: question("type=\"integer\" default=\"2\"")),
  .survey(
    "HS0101", bad: question("type=\"calculate\" calculation=\"1\" «constraint»=\". &gt; 0\""),
    good: question("type=\"integer\" constraint=\". &gt; 0\"")),
  .survey(
    "HS0102", bad: question("type=\"note\" «required»=\"yes\""),
    good: question("type=\"acknowledge\" required=\"yes\"")),
  .survey(
    "HS0103", bad: question("type=\"note\" «default»=\"Hei\""),
    good: question("type=\"hidden\" default=\"Hei\"")),
  .survey(
    "HS0104", bad: question("type=\"text\" «choice_filter»=\"true()\""),
    good: question(
      "type=\"select_one_from_file\" list=\"network\" choice_filter=\"level = 'library'\"")),
  .survey(
    "HS0105", bad: question("type=\"text\" «or_other»=\"yes\""),
    good: question("type=\"text\" or_other=\"no\"")),
  .survey(
    "HS0106", bad: question("type=\"integer\" «parameters»=\"start=0 end=10\""),
    good: question("type=\"range\" parameters=\"start=0 end=10\"")),
  .survey(
    "HS0107", bad: question("type=\"range\" parameters=\"start=0 «edn=10»\""),
    good: question("type=\"range\" parameters=\"start=0 end=10 step=0.5\"")),
  .survey(
    "HS0107", bad: question("type=\"range\" parameters=\"start=0 «end=kymmenen»\""),
    good: question("type=\"range\" parameters=\" start=0\tend=10 \"")),
  .survey(
    "HS0108", bad: question("type=\"range\" parameters=\"«start=10 end=0»\""),
    good: question("type=\"range\" parameters=\"start=-10 end=0\"")),
  .survey(
    "HS0108", bad: question("type=\"range\" parameters=\"«start=0 end=10 step=3»\""),
    good: question("type=\"range\" parameters=\"start=0 end=9 step=3\"")),
  .survey(
    "HS0109", bad: question("type=\"integer\" default=\"«kolme»\""),
    good: question("type=\"integer\" default=\"3\"")),
  .survey(
    "HS0109",
    bad: """
      <question name="a" type="select_one" list="l" default="«yse»"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="l" default="yes"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0110",
    bad: question("type=\"text\"", "<«required_message»>Vastaa tähän.</required_message>"),
    good: question(
      "type=\"text\" required=\"yes\"", "<required_message>Vastaa tähän.</required_message>")),
  .survey(
    "HS0111", bad: numbers + question("type=\"integer\" constraint=\"«${lainat} &gt; 0»\""),
    good: numbers + question("type=\"integer\" constraint=\". &lt; ${lainat}\"")),
  .survey(
    "HS0112", bad: question("type=\"date\" «decimals»=\"1\""),
    good: question("type=\"decimal\" decimals=\"1\"")),
  .survey(
    "HS0112", bad: question("type=\"integer\" «decimals»=\"1\""),
    good: question("type=\"integer\" decimals=\"0\"")),
]

/// Two scored choices.
private let scored = """
  <list name="l">
    <choice name="yes" score="1"><label>Kyllä</label></choice>
    <choice name="no" score="0"><label>Ei</label></choice>
  </list>
  """

private func grouped(_ question: String) -> String {
  "<group name=\"ryhma\"><label>Ryhmä</label>\n  \(question)\n</group>"
}

private let asked = grouped(
  "<question name=\"a\" type=\"select_one\" list=\"l\"><label>A</label></question>")

private func number(_ children: String, _ attributes: String = "type=\"integer\"") -> String {
  grouped("<question name=\"a\" \(attributes)><label>A</label>\(children)</question>")
}

/// Scores, weights and what counts as missing.
let scoreCases: [RuleCase] = [
  .survey(
    "HS0051",
    bad: asked + "\n"
      + scored.replacing(
        "</list>",
        with:
          "  <choice name=\"na\" score=\"0.5\" «missing»=\"refused\"><label>Ei sovi</label></choice>\n</list>"
      ),
    good: asked + "\n" + scored),
  .survey(
    "HS0052",
    bad: asked + "\n"
      + scored.replacing(
        "</list>", with: "  <choice name=\"«na»\"><label>–</label></choice>\n</list>"
      )
      .replacing("<label>–</label>", with: "<label>Ei sovi</label>"),
    good: asked + "\n"
      + scored.replacing(
        "</list>",
        with:
          "  <choice name=\"na\" missing=\"not_applicable\"><label>Ei sovi</label></choice>\n</list>"
      )
  ),
  .survey(
    "HS0053",
    bad: asked + "\n" + scored.replacing("score=\"0\"", with: "score=\"0\" «exclusive»=\"yes\""),
    good: asked.replacing("select_one", with: "select_multiple") + "\n"
      + scored.replacing("score=\"0\"", with: "score=\"0\" exclusive=\"yes\"")),
  .survey(
    "HS0054",
    bad: asked.replacing("list=\"l\"", with: "list=\"«l»\"") + "\n"
      + scored.replacing("score=\"0\"", with: "score=\"1\""),
    good: asked + "\n" + scored),
  .survey(
    "HS0054", bad: number("<band up_to=\"5\" score=\"«1»\"/><band score=\"1\"/>"),
    good: number("<band up_to=\"5\" score=\"1\"/><band score=\"0.5\"/>")),
  .survey(
    "HS0055",
    bad: """
      <question name="«a»" type="select_one" list="l"><label>A</label></question>
      """ + "\n" + scored,
    good: asked + "\n" + scored),
  .survey(
    "HS0056",
    bad: number(
      "<band up_to=\"5\" score=\"1\"/><band up_to=\"«2»\" score=\"0.5\"/><band score=\"0\"/>"),
    good: number(
      "<band up_to=\"2\" score=\"1\"/><band up_to=\"5\" score=\"0.5\"/><band score=\"0\"/>")),
  .survey(
    "HS0056", bad: number("<«band» score=\"1\"/><band score=\"0\"/>"),
    good: number("<band up_to=\"2\" score=\"1\"/><band score=\"0\"/>")),
  .survey(
    "HS0057", bad: number("<band up_to=\"2\" score=\"1\"/><band up_to=\"«5»\" score=\"0\"/>"),
    good: number("<band up_to=\"2\" score=\"1\"/><band score=\"0\"/>")),
  .survey(
    "HS0058", bad: number("<«band» up_to=\"2\" score=\"1\"/><band score=\"0\"/>", "type=\"text\""),
    good: number("<band up_to=\"2\" score=\"1\"/><band score=\"0\"/>", "type=\"decimal\"")),
  .survey(
    "HS0059", bad: number("", "type=\"range\" score=\"«linear»\""),
    good: number("", "type=\"range\" score=\"linear\" parameters=\"start=0 end=10 step=1\"")),
  .survey(
    "HS0059", bad: number("", "type=\"integer\" score=\"«linear»\""),
    good: number("", "type=\"integer\"")),
  .survey(
    "HS0060",
    bad: number(
      "<«band» up_to=\"2\" score=\"1\"/><band score=\"0\"/>",
      "type=\"range\" score=\"linear\" parameters=\"start=0 end=10 step=1\""),
    good: number(
      "<band up_to=\"2\" score=\"1\"/><band score=\"0\"/>",
      "type=\"range\" parameters=\"start=0 end=10 step=1\"")),
  .survey(
    "HS0061",
    bad: """
      <question name="a" type="text"><label>A</label><«missing» value="-1" as="refused"/></question>
      """,
    good: """
      <question name="a" type="range"><label>A</label><missing value="-1" as="refused"/></question>
      """),
  .survey(
    "HS0062",
    bad: """
      <question name="a" type="integer"><label>A</label>
        <missing value="-1" as="refused"/><missing value="«-1.0»" as="dont_know"/>
      </question>
      """,
    good: """
      <question name="a" type="integer"><label>A</label>
        <missing value="-1" as="refused"/><missing value="-2" as="dont_know"/>
      </question>
      """),
  .survey(
    "HS0063",
    bad: """
      <question name="a" type="text" «weight»="2"><label>A</label></question>
      """,
    good: asked.replacing("list=\"l\"", with: "list=\"l\" weight=\"2\"") + "\n" + scored),
  .survey(
    "HS0063",
    bad: asked.replacing(
      "<group name=\"ryhma\">",
      with: "<group name=\"ulko\"><label>U</label><group name=\"ryhma\" «weight»=\"2\">"
    )
    .replacing("</group>", with: "</group></group>") + "\n" + scored,
    good: asked.replacing("<group name=\"ryhma\">", with: "<group name=\"ryhma\" weight=\"2\">")
      + "\n" + scored),
  .survey(
    "HS0064",
    bad: """
      <question name="a" type="text" «critical»="yes"><label>A</label></question>
      """,
    good: asked.replacing("list=\"l\"", with: "list=\"l\" critical=\"yes\"") + "\n" + scored),
  RuleCase(
    code: "HS0065",
    bad: RuleCase.inSurvey("").replacing("kind=", with: "«critical_cap»=\"50\" kind="),
    good: RuleCase.inSurvey(
      asked.replacing("list=\"l\"", with: "list=\"l\" critical=\"yes\"") + "\n" + scored
    ).replacing("kind=", with: "critical_cap=\"50\" kind=")),
]

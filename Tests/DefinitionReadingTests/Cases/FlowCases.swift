/// Groups, and what depends on what.
let flowCases: [RuleCase] = [
  .survey(
    "HS0121", bad: "<group name=\"«tyhja»\"><label>Tyhjä</label></group>",
    good: """
      <group name="taysi"><label>Täysi</label>
        <question name="a" type="text"><label>A</label></question>
      </group>
      """),
  .survey(
    "HS0251",
    bad: """
      <question name="a" type="text" relevant="«${b}» = 'x'"><label>A</label></question>
      <question name="b" type="text" relevant="${c} = 'x'"><label>B</label></question>
      <question name="c" type="text" relevant="${a} = 'x'"><label>C</label></question>
      """,
    good: """
      <question name="a" type="text"><label>A</label></question>
      <question name="b" type="text" relevant="${c} = 'x'"><label>B</label></question>
      <question name="c" type="text" relevant="${a} = 'x'"><label>C</label></question>
      """),
  .survey(
    "HS0251",
    bad: """
      <group name="ryhma" relevant="«${b}» = 'x'"><label>Ryhmä</label>
        <question name="b" type="text"><label>B</label></question>
      </group>
      """,
    good: """
      <question name="b" type="text"><label>B</label></question>
      <group name="ryhma" relevant="${b} = 'x'"><label>Ryhmä</label>
        <question name="c" type="text"><label>C</label></question>
      </group>
      """),
  .survey(
    "HS0251",
    bad: "<question name=\"a\" type=\"calculate\" calculation=\"«${a}» + 1\"/>",
    good: "<question name=\"a\" type=\"calculate\" calculation=\"2 + 1\"/>"),
  .survey(
    "HS0252",
    bad: """
      <question name="a" type="text" relevant="«1 = 2»"><label>A</label></question>
      """,
    good: """
      <question name="b" type="text"><label>B</label></question>
      <question name="a" type="text" relevant="${b} = '2'"><label>A</label></question>
      """),
  RuleCase(
    code: "HS0122",
    bad: """
      <«survey» xmlns="urn:haamu:survey:1" name="kysely" version="1" kind="feedback">
        <title>Kysely</title>
      </survey>

      """,
    good: RuleCase.inSurvey("")),
]

/// Names of questions, groups, repeats, choices, lists and touchpoints.
let nameCases: [RuleCase] = [
  .survey(
    "HS0031",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <repeat name="«nimi»"><label>Nimet</label>
        <question name="toinen" type="text"><label>Toinen</label></question>
      </repeat>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <repeat name="nimet"><label>Nimet</label>
        <question name="toinen" type="text"><label>Toinen</label></question>
      </repeat>
      """),
  .survey(
    "HS0032",
    bad: """
      <question name="«overall»" type="text"><label>Yleisarvio</label></question>
      """,
    good: """
      <question name="visits" type="text"><label>Käynnit</label></question>
      """),
  RuleCase(
    code: "HS0032",
    bad: RuleCase.inSurvey("").replacing("\"kysely\"", with: "\"«findings»\""),
    good: RuleCase.inSurvey("").replacing("\"kysely\"", with: "\"overall\"")),
  .survey(
    "HS0033",
    bad: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l">
        <choice name="yes"><label>Kyllä</label></choice>
        <choice name="«yes»"><label>Joo</label></choice>
      </list>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l">
        <choice name="yes"><label>Kyllä</label></choice>
        <choice name="Yes"><label>Joo</label></choice>
      </list>
      """),
  .survey(
    "HS0034",
    bad: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      <list name="«l»"><choice name="no"><label>Ei</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <question name="b" type="rank" list="m"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      <list name="m"><choice name="no"><label>Ei</label></choice></list>
      """),
  .survey(
    "HS0035",
    bad: """
      <touchpoint name="alku"><label>Alku</label></touchpoint>
      <touchpoint name="«alku»"><label>Loppu</label></touchpoint>
      """,
    good: """
      <touchpoint name="alku"><label>Alku</label></touchpoint>
      <touchpoint name="loppu"><label>Loppu</label></touchpoint>
      """),
  .survey(
    "HS0036",
    bad: """
      <list name="«network»"><choice name="yes"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="networks"><label>A</label></question>
      <list name="networks"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0036",
    bad: """
      <list name="«events»"><choice name="yes"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="event"><label>A</label></question>
      <list name="event"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
]

private let whole = RuleCase.inSurvey("")

/// What questions mean to the program.
let roleCases: [RuleCase] = [
  RuleCase(
    code: "HS0071",
    bad: whole.replacing(" role=\"unit\"", with: "").replacing("<survey ", with: "<«survey» "),
    good: whole),
  .survey(
    "HS0072",
    bad: """
      <question name="alku" type="date" role="time"><label>Päivä</label></question>
      <question name="loppu" type="date" role="«time»"><label>Päivä</label></question>
      """,
    good: """
      <question name="alku" type="date" role="time"><label>Päivä</label></question>
      <question name="loppu" type="text" role="evidence"><label>Näyttö</label></question>
      <question name="muu" type="text" role="evidence"><label>Näyttö</label></question>
      """),
  .survey(
    "HS0073",
    bad: """
      <question name="alku" type="text" role="«time»"><label>Päivä</label></question>
      """,
    good: """
      <question name="alku" type="dateTime" role="time"><label>Päivä</label></question>
      """),
  .survey(
    "HS0073",
    bad: """
      <touchpoint name="a"><label>A</label></touchpoint>
      <list name="l"><choice name="a"><label>A</label></choice></list>
      <question name="missa" type="select_one" list="«l»" role="touchpoint"><label>Missä</label></question>
      """,
    good: """
      <touchpoint name="a"><label>A</label></touchpoint>
      <question name="missa" type="select_one" list="touchpoints" role="touchpoint"><label>Missä</label></question>
      """),
  .survey(
    "HS0073",
    bad: """
      <question name="mika" type="select_one_from_file" list="«network»" role="event"><label>Mikä</label></question>
      """,
    good: """
      <question name="mika" type="select_one_from_file" list="events" role="event"><label>Mikä</label></question>
      """),
  .survey(
    "HS0074",
    bad: """
      <repeat name="toisto"><label>Toisto</label>
        <question name="kuka" type="text" role="«visitor»"><label>Kuka</label></question>
      </repeat>
      """,
    good: """
      <repeat name="toisto"><label>Toisto</label>
        <question name="mita" type="text" role="finding"><label>Mitä</label></question>
      </repeat>
      <question name="kuka" type="text" role="visitor"><label>Kuka</label></question>
      """),
  .survey(
    "HS0075",
    bad: """
      <list name="l">
        <choice name="pain"><label>Kipu</label></choice>
        <choice name="«delihgt»"><label>Ilo</label></choice>
      </list>
      <question name="laji" type="select_one" list="l" role="sort"><label>Laji</label></question>
      """,
    good: """
      <list name="l">
        <choice name="pain"><label>Kipu</label></choice>
        <choice name="delight"><label>Ilo</label></choice>
      </list>
      <question name="laji" type="select_one" list="l" role="sort"><label>Laji</label></question>
      """),
  RuleCase(
    code: "HS0076",
    bad: whole.replacing(" required=\"yes\"", with: "")
      .replacing("name=\"unit\"", with: "name=\"«unit»\""),
    good: whole),
  .survey(
    "HS0081",
    bad: """
      <touchpoint name="saapuminen"><label>Saapuminen</label></touchpoint>
      <group name="alku" touchpoint="«saapuminn»"><label>Alku</label>
        <question name="a" type="text"><label>A</label></question>
      </group>
      """,
    good: """
      <touchpoint name="saapuminen"><label>Saapuminen</label></touchpoint>
      <group name="alku" touchpoint="saapuminen"><label>Alku</label>
        <question name="a" type="text"><label>A</label></question>
      </group>
      """),
  .survey(
    "HS0082",
    bad: """
      <question name="a" type="select_one" list="«touchpoints»"><label>A</label></question>
      """,
    good: """
      <touchpoint name="saapuminen"><label>Saapuminen</label></touchpoint>
      <question name="a" type="select_one" list="touchpoints"><label>A</label></question>
      """),
  .survey(
    "HS0083",
    bad: """
      <question name="a" type="text" same_as="«greeted»"><label>A</label></question>
      """,
    good: """
      <question name="a" type="text" same_as="2017.1/greeted"><label>A</label></question>
      """),
  .survey(
    "HS0253",
    bad: """
      <question name="kierros" type="select_one" list="l" role="wave"><label>Kierros</label></question>
      <list name="l"><choice name="«2018-kevad»"><label>Kevät 2018</label></choice></list>
      """,
    good: """
      <question name="kierros" type="select_one" list="l" role="wave"><label>Kierros</label></question>
      <list name="l"><choice name="2018-kevat"><label>Kevät 2018</label></choice></list>
      """),
]

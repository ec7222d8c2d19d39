/// Lists, their columns and the questions that use them.
let listCases: [RuleCase] = [
  .survey(
    "HS0041",
    bad: """
      <question name="a" type="select_one" list="«yes_on»"><label>A</label></question>
      <question name="b" type="select_one" list="yes_no"><label>B</label></question>
      <list name="yes_no"><choice name="yes"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="yes_no"><label>A</label></question>
      <list name="yes_no"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0042",
    bad: """
      <question name="a" type="«select_multiple»"><label>A</label></question>
      """,
    good: """
      <question name="a" type="select_multiple" list="l"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0043",
    bad: """
      <question name="a" type="text" «list»="l"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="text"><label>A</label></question>
      """),
  .survey(
    "HS0044",
    bad: """
      <question name="a" type="select_one" list="«network»"><label>A</label></question>
      """,
    good: """
      <question name="a" type="select_one_from_file" list="network"><label>A</label></question>
      """),
  .survey(
    "HS0044",
    bad: """
      <question name="a" type="select_one" list="«events»"><label>A</label></question>
      """,
    good: """
      <question name="a" type="select_one_from_file" list="events" choice_filter="theme = 'x' and from &gt; today()">
        <label>A</label></question>
      """),
  .survey(
    "HS0044",
    bad: """
      <question name="a" type="select_one_from_file" list="«l»"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0045",
    bad: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <«list» name="l"/>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0046",
    bad: """
      <list name="«l»"><choice name="yes"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="rank" list="l"><label>A</label></question>
      <list name="l"><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0047",
    bad: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l"><choice name="yes" «scroe»="1"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l" columns="koko"><choice name="yes" koko="1"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0047",
    bad: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l" columns="«Koko»"><choice name="yes" Koko="1"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l" columns=""><choice name="yes"><label>Kyllä</label></choice></list>
      """),
  .survey(
    "HS0048",
    bad: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l" columns="koko">
        <choice name="a" koko="1"><label>A</label></choice>
        <«choice» name="b"><label>B</label></choice>
      </list>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l" columns="koko">
        <choice name="a" koko="1"><label>A</label></choice>
        <choice name="b" koko=""><label>B</label></choice>
      </list>
      """),
]

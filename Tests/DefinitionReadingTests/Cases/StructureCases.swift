/// Faults of form in surveys.
let structureCases: [RuleCase] = [
  RuleCase(
    code: "HS0001",
    bad: """
      <«surveys» xmlns="urn:haamu:survey:1" name="kysely" version="1" kind="feedback"/>

      """,
    good: RuleCase.inSurvey("")),
  .survey(
    "HS0002",
    bad: """
      <group name="alku"><label>Alku</label>
        <«qestion» name="nimi" type="text"><label>Nimi</label></qestion>
      </group>
      """,
    good: """
      <group name="alku"><label>Alku</label>
        <question name="nimi" type="text"><label>Nimi</label></question>
      </group>
      """),
  .survey(
    "HS0002",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label>
        <«choice» name="a"><label>A</label></choice>
      </question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      """),
  .survey(
    "HS0003",
    bad: """
      <question name="nimi" type="text" «requird»="yes"><label>Nimi</label></question>
      """,
    good: """
      <question name="nimi" type="text" required="yes"><label>Nimi</label></question>
      """),
  .survey(
    "HS0003",
    bad: """
      <question «nmae»="nimi" type="text"><label>Nimi</label></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      """),
  .survey(
    "HS0004",
    bad: """
      <«question» name="nimi"><label>Nimi</label></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      """),
  .survey(
    "HS0005",
    bad: """
      <question name="nimi" type="«txt»"><label>Nimi</label></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      """),
  .survey(
    "HS0006",
    bad: """
      <question name="odotus" type="integer"><label>Odotus</label>
        <missing value="«−1»" as="not_reported"/>
      </question>
      """,
    good: """
      <question name="odotus" type="integer"><label>Odotus</label>
        <missing value="-1" as="not_reported"/>
      </question>
      """),
  .survey(
    "HS0007",
    bad: """
      <group name="alku" weight="«-1»"><label>Alku</label>
        <question name="odotus" type="integer"><label>Odotus</label>
          <band up_to="5" score="1"/><band score="0"/>
        </question>
      </group>
      """,
    good: """
      <group name="alku" weight="0"><label>Alku</label>
        <question name="odotus" type="integer"><label>Odotus</label>
          <band up_to="5" score="1"/><band score="0"/>
        </question>
      </group>
      """),
  .survey(
    "HS0007",
    bad: """
      <question name="odotus" type="decimal" decimals="«12»"><label>Odotus</label></question>
      """,
    good: """
      <question name="odotus" type="decimal" decimals="2"><label>Odotus</label></question>
      """),
  RuleCase(
    code: "HS0009",
    bad: """
      <«survey» xmlns="urn:haamu:survey:2" name="kysely" version="1" kind="feedback">
        <title>Kysely</title>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Toimipiste</label>
        </question>
      </survey>

      """,
    good: RuleCase.inSurvey("")),
  .survey(
    "HS0009",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label>
        <«h:hint» xmlns:h="urn:muu">Koko nimi</h:hint>
      </question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label><hint>Koko nimi</hint></question>
      """),
  .survey(
    "HS0011",
    bad: """
      <question name="nimi" type="text">«Mikä nimi?» <label>Nimi</label></question>
      """,
    good: """
      <question name="nimi" type="text"><!-- Mikä nimi? --> <label>Nimi</label></question>
      """),
  .survey(
    "HS0012",
    bad: """
      <question name="nimi" type="text" «appearance»=""><label>Nimi</label></question>
      """,
    good: """
      <question name="nimi" type="text" appearance="multiline"><label>Nimi</label></question>
      """),
  .survey(
    "HS0013",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label>
        <label xml:lang="«Suomi»">Nimi</label>
      </question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label>
        <label xml:lang="smn">Nommâ</label>
      </question>
      """),
  .survey(
    "HS0014",
    bad: """
      <question name="nimi" type="text"><label>Koko <«b»>nimi</b></label></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Koko &lt;nimi&gt;</label></question>
      """),
  .survey(
    "HS0015",
    bad: """
      <question name="«Koko nimi»" type="text"><label>Nimi</label></question>
      """,
    good: """
      <question name="koko_nimi" type="text"><label>Nimi</label></question>
      """),
  .survey(
    "HS0015",
    bad: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l"><choice name="«kyllä»"><label>Kyllä</label></choice></list>
      """,
    good: """
      <question name="a" type="select_one" list="l"><label>A</label></question>
      <list name="l"><choice name="1.5-a"><label>Kyllä</label></choice></list>
      """),
]

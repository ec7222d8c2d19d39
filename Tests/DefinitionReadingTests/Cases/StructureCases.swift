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

/// Faults of form in the network.
let networkStructureCases: [RuleCase] = [
  RuleCase(
    code: "HN0001", bad: "<«networks» xmlns=\"urn:haamu:network:1\" name=\"verkosto\"/>\n",
    good: RuleCase.inNetwork("")),
  .network(
    "HN0002", bad: "<«regoin» name=\"r\"><label>R</label></regoin>",
    good: "<region name=\"r\"><label>R</label></region>"),
  .network(
    "HN0003", bad: "<region name=\"r\" «kode»=\"1\"><label>R</label></region>",
    good: "<region name=\"r\"><label>R</label></region>"),
  .network(
    "HN0004", bad: "<«municipality» name=\"iitti\"><label>Iitti</label></municipality>",
    good: "<municipality name=\"iitti\" code=\"142\"><label>Iitti</label></municipality>"),
  .network(
    "HN0005",
    bad: """
      <library name="k"><label>K</label>
        <service_point name="p" type="«mian»"><label>P</label></service_point>
      </library>
      """,
    good: """
      <library name="k"><label>K</label>
        <service_point name="p" type="main"><label>P</label></service_point>
      </library>
      """),
  .network(
    "HN0006",
    bad: """
      <municipality name="iitti" code="142"><label>Iitti</label>
        <population year="2020" value="«6 625»" source="Tilastokeskus"/>
      </municipality>
      """,
    good: """
      <municipality name="iitti" code="142"><label>Iitti</label>
        <population year="2020" value="6625" source="Tilastokeskus"/>
      </municipality>
      """),
  .network(
    "HN0007",
    bad: """
      <library name="k"><label>K</label>
        <service_point name="p" lat="«160.89»" lon="26.34"><label>P</label></service_point>
      </library>
      """,
    good: """
      <library name="k"><label>K</label>
        <service_point name="p" lat="60.89047123" lon="26.34"><label>P</label></service_point>
      </library>
      """),
  .network(
    "HN0008",
    bad: """
      <wave name="k" from="«1.4.2018»" until="2018-05-31" surveys="a"><label>K</label></wave>
      """,
    good: """
      <wave name="k" from="2018-04-01" until="2018-05-31" surveys="a"><label>K</label></wave>
      """),
  .network(
    "HN0009", bad: "<«region» xmlns=\"\" name=\"r\"><label>R</label></region>",
    good: "<region name=\"r\"><label>R</label></region>"),
  .network(
    "HN0010",
    bad: "<region name=\"r\"><label>R</label><«label»>Toinen</label></region>",
    good: "<region name=\"r\"><label>R</label><label xml:lang=\"se\">R</label></region>"),
  .network(
    "HN0011", bad: "<region name=\"r\">«Maakunta»<label>R</label></region>",
    good: "<region name=\"r\"><label>R</label></region>"),
  .network(
    "HN0012", bad: "<region «name»=\"\"><label>R</label></region>",
    good: "<region name=\"r\"><label>R</label></region>"),
  .network(
    "HN0013",
    bad: "<region name=\"r\"><label>R</label><label xml:lang=\"«s»\">R</label></region>",
    good: "<region name=\"r\"><label>R</label><label xml:lang=\"sv-FI\">R</label></region>"),
  .network(
    "HN0014", bad: "<region name=\"r\"><label>R<«br»/></label></region>",
    good: "<region name=\"r\"><label>R</label></region>"),
  .network(
    "HN0015", bad: "<region name=\"«päijät häme»\"><label>R</label></region>",
    good: "<region name=\"paijat-hame\"><label>R</label></region>"),
  .network(
    "HN0016", bad: "<«region» name=\"r\"/>", good: "<region name=\"r\"><label>R</label></region>"),
  RuleCase(
    code: "HN0017",
    bad: """
      <network xmlns="urn:haamu:network:1" name="verkosto">
        <label>Verkosto</label><label xml:lang="sv">Nätverk</label><label xml:lang="en">Network</label>
        <region name="a"><«label»>A</label><label xml:lang="sv">A</label></region>
      </network>

      """,
    good: """
      <network xmlns="urn:haamu:network:1" name="verkosto">
        <label>Verkosto</label><label xml:lang="sv">Nätverk</label><label xml:lang="en">Network</label>
        <municipality name="iitti" code="142"><label>Iitti</label></municipality>
      </network>

      """),
  RuleCase(
    code: "HN0018",
    bad: """
      <«network» xmlns="urn:haamu:network:1" name="verkosto">
        <label>Verkosto</label><label xml:lang="sv">Nätverk</label>
        <region name="a"><label>A</label><label xml:lang="sv">A</label></region>
      </network>

      """,
    good: """
      <network xmlns="urn:haamu:network:1" name="verkosto">
        <label>Verkosto</label><label xml:lang="sv">Nätverk</label><label xml:lang="en">Network</label>
        <region name="a"><label>A</label><label xml:lang="sv">A</label><label xml:lang="en">A</label></region>
      </network>

      """),
  .network(
    "HN0019",
    bad: "<region name=\"r\"><label>R</label><«label» xml:lang=\"sv\">-</label></region>",
    good: "<region name=\"r\"><label>R</label><label xml:lang=\"sv\">R</label></region>"),
]

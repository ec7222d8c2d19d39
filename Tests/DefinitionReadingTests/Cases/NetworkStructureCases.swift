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

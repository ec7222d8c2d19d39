private let home = """
  <region name="r"><label>R</label></region>
  <municipality name="m" code="001"><label>M</label></municipality>

  """

private func library(_ children: String, _ attributes: String = "municipalities=\"m\"") -> String {
  home + "<library name=\"k\" \(attributes)><label>K</label>\n  \(children)\n</library>"
}

private let member = "<member_of region=\"r\"/>"

private func point(_ name: String, _ attributes: String) -> String {
  "<service_point name=\"\(name)\" \(attributes)><label>P</label></service_point>"
}

private func peers(_ children: String, _ attributes: String = "") -> String {
  library(member + point("p", "type=\"main\""))
    + "\n<peer_group name=\"g\"\(attributes)><label>G</label>\(children)</peer_group>"
}

private func wave(_ name: String, _ attributes: String) -> String {
  "<wave name=\"\(name)\" \(attributes)><label>W</label></wave>"
}

/// What the network demands.
let networkCases: [RuleCase] = [
  .network(
    "HN0031", bad: library(member + point("«k»", "type=\"main\"")),
    good: library(member + point("p", "type=\"main\""))),
  .network(
    "HN0031",
    bad:
      "<region name=\"r\"><label>R</label></region>\n<region name=\"«r»\"><label>R</label></region>",
    good: home + "<region name=\"m\"><label>M</label></region>"),
  .network(
    "HN0031",
    bad:
      "<event name=\"e\"><label>E</label></event>\n<event name=\"«e»\"><label>E</label></event>",
    good: "<event name=\"e\" theme=\"t\" place=\"Lahti\"><label>E</label></event>"),
  .network(
    "HN0032", bad: library("<member_of region=\"«q»\"/>"), good: library(member)),
  .network(
    "HN0033", bad: library(member, "municipalities=\"m «n»\""),
    good: library(member, "municipalities=\"m\"")),
  .network(
    "HN0034", bad: peers("<member library=\"«kk»\"/>"), good: peers("<member library=\"k\"/>")),
  .network(
    "HN0034", bad: peers("<member service_point=\"«k»\"/>"),
    good: peers("<member service_point=\"p\"/>")),
  .network(
    "HN0035",
    bad: library("<member_of region=\"r\"/><«member_of» region=\"r\" from=\"2021-01-01\"/>"),
    good: library(
      "<member_of region=\"r\" until=\"2020-12-31\"/><member_of region=\"r\" from=\"2021-01-01\"/>")
  ),
  .network(
    "HN0036",
    bad: wave("w", "from=\"2018-05-31\" until=\"«2018-04-01»\" surveys=\"a\""),
    good: wave("w", "from=\"2018-04-01\" until=\"2018-04-01\" surveys=\"a\"")),
  .network(
    "HN0036",
    bad: "<event name=\"e\" from=\"2018-04-12\" until=\"«2018-04-11»\"><label>E</label></event>",
    good: "<event name=\"e\" from=\"2018-04-12\" until=\"2018-04-12\"><label>E</label></event>"),
  .network(
    "HN0037",
    bad: wave("v", "from=\"2018-04-01\" until=\"2018-05-31\" surveys=\"a b\"") + "\n"
      + wave("w", "from=\"«2018-05-31»\" until=\"2018-06-30\" surveys=\"b\""),
    good: wave("v", "from=\"2018-04-01\" until=\"2018-05-31\" surveys=\"a b\"") + "\n"
      + wave("w", "from=\"2018-05-31\" until=\"2018-06-30\" surveys=\"c\"")),
  .network(
    "HN0038", bad: library(member + point("p", "«lat»=\"60.9\"")),
    good: library(member + point("p", "lat=\"60.9\" lon=\"26.3\""))),
  .network(
    "HN0039",
    bad: library(
      member + point("p", "lat=\"60.9\" lon=\"26.3\"") + point("q", "lat=\"60.8\" lon=\"26.3\"")
        + "\n  " + point("s", "lat=\"«62.9»\" lon=\"26.3\"")),
    good: library(
      member + point("p", "lat=\"60.9\" lon=\"26.3\"") + point("q", "lat=\"60.8\" lon=\"26.3\"")
        + "\n  " + point("s", "lat=\"60.7\" lon=\"26.4\""))),
  .network(
    "HN0040",
    bad: library(
      member
        + "<staff fte=\"2\" year=\"2018\" source=\"s\"/><staff fte=\"3\" year=\"«2018»\" source=\"s\"/>"
    ),
    good: library(
      member
        + "<staff fte=\"2\" year=\"2018\" source=\"s\"/><staff fte=\"3.5\" year=\"2019\" source=\"s\"/>"
    )),
  RuleCase(
    code: "HN0041",
    bad: RuleCase.inNetwork("").replacing("name=", with: "time_zone=\"«Helsinki»\" name="),
    good: RuleCase.inNetwork("").replacing("name=", with: "time_zone=\"Europe/Helsinki\" name=")),
  .network(
    "HN0042", bad: peers("<member library=\"k\"/><«member» service_point=\"p\"/>"),
    good: peers("<member library=\"k\"/>")),
  .network(
    "HN0042",
    bad: peers("", " where=\"«${level} = 'library' or ${level} = 'service_point'»\""),
    good: peers("", " where=\"${library} = 'k'\"")),
  .network(
    "HN0043", bad: peers("").replacing("<peer_group", with: "<«peer_group»"),
    good: peers("<member library=\"k\"/>")),
  .network(
    "HN0043", bad: peers("", " where=\"«${population} &gt; 5»\""),
    good: peers("", " where=\"${region} = 'r'\"")),
  .network(
    "HN0044", bad: peers("<member library=\"k\"/>", " «where»=\"${region} = 'r'\""),
    good: peers("", " where=\"${region} = 'r'\"")),
  .network(
    "HN0045", bad: peers("<«member» library=\"k\" service_point=\"p\"/>"),
    good: peers("<member library=\"k\"/>")),
  .network(
    "HN0046", bad: peers("<member library=\"k\"/><«member» library=\"k\"/>"),
    good: peers(
      "<member library=\"k\" until=\"2019-12-31\"/><member library=\"k\" from=\"2021-01-01\"/>")),
  .network(
    "HN0047", bad: library(member, "municipalities=\"m «m»\""),
    good: library(member, "municipalities=\"m\"")),
  .network(
    "HN0048",
    bad: "<municipality name=\"forssa\" code=\"«61»\"><label>Forssa</label></municipality>",
    good: "<municipality name=\"forssa\" code=\"061\"><label>Forssa</label></municipality>"),
  .network(
    "HN0048",
    bad: home + "<municipality name=\"n\" code=\"«001»\"><label>N</label></municipality>",
    good: home + "<municipality name=\"n\" code=\"002\"><label>N</label></municipality>"),
  .network(
    "HN0049", bad: library("").replacing("\"k\"", with: "\"«k»\""), good: library(member)),
  .network(
    "HN0050", bad: library(member, "").replacing("\"k\"", with: "\"«k»\""), good: library(member)),
  .network(
    "HN0051",
    bad: wave("w", "from=\"2018-04-01\" until=\"2018-05-31\" surveys=\"asiakas «Palaute»\""),
    good: wave("w", "from=\"2018-04-01\" until=\"2018-05-31\" surveys=\"asiakas palaute\"")),
  .network(
    "HN0052", bad: bands("«6000 6000»"), good: bands("6000 20000.5")),
  .network("HN0052", bad: bands("«many»"), good: bands("1")),
  .network(
    "HN0053", bad: neighbours("variables=\"log(population) «size»\""),
    good: neighbours("variables=\"log(population) staff service_points\"")),
  .network(
    "HN0054", bad: neighbours("variables=\"population staff\" weights=\"«2»\""),
    good: neighbours("variables=\"population staff\" weights=\"2 0.5\" count=\"3\"")),
]

private func bands(_ limits: String) -> String {
  "<size_bands name=\"koko\" by=\"population\" limits=\"\(limits)\"><label>Koko</label></size_bands>"
}

private func neighbours(_ attributes: String) -> String {
  "<nearest_neighbours name=\"n\" \(attributes)><label>N</label></nearest_neighbours>"
}

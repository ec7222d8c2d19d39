/// Faults of codebooks and of files of findings: of form first, then their own.
let findingCases: [RuleCase] = [
  RuleCase(
    code: "HF0001", bad: "<«finding» xmlns=\"urn:haamu:findings:1\" wave=\"2018\"/>\n",
    good: .findings("")),
  .said(
    "HF0002", bad: "<«tga» finding=\"f0123456789abcdef\" themes=\"odotus\"/>",
    good: "<tag finding=\"f0123456789abcdef\" themes=\"odotus\"/>"),
  .said(
    "HF0003", bad: "<restore finding=\"f0123456789abcdef\" «byy»=\"k1\"/>",
    good: "<restore finding=\"f0123456789abcdef\" by=\"k1\"/>"),
  .said("HF0004", bad: "<«split»/>", good: "<split finding=\"m0123456789abcdef\"/>"),
  .themes(
    "HF0005", bad: theme(" codable=\"«joo»\""), good: theme(" codable=\"yes\"")),
  .said(
    "HF0006", bad: tag(" start=\"«eka»\" end=\"5\""), good: tag(" start=\"0\" end=\"5\"")),
  .said(
    "HF0007", bad: tag(" start=\"«-1»\" end=\"5\""), good: tag(" start=\"1\" end=\"5\"")),
  .said(
    "HF0008", bad: trial(from: "«1.9.2018»", until: "2018-12-31"),
    good: trial(from: "2018-09-01", until: "2018-12-31")),
  .said(
    "HF0009", bad: "<«split» xmlns=\"\" finding=\"m0123456789abcdef\"/>",
    good: "<split finding=\"m0123456789abcdef\"/>"),
  .themes(
    "HF0010", bad: theme(inside: "<«label»>Toinen</label>"),
    good: theme(inside: "<label xml:lang=\"se\">Eará</label>")),
  .said(
    "HF0011",
    bad: "<reject finding=\"f0123456789abcdef\">«Tupla.»<reason>Tupla.</reason></reject>",
    good: "<reject finding=\"f0123456789abcdef\"><reason>Tupla.</reason></reject>"),
  .said(
    "HF0012", bad: "<split «finding»=\"\"/>", good: "<split finding=\"m0123456789abcdef\"/>"),
  .themes(
    "HF0013", bad: theme(inside: "<cues xml:lang=\"«s»\">kö</cues>"),
    good: theme(inside: "<cues xml:lang=\"sv\">kö</cues>")),
  .said(
    "HF0014",
    bad: "<reject finding=\"f0123456789abcdef\"><reason>Tupla<«br»/></reason></reject>",
    good: "<reject finding=\"f0123456789abcdef\"><reason>Tupla</reason></reject>"),
  .themes(
    "HF0015", bad: "<theme name=\"«pitkä jono»\"\(guid)><label>Jono</label></theme>",
    good: "<theme name=\"pitka_jono\"\(guid)><label>Jono</label></theme>"),
  .themes(
    "HF0016", bad: "<«theme» name=\"jono\"\(guid)/>",
    good: "<theme name=\"jono\"\(guid)><label>Jono</label></theme>"),
  .themes(
    "HF0017",
    bad: theme(
      inside: "<«description»>Odotus.</description>\(described("sv"))", label: inAll),
    good: theme(
      inside: "<description>Odotus.</description>\(described("sv"))\(described("en"))",
      label: inAll)),
  RuleCase(
    code: "HF0018",
    bad: """
      <«codebook» xmlns="urn:haamu:findings:1" name="kirja">
        <label>Teemat</label><label xml:lang="en">Themes</label>
        <theme name="jono"\(guid)><label>Jono</label><label xml:lang="en">Queue</label></theme>
      </codebook>

      """,
    good: """
      <codebook xmlns="urn:haamu:findings:1" name="kirja">
        <label>Teemat</label><label xml:lang="sv">Teman</label><label xml:lang="en">Themes</label>
        <theme name="jono"\(guid)>
          <label>Jono</label><label xml:lang="sv">Kö</label><label xml:lang="en">Queue</label>
        </theme>
      </codebook>

      """),
  .themes(
    "HF0019", bad: theme(inside: "<«description»>–</description>"),
    good: theme(inside: "<description>Odotus.</description>")),

  .said(
    "HF0031", bad: "<split finding=\"«m123»\"/>", good: "<split finding=\"m0123456789abcdef\"/>"),
  .said(
    "HF0032", bad: "<tag finding=\"f0123456789abcdef\" themes=\"«odotsu»\"/>",
    good: "<tag finding=\"f0123456789abcdef\" themes=\"odotus\"/>"),
  .said(
    "HF0033", bad: "<tag finding=\"f0123456789abcdef\" themes=\"«palvelu»\"/>",
    good: "<tag finding=\"f0123456789abcdef\" themes=\"odotus\"/>"),
  .themes(
    "HF0034", bad: "<theme name=\"jono\" guid=\"«1-2-3»\"><label>Jono</label></theme>",
    good: "<theme name=\"jono\"\(guid)><label>Jono</label></theme>"),
  .themes(
    "HF0035",
    bad: theme() + "\n<theme name=\"«jono»\" guid=\"\(otherGUID)\"><label>Jono</label></theme>",
    good: theme() + "\n<theme name=\"melu\" guid=\"\(otherGUID)\"><label>Melu</label></theme>"),
  .said(
    "HF0036", bad: trial(from: "2018-12-31", until: "«2018-09-01»"),
    good: trial(from: "2018-09-01", until: "2018-12-31")),
  .said(
    "HF0036", bad: tag(" start=\"5\" end=\"«5»\""), good: tag(" start=\"4\" end=\"5\"")),
  .said(
    "HF0037", bad: "<merge id=\"m0123456789abcdef\" findings=\"«f0123456789abcdef»\"/>",
    good: """
      <merge id="m0123456789abcdef" findings="f0123456789abcdef f0123456789abcde0"/>
      """),
  .said(
    "HF0038", bad: trial(from: "2018-09-01", until: "2018-12-31", libraries: "«lahit»"),
    good: trial(from: "2018-09-01", until: "2018-12-31")),
  .said(
    "HF0039", bad: "<«reword» finding=\"f0123456789abcdef\"/>",
    good: "<reword finding=\"f0123456789abcdef\"><text>Pitkä jono.</text></reword>"),
  .stops(
    "HF0051", bad: "<stop touchpoint=\"«saapumnen»\"/>", good: "<stop touchpoint=\"saapuminen\"/>"),
  .stops(
    "HF0052", bad: "<stop touchpoint=\"lahto\"/>\n<stop touchpoint=\"«lahto»\"/>",
    good: "<stop touchpoint=\"lahto\"/>\n<stop touchpoint=\"saapuminen\"/>"),
]

private let guid = " guid=\"123e4567-e89b-42d3-a456-426614174000\""
private let otherGUID = "123e4567-e89b-42d3-a456-426614174001"
private let inAll =
  "<label>Jono</label><label xml:lang=\"sv\">Kö</label><label xml:lang=\"en\">Queue</label>"

private func described(_ language: String) -> String {
  "<description xml:lang=\"\(language)\">Odotus.</description>"
}

private func theme(
  _ attributes: String = "", inside: String = "", label: String = "<label>Jono</label>"
) -> String {
  "<theme name=\"jono\"\(guid)\(attributes)>\(label)\(inside)</theme>"
}

private func tag(_ attributes: String) -> String {
  "<tag finding=\"f0123456789abcdef\" themes=\"odotus\"\(attributes)/>"
}

private func trial(from: String, until: String, libraries: String = "lahti") -> String {
  """
  <trial name="opasteet" survey="kysely" who="palvelupäällikkö" libraries="\(libraries)"
         from="\(from)" until="\(until)">
    <what>Uudet opasteet</what><known_by>Kysymys löytämisestä</known_by>
  </trial>
  """
}

extension String {
  fileprivate static func findings(_ body: String) -> String {
    "<findings xmlns=\"urn:haamu:findings:1\" wave=\"2018\">\n\(body)\n</findings>\n"
  }
}

extension RuleCase {
  /// Examples of what people say.
  fileprivate static func said(_ code: String, bad: String, good: String) -> RuleCase {
    RuleCase(code: code, bad: .findings(bad), good: .findings(good))
  }

  /// Examples of a blueprint.
  fileprivate static func stops(_ code: String, bad: String, good: String) -> RuleCase {
    func blueprint(_ body: String) -> String {
      "<blueprint xmlns=\"urn:haamu:findings:1\" survey=\"kaynti\">\n\(body)\n</blueprint>\n"
    }
    return RuleCase(code: code, bad: blueprint(bad), good: blueprint(good))
  }

  /// Examples of themes.
  fileprivate static func themes(_ code: String, bad: String, good: String) -> RuleCase {
    RuleCase(code: code, bad: book(bad), good: book(good))
  }

  private static func book(_ body: String) -> String {
    """
    <codebook xmlns="urn:haamu:findings:1" name="kirja">
      <label>Teemat</label><label xml:lang="sv">Teman</label><label xml:lang="en">Themes</label>
      \(body)
    </codebook>

    """
  }
}

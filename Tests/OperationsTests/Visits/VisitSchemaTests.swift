import Diagnostics
import Operations
import TestSupport
import Testing

/// The schema of a round of visits and the reader of it, held against each other.
@Suite struct `The schema of visits` {
  /// Every element and attribute there is, once.
  private static let all = """
    <visits xmlns="urn:haamu:visits:1" wave="kevat" survey="kaynti"
            xmlns:haamu="urn:haamu:response:1" haamu:synthetic="yes">
      <rules visits="3" months_apart="12" minutes="120" road="1.25" budget_km="16000"
             report_days="3" mend_days="7" reply_days="14"/>
      <spread library="25" visitor="36" rest="108.5" source="keksitty"/>
      <hours days="mon tue" from="10:00" until="18:00"/><hours days="wed"/>
      <closed day="2018-05-01"/>
      <place unit="a1" visits="0" lang="sv"><hours days="sat"/><closed day="2018-05-10"/></place>
      <scenario name="s" lang="sv"><label>S</label><label xml:lang="sv">S</label></scenario>
      <visitor name="k1" home="lib_b" municipality="mb" barred="a2 lib_c" capacity="12"
               languages="fi sv" start="b1" weekdays="mon sun">
        <free from="2018-04-01" until="2018-04-30"/><away from="2018-04-10" until="2018-04-14"/>
      </visitor>
      <reviewer name="r1" home="lib_c"/>
      <notice unit="lib_a" told="2018-03-11" from="2018-04-01" until="2018-05-31"
              at="2018-03-11T10:00:00+02:00" by="koordinaattori"/>
      <planned at="2018-03-15T10:00:00.000+02:00" by="koordinaattori" seed="1" km="15887.5" bound="15887.5">
        <visit id="v0001" unit="a1" visitor="k1" scenario="s" day="2018-04-17" from="12:00" until="14:00"/>
      </planned>
      <planned at="2018-03-16T10:00:00.000+02:00" seed="1" km="0.0" bound="0.0">
        <away visitor="k1" from="2018-04-17" until="2018-04-18"/><dropped visit="v0001"/>
      </planned>
      <event visit="v0001" kind="briefed" at="2018-03-17T10:00:00.000+02:00" by="koordinaattori"/>
      <event visit="v0001" kind="replaced" at="2018-03-17T11:00:00.000+02:00" by="koordinaattori" why="v0002">
        <visit id="v0002" unit="a1" visitor="k1" day="2018-04-20"/>
      </event>
      <event visit="v0002" kind="checked" at="2018-04-21T11:00:00.000+03:00" by="r1" response="x-1"/>
    </visits>
    """

  private let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  /// Of the reader, asked by the check.
  private func read(_ text: String) throws -> [String] {
    try sample.folder.write("Surveys/visits/kevat.xml", text)
    return try sample.open().check([]).findings.map(\.code).filter { $0.hasPrefix("HC030") }
  }

  @Test func `and the reader take the same file`() throws {
    #expect(try visitsSchemaFaults(Self.all).english == "")
    #expect(try read(Self.all) == [])
  }

  @Test func `takes the rounds of this repository`() throws {
    for name in ["Surveys/visits/2018-kevat.xml", "Tests/Fixtures/Visits/2018-kevat.xml"] {
      let text = try #require(try? Repository.text(name))
      #expect(try visitsSchemaFaults(text).english == "", "\(name)")
    }
  }

  @Test(arguments: [
    ("<rules visits=\"3\"", "<rules visit=\"3\""), ("<closed day", "<closed date"),
    ("budget_km=\"16000\"", "budget_km=\"many\""), ("road=\"1.25\"", "road=\"7\""),
    ("<notice unit=\"lib_a\" told=\"2018-03-11\"", "<notice unit=\"lib_a\""),
    ("<closed day=\"2018-05-01\"/>", "<closed day=\"1.5.2018\"/>"), ("<spread ", "<spred "),
    ("capacity=\"12\"", ""), ("id=\"v0001\" unit", "unit"),
    ("<dropped visit=\"v0001\"/>", "<dropped/>"), ("kind=\"briefed\"", "kind=\"late\""),
    ("by=\"r1\"", ""), ("<reviewer name=\"r1\"", "<reviewer"),
    ("name=\"s\" lang", "nimi=\"s\" lang"),
  ])
  func `and the reader refuse the same`(_ good: String, _ bad: String) throws {
    let text = Self.all.replacing(good, with: bad)
    #expect(text != Self.all)
    #expect(try !visitsSchemaFaults(text).isEmpty)
    #expect(try !read(text).isEmpty)
  }
}

import DefinitionReading
import Diagnostics
package import Expressions
import FoundationEssentials
import LocalTime
import LocatedXML
package import NetworkModel
package import SurveyModel

/// A sample that cannot be read: a mistake of the test.
package struct SampleFault: Error, CustomStringConvertible {
  package let description: String

  init(_ findings: [Diagnostic]) {
    let renderer = DiagnosticRenderer(language: .en)
    description = findings.filter { $0.severity == .error }.map { renderer.text($0) }.joined()
  }
}

/// Small definitions written as they are in files, and read by the reader of definitions, so that
/// no test is about a survey that could not be.
package enum Samples {
  package static let zone = timeZone(named: "Europe/Helsinki") ?? .utc

  /// 15 May 2018, 12.00 in Helsinki.
  package static let now = zone.moment(milliseconds: 1_526_374_800_000)

  /// A survey with these items. The lists `yes_no`, `helps`, `steps` and `places` are there.
  package static func survey(
    _ items: String, kind: String = "mystery_visit", title: String = "<title>Kysely</title>",
    lists more: String = "", version: String = "1"
  ) throws(SampleFault) -> SurveyOutline {
    let text = """
      <survey xmlns="urn:haamu:survey:1" name="kysely" version="\(version)" kind="\(kind)" xml:lang="fi">
        \(title)
        \(items.contains("\"touchpoints\"") ? touchpoints : "")
        \(lists.filter { items.contains("list=\"\($0.name)\"") }.map(\.text).joined())\(more)
        \(items.contains("role=\"unit\"") ? "" : unit)
        <group name="kaikki"><label>Kaikki</label>
        \(items)
        </group>
      </survey>
      """
    let result = readSurvey(try document(text), network: try network())
    guard let survey = result.value else { throw SampleFault(result.diagnostics) }
    return SurveyOutline(survey)
  }

  package static func network(_ body: String = networkBody) throws(SampleFault) -> Network {
    let text = """
      <network xmlns="urn:haamu:network:1" name="verkosto" xml:lang="fi"><label>Verkosto</label>
      \(body)
      </network>
      """
    let result = readNetwork(try document(text))
    guard let network = result.value else { throw SampleFault(result.diagnostics) }
    return network
  }

  /// The survey and the network of this repository.
  package static func real(_ name: String) throws(SampleFault) -> (SurveyOutline, Network) {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    func text(_ file: String) -> String {
      (try? String(contentsOfFile: "\(root)/Surveys/\(file).xml", encoding: .utf8)) ?? ""
    }
    let network = readNetwork(try document(text("network")))
    guard let value = network.value else { throw SampleFault(network.diagnostics) }
    let survey = readSurvey(try document(text(name)), network: value)
    guard let outline = survey.value.map({ SurveyOutline($0) }) else {
      throw SampleFault(survey.diagnostics)
    }
    return (outline, value)
  }

  private static func document(_ text: String) throws(SampleFault) -> LocatedDocument {
    do throws(Stopped) {
      return try readDocument(Array(text.utf8), file: "sample.xml")
    } catch {
      throw SampleFault(error.diagnostics)
    }
  }

  package static func snapshot() throws(SampleFault) -> NetworkSnapshot {
    NetworkSnapshot(try network(), on: zone.day(of: now))
  }

  private static let unit = """
    <question name="unit" type="select_one_from_file" list="network" role="unit">
      <label>Toimipiste</label></question>
    """

  private static let touchpoints = """
    <touchpoint name="ovi"><label>Ovi</label></touchpoint>
    <touchpoint name="tiski"><label>Tiski</label></touchpoint>
    """

  private static let lists: [(name: String, text: String)] = [
    (
      "yes_no",
      """
      <list name="yes_no">
        <choice name="yes" score="1"><label>Kyllä</label><label xml:lang="sv">Ja</label>
          <label xml:lang="en">Yes</label></choice>
        <choice name="no" score="0"><label>Ei</label><label xml:lang="sv">Nej</label>
          <label xml:lang="en">No</label></choice>
        <choice name="na" missing="not_applicable"><label>Ei sovellu</label>
          <label xml:lang="sv">Ej tillämpligt</label><label xml:lang="en">Not applicable</label>
        </choice>
      </list>
      """
    ),
    (
      "helps",
      """
      <list name="helps">
        <choice name="desk" score="1"><label>Tiskillä, kasvokkain</label></choice>
        <choice name="phone" score="1"><label>Puhelimessa</label></choice>
        <choice name="rude" score="-1"><label>Töykeästi</label></choice>
        <choice name="none" score="0" exclusive="yes"><label>Ei mistään</label></choice>
        <choice name="unknown" missing="dont_know"><label>En tiedä</label></choice>
      </list>
      """
    ),
    (
      "steps",
      "<list name=\"steps\">"
        + (0...10).map { "<choice name=\"\($0)\"><label>\($0) pistettä</label></choice>" }.joined()
        + "</list>"
    ),
    (
      "places",
      """
      <list name="places" columns="town">
        <choice name="hall" town="iitti"><label>Aula</label></choice>
        <choice name="yard" town="iitti"><label>Piha</label></choice>
        <choice name="harbour" town="kotka"><label>Satama</label></choice>
      </list>
      """
    ),
  ]

  package static let networkBody = """
    <region name="kymenlaakso"><label>Kymenlaakso</label></region>
    <region name="paijat_hame"><label>Päijät-Häme</label></region>
    <municipality name="iitti" code="142"><label>Iitti</label>
      <population year="2017" value="6800" source="test"/>
      <population year="2020" value="6625" source="test"/></municipality>
    <municipality name="kotka" code="285"><label>Kotka</label>
      <population year="2019" value="52126" source="test"/></municipality>
    <municipality name="pyhtaa" code="624"><label>Pyhtää</label>
      <population year="2018" value="5217" source="test"/></municipality>
    <library name="iitin_kirjasto" municipalities="iitti"><label>Iitin kirjasto</label>
      <staff fte="4.5" year="2017" source="test"/>
      <member_of region="kymenlaakso" until="2020-12-31"/>
      <member_of region="paijat_hame" from="2021-01-01"/>
      <service_point name="iitti_auto" type="bookmobile"><label>Kirjastoauto</label></service_point>
      <service_point name="iitti_paa" type="main" self_service="yes" lat="60.89" lon="26.34">
        <label>Iitin pääkirjasto</label></service_point>
    </library>
    <library name="kotkan_kirjasto" municipalities="kotka pyhtaa"><label>Kotkan kirjasto</label>
      <member_of region="kymenlaakso"/>
      <service_point name="karhula" type="branch" self_service="no" lat="60.52" lon="26.94">
        <label>Karhula</label></service_point>
      <service_point name="langinkoski" type="branch" self_service="yes">
        <label>Langinkoski</label></service_point>
    </library>
    <event name="kirjat-1" from="2018-04-12" place="Kouvola" theme="kirjat">
      <label>Kirjallisuus 1</label></event>
    <event name="turva-1" from="2018-03-06" until="2018-03-07" theme="turva">
      <label>Tietoturva 1</label></event>
    <event name="kirjat-2" theme="kirjat"><label>Kirjallisuus 2</label></event>
    """
}

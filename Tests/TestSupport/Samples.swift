import DefinitionReading
import Diagnostics
import Expressions
import Foundation
package import LocatedXML
package import NetworkModel
package import SurveyModel

package func millisecondsSince1970(_ iso: String) -> Int {
  guard let date = try? Date(iso, strategy: .iso8601) else { preconditionFailure(iso) }
  return Int(date.timeIntervalSince1970 * 1000)
}

/// A small survey and network that most tests share.
package enum Sample {
  package static func network(waves: String = Sample.waves) -> String {
    """
    <network xmlns="urn:haamu:network:1" name="koe" xml:lang="fi" time_zone="Europe/Helsinki">
      <label>Koeverkosto</label>
      <region name="r1"><label>Yksi</label></region>
      <region name="r2"><label>Kaksi</label></region>
      <municipality name="ma" code="001"><label>A</label>
        <population year="2018" value="9000" source="keksitty"/></municipality>
      <municipality name="mb" code="002"><label>B</label>
        <population year="2018" value="4000" source="keksitty"/></municipality>
      <municipality name="mc" code="003"><label>C</label>
        <population year="2018" value="1000" source="keksitty"/></municipality>
      <library name="lib_a" municipalities="ma"><label>A-kirjasto</label>
        <member_of region="r1"/>
        <service_point name="a1" type="main"><label>A yksi</label></service_point>
        <service_point name="a2" type="branch"><label>A kaksi</label></service_point>
      </library>
      <library name="lib_b" municipalities="mb"><label>B-kirjasto</label>
        <member_of region="r1"/>
        <service_point name="b1" type="main"><label>B yksi</label></service_point>
      </library>
      <library name="lib_c" municipalities="mc"><label>C-kirjasto</label>
        <member_of region="r2"/>
        <service_point name="c1" type="main"><label>C yksi</label></service_point>
      </library>
    \(waves)
    </network>

    """
  }

  package static let waves = """
      <wave name="kevat" from="2018-04-01" until="2018-05-31" surveys="kaynti"><label>K</label></wave>
      <wave name="syksy" from="2018-09-01" until="2018-10-31" surveys="kaynti"><label>S</label></wave>
    """

  /// - Parameters:
  ///   - attributes: further attributes of the survey, as `review="required"`.
  ///   - greeting: the wording of one question.
  ///   - least: the score of "no".
  ///   - more: further items at the end.
  package static func survey(
    version: String = "1", attributes: String = "", greeting: String = "Tervehdittiinkö?",
    least: String = "0", more: String = ""
  ) -> String {
    """
    <survey xmlns="urn:haamu:survey:1" name="kaynti" version="\(version)" kind="feedback"
            xml:lang="fi" \(attributes)>
      <title>Käynti</title>
      <list name="yes_no">
        <choice name="yes" score="1"><label>Kyllä</label></choice>
        <choice name="no" score="\(least)"><label>Ei</label></choice>
        <choice name="na" missing="not_applicable"><label>Ei sovellu</label></choice>
      </list>
      <list name="ways">
        <choice name="desk"><label>Tiski</label></choice>
        <choice name="phone"><label>Puhelin</label></choice>
        <choice name="none" exclusive="yes"><label>Ei mitään</label></choice>
      </list>
      <group name="visit"><label>Käynti</label>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Toimipiste</label></question>
        <question name="visited" type="dateTime" role="time"><label>Milloin?</label></question>
        <question name="visitor" type="text" role="visitor"><label>Kuka?</label></question>
      </group>
      <group name="arrival"><label>Saapuminen</label>
        <question name="greeted" type="select_one" list="yes_no" required="yes">
          <label>\(greeting)</label></question>
        <question name="wait" type="integer" relevant="${greeted} = 'yes'"
                  constraint=". &gt;= 0 and . &lt;= 120">
          <label>Minuutit?</label></question>
        <question name="doubled" type="calculate" calculation="${wait} * 2" decimals="0"/>
        <question name="ways" type="select_multiple" list="ways"><label>Miten?</label></question>
      </group>
      <repeat name="finding"><label>Havainnot</label>
        <question name="finding_text" type="text" role="finding"><label>Mitä?</label></question>
        <repeat name="detail"><label>Tarkemmin</label>
          <question name="detail_text" type="text"><label>Tarkemmin?</label></question>
        </repeat>
      </repeat>
    \(more)
    </survey>

    """
  }

  package static func document(_ text: String, file: String = "input.xml") throws
    -> LocatedDocument
  {
    try readDocument(Array(text.utf8), file: file)
  }

  package static func network(_ text: String) throws -> Network {
    let read = readNetwork(try document(text))
    guard let network = read.value else { throw Stopped(read.diagnostics) }
    return network
  }

  package static func outline(_ text: String) throws -> SurveyOutline {
    let read = readSurvey(try document(text), network: try network(Sample.network()))
    guard let survey = read.value else { throw Stopped(read.diagnostics) }
    return SurveyOutline(survey)
  }
}

import Diagnostics
import LocatedXML
import Testing

@Suite struct `Validating with a schema` {
  @Test func `finds nothing in a valid document`() throws {
    let text = """
      <survey xmlns="urn:example:list" xml:lang="fi">
        <list name="yes_no"/>
        <question name="a" list="yes_no" type="select_one"><label xml:lang="sv">Å</label></question>
      </survey>
      """
    let validator = try Fixtures.surveySchema()
    #expect(validator.validate(Array(text.utf8), file: "input.xml").isEmpty)
    #expect(validator.validate([], file: "input.xml").map(\.code) == ["HX0001"])
  }

  @Test func `finds all that is wrong, in the order of the document`() throws {
    let marked = Marked(
      """
      <survey xmlns="urn:example:list">
        <question name="«Q»" «x»="1"><label>A</label></question>
        <question name="a" list="«none»"
          type="«txt»"><label>A</label></question>
        <«question» list="«none»"><label>A</label></question>
      </survey>
      """)
    let found = try Fixtures.surveySchema().validate(marked.bytes, file: "input.xml")
    #expect(
      found.map(\.code) == ["HX0056", "HX0054", "HX0058", "HX0055", "HX0053", "HX0058"])
    let source = SourceText(file: "input.xml", bytes: marked.bytes)
    #expect(found.map(\.place) == marked.ranges.map(source.place))
  }

  @Test func `opens nothing that was not handed over`() throws {
    let schema = try Fixtures.bytes("../Schema", "survey.xsd")
    let error = try #require(throws: Stopped.self) {
      _ = try XMLSchemaValidator(schema, file: "survey.xsd")
    }
    #expect(error.diagnostics.first?.code == "HX0050")
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="\(Fixtures.schemaPath)"/>
        <xs:element name="a"/>
      </xs:schema>
      """
    let other = try #require(throws: Stopped.self) {
      _ = try XMLSchemaValidator(Array(text.utf8), file: "a.xsd")
    }
    #expect(other.diagnostics.first?.code == "HX0050")
  }

  @Test func `an instance cannot name a schema of its own`() throws {
    let text = """
      <survey xmlns="urn:example:list" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="urn:example:list \(Fixtures.schemaPath)">
        <question name="a"><label>A</label></question>
      </survey>
      """
    #expect(try Fixtures.surveySchema().validate(Array(text.utf8), file: "input.xml").isEmpty)
  }
}

import Diagnostics
import LocatedXML
import Testing

@Suite struct `Four threads at once` {
  @Test func `all read, validate, canonicalise and write the same`() async throws {
    let schema = try Fixtures.bytes("../Schema", "survey.xsd")
    let imports = ["xml.xsd": try Fixtures.bytes("../Schema", "xml.xsd")]
    let broken = try Fixtures.bytes("HX0055", "input.xml")
    let malformed = try Fixtures.bytes("HX0020", "input.xml")
    let expected = try Self.work(schema, imports, broken, malformed)
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask { @concurrent in
          var last: [String] = []
          for _ in 0..<25 { last = try Self.work(schema, imports, broken, malformed) }
          return last
        }
      }
      for try await result in group { #expect(result == expected) }
    }
  }

  private static func work(
    _ schema: [UInt8], _ imports: [String: [UInt8]], _ broken: [UInt8], _ malformed: [UInt8]
  ) throws -> [String] {
    let renderer = DiagnosticRenderer(language: .en)
    let validator = try XMLSchemaValidator(schema, file: "survey.xsd", imports: imports)
    var result = validator.validate(broken, file: "a.xml").map(renderer.text)
    result += findings(malformed).map(renderer.text)
    result.append(String(decoding: try canonicalForm(broken, file: "a.xml"), as: UTF8.self))
    var writer = try XMLWriter()
    try writer.element(XMLName("a", in: "urn:a"), text: "ä")
    result.append(String(decoding: try writer.finish(), as: UTF8.self))
    return result
  }
}

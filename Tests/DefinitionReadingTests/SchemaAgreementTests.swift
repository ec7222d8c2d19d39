import DefinitionReading
import Diagnostics
import Foundation
import LocatedXML
import Testing

@Suite struct `The schemas and the reader agree` {
  /// The schemas, compiled once for all samples of a test.
  private struct Validators: ~Copyable {
    let survey: XMLSchemaValidator
    let network: XMLSchemaValidator
    let scenarios: XMLSchemaValidator

    init() throws {
      let first = try Self.compiled(.survey)
      let second = try Self.compiled(.network)
      let third = try Self.compiled(.scenarios)
      survey = first
      network = second
      scenarios = third
    }

    private static func compiled(_ kind: DefinitionKind) throws -> XMLSchemaValidator {
      let files = schemaFiles(for: kind)
      let imports = Dictionary(
        uniqueKeysWithValues: files.dropFirst().map { ($0.name, Array($0.text.utf8)) })
      return try XMLSchemaValidator(
        Array(files[0].text.utf8), file: files[0].name, imports: imports)
    }

    func faults(_ text: String) -> [Diagnostic] {
      let bytes = Array(text.utf8)
      if text.contains("urn:haamu:scenarios") {
        return scenarios.validate(bytes, file: "input.xml")
      }
      return text.contains("urn:haamu:network")
        ? network.validate(bytes, file: "input.xml") : survey.validate(bytes, file: "input.xml")
    }
  }

  @Test func `every good sample is valid`() throws {
    let validators = try Validators()
    for rule in allCases {
      #expect(rendered(validators.faults(rule.good)) == "", "\(rule.code)")
    }
  }

  @Test func `what the schema finds the reader finds in the same line`() throws {
    let validators = try Validators()
    for rule in allCases {
      let text = MarkedXML(rule.bad).text
      let lines = Set(findings(in: text).compactMap { $0.place?.range?.start.line })
      for fault in validators.faults(text) {
        guard let line = fault.place?.range?.start.line else { continue }
        #expect(lines.contains(line), "\(rule.code): \(rendered([fault]))")
      }
    }
  }

  @Test func `the definitions of this repository are valid`() throws {
    let validators = try Validators()
    for name in ["network.xml", "visits/scenarios.xml"] + RealFiles.surveys {
      let bytes = try RealFiles.document(name).source.bytes
      #expect(rendered(validators.faults(String(decoding: bytes, as: UTF8.self))) == "")
    }
  }

  /// A schema that says nothing would agree with everything.
  @Test func `the schema finds most faults of form`() throws {
    let validators = try Validators()
    let found = (structureCases + networkStructureCases).filter {
      !validators.faults(MarkedXML($0.bad).text).isEmpty
    }
    #expect(found.count >= 28)
  }
}

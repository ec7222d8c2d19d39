import Foundation
import LocatedXML

/// The files under `Tests/Fixtures/Errors`, one folder for each code.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Errors")

  /// The codes of this module that have a folder.
  static let codes: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasPrefix("HX00") }.sorted()
  }()

  static func bytes(_ code: String, _ file: String) throws -> [UInt8] {
    let file = try FileHandle(
      forReadingFrom: folder.appending(path: code).appending(path: file))
    return Array(try file.readToEnd() ?? Data())
  }

  /// Where the small schema stands on this machine.
  static var schemaPath: String {
    folder.deletingLastPathComponent().appending(path: "Schema/survey.xsd").path
  }

  /// A small schema with one import.
  static func surveySchema() throws -> XMLSchemaValidator {
    try XMLSchemaValidator(
      try bytes("../Schema", "survey.xsd"), file: "survey.xsd",
      imports: ["xml.xsd": try bytes("../Schema", "xml.xsd")])
  }

  /// Whether expected files are to be written anew instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  /// The text that a file should hold; when recording it is written instead, and the test fails so
  /// that nobody takes a recording for a pass.
  static func expected(_ code: String, recording text: String) throws -> String {
    if isRecording {
      let url = folder.appending(path: code).appending(path: "expected.txt")
      try Data(text.utf8).write(to: url)
      return ""
    }
    return String(decoding: try bytes(code, "expected.txt"), as: UTF8.self)
  }

  /// The page that lists every code.
  static func specification() throws -> String {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "docs/specification/xml.md"), encoding: .utf8)
  }
}

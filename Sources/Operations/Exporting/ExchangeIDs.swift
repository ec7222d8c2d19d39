import Findings
import Intake
import QualitativeExchange

/// The ids by which other programs know our things: made from what the thing is, so that the same thing
/// always has the same one and nothing needs to be written down.
enum ExchangeIDs {
  static func finding(_ id: FindingID) -> String { made("finding", id.rawValue) }

  static func user(_ pseudonym: String) -> String { made("user", pseudonym) }

  static func variable(_ name: String) -> String { made("variable", name) }

  /// Of the note that holds what a code has no room for.
  static func themeNote(_ guid: String) -> String { made("theme", guid) }

  static func set(_ kind: String, _ name: String) -> String { made("set", kind, name) }

  static func selection(_ id: FindingID, _ span: Range<Int>) -> String {
    made("selection", id.rawValue, "\(span.lowerBound)-\(span.upperBound)")
  }

  /// Of a coding that has none from another program.
  static func coding(_ id: FindingID, _ theme: String, _ span: Range<Int>) -> String {
    made("coding", id.rawValue, theme, "\(span.lowerBound)-\(span.upperBound)")
  }

  private static func made(_ parts: String...) -> String {
    guid(fromDigest: sha256(Array((["haamu"] + parts).joined(separator: "\n").utf8)))
  }
}

import Diagnostics
import LocatedXML

/// Something that happened to a response after it was stored: one event, one file, never edited.
package struct ResponseRecord: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case approved, returned, reply, ruling, withdrawn
    case privacyConfirmed = "privacy_confirmed"
  }

  package let kind: Kind
  /// ISO, with offset.
  package let at: String
  /// A pseudonym.
  package let by: String
  package let reason: String

  package init(kind: Kind, at: String, by: String, reason: String) {
    self.kind = kind
    self.at = at
    self.by = by
    self.reason = reason
  }

  package static let namespace = "urn:haamu:record:1"
}

/// Reads a record; nil and a finding when it is none.
func readRecord(_ document: LocatedDocument) -> (ResponseRecord?, [Diagnostic]) {
  let root = document.root
  guard root.name == XMLName("record", in: ResponseRecord.namespace),
    let kind = root["kind"].flatMap({ ResponseRecord.Kind(rawValue: $0.value) })
  else {
    let problem = Diagnostic(
      .error, "HR0005", at: document.source.place(root.nameRange),
      what: Trilingual(
        fi: "tämä ei ole vastauksen tapahtumamerkintä", sv: "detta är ingen händelse för ett svar",
        en: "this is not a record about a response"),
      fix: Trilingual("<record xmlns=\"\(ResponseRecord.namespace)\" kind=\"approved\" at=… by=…>"))
    return (nil, [problem.showing(document.source)])
  }
  return (
    ResponseRecord(
      kind: kind, at: root["at"]?.value ?? "", by: root["by"]?.value ?? "",
      reason: root.textContent), []
  )
}

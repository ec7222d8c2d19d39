import CLibXML2
package import Diagnostics

/// The document in Canonical XML 1.0 without comments: two documents that say the same, however
/// their attributes are ordered and quoted, give the same bytes. White space in text counts.
///
/// - Throws: what ``readDocument(_:file:limits:)`` throws, and HX0040 for a document that has no
///   canonical form (a namespace name that is a relative address).
package func canonicalForm(
  _ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()
) throws(Stopped) -> [UInt8] {
  _ = try readDocument(bytes, file: file, limits: limits)
  let tree = try ParsedTree(accepted: bytes, file: file)
  let (canonical, reports) = LibXML.collecting { canonicalBytes(tree) }
  guard let canonical else {
    throw Stopped(CanonicalFindings.refused(reports.first?.message ?? "", file: file))
  }
  return canonical
}

private func canonicalBytes(_ tree: borrowing ParsedTree) -> [UInt8]? {
  var text: UnsafeMutablePointer<UInt8>?
  let count = unsafe xmlC14NDocDumpMemory(
    tree.document, nil, Int32(XML_C14N_1_0.rawValue), nil, 0, &text)
  defer { unsafe clibxml2_free(text) }
  guard count >= 0, let text = unsafe text else { return nil }
  return unsafe Array(UnsafeBufferPointer(start: text, count: Int(count)))
}

/// HX0040.
enum CanonicalFindings {
  static func refused(_ message: String, file: String) -> Diagnostic {
    let message = message.hasSuffix(" : (null)") ? String(message.dropLast(9)) : message
    return Diagnostic(
      .error, "HX0040", at: Place(file: file),
      what: Trilingual(
        fi: "tiedostolla ei ole kanonista muotoa: \(message)",
        sv: "filen har ingen kanonisk form: \(message)",
        en: "the file has no canonical form: \(message)"),
      fix: Trilingual(
        fi: "kirjoita nimiavaruudet täydellisinä osoitteina (https://… tai urn:…)",
        sv: "skriv namnrymder som fullständiga adresser (https://… eller urn:…)",
        en: "write namespaces as complete addresses (https://… or urn:…)"))
  }
}

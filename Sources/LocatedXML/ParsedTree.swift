import CLibXML2
import Diagnostics

/// libxml2's own tree of a document, for what only libxml2 can do with it (validate, canonicalise).
/// It is freed with this value.
@safe struct ParsedTree: ~Copyable {
  let document: xmlDocPtr

  /// Parses bytes that ``readDocument(_:file:limits:)`` has accepted: so they are well-formed UTF-8
  /// without a document type, and entities, which options cannot make wholly safe, do not occur.
  init(accepted bytes: [UInt8], file: String) throws(Stopped) {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    let text = Prologue.withoutMark(bytes)
    let parsed = unsafe LibXML.collecting {
      unsafe text.withUnsafeBytes { raw in
        let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        return unsafe xmlReadMemory(start, Int32(raw.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let tree = unsafe parsed.result else {
      let message = unsafe parsed.reports.first?.message ?? ""
      throw Stopped(CanonicalFindings.refused(message, file: file))
    }
    unsafe document = tree
  }

  deinit { unsafe xmlFreeDoc(document) }
}

import CLibXML2

/// One thing that libxml2 found wrong, with the place it had come to.
struct ParserFault {
  /// Findings of one document that are kept.
  static let most = 20

  /// What libxml2 says of the form of a namespace's name. Any name will do for us.
  private static let opinions = [XML_WAR_NS_URI.rawValue, XML_WAR_NS_URI_RELATIVE.rawValue]

  let code: UInt32
  let isFatal: Bool
  let isWarning: Bool
  /// Where the parser stood, in bytes of the document.
  let offset: Int
  let first: String?
  let second: String?
  let message: String

  init(_ error: UnsafeMutablePointer<xmlError>, offset: Int) {
    let report = unsafe LibXMLReport(error, path: nil)
    code = UInt32(bitPattern: report.code)
    isFatal = unsafe error.pointee.level == XML_ERR_FATAL
    isWarning = report.isWarning || Self.opinions.contains(code)
    self.offset = offset
    first = report.strings[0]
    second = report.strings[1]
    message = report.message
  }

  var kind: xmlParserErrors { xmlParserErrors(rawValue: code) }

  /// Whether one of libxml2's own limits was met.
  var isAboutSize: Bool {
    ["too long", "too big", "Huge", "HUGE"].contains { message.contains($0) }
  }
}

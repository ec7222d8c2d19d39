import CLibXML2
import Expressions

/// An XML document against which libxml2 evaluates XPath 1.0. For one thread at a time.
@safe struct XPathDocument: ~Copyable {
  private let document: xmlDocPtr
  private let context: xmlXPathContextPtr

  /// Nil when the text is no well-formed XML.
  init?(_ xml: String) {
    clibxml2_silence_generic()
    let bytes = Array(xml.utf8CString.dropLast())
    let options = Int32(XML_PARSE_NONET.rawValue)
    guard let document = unsafe xmlReadMemory(bytes, Int32(bytes.count), nil, "UTF-8", options),
      let context = unsafe xmlXPathNewContext(document)
    else { return nil }
    unsafe self.document = document
    unsafe self.context = context
  }

  deinit {
    unsafe xmlXPathFreeContext(context)
    unsafe xmlFreeDoc(document)
  }

  /// The result as the table of cases writes values; nil when the expression cannot be evaluated.
  /// A node set is the text of its first node.
  func evaluate(_ expression: String, from node: String) -> String? {
    guard let start = unsafe xmlXPathEval(node, context) else { return nil }
    defer { unsafe xmlXPathFreeObject(start) }
    guard let nodes = unsafe start.pointee.nodesetval, unsafe nodes.pointee.nodeNr > 0 else {
      return nil
    }
    unsafe context.pointee.node = nodes.pointee.nodeTab[0]
    guard let result = unsafe xmlXPathEval(expression, context) else { return nil }
    defer { unsafe xmlXPathFreeObject(result) }
    switch unsafe result.pointee.type {
    case XPATH_BOOLEAN: return unsafe result.pointee.boolval != 0 ? "true" : "false"
    case XPATH_NUMBER:
      let number = unsafe result.pointee.floatval
      return number.isFinite ? decimalText(number) : number.isNaN ? "NaN" : "Infinity"
    default:
      guard let text = unsafe xmlXPathCastToString(result) else { return nil }
      defer { unsafe clibxml2_free(text) }
      return "'\(unsafe String(cString: text))'"
    }
  }
}

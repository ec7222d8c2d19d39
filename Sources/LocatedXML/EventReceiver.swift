import CLibXML2
import Diagnostics

/// What libxml2 calls back into while it parses one document. It owns the parser.
@safe class EventReceiver {
  struct OpenTag {
    let entry: NameTable.Entry
    let offset: Int
    let position: SourcePosition
    let namespaces: Int
  }

  let file: String
  let limits: XMLLimits
  var window: SourceWindow
  /// What the document ended in the middle of; known once it has ended.
  var inside: MarkupGate.Inside?
  private(set) var open: [OpenTag] = []
  private var hasRoot = false
  private var names = NameTable()
  private var namespacesInScope = 0
  /// Where a line feed would belong to a carriage return that has been taken.
  private var pendingLineFeed: Int?
  private var faults: [ParserFault] = []
  private var failure: Stopped?
  private var parser: xmlParserCtxtPtr?

  init(file: String, limits: XMLLimits) {
    self.file = file
    self.limits = limits
    window = SourceWindow(file: file)
    LibXML.ready
    var callbacks = unsafe eventCallbacks
    let me = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe parser = unsafe xmlCreatePushParserCtxt(&callbacks, me, nil, 0, nil)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_BIG_LINES.rawValue
    unsafe xmlCtxtUseOptions(parser, Int32(options))
  }

  deinit { unsafe xmlFreeParserCtxt(parser) }

  func deliver(start: XMLStartTag) throws(Stopped) {}
  func deliver(text: Span<UInt8>) throws(Stopped) {}
  func deliver(end: XMLEndTag) throws(Stopped) {}

  // MARK: Bytes in

  func push(_ bytes: [UInt8]) throws(Stopped) {
    unsafe bytes.withUnsafeBytes { raw in
      let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe xmlParseChunk(parser, start, Int32(raw.count), 0)
    }
    try check()
  }

  func finish() throws(Stopped) {
    _ = unsafe xmlParseChunk(parser, nil, 0, 1)
    try check()
    let isDone = unsafe parser.map { parser in
      unsafe parser.pointee.wellFormed == 1 && parser.pointee.disableSAX == 0
    }
    guard isDone == true else { throw Stopped(SyntaxFindings.unexplained(in: &window)) }
  }

  /// Lets go of what the parser has passed.
  func forget() { window.forget(before: consumed) }

  private func check() throws(Stopped) {
    if let failure { throw failure }
    guard !faults.isEmpty else { return }
    var mapper = SyntaxFindings(
      window: window, open: open, hasRoot: hasRoot, inside: inside)
    throw Stopped(faults.map { mapper.finding($0) })
  }

  /// How far the parser has come, in bytes of the document.
  private var consumed: Int { unsafe max(0, Int(xmlByteConsumed(parser))) }

  // MARK: Callbacks

  func fault(_ error: UnsafeMutablePointer<xmlError>) {
    guard failure == nil, faults.last?.isFatal != true, faults.count < ParserFault.most else {
      return
    }
    let fault = unsafe ParserFault(error, offset: consumed)
    guard !fault.isWarning else { return }
    faults.append(fault)
    if fault.isFatal { unsafe xmlStopParser(parser) }
  }

  func documentType() {
    fail(Stopped(MarkupFindings.documentType(consumed, in: &window)))
  }

  func start(_ name: NameTable.Entry, _ attributes: [XMLEventAttribute], namespaces: Int) {
    let offset = tagStart()
    let position = window.position(at: offset)
    open.append(
      OpenTag(entry: name, offset: offset, position: position, namespaces: namespaces))
    hasRoot = true
    namespacesInScope += namespaces
    if let finding = overLimit(offset) { return fail(Stopped(finding)) }
    // At the end of the file libxml2 calls before it sees that the tag is not closed.
    guard isAtTagEnd else { return }
    let tag = XMLStartTag(
      name: name.name, key: name.key, attributes: attributes, offset: offset, position: position)
    attempt { () throws(Stopped) in try deliver(start: tag) }
  }

  func text(_ utf8: Span<UInt8>) {
    guard isSound else { return }
    do { try deliver(text: utf8) } catch { fail(error) }
  }

  /// A piece of a CDATA section. libxml2's push parser leaves its line ends as they are written, so
  /// they are made line feeds here; nothing in a CDATA section can mean a carriage return.
  func cdata(_ utf8: Span<UInt8>) {
    let start = consumed
    let newline = UInt8(ascii: "\n")
    let isSecondHalf = pendingLineFeed == start && utf8[0] == newline
    var piece: [UInt8] = []
    for index in utf8.indices.dropFirst(isSecondHalf ? 1 : 0) {
      let isPair = utf8[index] == newline && index > 0 && utf8[index - 1] == UInt8(ascii: "\r")
      if isPair { continue }
      piece.append(utf8[index] == UInt8(ascii: "\r") ? newline : utf8[index])
    }
    pendingLineFeed = utf8[utf8.count - 1] == UInt8(ascii: "\r") ? start + utf8.count : nil
    if !piece.isEmpty { text(piece.span) }
  }

  func end() {
    guard let tag = open.popLast() else { return }
    namespacesInScope -= tag.namespaces
    attempt { () throws(Stopped) in
      try deliver(end: XMLEndTag(name: tag.entry.name, key: tag.entry.key))
    }
  }

  func entry(
    _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?,
    _ namespace: UnsafePointer<UInt8>?
  ) -> NameTable.Entry {
    let addresses = NameTable.Addresses(
      local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix),
      namespace: UInt(bitPattern: namespace))
    return names.entry(addresses) {
      let name = unsafe XMLName(string(local) ?? "", in: string(namespace))
      let written = unsafe string(prefix).map { $0 + ":" + name.local }
      return (name, written ?? name.local)
    }
  }

  private func overLimit(_ offset: Int) -> Diagnostic? {
    if open.count > limits.depth {
      return LimitFindings.tooDeep(limit: limits.depth, at: offset, in: &window)
    }
    if namespacesInScope > limits.namespacesInScope {
      return LimitFindings.tooManyNamespaces(
        limit: limits.namespacesInScope, at: offset, in: &window)
    }
    return nil
  }

  /// Nothing is wrong so far: the handler hears no more after the first fault.
  private var isSound: Bool { failure == nil && faults.isEmpty }

  private func attempt(_ body: () throws(Stopped) -> Void) {
    guard isSound else { return }
    do { try body() } catch { fail(error) }
  }

  private func fail(_ stopped: Stopped) {
    if failure == nil { failure = stopped }
    unsafe xmlStopParser(parser)
  }

  private var isAtTagEnd: Bool {
    let next = unsafe parser?.pointee.input?.pointee.cur?.pointee
    return next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// Where the start tag at hand begins. The parser stands near its end, and a raw `<` cannot stand
  /// inside a tag.
  private func tagStart() -> Int {
    guard let input = unsafe parser?.pointee.input, var at = unsafe input.pointee.cur else {
      return 0
    }
    let end = consumed
    var back = 0
    while unsafe at > input.pointee.base, unsafe at.pointee != UInt8(ascii: "<") {
      unsafe at -= 1
      back += 1
    }
    return max(0, end - back)
  }
}

/// Passes what is received on to a handler.
@safe final class TypedEventReceiver<Handler: XMLEventHandler>: EventReceiver {
  private let handler: UnsafeMutablePointer<Handler>

  init(handler: UnsafeMutablePointer<Handler>, file: String, limits: XMLLimits) {
    unsafe self.handler = handler
    super.init(file: file, limits: limits)
  }

  override func deliver(start: XMLStartTag) throws(Stopped) {
    try unsafe handler.pointee.start(start)
  }

  override func deliver(text: Span<UInt8>) throws(Stopped) {
    try unsafe handler.pointee.text(text)
  }

  override func deliver(end: XMLEndTag) throws(Stopped) {
    try unsafe handler.pointee.end(end)
  }
}

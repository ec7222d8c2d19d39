import CLibXML2

/// Writes one XML document to memory with libxml2's text writer: UTF-8 with a declaration, line
/// feeds, two spaces of indent, and namespaces declared where they are first needed.
///
/// The same calls give the same bytes. What XML cannot hold is refused, never dropped or replaced,
/// so that reading the result gives back what was written.
///
/// ```swift
/// var writer = try XMLWriter()
/// try writer.startElement(XMLName("survey", in: "urn:haamu:survey:1"))
/// try writer.attribute("name", "visit")
/// try writer.element("title", text: "Mystery visit")
/// try writer.endElement()
/// let bytes = try writer.finish()
/// ```
@safe package struct XMLWriter: ~Copyable {
  /// How the content of an element is laid out.
  package enum Layout: Sendable {
    /// Each child element on a line of its own, or text alone.
    case indented
    /// No white space is added at any depth inside: for text with elements in it.
    case inline
  }

  private enum Content {
    case none
    case text
    case elements
  }

  private struct Open {
    /// Attributes may still be added.
    var isTagOpen = true
    var content = Content.none
    let isInline: Bool
    /// What the element's own prefix stands for must not change on its tag.
    let prefix: String
    var attributes: Set<XMLName> = []
  }

  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  private var scope = NamespaceScope()
  private var open: [Open] = []
  private var hasRoot = false
  private var failed = false

  package init() throws(XMLWriterError) {
    LibXML.ready
    guard let buffer = unsafe xmlBufferCreate() else { throw .outOfMemory }
    guard let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else {
      unsafe xmlBufferFree(buffer)
      throw .outOfMemory
    }
    unsafe self.buffer = unsafe buffer
    unsafe self.writer = unsafe writer
    unsafe xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
    unsafe xmlBufferFree(buffer)
  }

  // MARK: Elements

  /// Starts an element. Without a prefix its namespace becomes the default one where it is not yet.
  package mutating func startElement(
    _ name: XMLName, prefix: String = "", layout: Layout = .indented
  ) throws(XMLWriterError) {
    guard !hasRoot || !open.isEmpty else { throw .outsideRoot }
    try check(name: name.local, prefix: prefix)
    guard prefix.isEmpty || name.namespace?.isEmpty == false else { throw .badPrefix(prefix) }
    try breakLine()
    unsafe check(xmlTextWriterStartElement(writer, qualified(name.local, prefix)))
    let isInline = open.last?.isInline == true || layout == .inline
    open.append(Open(isInline: isInline, prefix: prefix))
    hasRoot = true
    try declare(prefix, name.namespace ?? "")
  }

  package mutating func endElement() throws(XMLWriterError) {
    guard let last = open.popLast() else { throw .outsideRoot }
    if last.content == .elements, !last.isInline { check(writeRaw(lineBreak)) }
    unsafe check(xmlTextWriterEndElement(writer))
    scope.leave(depth: open.count + 1)
  }

  /// An element that holds text only; its white space is kept.
  package mutating func element(
    _ name: XMLName, prefix: String = "", text: String
  ) throws(XMLWriterError) {
    try startElement(name, prefix: prefix)
    if !text.isEmpty { try self.text(text) }
    try endElement()
  }

  // MARK: Attributes

  /// An attribute in no namespace of the element that was started last.
  package mutating func attribute(_ name: String, _ value: String) throws(XMLWriterError) {
    try attribute(XMLName(name), value)
  }

  /// An attribute of the element that was started last. In a namespace it takes the prefix that is
  /// in force, or else the one that is given.
  package mutating func attribute(
    _ name: XMLName, _ value: String, prefix: String? = nil
  ) throws(XMLWriterError) {
    guard open.last?.isTagOpen == true else { throw .attributeTooLate(name.local) }
    guard name != XMLName("xmlns") else { throw .badName(name.local) }
    try check(name: name.local, prefix: "")
    let escaped = try XMLEscaping.attribute(value)
    let known = XMLName(name.local, in: name.namespace?.isEmpty == true ? nil : name.namespace)
    guard open.last?.attributes.contains(known) != true else {
      throw .duplicateAttribute(name.local)
    }
    let used = try self.prefix(for: known, asked: prefix)
    open[open.count - 1].attributes.insert(known)
    write(attribute: qualified(name.local, used), escaped)
  }

  // MARK: Content

  /// Text in the element that is open. Empty text changes nothing.
  package mutating func text(_ value: String) throws(XMLWriterError) {
    guard let last = open.last else { throw .outsideRoot }
    guard last.content != .elements || last.isInline else { throw .textBesideIndentedElements }
    guard !value.isEmpty else { return }
    let escaped = try XMLEscaping.text(value)
    open[open.count - 1].isTagOpen = false
    open[open.count - 1].content = .text
    check(writeRaw(escaped))
  }

  /// A comment on a line of its own (in an inline element: where it stands).
  package mutating func comment(_ value: String) throws(XMLWriterError) {
    guard !value.contains("--"), !value.hasSuffix("-") else { throw .badComment(value) }
    if let wrong = value.unicodeScalars.first(where: { !XMLEscaping.isAllowed($0) || $0 == "\r" }) {
      throw .forbiddenCharacter(wrong)
    }
    if open.isEmpty, hasRoot { check(writeRaw("\n")) }
    try breakLine()
    unsafe check(xmlTextWriterWriteComment(writer, value))
    if !hasRoot { check(writeRaw("\n")) }
  }

  /// What was written so far and not taken before, so that a long document need not be in memory at once.
  /// What ``finish()`` gives is then the rest.
  package mutating func take() throws(XMLWriterError) -> [UInt8] {
    unsafe check(xmlTextWriterFlush(writer))
    guard !failed, let content = unsafe xmlBufferContent(buffer) else { throw .outOfMemory }
    let count = Int(unsafe xmlBufferLength(buffer))
    let bytes = unsafe Array(UnsafeBufferPointer(start: content, count: count))
    unsafe xmlBufferEmpty(buffer)
    return bytes
  }

  /// The whole document, ending in a line feed; after ``take()`` what is left of it.
  package consuming func finish() throws(XMLWriterError) -> [UInt8] {
    guard hasRoot, open.isEmpty else { throw .unfinished }
    check(writeRaw("\n"))
    unsafe check(xmlTextWriterFlush(writer))
    guard !failed, let content = unsafe xmlBufferContent(buffer) else { throw .outOfMemory }
    return unsafe Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  // MARK: Inside

  /// Puts what comes next on a new line, where the open element allows it.
  private mutating func breakLine() throws(XMLWriterError) {
    guard let last = open.last else { return }
    guard last.content != .text || last.isInline else { throw .textBesideIndentedElements }
    if !last.isInline { check(writeRaw(lineBreak)) }
    open[open.count - 1].isTagOpen = false
    if last.content == .none { open[open.count - 1].content = .elements }
  }

  private var lineBreak: String { "\n" + String(repeating: "  ", count: open.count) }

  /// Declares a prefix on the tag that is open, unless it stands for the namespace already.
  private mutating func declare(_ prefix: String, _ namespace: String) throws(XMLWriterError) {
    guard scope.namespace(of: prefix) != namespace else { return }
    guard !NamespaceScope.isReserved(prefix, namespace) else { throw .badPrefix(prefix) }
    let escaped = try XMLEscaping.attribute(namespace)
    scope.declare(prefix, namespace, at: open.count)
    write(attribute: prefix.isEmpty ? "xmlns" : "xmlns:" + prefix, escaped)
  }

  /// The prefix of an attribute in a namespace: the one in force, or the one that is asked for.
  private mutating func prefix(
    for name: XMLName, asked: String?
  ) throws(XMLWriterError) -> String {
    guard let namespace = name.namespace else { return "" }
    if let known = scope.prefix(of: namespace) { return known }
    guard let asked, !asked.isEmpty else { throw .prefixNeeded(name.local) }
    try check(name: name.local, prefix: asked)
    let isTaken = scope.isDeclared(asked, at: open.count) || open.last?.prefix == asked
    guard !isTaken else { throw .badPrefix(asked) }
    try declare(asked, namespace)
    return asked
  }

  private func check(name: String, prefix: String) throws(XMLWriterError) {
    guard XMLEscaping.isName(name) else { throw .badName(name) }
    guard prefix.isEmpty || XMLEscaping.isName(prefix) else { throw .badPrefix(prefix) }
  }

  private func qualified(_ local: String, _ prefix: String) -> String {
    prefix.isEmpty ? local : prefix + ":" + local
  }

  private mutating func write(attribute name: String, _ escaped: String) {
    unsafe check(xmlTextWriterStartAttribute(writer, name))
    check(writeRaw(escaped))
    unsafe check(xmlTextWriterEndAttribute(writer))
  }

  private func writeRaw(_ text: String) -> Int32 { unsafe xmlTextWriterWriteRaw(writer, text) }

  private mutating func check(_ status: Int32) { if status < 0 { failed = true } }
}

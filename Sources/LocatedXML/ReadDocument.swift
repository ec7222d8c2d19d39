package import Diagnostics

/// Reads a whole XML document into a tree in which everything knows its place in the source.
///
/// Only UTF-8 is read, with or without a byte order mark, and no document type declaration.
/// Nothing outside `bytes` is ever opened. Comments and processing instructions are left out; the
/// text between two tags is one node, whatever references, CDATA sections and comments it is
/// written with.
///
/// - Parameters:
///   - file: the path that findings show.
///   - firstLine: the line of that file on which the document begins, where it is a piece of it.
/// - Throws: a `Stopped` with the first error in the file (and the undeclared prefixes before it),
///   each with its place and line: HX0001–HX0039 of `docs/specification/xml.md`.
package func readDocument(
  _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: XMLLimits = XMLLimits()
) throws(Stopped) -> LocatedDocument {
  let text = Prologue.withoutMark(bytes)
  var builder = TreeBuilder(bytes: text, file: file)
  do throws(Stopped) {
    try readEvents(bytes, file: file, limits: limits, handler: &builder)
  } catch {
    throw Stopped(
      error.diagnostics.map { $0.moved(lines: firstLine - 1) }, status: error.status)
  }
  guard let root = builder.root else { throw builder.disagreement(at: text.count) }
  return LocatedDocument(
    source: SourceText(file: file, bytes: text, firstLine: firstLine), root: root,
    rootEnd: builder.position)
}

/// Builds the located tree: libxml2 tells which elements there are and what they are called, the
/// source tells where everything stands.
private struct TreeBuilder: XMLEventHandler {
  private struct Frame {
    let name: XMLName
    let tag: RawTag
    let attributes: [XMLAttribute]
    var children: [XMLNode] = []

    var element: XMLElement {
      XMLElement(
        name: name, attributes: attributes, children: children, startTag: tag.range,
        nameRange: tag.name)
    }
  }

  let bytes: [UInt8]
  let file: String
  private(set) var root: XMLElement?
  private var frames: [Frame] = []
  /// Behind the tag that was met last.
  private(set) var position = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func start(_ element: XMLStartTag) throws(Stopped) {
    let found = takeText()
    guard found == element.offset, let tag = RawTag(at: found, in: bytes) else {
      throw disagreement(at: element.offset)
    }
    let written = tag.attributes.filter { !$0.declaresNamespace }
    guard written.count == element.attributes.count else { throw disagreement(at: found) }
    let attributes = zip(written, element.attributes).map { raw, known in
      XMLAttribute(
        name: known.name, text: TextDecoder.attribute(raw.value, of: bytes), nameRange: raw.name)
    }
    frames.append(Frame(name: element.name, tag: tag, attributes: attributes))
    position = tag.range.upperBound
  }

  mutating func text(_ utf8: Span<UInt8>) {}

  mutating func end(_ element: XMLEndTag) throws(Stopped) {
    guard let last = frames.last else { throw disagreement(at: position) }
    if !last.tag.isEmpty {
      let found = takeText()
      guard bytes.hasPrefix("</", at: found) else { throw disagreement(at: found) }
      position = bytes.end(of: ">", from: found)
    }
    let done = frames.removeLast().element
    if frames.isEmpty {
      root = done
    } else {
      frames[frames.count - 1].children.append(.element(done))
    }
  }

  /// Gives the text up to the next tag to the open element, and says where that tag begins.
  private mutating func takeText() -> Int {
    let (text, end) = TextDecoder.text(from: position, of: bytes)
    if !frames.isEmpty, !text.value.isEmpty {
      frames[frames.count - 1].children.append(.text(text))
    }
    return end
  }

  /// The parser and the scan of the source do not agree: a fault of ours.
  func disagreement(at offset: Int) -> Stopped {
    let source = SourceText(file: file, bytes: bytes)
    let finding = Diagnostic(
      .error, "HX0099", at: source.place(offset..<offset),
      what: Trilingual(
        fi: "ohjelmavirhe: XML-lukija kadotti paikkansa tässä",
        sv: "programfel: XML-läsaren tappade sin plats här",
        en: "a fault of the program: the XML reader lost its place here"),
      fix: Trilingual(
        fi: "lähetä tiedosto ohjelman tekijöille", sv: "skicka filen till programmets utvecklare",
        en: "please send the file to the program's developers"))
    return Stopped(finding.showing(source), status: .ourBug)
  }
}

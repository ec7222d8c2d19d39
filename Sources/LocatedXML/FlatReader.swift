import CLibXML2

/// A tag of a document that is read flat.
package struct FlatTag: Sendable, BitwiseCopyable {
  /// The number of the element's name (``FlatNames``); −1 for the end of an element.
  package var name: Int32
  /// How many bytes of text there are before this tag.
  package var textOffset: Int32

  package var isEnd: Bool { name < 0 }
}

/// An attribute of the root element; its value is a piece of the text.
package struct FlatAttribute: Sendable, BitwiseCopyable {
  package var name: Int32
  package var start: Int32
  package var end: Int32
}

/// The names met so far, by number. When there are too many of them they are forgotten, and the
/// generation rises.
package struct FlatNames: Sendable {
  package var generation = 0
  package var all: [XMLName] = []
}

/// Reads very many small documents, each as the row of its tags: no tree, no places, and no string
/// but once for each name.
///
/// It never says what is wrong. What is not plainly sound, or out of the ordinary (a document type,
/// a CDATA section, a declared encoding, a byte order mark, a namespace fault), is not read, and
/// ``readDocument(_:file:limits:)`` has to look at it. What it does read, that function reads too.
@safe package struct FlatReader: ~Copyable {
  /// Documents up to this size are read; the work that a hostile one can cause stays small.
  package static let largest = 1 << 18

  private let state: UnsafeMutablePointer<FlatState>
  private var parser: xmlParserCtxtPtr?

  package init() {
    LibXML.ready
    unsafe state = UnsafeMutablePointer<FlatState>.allocate(capacity: 1)
    unsafe state.initialize(to: FlatState(largest: Self.largest))
    unsafe parser = Self.makeParser(state)
  }

  deinit {
    unsafe xmlFreeParserCtxt(parser)
    unsafe state.pointee.free()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  private static func makeParser(_ state: UnsafeMutablePointer<FlatState>) -> xmlParserCtxtPtr? {
    var callbacks = unsafe flatCallbacks
    let parser = unsafe xmlCreatePushParserCtxt(&callbacks, state, nil, 0, nil)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_BIG_LINES.rawValue
    unsafe xmlCtxtUseOptions(parser, Int32(options))
    unsafe state.pointee.parser = unsafe parser
    return unsafe parser
  }

  /// Reads one document.
  /// - Parameter use: is given the tags, the root's attributes, the text (the values of those
  ///   attributes and, for each start tag, what stands between it and the next tag) and the names.
  /// - Returns: what `use` gives; nil when the document is not read.
  package mutating func read<Result>(
    _ bytes: Span<UInt8>,
    use: (Span<FlatTag>, Span<FlatAttribute>, Span<UInt8>, FlatNames) -> Result?
  ) -> Result? {
    guard bytes.count <= Self.largest, hasPlainStart(bytes) else { return nil }
    if unsafe state.pointee.names.all.count > FlatState.mostNames { renew() }
    unsafe state.pointee.begin()
    let isRead = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { raw in
        guard unsafe xmlCtxtResetPush(parser, nil, 0, nil, nil) == 0 else { return false }
        return unsafe xmlParseChunk(parser, raw.baseAddress, Int32(raw.count), 1) == 0
      }
    }
    let isSound = unsafe parser.map { parser in
      unsafe parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1
        && parser.pointee.disableSAX == 0 && parser.pointee.errNo == 0
    }
    guard isRead, isSound == true, unsafe state.pointee.isSound else { return nil }
    return unsafe use(
      Span(_unsafeElements: state.pointee.tags.buffer),
      Span(_unsafeElements: state.pointee.attributes.buffer),
      Span(_unsafeElements: state.pointee.text.buffer), state.pointee.names)
  }

  private mutating func renew() {
    unsafe xmlFreeParserCtxt(parser)
    unsafe state.pointee.forgetNames()
    unsafe parser = Self.makeParser(state)
  }
}

/// Whether a document begins with its root, or with a declaration that says nothing unusual.
private func hasPlainStart(_ bytes: Span<UInt8>) -> Bool {
  guard bytes.count > 8, bytes[0] == UInt8(ascii: "<") else { return false }
  guard bytes[1] == UInt8(ascii: "?") else { return bytes[1] != UInt8(ascii: "!") }
  return plainDeclarations.contains { declaration in
    declaration.count < bytes.count
      && declaration.indices.allSatisfy { bytes[$0] == declaration[$0] }
  }
}

private let plainDeclarations: [[UInt8]] = [
  "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" ?>", "<?xml version='1.0'?>",
  "<?xml version='1.0' ?>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
  "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<?xml version='1.0' encoding='UTF-8'?>",
  "<?xml version='1.0' encoding='UTF-8' ?>", "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>",
].map { Array($0.utf8) }

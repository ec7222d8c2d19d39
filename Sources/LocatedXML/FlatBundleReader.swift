import CLibXML2

/// A small document inside a large one, read flat.
package struct FlatWrapped: Sendable, BitwiseCopyable {
  /// Where its name stands in the text.
  package var nameStart: Int32 = 0
  package var nameEnd: Int32 = 0
  /// Which of the tags and attributes are its own.
  package var tagStart: Int32 = 0
  package var tagEnd: Int32 = 0
  package var attributeStart: Int32 = 0
  package var attributeEnd: Int32 = 0
  /// Which of the records are about it.
  package var recordStart: Int32 = 0
  package var recordEnd: Int32 = 0
  /// False where something about it is out of the ordinary: it has to be read by itself.
  package var isPlain = true
}

/// A record beside a small document: its name and its kind, as pieces of the text.
package struct FlatRecord: Sendable, BitwiseCopyable {
  package var nameStart: Int32 = 0
  package var nameEnd: Int32 = 0
  package var kindStart: Int32 = 0
  package var kindEnd: Int32 = 0
}

/// The names with which a bundle is written, and what is read of records.
package struct FlatBundleNames: Sendable {
  let bundle: String
  let record: String

  /// - Parameters:
  ///   - bundle: the namespace of the wrappers.
  ///   - record: the namespace of records.
  package init(bundle: String, record: String) {
    self.bundle = bundle
    self.record = record
  }
}

/// Reads one document that wraps very many small ones in elements `response`, in one pass and in memory
/// that does not grow. Of each small document it gives what ``FlatReader`` gives of a document by itself.
@safe package struct FlatBundleReader: ~Copyable {
  private let state: UnsafeMutablePointer<FlatBundleState>
  private let parser: xmlParserCtxtPtr?

  package init(_ names: FlatBundleNames) {
    LibXML.ready
    unsafe state = UnsafeMutablePointer<FlatBundleState>.allocate(capacity: 1)
    unsafe state.initialize(to: FlatBundleState(names))
    var callbacks = unsafe flatBundleCallbacks
    unsafe parser = unsafe xmlCreatePushParserCtxt(&callbacks, state, nil, 0, nil)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_BIG_LINES.rawValue
    unsafe xmlCtxtUseOptions(parser, Int32(options))
    unsafe state.pointee.parser = unsafe parser
  }

  deinit {
    unsafe xmlFreeParserCtxt(parser)
    unsafe state.pointee.free()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Reads the next bytes.
  /// - Parameter use: is given each small document that is complete now: its own tags, attributes and
  ///   records, the text that all of them point into, and the names.
  /// - Returns: false when this is no bundle that can be read like this.
  package mutating func read(
    _ bytes: Span<UInt8>,
    use: (
      FlatWrapped, Span<FlatTag>, Span<FlatAttribute>, Span<FlatRecord>, Span<UInt8>, FlatNames
    ) -> Void
  ) -> Bool {
    let isRead = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { raw in
        unsafe xmlParseChunk(parser, raw.baseAddress, Int32(raw.count), 0) == 0
      }
    }
    guard isRead, unsafe state.pointee.isSound else { return false }
    let count = unsafe state.pointee.wrapped.count
    if count > 0 {
      let tags = unsafe Span(_unsafeElements: state.pointee.tags.buffer)
      let attributes = unsafe Span(_unsafeElements: state.pointee.attributes.buffer)
      let records = unsafe Span(_unsafeElements: state.pointee.records.buffer)
      let text = unsafe Span(_unsafeElements: state.pointee.text.buffer)
      let names = unsafe state.pointee.names
      for place in 0..<count {
        let one = unsafe state.pointee.wrapped[place]
        use(
          one, tags.extracting(Int(one.tagStart)..<Int(one.tagEnd)),
          attributes.extracting(Int(one.attributeStart)..<Int(one.attributeEnd)),
          records.extracting(Int(one.recordStart)..<Int(one.recordEnd)), text, names)
      }
    }
    unsafe state.pointee.forgetComplete()
    return true
  }

  /// Reads the end.
  /// - Returns: false when the bundle is not whole.
  package mutating func finish() -> Bool {
    _ = unsafe xmlParseChunk(parser, nil, 0, 1)
    let isSound = unsafe parser.map { parser in
      unsafe parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1
        && parser.pointee.disableSAX == 0 && parser.pointee.errNo == 0
    }
    return unsafe isSound == true && state.pointee.isSound && state.pointee.wrapped.count == 0
  }
}

import CLibXML2

/// Whether bytes in UTF-8 are one well-formed document without a document type. Says nothing of what is wrong;
/// much quicker than ``readDocument(_:file:firstLine:limits:)``, and in the same memory for any size.
package func isWellFormed(_ bytes: [UInt8]) -> Bool {
  LibXML.ready
  var callbacks = unsafe xmlSAXHandler()
  unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe callbacks.serror = { _, _ in }
  unsafe callbacks.internalSubset = { parser, _, _, _ in
    unsafe xmlStopParser(parser?.assumingMemoryBound(to: xmlParserCtxt.self))
  }
  guard let parser = unsafe xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
    return false
  }
  defer { unsafe xmlFreeParserCtxt(parser) }
  let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
  unsafe xmlCtxtUseOptions(parser, Int32(options))
  return unsafe bytes.withUnsafeBytes { raw in
    var start = 0
    while start < raw.count {
      let count = min(65_536, raw.count - start)
      let piece = unsafe (raw.baseAddress! + start).assumingMemoryBound(to: CChar.self)
      if unsafe xmlParseChunk(parser, piece, Int32(count), 0) != 0 { return false }
      start += count
    }
    _ = unsafe xmlParseChunk(parser, nil, 0, 1)
    return unsafe parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1
      && parser.pointee.disableSAX == 0
  }
}

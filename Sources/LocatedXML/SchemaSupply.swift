import CLibXML2
import Glibc
import Synchronization

/// The schema documents that one thread may load while it compiles a schema. Everything else that
/// libxml2 might want to open in this process, on any thread, is refused by the loader below.
enum SchemaSupply {
  private struct Supply {
    var thread: pthread_t?
    var documents: [String: [UInt8]] = [:]
  }

  private static let current = Mutex(Supply())
  private static let compiling = Mutex<Void>(())

  /// Runs `body` with these documents, by their locations, within reach of libxml2. One at a time.
  static func offering<Result>(_ documents: [String: [UInt8]], _ body: () -> Result) -> Result {
    compiling.withLock { _ in
      current.withLock { $0 = Supply(thread: pthread_self(), documents: documents) }
      defer { current.withLock { $0 = Supply() } }
      return body()
    }
  }

  /// The document at a location: the location as it is written, or its last part.
  static func document(at location: String) -> [UInt8]? {
    current.withLock { supply in
      guard let thread = supply.thread, pthread_equal(thread, pthread_self()) != 0 else {
        return nil
      }
      let last = location.split(separator: "/").last.map(String.init) ?? location
      return supply.documents[location] ?? supply.documents[last]
    }
  }
}

/// Gives libxml2 a supplied document, and nothing else.
let suppliedEntityLoader: xmlExternalEntityLoader = { location, _, context in
  guard let location = unsafe location else { return nil }
  let name = unsafe String(cString: location)
  guard let bytes = SchemaSupply.document(at: name) else { return nil }
  let buffer = unsafe bytes.withUnsafeBytes { raw in
    unsafe xmlParserInputBufferCreateMem(
      raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count),
      XML_CHAR_ENCODING_NONE)
  }
  guard let buffer = unsafe buffer else { return nil }
  guard let input = unsafe xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
    unsafe xmlFreeParserInputBuffer(buffer)
    return nil
  }
  unsafe input.pointee.filename = UnsafeRawPointer(xmlCharStrdup(location))?
    .assumingMemoryBound(to: CChar.self)
  return unsafe input
}

package import Diagnostics

/// Receives a document as it is read, from the first tag to the last. What is thrown stops the
/// reading at once. Comments and processing instructions are passed over.
package protocol XMLEventHandler {
  mutating func start(_ element: XMLStartTag) throws(Stopped)
  /// A piece of text in UTF-8, with references and line ends resolved. The text between two tags
  /// comes in as many pieces as the reader likes, each of whole characters.
  mutating func text(_ utf8: Span<UInt8>) throws(Stopped)
  mutating func end(_ element: XMLEndTag) throws(Stopped)
}

/// A small value that stands for a name during one reading: the same name has the same key, and
/// keys count up from 0, so that an array can hold what is known about each name.
package struct XMLNameKey: Sendable, Hashable {
  package let number: Int
}

package struct XMLEventAttribute: Sendable {
  package let name: XMLName
  package let key: XMLNameKey
  package let value: String
}

package struct XMLStartTag: Sendable {
  package let name: XMLName
  package let key: XMLNameKey
  package let attributes: [XMLEventAttribute]
  /// Where the `<` stands, in bytes from the start of the file (after a byte order mark).
  package let offset: Int
  package let position: SourcePosition

  /// The value of an attribute in no namespace.
  package subscript(attribute: String) -> String? {
    attributes.first { $0.name.namespace == nil && $0.name.local == attribute }?.value
  }
}

package struct XMLEndTag: Sendable {
  package let name: XMLName
  package let key: XMLNameKey
}

/// Reads a document in memory and tells the handler what is in it.
///
/// Stops with the findings of ``readDocument(_:file:limits:)``. What the handler was told before an
/// error is void.
package func readEvents<Handler: XMLEventHandler>(
  _ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits(), handler: inout Handler
) throws(Stopped) {
  guard bytes.count <= limits.bytes else {
    throw Stopped(LimitFindings.tooLarge(file: file, limit: limits.bytes, found: bytes.count))
  }
  var next = 0
  try readEvents(file: file, limits: limits, handler: &handler) { () throws(Stopped) in
    guard next < bytes.count else { return nil }
    let end = min(next + 65_536, bytes.count)
    defer { next = end }
    return Array(bytes[next..<end])
  }
}

/// Reads a document that comes in chunks and tells the handler what is in it, in memory that does
/// not grow with the document.
///
/// - Parameters:
///   - file: the name that findings show.
///   - next: gives the next bytes, or nil at the end; a chunk may be of any size.
package func readEvents<Handler: XMLEventHandler>(
  file: String, limits: XMLLimits = XMLLimits(), handler: inout Handler,
  next: () throws(Stopped) -> [UInt8]?
) throws(Stopped) {
  try unsafe withUnsafeMutablePointer(to: &handler) { pointer throws(Stopped) in
    var session = unsafe EventSession(handler: pointer, file: file, limits: limits)
    while let chunk = try next() { try session.feed(chunk) }
    try session.finish()
  }
}

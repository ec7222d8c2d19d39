import CLibXML2

/// What libxml2's callbacks write while a document is read flat. All of it lies behind one pointer,
/// and none of it is a class or grows with the documents: nothing is counted and nothing allocated.
@safe struct FlatState {
  static let mostNames = 4_096
  private static let mostAttributes = 32
  private static let mostNamespaces = 50

  var tags: FlatRow<FlatTag>
  var attributes: FlatRow<FlatAttribute>
  var text: FlatRow<UInt8>
  var parser: xmlParserCtxtPtr?
  private var naming = FlatNaming()
  private(set) var isSound = true
  private var depth = 0
  private var namespaces = 0
  /// The last tag was a start tag: what follows may be an answer.
  private var isAfterStart = false

  init(largest: Int) {
    // No tag is shorter than `<a>`, and an empty one, of four bytes, stands for two.
    tags = FlatRow(capacity: largest / 2)
    attributes = FlatRow(capacity: Self.mostAttributes)
    text = FlatRow(capacity: largest)
  }

  func free() {
    tags.free()
    attributes.free()
    text.free()
  }

  mutating func begin() {
    tags.empty()
    attributes.empty()
    text.empty()
    isSound = true
    depth = 0
    namespaces = 0
    isAfterStart = false
  }

  var names: FlatNames { naming.names }

  mutating func forgetNames() { naming.forget() }

  mutating func fail() {
    isSound = false
    unsafe xmlStopParser(parser)
  }

  mutating func start(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, declared: Int32,
    _ count: Int32, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    depth += 1
    namespaces += Int(declared)
    guard depth <= 100, namespaces <= Self.mostNamespaces else { return fail() }
    let name = unsafe naming.number(local, namespace)
    let tag = FlatTag(name: name, textOffset: Int32(truncatingIfNeeded: text.count))
    if depth == 1, count > 0, let parts = unsafe parts {
      guard unsafe addAttributes(Int(count), parts) else { return fail() }
    }
    guard tags.append(tag) else { return fail() }
    isAfterStart = true
  }

  mutating func end() {
    depth -= 1
    isAfterStart = false
    let tag = FlatTag(name: -1, textOffset: Int32(truncatingIfNeeded: text.count))
    if !tags.append(tag) { fail() }
  }

  @inline(__always) mutating func take(_ start: UnsafePointer<UInt8>, _ count: Int) {
    guard isAfterStart else { return }
    if unsafe !text.append(start, count: count) { fail() }
  }

  private mutating func addAttributes(
    _ count: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  ) -> Bool {
    for place in 0..<count {
      let five = unsafe parts + 5 * place
      guard let from = unsafe five[3], let to = unsafe five[4] else { return false }
      let start = Int32(truncatingIfNeeded: text.count)
      guard unsafe text.append(from, count: to - from) else { return false }
      let attribute = FlatAttribute(
        name: unsafe naming.number(five[0], five[2]), start: start,
        end: Int32(truncatingIfNeeded: text.count))
      guard attributes.append(attribute) else { return false }
    }
    return true
  }
}

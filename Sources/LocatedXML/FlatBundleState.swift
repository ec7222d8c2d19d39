import CLibXML2

/// What libxml2's callbacks write while a bundle is read, behind one pointer as ``FlatState``.
@safe struct FlatBundleState {
  private static let mostTags = 1 << 16
  private static let mostText = 1 << 19
  private static let mostAttributes = 1 << 12
  private static let mostWrapped = 1 << 12

  /// How deep the root elements of what is wrapped lie.
  private static let rootDepth = 3

  private enum Part { case outside, document, record }

  var wrapped: FlatRow<FlatWrapped>
  var tags: FlatRow<FlatTag>
  var attributes: FlatRow<FlatAttribute>
  var records: FlatRow<FlatRecord>
  var text: FlatRow<UInt8>
  var parser: xmlParserCtxtPtr?
  private(set) var isSound = true
  private var naming = FlatNaming()
  private let wanted: FlatBundleNames
  private var depth = 0
  private var namespaces = 0
  private var isAfterStart = false
  private var part = Part.outside
  private var current = FlatWrapped()
  private var hasRoot = false
  /// The namespace of the wrappers, as libxml2 keeps it.
  private var bundle: UnsafePointer<UInt8>?

  init(_ names: FlatBundleNames) {
    wanted = names
    wrapped = FlatRow(capacity: Self.mostWrapped)
    tags = FlatRow(capacity: Self.mostTags)
    attributes = FlatRow(capacity: Self.mostAttributes)
    records = FlatRow(capacity: Self.mostAttributes)
    text = FlatRow(capacity: Self.mostText)
  }

  func free() {
    wrapped.free()
    tags.free()
    attributes.free()
    records.free()
    text.free()
  }

  var names: FlatNames { naming.names }

  /// The whole bundle cannot be read like this.
  mutating func fail() {
    isSound = false
    unsafe xmlStopParser(parser)
  }

  /// The small document at hand has to be read by itself.
  mutating func pass() {
    guard depth >= Self.rootDepth else { return fail() }
    current.isPlain = false
    part = .outside
    // There is room again for what comes after it.
    tags.drop(from: Int(current.tagStart))
    attributes.drop(from: Int(current.attributeStart))
    records.drop(from: Int(current.recordStart))
    text.drop(from: Int(current.nameEnd))
    current.attributeEnd = current.attributeStart
  }

  @inline(__always) mutating func start(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, declared: Int32,
    _ count: Int32, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    depth += 1
    guard depth > Self.rootDepth, part == .document else {
      return unsafe startAround(local, namespace, declared: declared, Int(count), parts)
    }
    if declared | count != 0 { guard tolerates(declared, count) else { return pass() } }
    let tag = FlatTag(
      name: unsafe naming.number(local, namespace),
      textOffset: Int32(truncatingIfNeeded: text.count))
    guard depth <= 100, tags.append(tag) else { return pass() }
    isAfterStart = true
  }

  private mutating func tolerates(_ declared: Int32, _ count: Int32) -> Bool {
    namespaces += Int(declared)
    return namespaces <= 50 && count <= 32
  }

  @inline(__always) mutating func end() {
    depth -= 1
    isAfterStart = false
    guard depth >= Self.rootDepth - 1 else { return endAround() }
    guard part == .document else {
      if depth == Self.rootDepth - 1 { part = .outside }
      return
    }
    let tag = FlatTag(name: -1, textOffset: Int32(truncatingIfNeeded: text.count))
    if !tags.append(tag) { pass() }
    if depth == Self.rootDepth - 1 { part = .outside }
  }

  @inline(__always) mutating func take(_ start: UnsafePointer<UInt8>, _ count: Int) {
    guard isAfterStart else { return }
    if unsafe !text.append(start, count: count) { pass() }
  }

  // MARK: Around the small documents

  /// A tag that is not inside a small document, or is its root's.
  private mutating func startAround(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, declared: Int32,
    _ count: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    switch depth {
    case 1:
      guard unsafe string(namespace) == wanted.bundle, unsafe string(local) == "bundle" else {
        return fail()
      }
      unsafe bundle = namespace
    case 2: unsafe begin(local, namespace, count, parts)
    case Self.rootDepth: unsafe startRoot(local, namespace, declared: declared, count, parts)
    case Self.rootDepth + 1 where part == .record:
      unsafe takeRecord(local, namespace, count, parts)
    default: break
    }
  }

  /// A wrapper, or the index and what follows it.
  private mutating func begin(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, _ count: Int,
    _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard unsafe namespace == bundle, naming.names.all.count <= FlatState.mostNames else {
      return fail()
    }
    current = FlatWrapped()
    hasRoot = false
    part = .outside
    namespaces = 0
    guard unsafe string(local) == "response" else {
      current.isPlain = false
      current.nameStart = -1
      return
    }
    current.tagStart = Int32(tags.count)
    current.attributeStart = Int32(attributes.count)
    current.recordStart = Int32(records.count)
    guard let name = unsafe value("name", count, parts) else { return fail() }
    (current.nameStart, current.nameEnd) = name
  }

  /// Where the value of an attribute in no namespace is put into the text.
  private mutating func value(
    _ name: StaticString, _ count: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> (Int32, Int32)? {
    guard let parts = unsafe parts else { return nil }
    for place in 0..<count {
      let five = unsafe parts + 5 * place
      guard let local = unsafe five[0], unsafe five[2] == nil, let from = unsafe five[3],
        let to = unsafe five[4]
      else { continue }
      guard unsafe isSame(local, name) else { continue }
      let start = Int32(text.count)
      guard unsafe text.append(from, count: to - from) else { return nil }
      return (start, Int32(text.count))
    }
    return nil
  }

  private func isSame(_ text: UnsafePointer<UInt8>, _ other: StaticString) -> Bool {
    let count = other.utf8CodeUnitCount
    for place in 0..<count where unsafe text[place] != other.utf8Start[place] { return false }
    return unsafe text[count] == 0
  }

  private mutating func startRoot(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, declared: Int32,
    _ count: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if current.nameStart < 0 { return fail() }
    if unsafe namespace == bundle {
      guard unsafe string(local) == "record", let name = unsafe value("name", count, parts) else {
        return pass()
      }
      let record = FlatRecord(nameStart: name.0, nameEnd: name.1, kindStart: -1, kindEnd: -1)
      guard records.append(record) else { return pass() }
      part = .record
      return
    }
    guard !hasRoot, current.isPlain, tolerates(declared, Int32(count)) else { return pass() }
    hasRoot = true
    part = .document
    let tag = FlatTag(
      name: unsafe naming.number(local, namespace),
      textOffset: Int32(truncatingIfNeeded: text.count))
    guard unsafe addAttributes(count, parts), tags.append(tag) else { return pass() }
    current.attributeEnd = Int32(attributes.count)
    isAfterStart = true
  }

  private mutating func addAttributes(
    _ count: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool {
    guard let parts = unsafe parts else { return true }
    for place in 0..<count {
      let five = unsafe parts + 5 * place
      guard let from = unsafe five[3], let to = unsafe five[4] else { return false }
      let start = Int32(text.count)
      guard unsafe text.append(from, count: to - from) else { return false }
      let attribute = FlatAttribute(
        name: unsafe naming.number(five[0], five[2]), start: start, end: Int32(text.count))
      guard attributes.append(attribute) else { return false }
    }
    return true
  }

  /// The root of a record.
  private mutating func takeRecord(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, _ count: Int,
    _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard unsafe string(namespace) == wanted.record, unsafe string(local) == "record",
      count <= 32, records.count > 0, records[records.count - 1].kindStart < 0,
      let kind = unsafe value("kind", count, parts)
    else { return pass() }
    records[records.count - 1].kindStart = kind.0
    records[records.count - 1].kindEnd = kind.1
  }

  /// The end of a wrapper, or of the bundle.
  private mutating func endAround() {
    guard depth == 1, current.nameStart >= 0 else { return }
    current.tagEnd = Int32(tags.count)
    current.attributeEnd = max(current.attributeEnd, current.attributeStart)
    current.recordEnd = Int32(records.count)
    if !hasRoot { current.isPlain = false }
    guard wrapped.append(current) else { return fail() }
    current = FlatWrapped()
    current.nameStart = -1
    part = .outside
  }

  /// Forgets the small documents that are complete; what there is of the next one goes to the front.
  mutating func forgetComplete() {
    wrapped.empty()
    guard depth >= 2, current.nameStart >= 0 else {
      tags.empty()
      attributes.empty()
      records.empty()
      return text.empty()
    }
    let (tag, attribute) = (Int(current.tagStart), Int(current.attributeStart))
    let (record, first) = (Int(current.recordStart), current.nameStart)
    tags.drop(before: tag)
    attributes.drop(before: attribute)
    records.drop(before: record)
    text.drop(before: Int(first))
    for place in 0..<tags.count { tags[place].textOffset -= first }
    for place in 0..<attributes.count {
      attributes[place].start -= first
      attributes[place].end -= first
    }
    for place in 0..<records.count {
      records[place].nameStart -= first
      records[place].nameEnd -= first
      if records[place].kindStart >= 0 {
        records[place].kindStart -= first
        records[place].kindEnd -= first
      }
    }
    current.nameEnd -= first
    current.nameStart = 0
    current.tagStart = 0
    current.attributeEnd = max(0, current.attributeEnd - Int32(attribute))
    current.attributeStart = 0
    current.recordStart = 0
  }
}

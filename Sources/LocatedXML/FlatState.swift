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
  private(set) var names = FlatNames()
  private(set) var isSound = true
  private var depth = 0
  private var namespaces = 0
  /// The last tag was a start tag: what follows may be an answer.
  private var isAfterStart = false
  private var index = FlatNameIndex()

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

  mutating func forgetNames() {
    names = FlatNames(generation: names.generation + 1)
    index = FlatNameIndex()
  }

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
    let name = unsafe number(local, namespace)
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
        name: unsafe number(five[0], five[2]), start: start,
        end: Int32(truncatingIfNeeded: text.count))
      guard attributes.append(attribute) else { return false }
    }
    return true
  }

  /// libxml2 keeps one copy of each name, so that a name is known by its addresses.
  @inline(__always) private mutating func number(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
  ) -> Int32 {
    let key = FlatNameIndex.Key(
      local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    if let known = index[key] { return known }
    return unsafe newNumber(key, local, namespace)
  }

  private mutating func newNumber(
    _ key: FlatNameIndex.Key, _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
  ) -> Int32 {
    let name = unsafe XMLName(string(local) ?? "", in: string(namespace))
    let number = Int32(truncatingIfNeeded: names.all.firstIndex(of: name) ?? names.all.count)
    if Int(number) == names.all.count { names.all.append(name) }
    index.insert(key, number)
    return number
  }
}

/// A row of plain values in memory that stays where it is and never grows: it has room for as much
/// as one document can give.
@safe struct FlatRow<Element: BitwiseCopyable> {
  private let start: UnsafeMutablePointer<Element>
  private let capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    unsafe start = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    self.capacity = capacity
  }

  var buffer: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(start: start, count: count)
  }

  func free() { unsafe start.deallocate() }

  mutating func empty() { count = 0 }

  /// False when there is no room.
  @inline(__always) mutating func append(_ element: Element) -> Bool {
    guard count < capacity else { return false }
    unsafe (start + count).initialize(to: element)
    count += 1
    return true
  }

  @inline(__always) mutating func append(
    _ elements: UnsafePointer<Element>, count added: Int
  ) -> Bool {
    guard added <= capacity - count else { return false }
    unsafe (start + count).initialize(from: elements, count: added)
    count += added
    return true
  }
}

/// Numbers by pairs of addresses: open addressing, at most half full.
struct FlatNameIndex {
  struct Key: Equatable {
    let local: UInt
    let namespace: UInt

    @inline(__always) var hash: Int {
      Int(truncatingIfNeeded: ((local ^ (namespace &<< 7)) &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
  }

  private var keys = [Key](repeating: Key(local: 0, namespace: 0), count: 256)
  private var numbers = [Int32](repeating: -1, count: 256)
  private var count = 0

  @inline(__always) subscript(key: Key) -> Int32? {
    var place = key.hash & (keys.count - 1)
    while numbers[place] >= 0 {
      if keys[place] == key { return numbers[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  mutating func insert(_ key: Key, _ number: Int32) {
    if count * 2 >= keys.count { grow() }
    var place = key.hash & (keys.count - 1)
    while numbers[place] >= 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = key
    numbers[place] = number
    count += 1
  }

  private mutating func grow() {
    let old = zip(keys, numbers).filter { $0.1 >= 0 }
    keys = [Key](repeating: Key(local: 0, namespace: 0), count: keys.count * 2)
    numbers = [Int32](repeating: -1, count: keys.count)
    count = 0
    for (key, number) in old { insert(key, number) }
  }
}

/// Gives numbers to names. libxml2 keeps one copy of each, so that a name is known by its addresses.
@safe struct FlatNaming {
  private(set) var names = FlatNames()
  private var index = FlatNameIndex()

  mutating func forget() {
    names = FlatNames(generation: names.generation + 1)
    index = FlatNameIndex()
  }

  @inline(__always) mutating func number(
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

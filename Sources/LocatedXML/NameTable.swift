/// The names of one reading. libxml2 keeps one copy of each string, so that a name is known again
/// by its addresses and no string is made for it twice.
struct NameTable {
  struct Addresses: Hashable {
    let local: UInt
    let prefix: UInt
    let namespace: UInt
  }

  struct Entry {
    let name: XMLName
    let key: XMLNameKey
    /// The name as it is written, with its prefix.
    let qualified: String
  }

  private var entries: [Addresses: Entry] = [:]
  private var keys: [XMLName: XMLNameKey] = [:]

  mutating func entry(
    _ addresses: Addresses, making strings: () -> (name: XMLName, qualified: String)
  ) -> Entry {
    if let entry = entries[addresses] { return entry }
    let (name, qualified) = strings()
    let key = keys[name] ?? XMLNameKey(number: keys.count)
    keys[name] = key
    let entry = Entry(name: name, key: key, qualified: qualified)
    entries[addresses] = entry
    return entry
  }
}

/// The colour profile that the bytes begin with, as long as it says itself (ICC.1:2010, 7.2: size
/// and the signature `acsp`), so that nothing rides behind it; nil when there is none.
func colourProfile(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.count >= 128, bytes[36..<40].elementsEqual("acsp".utf8) else { return nil }
  let size = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
  guard size >= 128, size <= bytes.count else { return nil }
  return Array(bytes[..<size])
}

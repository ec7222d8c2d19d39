@inline(__always) func isEqual(_ text: Span<UInt8>, _ other: [UInt8]) -> Bool {
  isSame(text, other.span)
}

/// Neither end is white space, for sure.
@inline(__always) func hasNoSpaceAround(_ text: Span<UInt8>) -> Bool {
  guard text.count > 0 else { return true }
  let (first, last) = (text[0], text[text.count - 1])
  return first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F
}

/// Whether an id is `uuid:` and the name of the file, as the files of this program are named.
@inline(__always) func isNamedAfter(_ id: Span<UInt8>, _ stem: Span<UInt8>) -> Bool {
  guard id.count == 41, stem.count == 36, id[0] == UInt8(ascii: "u"), id[1] == UInt8(ascii: "u"),
    id[2] == UInt8(ascii: "i"), id[3] == UInt8(ascii: "d"), id[4] == UInt8(ascii: ":")
  else { return false }
  for place in 0..<36 {
    let byte = stem[place]
    guard id[place + 5] == byte else { return false }
    let isDash = place == 8 || place == 13 || place == 18 || place == 23
    let isDigit = (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102)
    guard isDash ? byte == UInt8(ascii: "-") : isDigit else { return false }
  }
  return true
}

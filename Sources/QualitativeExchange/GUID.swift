/// Whether a text is an id as the standard writes them: 8-4-4-4-12 hexadecimal digits, in braces or bare.
package func isGUID(_ text: String) -> Bool {
  let bytes = Array(bare(text).utf8)
  return bytes.count == 36
    && bytes.enumerated().allSatisfy { place, byte in
      [8, 13, 18, 23].contains(place)
        ? byte == UInt8(ascii: "-")
        : (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }
}

/// The id without braces, in small letters.
package func bare(_ guid: String) -> String {
  let isBraced = guid.hasPrefix("{") && guid.hasSuffix("}") && guid.utf8.count > 2
  return (isBraced ? String(guid.dropFirst().dropLast()) : guid).lowercased()
}

/// An id of 16 bytes or more of a digest: version 8, the variant of RFC 9562, small letters.
package func guid(fromDigest digest: [UInt8]) -> String {
  var bytes = Array((digest + [UInt8](repeating: 0, count: 16)).prefix(16))
  bytes[6] = bytes[6] & 0x0F | 0x80
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = Array("0123456789abcdef")
  var text = ""
  for (place, byte) in bytes.enumerated() {
    if [4, 6, 8, 10].contains(place) { text.append("-") }
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return text
}

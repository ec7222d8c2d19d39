import CLibCrypto

/// SHA-256 of bytes, 32 bytes.
package func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  let input = Array(bytes)
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = unsafe input.withUnsafeBufferPointer { source in
    unsafe digest.withUnsafeMutableBufferPointer { target in
      unsafe SHA256(source.baseAddress, input.count, target.baseAddress)
    }
  }
  return digest
}

/// Lower-case hexadecimal digits, two for each byte.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: text, as: UTF8.self)
}

/// The parameters of a JPEG's own markers (ITU-T T.81, B.2). Each is exactly as long as what it
/// holds, so that nothing rides behind it.
enum JPEGTables {
  /// SOF0…SOF15 without DHT, JPG and DAC, which lie between them.
  static func isFrame(_ marker: UInt8) -> Bool {
    0xC0...0xCF ~= marker && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// False for the markers that no picture of one frame has, too.
  static func isWellFormed(_ marker: UInt8, _ payload: [UInt8]) -> Bool {
    switch marker {
    case 0xC4: isHuffman(payload)
    case 0xDB: isQuantization(payload)
    case 0xCC: !payload.isEmpty && payload.count.isMultiple(of: 2) && payload.count <= 64
    case 0xDD, JPEGMarker.lines: payload.count == 2
    case JPEGMarker.scan: isScan(payload)
    default: isFrame(marker) && isFrame(payload)
    }
  }

  private static func isFrame(_ payload: [UInt8]) -> Bool {
    guard payload.count > 6, 1...4 ~= payload[5] else { return false }
    let hasWidth = payload[3] != 0 || payload[4] != 0
    return hasWidth && payload.count == 6 + 3 * Int(payload[5])
  }

  private static func isScan(_ payload: [UInt8]) -> Bool {
    guard let count = payload.first, 1...4 ~= count else { return false }
    return payload.count == 4 + 2 * Int(count)
  }

  private static func isQuantization(_ payload: [UInt8]) -> Bool {
    var place = 0
    while place < payload.count {
      let precision = payload[place] >> 4
      guard precision <= 1, payload[place] & 15 < 4 else { return false }
      place += 1 + 64 * Int(precision + 1)
    }
    return !payload.isEmpty && place == payload.count
  }

  private static func isHuffman(_ payload: [UInt8]) -> Bool {
    var place = 0
    while place < payload.count {
      guard place + 17 <= payload.count, payload[place] >> 4 <= 1, payload[place] & 15 < 4 else {
        return false
      }
      let codes = payload[place + 1..<place + 17].reduce(0) { $0 + Int($1) }
      guard codes <= 256 else { return false }
      place += 17 + codes
    }
    return !payload.isEmpty && place == payload.count
  }
}

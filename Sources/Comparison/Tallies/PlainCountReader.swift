import ReportModel

/// Takes counts from bytes, as ``PlainCountWriter`` puts them there; once something is missing or
/// senseless there is nothing but zeros.
struct PlainCountReader {
  private let bytes: [UInt8]
  private let end: Int
  private var next: Int
  private(set) var hasFailed = false

  /// - Parameter range: where they stand, within the bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    next = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { next == end }

  /// - Returns: not negative.
  mutating func number() -> Int {
    var number = UInt(0)
    var shift = UInt(0)
    while next < end, shift < 64, !hasFailed {
      let byte = bytes[next]
      next += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80, number <= UInt(Int.max) { return Int(number) }
      if byte < 0x80 { break }
      shift += 7
    }
    hasFailed = true
    return 0
  }

  mutating func cell(_ item: ComparedItem) -> CellTally {
    var states = AnswerCounts()
    states.valid = number()
    states.missing = number()
    states.notApplicable = number()
    states.dontKnow = number()
    states.refused = number()
    states.irrelevant = number()
    let scores: Histogram<Int> = histogram()
    var failed = 0
    var uncapped = Histogram<Int>()
    if item.type == .overall {
      failed = number()
      uncapped = number() == 0 ? scores : histogram()
    }
    let numbers: Histogram<Double> = item.isNumeric ? histogram() : Histogram()
    let shareBase = item.choices.isEmpty ? 0 : number()
    let shares = item.choices.map { _ in number() }
    return CellTally(
      states: states, scores: scores, uncapped: uncapped, failed: failed, numbers: numbers,
      shareBase: shareBase, shares: shares, ranks: item.ranked.map { _ in histogram() })
  }

  private mutating func histogram<Value: PlainValue>() -> Histogram<Value> {
    let count = number()
    if count == 0 { return Histogram() }
    guard !hasFailed, end - next >= 9, count <= end - next,
      let apart = PlainWidth(rawValue: bytes[next] >> 4),
      let counts = PlainWidth(rawValue: bytes[next] & 0xF),
      8 + (count - 1) * apart.bytes + count * counts.bytes < end - next
    else {
      hasFailed = true
      return Histogram()
    }
    var plain = Int(bitPattern: load(next + 1, .eight))
    var bins = [Histogram<Value>.Bin(value: Value(plain: plain), upTo: 0)]
    bins.reserveCapacity(count)
    let values = next + 9
    let ends = values + (count - 1) * apart.bytes
    var passed = 0
    for place in 0..<count {
      if place > 0 {
        let following = plain &+ Int(bitPattern: load(values + (place - 1) * apart.bytes, apart))
        if following <= plain { hasFailed = true }
        plain = following
      }
      let (sum, overflows) = passed.addingReportingOverflow(
        Int(truncatingIfNeeded: load(ends + place * counts.bytes, counts)))
      if overflows || sum <= passed { hasFailed = true }
      passed = sum
      let bin = Histogram<Value>.Bin(value: Value(plain: plain), upTo: passed)
      if place == 0 { bins[0] = bin } else { bins.append(bin) }
    }
    next = ends + count * counts.bytes
    if !Value.canSum(bins[0].value, bins[count - 1].value, of: passed) { hasFailed = true }
    return hasFailed ? Histogram() : Histogram(bins: bins)
  }

  @inline(__always) private func load(_ offset: Int, _ width: PlainWidth) -> UInt {
    unsafe bytes.withUnsafeBytes { raw in
      switch width {
      case .one: unsafe UInt(raw[offset])
      case .two: unsafe UInt(raw.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
      case .four: unsafe UInt(raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      case .eight: unsafe UInt(raw.loadUnaligned(fromByteOffset: offset, as: UInt.self))
      }
    }
  }
}

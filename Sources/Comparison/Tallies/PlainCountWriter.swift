import ReportModel

/// Writes counts as bytes: numbers in groups of seven bits, the least first; histograms in rows of the
/// least width that holds them (docs/specification/answer-table.md).
struct PlainCountWriter {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter number: not negative.
  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ cell: CellTally, _ item: ComparedItem) {
    for count in cell.states.numbers { add(count) }
    add(cell.scores)
    if item.type == .overall {
      add(cell.failed)
      let isSame = cell.uncapped == cell.scores
      add(isSame ? 0 : 1)
      if !isSame { add(cell.uncapped) }
    }
    if item.isNumeric { add(cell.numbers) }
    if !item.choices.isEmpty {
      add(cell.shareBase)
      for choice in item.choices.indices {
        add(cell.shares.indices.contains(choice) ? cell.shares[choice] : 0)
      }
    }
    for choice in item.ranked.indices {
      add(cell.ranks.indices.contains(choice) ? cell.ranks[choice] : Histogram())
    }
  }

  private mutating func add<Value: PlainValue>(_ histogram: Histogram<Value>) {
    let bins = histogram.bins
    add(bins.count)
    guard let first = bins.first else { return }
    var greatest = (apart: UInt(0), count: UInt(first.upTo))
    for place in bins.indices.dropFirst() {
      greatest.apart = max(greatest.apart, apart(bins, place))
      greatest.count = max(greatest.count, UInt(bins[place].upTo - bins[place - 1].upTo))
    }
    let widths = (apart: PlainWidth(greatest.apart), count: PlainWidth(greatest.count))
    bytes.append(widths.apart.rawValue << 4 | widths.count.rawValue)
    add(UInt(bitPattern: first.value.plain), .eight)
    for place in bins.indices.dropFirst() { add(apart(bins, place), widths.apart) }
    var passed = 0
    for bin in bins {
      add(UInt(bin.upTo - passed), widths.count)
      passed = bin.upTo
    }
  }

  private func apart<Value: PlainValue>(_ bins: [Histogram<Value>.Bin], _ place: Int) -> UInt {
    UInt(bitPattern: bins[place].value.plain &- bins[place - 1].value.plain)
  }

  private mutating func add(_ number: UInt, _ width: PlainWidth) {
    for place in 0..<width.bytes {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt(8 * place)))
    }
  }
}

/// How many bytes each number of a row takes: a power of two.
enum PlainWidth: UInt8 {
  case one
  case two
  case four
  case eight

  var bytes: Int { 1 << Int(rawValue) }

  init(_ greatest: UInt) {
    self =
      greatest <= 0xFF
      ? .one : greatest <= 0xFFFF ? .two : greatest <= 0xFFFF_FFFF ? .four : .eight
  }
}

package import SurveyModel

/// Counts as a row of plain bytes, for a store to keep. Surveys with an indicator have none:
/// its numerators and denominators are no whole numbers.
package struct PlainCounts: Sendable {
  private let catalogue: ItemCatalogue

  /// Nil where the counts of a survey cannot be kept.
  package init?(_ outline: SurveyOutline) {
    catalogue = ItemCatalogue(outline)
    if catalogue.items.contains(where: \.isQuotient) { return nil }
  }

  /// The events are told apart by their place among those of the counts.
  /// - Parameter bytes: they are added to these.
  package func write(_ counted: CountedResponses, to bytes: inout [UInt8]) {
    var writer = PlainCountWriter(bytes)
    bytes = []
    writer.add(counted.tally.strata.count)
    for (stratum, counts) in zip(counted.tally.strata, counted.tally.counts) {
      writer.add(stratum.unit)
      writer.add(stratum.event + 1)
      writer.add(counts.responses)
      for (item, cell) in zip(catalogue.items, counts.cells) { writer.add(cell, item) }
    }
    bytes = writer.bytes
  }

  /// The counts that stand in a part of bytes; nil when they make no sense.
  /// - Parameter units: how many there are in the list `network`.
  package func counted(
    _ bytes: [UInt8], _ range: Range<Int>, events: [String], units: Int, version: String,
    isSynthetic: Bool
  ) -> CountedResponses? {
    var reader = PlainCountReader(bytes, range)
    var strata: [Tally.Stratum] = []
    var counts: [Tally.Counts] = []
    for _ in 0..<reader.number() where !reader.hasFailed {
      let stratum = Tally.Stratum(unit: reader.number(), event: reader.number() - 1)
      guard (0..<units).contains(stratum.unit), (-1..<events.count).contains(stratum.event),
        strata.last.map({ $0 < stratum }) ?? true
      else { return nil }
      let responses = reader.number()
      var cells: [CellTally] = []
      cells.reserveCapacity(catalogue.items.count)
      for item in catalogue.items { cells.append(reader.cell(item)) }
      strata.append(stratum)
      counts.append(Tally.Counts(responses: responses, cells: cells))
    }
    guard !reader.hasFailed, reader.isAtEnd else { return nil }
    return CountedResponses(
      tally: Tally(strata: strata, counts: counts), events: events, versions: [version],
      synthetic: isSynthetic)
  }
}

/// A value as a whole number, in the order of the values, from which it is made again bit for bit.
protocol PlainValue: Tallied {
  var plain: Int { get }
  init(plain: Int)
  /// Whether there is room for the moments of so many values between two.
  static func canSum(_ least: Self, _ greatest: Self, of count: Int) -> Bool
}

extension Int: PlainValue {
  var plain: Int { self }
  init(plain: Int) { self = plain }

  static func canSum(_ least: Int, _ greatest: Int, of count: Int) -> Bool {
    // Their squares, times the count, times the count.
    let (size, times) = (Swift.max(least.magnitude, greatest.magnitude), count.magnitude)
    return 2 * (128 - size.leadingZeroBitCount - times.leadingZeroBitCount) < 126
  }
}

extension Double: PlainValue {
  /// The bits, those of negative numbers turned over but the sign: they descend.
  var plain: Int { Double.ordered(Int(truncatingIfNeeded: bitPattern)) }

  init(plain: Int) { self.init(bitPattern: UInt64(bitPattern: Int64(Double.ordered(plain)))) }

  static func canSum(_ least: Double, _ greatest: Double, of count: Int) -> Bool { true }

  private static func ordered(_ bits: Int) -> Int { bits ^ ((bits >> 63) & Int.max) }
}

extension AnswerCounts {
  static let size = 6

  var numbers: [Int] {
    [valid, missing, notApplicable, dontKnow, refused, irrelevant]
  }
}

/// What a comparison needs to know of all responses: for each stratum and item the exact counts.
/// Every figure is derived from this and from nothing else, so a store that keeps these counts can
/// stand in for the responses.
package struct Tally: Sendable, Hashable {
  /// The responses that name the same unit (and event): a service point, or a library where they
  /// name only that.
  package struct Stratum: Sendable, Hashable, Comparable {
    /// Index into the units of the list `network`.
    package let unit: Int
    /// Index into the events; −1 without one.
    package let event: Int

    package init(unit: Int, event: Int = -1) {
      self.unit = unit
      self.event = event
    }

    package static func < (left: Stratum, right: Stratum) -> Bool {
      (left.unit, left.event) < (right.unit, right.event)
    }
  }

  package struct Counts: Sendable, Hashable {
    /// Used responses, whatever they say.
    package internal(set) var responses: Int
    /// One for each item of the catalogue.
    package internal(set) var cells: [CellTally]

    package init(responses: Int, cells: [CellTally]) {
      self.responses = responses
      self.cells = cells
    }

    package mutating func merge(_ other: Counts) {
      responses += other.responses
      for index in cells.indices { cells[index].merge(other.cells[index]) }
    }
  }

  /// Ascending: the order of the list `network`, then of the events.
  package private(set) var strata: [Stratum] = []
  package private(set) var counts: [Counts] = []

  package init() {}

  package init(_ responses: [ScoredResponse], _ catalogue: ItemCatalogue) {
    let keyed = responses.map { Stratum(unit: $0.unit, event: $0.event ?? -1) }
    let order = keyed.indices.sorted { keyed[$0] < keyed[$1] }
    var start = 0
    while start < order.count {
      let stratum = keyed[order[start]]
      var end = start + 1
      while end < order.count, keyed[order[end]] == stratum { end += 1 }
      strata.append(stratum)
      counts.append(Counts(order[start..<end].map { responses[$0] }, catalogue))
      start = end
    }
  }

  /// - Parameter strata: ascending.
  init(strata: [Stratum], counts: [Counts]) {
    self.strata = strata
    self.counts = counts
  }

  package mutating func merge(_ other: Tally) {
    if strata == other.strata {
      for place in counts.indices { counts[place].merge(other.counts[place]) }
      return
    }
    var merged = Tally()
    var left = 0
    var right = 0
    while left < strata.count || right < other.strata.count {
      if right == other.strata.count || (left < strata.count && strata[left] < other.strata[right])
      {
        merged.append(strata[left], counts[left])
        left += 1
      } else if left == strata.count || other.strata[right] < strata[left] {
        merged.append(other.strata[right], other.counts[right])
        right += 1
      } else {
        var both = counts[left]
        both.merge(other.counts[right])
        merged.append(strata[left], both)
        left += 1
        right += 1
      }
    }
    self = merged
  }

  /// Gives the events other numbers, in the same order as before.
  mutating func renumberEvents(_ numbers: [Int]) {
    strata = strata.map { stratum in
      stratum.event < 0 ? stratum : Stratum(unit: stratum.unit, event: numbers[stratum.event])
    }
  }

  mutating func append(_ stratum: Stratum, _ count: Counts) {
    strata.append(stratum)
    counts.append(count)
  }

  package var responses: Int { counts.reduce(0) { $0 + $1.responses } }
}

extension Tally.Counts {
  init(_ responses: [ScoredResponse], _ catalogue: ItemCatalogue) {
    self.init(
      responses: responses.count,
      cells: catalogue.items.indices.map { item in
        CellTally(
          catalogue.items[item], responses.map { $0.readings[item] },
          item == catalogue.overall ? responses : nil)
      })
  }
}

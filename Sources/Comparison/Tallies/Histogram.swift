/// How many responses have each value; values ascend. Adding two of them adds the counts, so the
/// order in which responses arrive leaves no trace.
package struct Histogram<Value: Tallied>: Sendable, Hashable {
  package struct Bin: Sendable, Hashable {
    package let value: Value
    /// Responses with this value or a lesser one.
    package let upTo: Int
  }

  package private(set) var bins: [Bin]
  /// The count, the mean and Σ(x − mean)² about it, in the unit of the rows: worked out once.
  private(set) var moments: Moments

  package init() { self.init(bins: []) }

  package init(_ values: [Value]) {
    let sorted = values.sorted()
    var bins: [Bin] = []
    var first = 0
    for place in sorted.indices
    where place + 1 == sorted.count || sorted[place] != sorted[place + 1] {
      bins.append(Bin(value: sorted[first], upTo: place + 1))
      first = place + 1
    }
    self.init(bins: bins)
  }

  /// Of values that several responses share; nil is none.
  init<Shared>(counted: [(reading: Shared, count: Int)], value: (Shared) -> Value?) {
    var values: [(value: Value, count: Int)] = []
    values.reserveCapacity(counted.count)
    for (shared, count) in counted {
      if let value = value(shared) { values.append((value, count)) }
    }
    self.init(counting: values)
  }

  /// - Parameter values: in any order; a value may occur again.
  init(counting values: [(value: Value, count: Int)]) {
    let isSorted = values.indices.dropFirst().allSatisfy { values[$0 - 1].value < values[$0].value }
    self.init(ascending: isSorted ? values : values.sorted { $0.value < $1.value })
  }

  /// - Parameter values: ascending; a value may occur again.
  private init(ascending values: [(value: Value, count: Int)]) {
    var bins: [Bin] = []
    bins.reserveCapacity(values.count)
    var passed = 0
    for (value, count) in values {
      passed += count
      if let last = bins.last, last.value == value {
        bins[bins.count - 1] = Bin(value: last.value, upTo: passed)
      } else {
        bins.append(Bin(value: value, upTo: passed))
      }
    }
    self.init(bins: bins)
  }

  /// - Parameter bins: ascending, without a value twice.
  package init(bins: [Bin]) {
    self.bins = bins
    moments = Value.moments(bins)
  }

  package mutating func merge(_ other: Histogram) {
    if bins.isEmpty {
      self = other
    } else if !other.bins.isEmpty {
      addBins(of: other)
      moments = Value.moments(bins)
    }
  }

  private mutating func addBins(of other: Histogram) {
    if hasSameValues(as: other) {
      for place in bins.indices {
        bins[place] = Bin(value: bins[place].value, upTo: bins[place].upTo + other.bins[place].upTo)
      }
      return
    }
    var all: [Bin] = []
    all.reserveCapacity(bins.count + other.bins.count)
    var (mine, its) = (0, 0)
    while mine < bins.count || its < other.bins.count {
      let takesMine =
        its == other.bins.count
        || mine < bins.count && !(other.bins[its].value < bins[mine].value)
      let takesIts =
        mine == bins.count
        || its < other.bins.count && !(bins[mine].value < other.bins[its].value)
      let value = takesMine ? bins[mine].value : other.bins[its].value
      if takesMine { mine += 1 }
      if takesIts { its += 1 }
      let upTo = (mine == 0 ? 0 : bins[mine - 1].upTo) + (its == 0 ? 0 : other.bins[its - 1].upTo)
      all.append(Bin(value: value, upTo: upTo))
    }
    bins = all
  }

  private func hasSameValues(as other: Histogram) -> Bool {
    bins.count == other.bins.count
      && bins.indices.allSatisfy { bins[$0].value == other.bins[$0].value }
  }

  package var isEmpty: Bool { bins.isEmpty }
  package var count: Int { moments.count }

  /// Responses with the value of a bin.
  @inline(__always) func count(at bin: Int) -> Int {
    bin == 0 ? bins[0].upTo : bins[bin].upTo - bins[bin - 1].upTo
  }
}

/// What follows from the values of a series alone.
package struct Moments: Sendable, Hashable {
  var count = 0
  var mean = 0.0
  /// Σ(x − mean)².
  var squares = 0.0
}

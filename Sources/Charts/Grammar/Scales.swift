/// Numbers laid along a stretch, evenly.
package struct LinearScale: Sendable, Hashable {
  package let low: Double
  package let high: Double
  package let stretch: Stretch

  /// Ends that are equal, turned round or no numbers are widened to one unit, so that everything
  /// has a place.
  package init(low: Double, high: Double, along stretch: Stretch) {
    let start = low.isFinite ? low : 0
    self.low = start
    self.high = high.isFinite && high > start ? high : start + 1
    self.stretch = stretch
  }

  /// Where a number lies; what is beyond an end lies on the end (`side` tells).
  package func place(_ value: Double) -> Double {
    let held = min(max(value, low), high)
    return stretch.from + (held - low) / (high - low) * (stretch.to - stretch.from)
  }

  package enum Side: Sendable, Hashable { case below, within, above }

  package func side(of value: Double) -> Side {
    if value < low { .below } else if value > high { .above } else { .within }
  }
}

/// Equal bands, one for each thing, with a gap between them.
package struct BandScale: Sendable, Hashable {
  package let count: Int
  package let stretch: Stretch
  package let gap: Double

  package init(count: Int, along stretch: Stretch, gap: Double = 0) {
    self.count = max(count, 1)
    self.stretch = stretch
    self.gap = gap
  }

  package var width: Double {
    (stretch.length - gap * Double(count - 1)) / Double(count)
  }

  package func band(_ place: Int) -> Stretch {
    let start = stretch.from + Double(place) * (width + gap)
    return Stretch(start, start + width)
  }
}

/// Shares of a whole laid from a common line to both sides, as long as the whole each.
package struct DivergingShareScale: Sendable, Hashable {
  /// The greatest share to the left and to the right of the line, together at most 2.
  package let left: Double
  package let right: Double
  package let stretch: Stretch

  package init(left: Double, right: Double, along stretch: Stretch) {
    self.left = min(max(left, 0), 1)
    self.right = min(max(right, 0), 1)
    self.stretch = stretch
  }

  /// Where a share lies; those to the left of the line are negative.
  package func place(_ share: Double) -> Double {
    let whole = max(left + right, 0.000_001)
    return stretch.from + (share + left) / whole * (stretch.to - stretch.from)
  }
}

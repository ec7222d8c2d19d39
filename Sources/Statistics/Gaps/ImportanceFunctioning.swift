/// What matters to users beside how well it works (tärkeys–toimivuus).
///
/// Formulas: gap = functioning − importance (below 0: falls short); quadrants by the plain means of
/// all items' importance and functioning, an item on the line counting as above it.
///
/// Source: J. A. Martilla & J. C. James, Journal of Marketing 41:1 (1977), 77–79. Units: those of the
/// scale, the same for both.
package struct ImportanceFunctioning: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package let importance: Double
    package let functioning: Double

    package init(importance: Double, functioning: Double) {
      self.importance = importance
      self.functioning = functioning
    }
  }

  package enum Quadrant: Sendable, Hashable, CaseIterable {
    /// Important and works.
    case keepUp
    /// Important and does not work.
    case mendFirst
    /// Neither important nor working.
    case lowPriority
    /// Works, and matters less.
    case possibleExcess
  }

  package struct Place: Sendable, Hashable {
    package let gap: Double
    package let quadrant: Quadrant
  }

  package let meanImportance: Double
  package let meanFunctioning: Double
  /// In the order of the items.
  package let places: [Place]

  /// Throws `tooFew` below 2 items, `outsideDomain` for numbers that are not finite.
  package init(_ items: [Item]) throws(NotEstimable) {
    guard items.allSatisfy({ $0.importance.isFinite && $0.functioning.isFinite }) else {
      throw NotEstimable.outsideDomain
    }
    guard items.count >= 2, let importance = Moments(items.map(\.importance)),
      let functioning = Moments(items.map(\.functioning))
    else { throw NotEstimable.tooFew(given: items.count, needed: 2) }
    meanImportance = importance.mean
    meanFunctioning = functioning.mean
    places = items.map { item in
      let important = item.importance >= importance.mean
      let works = item.functioning >= functioning.mean
      let quadrant: Quadrant =
        important ? (works ? .keepUp : .mendFirst) : (works ? .possibleExcess : .lowPriority)
      return Place(gap: item.functioning - item.importance, quadrant: quadrant)
    }
  }
}

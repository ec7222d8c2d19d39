package import ReportModel

/// A figure of a unit that is weak, with the numbers that say so.
package struct WeakItem: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Clearly weaker than the other libraries of the reference group, after Holm
    /// (docs/specification/comparison.md, C32).
    case weakerThanOthers
    /// The whole interval lies below the bound, 0–100.
    case below(Double)
  }

  package let survey: String
  package let wave: String
  package let level: Level
  package let unit: String
  package let itemType: ItemType
  package let item: String
  package let touchpoint: String?
  package let reason: Reason
  /// Responses with a value.
  package let n: Int
  /// 0–100, with its interval where there is one.
  package let value: Double
  package let low: Double?
  package let high: Double?
  /// The same item over the whole network; nil where that is hidden or not there.
  package let network: Double?

  package init(
    survey: String, wave: String, level: Level, unit: String, itemType: ItemType, item: String,
    touchpoint: String?, reason: Reason, n: Int, value: Double, low: Double?, high: Double?,
    network: Double?
  ) {
    self.survey = survey
    self.wave = wave
    self.level = level
    self.unit = unit
    self.itemType = itemType
    self.item = item
    self.touchpoint = touchpoint
    self.reason = reason
    self.n = n
    self.value = value
    self.low = low
    self.high = high
    self.network = network
  }
}

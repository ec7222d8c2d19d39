import Charts

/// Invented figures in the words of a Finnish page.
enum Samples {
  static func frame(_ title: String, _ description: String, caption: String = "") -> ChartFrame {
    ChartFrame(
      title: title, description: description, caption: caption, mark: "Synteettinen esimerkki")
  }

  static let score = ValueAxis(
    low: 0, high: 100, ticks: [0, 25, 50, 75, 100].map { Tick($0, whole($0)) },
    title: "Pisteet, 0–100")

  static let steps = ColourSteps(
    bounds: [0, 20, 40, 60, 80, 100].map { Tick($0, whole($0)) }, title: "Pisteet, 0–100")

  static func whole(_ value: Double) -> String { String(Int(value.rounded())) }

  static func estimate(_ value: Double, _ half: Double?, count: String? = nil) -> ChartValue {
    guard let half else { return .shown(ChartEstimate(value, text: whole(value), count: count)) }
    let low = max(value - half, 0)
    let high = min(value + half, 100)
    return .shown(
      ChartEstimate(
        value, low: low, high: high, text: whole(value), interval: whole(low) + "–" + whole(high),
        count: count))
  }

  static let sections = [
    "Saapuminen", "Kohtaaminen", "Asian\u{AD}tuntemus", "Tilat ja opasteet", "Viestintä", "Lähtö",
  ]
}

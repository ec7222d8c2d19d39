import Charts

/// Numbers and texts from a seed (SplitMix64): the same seed, the same picture.
struct Chance {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

  mutating func share() -> Double { Double(below(10_001)) / 10_000 }

  mutating func isTrue(_ share: Double) -> Bool { self.share() < share }

  /// Short, long, broken nowhere, empty, of other scripts, with what a page must escape.
  mutating func text(atMost length: Int = 60) -> String {
    let letters = Array("aäobcdefgh ijklmö nopq rstuvå-/ÄÖÅWM")
    switch below(12) {
    case 0: return String((0..<length).map { _ in "W" })
    case 1: return "<b>&\"'"
    case 2: return "Библиотека имени 図書館 مكتبة"
    case 3: return "Asian\u{AD}tun\u{AD}te\u{AD}mus"
    case 4: return ""
    case 5: return String((0..<length).map { _ in letters[below(letters.count)] })
    default: return String((0..<(3 + below(22))).map { _ in letters[below(letters.count)] })
    }
  }

  mutating func value() -> ChartValue {
    switch below(10) {
    case 0: return .absent(isTrue(0.8) ? "ei tietoa" : text())
    case 1: return .suppressed("suojattu")
    case 2: return .shown(ChartEstimate(isTrue(0.5) ? .nan : 1e9, text: "1 000 000 000"))
    default:
      let middle = share() * 140 - 20
      let half = share() * 30
      return .shown(
        ChartEstimate(
          middle, low: isTrue(0.8) ? middle - half : nil, high: isTrue(0.8) ? middle + half : nil,
          text: isTrue(0.9) ? Samples.whole(middle) : "12 345,6 %",
          interval: isTrue(0.5) ? "−12,3–145,6" : nil, count: isTrue(0.3) ? "n = 12 345" : nil))
    }
  }

  mutating func values(_ count: Int) -> [ChartValue] { (0..<count).map { _ in value() } }

  mutating func verdict() -> ChartVerdict? {
    switch below(4) {
    case 0: .higher
    case 1: .lower
    case 2: .same
    default: nil
    }
  }

  mutating func frame() -> ChartFrame {
    ChartFrame(
      title: text(), description: text(), caption: text(), mark: isTrue(0.5) ? text() : nil)
  }

  mutating func axis() -> ValueAxis {
    let low = isTrue(0.7) ? 0.0 : share() * 60
    let high = low + 1 + share() * 150
    let ticks = (0...below(12)).map { _ in
      Tick(low + share() * (high - low) * 1.1, isTrue(0.8) ? "25" : "1 000 000 000")
    }
    return ValueAxis(
      low: low, high: high, ticks: ticks, title: isTrue(0.5) ? text() : nil,
      startsAtLeast: isTrue(0.5))
  }

  mutating func steps() -> ColourSteps {
    ColourSteps(
      bounds: (0...below(8)).map { Tick(Double($0) * 20, isTrue(0.8) ? "\($0)" : "1 000 000") },
      title: text())
  }
}

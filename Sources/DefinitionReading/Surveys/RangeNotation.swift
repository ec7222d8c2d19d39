import SurveyModel

/// `start=0 end=10 step=1`, XLSForm's notation for a range. What is left out is 1, 10 and 1.
struct RangeNotation {
  /// The pairs in the order of the text, each with the UTF-8 offsets of its two halves.
  let pairs: [Pair]

  struct Pair {
    let key: String
    let value: String?
    let range: Range<Int>
  }

  static let keys = ["start", "end", "step"]

  init(_ text: String) {
    var pairs: [Pair] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] > 32 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] > 32 { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      pairs.append(
        Pair(
          key: String(halves[0]), value: halves.count == 2 ? String(halves[1]) : nil,
          range: start..<index))
    }
    self.pairs = pairs
  }

  func number(_ key: String) -> FixedDecimal? {
    pairs.first { $0.key == key }.flatMap { $0.value }.flatMap { FixedDecimal($0) }
  }

  var parameters: RangeParameters {
    RangeParameters(
      start: number("start") ?? .one, end: number("end") ?? FixedDecimal(10),
      step: number("step") ?? .one)
  }
}

/// Chance that follows from a seed alone: SplitMix64 (Steele, Lea & Flood 2014). The same seed
/// gives the same data on every machine.
package struct SeededChance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform in [0, 1).
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Roughly normal with mean 0 and deviation 1: twelve uniform numbers, so that no library
  /// function's last digit can differ between machines.
  package mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }

  package mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(unit() * Double(range.count))
  }

  package mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  package mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[integer(0...(elements.count - 1))]
  }

  /// One of the elements, each with its weight.
  package mutating func pick<Element>(_ elements: [(Element, Double)]) -> Element? {
    let total = elements.reduce(0) { $0 + $1.1 }
    var mark = unit() * total
    for (element, weight) in elements {
      mark -= weight
      if mark < 0 { return element }
    }
    return elements.last?.0
  }

  package mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 32) }
  }
}

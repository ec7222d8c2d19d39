import FoundationEssentials

/// Random numbers that come back with the same seed (SplitMix64). A property says its seed when it
/// fails; `HAAMU_SEED=…` runs all properties with another one.
package struct Seeded: RandomNumberGenerator {
  package let seed: UInt64
  private var state: UInt64

  package init() {
    seed = ProcessInfo.processInfo.environment["HAAMU_SEED"].flatMap { UInt64($0) } ?? 20_180_403
    state = seed
  }

  package init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  package mutating func one<T>(of choices: [T]) -> T { choices[below(choices.count)] }
}

import NetworkModel
import PeerLearning

/// The generator of Reference/chance.py: SplitMix64, and its upper 53 bits as a share.
struct Chance {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func share() -> Double { Double(bits() >> 11) * 0x1p-53 }

  mutating func whole(_ low: Int, _ high: Int) -> Int {
    low + Int(bits() % UInt64(high - low + 1))
  }

  /// Libraries of which some have no size, no place or no language that is known.
  mutating func libraries(_ count: Int) -> [LearningLibrary] {
    (0..<count).map { number in
      let size = 1000 + Double(whole(0, 99_000))
      let place = Position(latitude: 60 + 3 * share(), longitude: 24 + 6 * share())
      let languages: Set<String> =
        switch whole(0, 9) {
        case 0: []
        case 1: ["sv"]
        case 2: ["fi", "sv"]
        default: ["fi"]
        }
      let hidesSize = whole(0, 9) == 0
      let hidesPlace = whole(0, 9) == 0
      return LearningLibrary(
        name: "k\(number)", size: hidesSize ? nil : size, position: hidesPlace ? nil : place,
        languages: languages)
    }
  }
}

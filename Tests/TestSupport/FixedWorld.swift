package import Operations
import Synchronization

extension World {
  /// A clock that stands still, and chance that is the same in every run and never repeats.
  package static func fixed(at moment: String = "2018-04-10T12:00:00Z") -> World {
    let counter = Mutex<UInt64>(0)
    let milliseconds = millisecondsSince1970(moment)
    return World(
      clock: { milliseconds },
      chance: { count in
        let number = counter.withLock { value in
          value += 1
          return value
        }
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
        return [UInt8](repeating: 0, count: max(0, count - 8)) + bytes.suffix(count)
      })
  }
}

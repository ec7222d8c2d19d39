import Diagnostics
import FileSystem
import Glibc
package import SurveyModel
import Synchronization

/// The rules of a time zone by its IANA name, as the C library reads them from the system's zone
/// files (`tzdata`); nil when there is no such zone.
package func timeZone(named name: String) -> LocalZone? {
  let isName = name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
    !part.isEmpty && part.utf8.allSatisfy(isZoneLetter)
  }
  guard isName, let bytes = try? readFile(zoneFolder + name, limit: 1 << 20),
    bytes.starts(with: "TZif".utf8)
  else { return nil }
  return LocalZone { milliseconds in
    let seconds = (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000
    return secondsEastOfUTC(at: seconds, in: name) / 60
  }
}

/// The file that says how the clocks of a zone go, if there is such a zone.
package func timeZoneFile(named name: String) -> String { zoneFolder + name }

private let zoneFolder = "/usr/share/zoneinfo/"

private func isZoneLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
    true
  default: false
  }
}

/// The zone that the C library has in hand: it knows one at a time, by the variable `TZ`. Nothing
/// else of ours asks it for local time.
private let zoneInHand = Mutex("")

private func secondsEastOfUTC(at seconds: Int, in name: String) -> Int {
  zoneInHand.withLock { current in
    if current != name {
      _ = unsafe setenv("TZ", ":" + zoneFolder + name, 1)
      tzset()
      current = name
    }
    var time = time_t(seconds)
    var local = unsafe tm()
    unsafe localtime_r(&time, &local)
    return unsafe local.tm_gmtoff
  }
}

/// What the computer's clock shows: milliseconds since 1970.
package func presentMilliseconds() -> Int {
  var now = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

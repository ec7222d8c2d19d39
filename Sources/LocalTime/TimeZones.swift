import Diagnostics
import FileSystem
import Glibc
package import SurveyModel

/// The rules of a time zone by its IANA name, from the system's zone files (`tzdata`); nil when there
/// is no such zone.
package func timeZone(named name: String) -> LocalZone? {
  let parts = name.split(separator: "/", omittingEmptySubsequences: false)
  let isName = parts.allSatisfy { part in
    !part.isEmpty && part.utf8.allSatisfy(isZoneLetter)
  }
  guard isName, fileKind(zoneFolder + name) == .file,
    let bytes = try? readFile(zoneFolder + name, limit: 1 << 20), let zone = ZoneFile(bytes)
  else { return nil }
  return LocalZone { milliseconds in
    let seconds = (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000
    return zone.offset(at: seconds) / 60
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

/// What the computer's clock shows: milliseconds since 1970.
package func presentMilliseconds() -> Int {
  var now = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

/// Whether a name may stand in an archive: a relative path below the place it is opened in, of parts
/// that every system can hold. Nothing climbs, begins at a root or a drive, or hides a path behind
/// another system's sign.
package func isSafeName(_ name: String) -> Bool {
  guard !name.isEmpty, name.utf8.count <= 1_000 else { return false }
  let parts = name.split(separator: "/", omittingEmptySubsequences: false)
  return parts.allSatisfy { part in
    !part.isEmpty && part != "." && part != ".."
      && part.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0x7F
          && !"\\:*?\"<>|".unicodeScalars.contains(scalar)
      }
  }
}

/// A name of a survey, group, question, repeat or list: `[a-z][a-z0-9_]*`, at most 64.
func isName(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, (97...122).contains(first), bytes.count <= 64 else { return false }
  return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
}

/// A name of a choice or unit: `[A-Za-z0-9][A-Za-z0-9_.-]*`, at most 64.
func isLooseName(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  let isAlphanumeric: (UInt8) -> Bool = {
    (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
  }
  guard let first = bytes.first, isAlphanumeric(first), bytes.count <= 64 else { return false }
  return bytes.allSatisfy { isAlphanumeric($0) || $0 == 95 || $0 == 45 || $0 == 46 }
}

/// The words between white space.
func words(of text: String) -> [String] {
  text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }.map(String.init)
}

/// Two or three lower-case letters, then subtags of letters and digits.
func isLanguage(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.utf8.count),
    first.utf8.allSatisfy({ (97...122).contains($0) })
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.utf8.count)
      && part.utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
      }
  }
}

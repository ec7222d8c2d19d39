import Diagnostics

/// How well a choice fits what was typed: the smaller the better, nil when it does not.
///
/// Whole names and labels first, then beginnings, beginnings of words and inner parts; each first
/// with the dots and accents as typed and then without, so that `a` finds `ä` and `ä` comes first.
func fit(_ wanted: String, label: String, name: String) -> Int? {
  let wanted = wanted.lowercased()
  let texts = [label.lowercased(), name.lowercased()]
  if let place = place(of: wanted, in: texts) { return place }
  let bare = withoutAccents(wanted)
  let bareTexts = texts.map(withoutAccents)
  if let place = place(of: bare, in: bareTexts) { return 4 + place }
  let words = bare.split(separator: " ")
  return words.count > 1 && words.allSatisfy({ word in bareTexts.contains { $0.contains(word) } })
    ? 8 : nil
}

private func place(of wanted: String, in texts: [String]) -> Int? {
  if texts.contains(wanted) { return 0 }
  if texts.contains(where: { $0.hasPrefix(wanted) }) { return 1 }
  let begins = texts.contains { text in
    text.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(wanted) }
  }
  if begins { return 2 }
  return texts.contains { $0.contains(wanted) } ? 3 : nil
}

/// Small letters without what stands above and below them. A letter equals itself however it is
/// composed, so one table serves both forms.
func withoutAccents(_ text: String) -> String { String(text.map { bareLetters[$0] ?? $0 }) }

private let bareLetters: [Character: Character] = {
  let families: [(Character, String)] = [
    ("a", "åäàáâãāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģǧ"),
    ("h", "ĥħȟ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľł"), ("n", "ñńņňŋ"),
    ("o", "öøòóôõōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "üùúûũūŭůűų"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżžʒǯ"),
  ]
  var table: [Character: Character] = [:]
  for (bare, letters) in families { for letter in letters { table[letter] = bare } }
  return table
}()

/// How well a choice fits what was typed: the smaller the better, nil when it does not.
///
/// Whole names and labels come first, then beginnings, beginnings of words and inner parts; each
/// first letter for letter and then with `a` for `ä` as well. (Who types `ä` means no `a`.)
func fit(_ wanted: String, label: String, name: String) -> Int? {
  let wanted = Array(wanted.lowercased())
  let texts = [Array(label.lowercased()), Array(name.lowercased())]
  if let place = place(of: wanted, in: texts, loosely: false) { return place }
  if let place = place(of: wanted, in: texts, loosely: true) { return 4 + place }
  let words = wanted.split(separator: " ").map(Array.init)
  let haveAll = words.allSatisfy { word in place(of: word, in: texts, loosely: true) != nil }
  return words.count > 1 && haveAll ? 8 : nil
}

private func place(of wanted: [Character], in texts: [[Character]], loosely: Bool) -> Int? {
  texts.compactMap { text -> Int? in
    guard text.count >= wanted.count else { return nil }
    let starts = (0...text.count - wanted.count).filter { start in
      zip(wanted, text[start...]).allSatisfy { isSame($0, $1, loosely) }
    }
    guard let first = starts.first else { return nil }
    if first == 0 { return text.count == wanted.count ? 0 : 1 }
    return starts.contains { !isInWord(text[$0 - 1]) } ? 2 : 3
  }.min()
}

private func isInWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

private func isSame(_ wanted: Character, _ letter: Character, _ loosely: Bool) -> Bool {
  wanted == letter || loosely && bareLetters[letter] == wanted
}

/// Letters without what stands above, below and through them. A letter equals itself however it is
/// composed, so one table serves both forms.
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

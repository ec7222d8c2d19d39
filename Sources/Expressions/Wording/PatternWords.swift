/// Patterns that plain words can tell: so many characters of a few kinds.
struct PatternWords {
  /// The characters that may stand there, "a–z å ä ö 0–9".
  let characters: String
  let least: Int
  let most: Int?

  var isOfDigits: Bool { characters == "0–9" }

  /// Reads one class with one quantifier, as `[a-z0-9-]{2,24}` or `\d{5}`; nil for anything more.
  init?(_ pattern: String) {
    var rest = Array(pattern.unicodeScalars)[...]
    if rest.first == "^" { rest = rest.dropFirst() }
    if rest.last == "$" { rest = rest.dropLast() }
    guard let characters = PatternWords.characters(&rest) else { return nil }
    self.characters = characters
    switch String(String.UnicodeScalarView(rest)) {
    case "": (least, most) = (1, 1)
    case "+": (least, most) = (1, nil)
    case let counts where counts.hasPrefix("{") && counts.hasSuffix("}"):
      let parts = counts.dropFirst().dropLast().split(
        separator: ",", omittingEmptySubsequences: false)
      guard parts.count < 3, let least = Int(parts[0]) else { return nil }
      self.least = least
      most = parts.count == 1 ? least : Int(parts[1])
    default: return nil
    }
  }

  private static func characters(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    if rest.starts(with: ["\\", "d"]) {
      rest = rest.dropFirst(2)
      return "0–9"
    }
    guard rest.first == "[", let end = rest.firstIndex(of: "]") else { return nil }
    var inside = rest[(rest.startIndex + 1)..<end]
    rest = rest[(end + 1)...]
    guard let first = inside.first, first != "^", !inside.contains("\\"), !inside.contains("[")
    else { return nil }
    var parts: [String] = []
    while let start = inside.popFirst() {
      if inside.first == "-", inside.count > 1 {
        inside = inside.dropFirst()
        guard let last = inside.popFirst() else { return nil }
        parts.append("\(start)–\(last)")
      } else {
        parts.append(start == " " ? "␣" : String(start))
      }
    }
    return parts.joined(separator: " ")
  }
}

extension Wording {
  /// `regex` in words; a pattern that has none is shown as it is written.
  func patternCondition(_ call: Node.Call, _ negated: Bool) -> String {
    let whole = phrase(call.arguments[0]).part
    guard !negated, case .text(let pattern) = call.arguments[1].form,
      let words = PatternWords(pattern)
    else {
      let pattern = phrase(call.arguments[1]).part
      return negated
        ? say(
          "\(whole) ei ole muotoa \(pattern)", "\(whole) har inte formen \(pattern)",
          "\(whole) does not have the form \(pattern)")
        : say(
          "\(whole) on muotoa \(pattern)", "\(whole) har formen \(pattern)",
          "\(whole) has the form \(pattern)")
    }
    let least = spoken(Double(words.least), language)
    let count =
      words.most.map {
        $0 == words.least ? least : spoken(from: Double(words.least), to: Double($0), language)
      } ?? say("vähintään \(least)", "minst \(least)", "at least \(least)")
    let isOne = words.most == 1
    if words.isOfDigits {
      return whole
        + say(
          " on \(count) \(isOne ? "numero" : "numeroa")",
          " är \(count) \(isOne ? "siffra" : "siffror")",
          " is \(count) \(isOne ? "digit" : "digits")")
    }
    return whole
      + say(
        " on \(count) \(isOne ? "merkki" : "merkkiä"): \(words.characters)",
        " är \(count) tecken: \(words.characters)",
        " is \(count) \(isOne ? "character" : "characters"): \(words.characters)")
  }
}

/// Places of e-mail addresses: `local@label.label.top` with letters of any alphabet, and the form
/// that hides from machines, `local(at)label.top`.
func emailAddresses(in text: ScreenedText) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var place = 0
  while place < text.count {
    guard let sign = atSign(at: place, in: text) else {
      place += 1
      continue
    }
    let bound = found.last?.upperBound ?? 0
    if let start = localStart(before: sign.lowerBound, notBefore: bound, in: text),
      let end = domainEnd(from: sign.upperBound, in: text)
    {
      found.append(start..<end)
      place = end
    } else {
      place = sign.upperBound
    }
  }
  return found
}

/// The sign itself with the spaces that may stand about a bracketed one.
private func atSign(at place: Int, in text: ScreenedText) -> Range<Int>? {
  switch text[place] {
  case "@": return place..<place + 1
  case "(", "[": break
  default: return nil
  }
  let closing: Unicode.Scalar = text[place] == "(" ? ")" : "]"
  guard let close = (place + 2...place + 3).first(where: { text[$0] == closing }),
    ["at", "ät", "a", "ä"].contains(text.lowercased(place + 1..<close))
  else { return nil }
  let start = text[place - 1]?.isSpace == true ? place - 1 : place
  let end = text[close + 1]?.isSpace == true ? close + 2 : close + 1
  return start..<end
}

private func localStart(before end: Int, notBefore bound: Int, in text: ScreenedText) -> Int? {
  var start = end
  while start > bound, let scalar = text[start - 1], mayStandInLocal(scalar) { start -= 1 }
  // What only opens the sentence or a quotation belongs to no address.
  while start < end, !text.isWordy(start), text[start] != "_" { start += 1 }
  return start < end && text[end - 1] != "." ? start : nil
}

private func mayStandInLocal(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isLetter || scalar.isDigit { return true }
  switch scalar {
  case ".", "_", "%", "+", "-", "'", "&", "~", "!", "#", "$", "*", "=", "^", "|": return true
  default: return false
  }
}

/// The end of the longest domain: labels parted by single full stops, the last one of two letters
/// or more. A full stop that ends the sentence is left out, and so is what Finnish hangs on an
/// address with a hyphen (`…fi-osoite`).
private func domainEnd(from start: Int, in text: ScreenedText) -> Int? {
  var end: Int?
  var place = start
  while true {
    let label = place
    while text[place]?.isLetter == true { place += 1 }
    let letters = place
    while text.isWordy(place) || (text[place] == "-" && place > label) { place += 1 }
    guard place > label else { return end }
    let isTop = letters == place || text[letters] == "-"
    if label > start, isTop, letters - label >= 2 { end = letters }
    guard text[place] == ".", text[place - 1] != "-" else { return end }
    place += 1
  }
}

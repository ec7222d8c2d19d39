/// Places of phone numbers: see ``PhoneShape`` for what is one.
func phoneNumbers(in text: ScreenedText) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var place = 0
  while place < text.count {
    guard mayBegin(at: place, in: text) else {
      place += 1
      continue
    }
    let first = place
    if let end = bookNumberEnd(at: place, in: text) {
      place = end
    } else if let end = phoneEnd(at: place, in: text) {
      found.append(place..<end)
      place = end
    } else {
      while text.digit(place) != nil { place += 1 }
    }
    if place == first { place += 1 }
  }
  return found
}

/// Digits, a plus or a bracket, not in the middle of a word, a date, a time, a class or a code.
private func mayBegin(at place: Int, in text: ScreenedText) -> Bool {
  guard let scalar = text[place], !text.isWordy(place - 1) else { return false }
  if scalar == "+" || scalar == "(" { return true }
  guard scalar.isDigit else { return false }
  guard let before = text[place - 1], text.digit(place - 2) != nil else { return true }
  return !before.isHyphen && ![".", ",", ":", "/"].contains(before)
}

private func phoneEnd(at place: Int, in text: ScreenedText) -> Int? {
  let isSaidToBeOne = isAnnounced(place, in: text)
  let opens = text[place] == "+" || text[place] == "("
  let isLong = text[place] == "0" && text.digit(place + 1) != nil
  guard isSaidToBeOne || opens || isLong,
    !isShapedLikeIdentityCode(at: place, in: text), let run = digitRun(at: place, in: text)
  else { return nil }
  for count in (1...run.groups.count).reversed() {
    let shape = PhoneShape(hasPlus: run.hasPlus, groups: run.groups[..<count])
    if shape.isPhone || (isSaidToBeOne && shape.mayBeLocal) { return run.groups[count - 1].end }
  }
  return nil
}

/// Whether the words right before say that a phone number comes: `puh. 310 1234`.
private func isAnnounced(_ place: Int, in text: ScreenedText) -> Bool {
  var end = place
  while end > place - 3, let mark = text[end - 1], mark.isSpace || mark == "." || mark == ":" {
    end -= 1
  }
  guard text[end - 1]?.isLetter == true else { return false }
  let words = text.before(end, 24).split { !$0.isLetter }
  guard let last = words.last else { return false }
  return ["puh", "tel", "tfn", "gsm"].contains(last)
    || ["puhelinnumero", "telefonnummer"].contains { last.hasPrefix($0) }
    || (last == "number" && words.dropLast().last == "phone")
}

/// The end of an ISBN or ISSN: 13 digits from 978 or 979, or what is said to be one.
private func bookNumberEnd(at start: Int, in text: ScreenedText) -> Int? {
  guard text.digit(start) != nil else { return nil }
  let hasWord = (start - 9..<start).contains { text[$0]?.isLetter == true }
  let before = hasWord ? text.before(start, 9) : ""
  let isSaid = before.contains("isbn") || before.contains("issn")
  let isEAN = text.digit(start) == 9 && text.digit(start + 1) == 7
  guard isSaid || isEAN else { return nil }
  var place = start
  var count = 0
  var end = start
  while count < 13, let scalar = text[place] {
    if scalar.isDigit {
      count += 1
      end = place + 1
    } else if !(scalar.isSpace || scalar.isHyphen) || text.digit(place + 1) == nil {
      break
    }
    place += 1
  }
  let third = text.digit(start + 2)
  let isWholeEAN = isEAN && (third == 8 || third == 9) && count == 13
  return isWholeEAN || (isSaid && count >= 8) ? end : nil
}

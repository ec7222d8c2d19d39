// The Finnish personal identity code: DDMMYY, the sign of the century, an individual number and a
// check character, as the Digital and Population Data Services Agency defines it (the signs that
// came in 2023 included).

private let length = 11
private let checkCharacters = Array("0123456789ABCDEFHJKLMNPRSTUVWXY".unicodeScalars)

/// Places of identity codes: codes whose check character is right, and codes that the words before
/// them say are ones (a slip of the pen does not make them less personal).
func identityCodes(in text: ScreenedText) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var place = 0
  while place + length <= text.count {
    let standsAlone = !text.isWordy(place - 1) && !text.isWordy(place + length)
    if text.digit(place) != nil, standsAlone, isIdentityCode(at: place, in: text) {
      found.append(place..<place + length)
      place += length
    } else {
      place += 1
    }
  }
  return found
}

/// Whether a text of the right shape with a real date stands at the place.
func isShapedLikeIdentityCode(at place: Int, in text: ScreenedText) -> Bool {
  let individual = place + 7..<place + 10
  guard let day = number(place..<place + 2, in: text),
    let month = number(place + 2..<place + 4, in: text),
    let year = number(place + 4..<place + 6, in: text),
    let century = text[place + 6].flatMap(century), number(individual, in: text) != nil,
    let last = text[place + 10], last.isDigit || (last.isASCII && last.isLetter)
  else { return false }
  return (1...12).contains(month) && day >= 1 && day <= days(inMonth: month, of: century + year)
}

private func isIdentityCode(at place: Int, in text: ScreenedText) -> Bool {
  guard isShapedLikeIdentityCode(at: place, in: text),
    let date = number(place..<place + 6, in: text),
    let individual = number(place + 7..<place + 10, in: text), let last = text[place + 10]
  else { return false }
  let expected = checkCharacters[(date * 1000 + individual) % checkCharacters.count]
  return last.properties.uppercaseMapping == String(expected) || isSaidToBeOne(place, in: text)
}

private func isSaidToBeOne(_ place: Int, in text: ScreenedText) -> Bool {
  let before = text.before(place, 30)
  return [
    "henkilötunnu", "hetu", "sotu", "turvatunnu", "personbeteckning", "personnummer",
    "identity code", "security number",
  ].contains { before.contains($0) }
}

/// The digits as a number; nil when one of them is none.
private func number(_ places: Range<Int>, in text: ScreenedText) -> Int? {
  var number = 0
  for place in places {
    guard let digit = text.digit(place) else { return nil }
    number = number * 10 + digit
  }
  return number
}

private func century(_ sign: Unicode.Scalar) -> Int? {
  if sign.isHyphen { return 1900 }
  switch sign {
  case "+": return 1800
  case "U"..."Y", "u"..."y": return 1900
  case "A"..."F", "a"..."f": return 2000
  default: return nil
  }
}

private func days(inMonth month: Int, of year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

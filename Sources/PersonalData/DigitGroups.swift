/// Digits that stand together, and what parts them from the group before.
struct DigitGroup {
  enum Gap { case none, space, hyphen, wideHyphen, dot }

  let digits: [Int]
  let gap: Gap
  let isBracketed: Bool
  /// The place after the last digit, or after the bracket that closes.
  let end: Int

  func starts(with digits: Int...) -> Bool { self.digits.starts(with: digits) }
}

/// A run of digit groups as it may make a number: `+358 (0)40 123 4567`, `(09) 310 1234`.
struct DigitRun {
  let hasPlus: Bool
  let groups: [DigitGroup]
}

private let mostDigits = 17

/// The groups from the place on, as far as one number can reach; nil where no digit group begins.
func digitRun(at start: Int, in text: ScreenedText) -> DigitRun? {
  var place = start
  let isBracketed = text[place] == "("
  if isBracketed { place += 1 }
  let hasPlus = text[place] == "+"
  if hasPlus { place += 1 }
  guard var first = digitGroup(at: place, after: .none, in: text) else { return nil }
  if isBracketed {
    guard text[first.end] == ")" else { return nil }
    first = DigitGroup(digits: first.digits, gap: .none, isBracketed: true, end: first.end + 1)
  }
  var groups = [first]
  var count = first.digits.count
  while let last = groups.last,
    let (gap, next) = gap(at: last.end, mayBeNone: last.isBracketed, mayHoldZero: hasPlus, text),
    let group = digitGroup(at: next, after: gap, in: text)
  {
    count += group.digits.count
    guard count <= mostDigits else { break }
    groups.append(group)
  }
  return DigitRun(hasPlus: hasPlus, groups: groups)
}

/// Digits that no letter follows; nil when they are more than any number has.
private func digitGroup(at start: Int, after gap: DigitGroup.Gap, in text: ScreenedText)
  -> DigitGroup?
{
  var digits: [Int] = []
  while digits.count <= mostDigits, let digit = text.digit(start + digits.count) {
    digits.append(digit)
  }
  let end = start + digits.count
  guard !digits.isEmpty, digits.count <= mostDigits, !text.isWordy(end) else { return nil }
  return DigitGroup(digits: digits, gap: gap, isBracketed: false, end: end)
}

/// What parts two groups at the place, and where the next one begins. The `(0)` of
/// `+358 (0)40` belongs to the gap.
private func gap(at start: Int, mayBeNone: Bool, mayHoldZero: Bool, _ text: ScreenedText)
  -> (DigitGroup.Gap, Int)?
{
  var place = start
  var gap: DigitGroup.Gap?
  if text[place]?.isSpace == true {
    gap = .space
    place += 1
  }
  if text[place]?.isHyphen == true {
    place += 1
    let isWide = gap == .space && text[place]?.isSpace == true
    if gap == .space, !isWide { return nil }
    if isWide { place += 1 }
    gap = isWide ? .wideHyphen : .hyphen
  } else if gap == nil, text[place] == "." || text[place] == "/" {
    gap = .dot
    place += 1
  }
  if mayHoldZero, text[place] == "(", text[place + 1] == "0", text[place + 2] == ")" {
    gap = gap ?? .space
    place += 3
    if text[place]?.isSpace == true || text[place]?.isHyphen == true { place += 1 }
  }
  guard let gap = gap ?? (mayBeNone ? DigitGroup.Gap.none : nil) else { return nil }
  return (gap, place)
}

/// Whether groups of digits make a phone number as people in Finland write it. Telephone numbers
/// begin with + or 0, which dates, times, shelf classes, prices and counts do not; the few that do
/// (a time `09–17`, a postal code, a date `05-03-2018`) have too few digits or other groups.
/// Numbering: the Finnish Transport and Communications Agency's regulation 32; lengths beyond the
/// borders: ITU-T E.164 (15 digits at most).
struct PhoneShape {
  let hasPlus: Bool
  let groups: ArraySlice<DigitGroup>

  private var first: DigitGroup { groups[groups.startIndex] }
  private var later: ArraySlice<DigitGroup> { groups.dropFirst() }
  private var count: Int { groups.reduce(0) { $0 + $1.digits.count } }

  var isPhone: Bool {
    if hasPlus { return isInternational }
    if first.starts(with: 0, 0) { return isDialledAbroad }
    return isMobile || isSubscriberOfArea || isNumberOfOrganisation
  }

  /// Six digits or more that only their announcement makes a phone number.
  var mayBeLocal: Bool {
    let lengths = groups.map(\.digits.count)
    return !hasPlus && (6...12).contains(count) && lengths.allSatisfy { $0 >= 2 } && !isService
      && lengths != [4, 2, 2] && !later.contains { $0.gap == .dot }
  }

  /// `+358 40 123 4567`, `+46 8 123 456`; no growth by `+12 345 678`.
  private var isInternational: Bool {
    guard first.digits[0] != 0, (8...15).contains(count) else { return false }
    if first.starts(with: 3, 5, 8) { return true }
    let isThousands =
      count <= 9 && first.digits.count <= 3 && later.allSatisfy { $0.digits.count == 3 }
    let hasWholeThousand = later.contains { $0.digits == [0, 0, 0] }
    let hasDots = later.contains { $0.gap == .dot } && groups.count < 4
    return groups.count == 1 || !(isThousands || hasWholeThousand || hasDots)
  }

  /// `00358 40 123 4567`, `0046 8 123 4567`; no postal codes in a row.
  private var isDialledAbroad: Bool {
    guard !later.dropFirst().contains(where: { $0.digits.count < 2 }),
      !later.contains(where: { $0.gap == .dot })
    else { return false }
    if first.starts(with: 0, 0, 3, 5, 8) { return count >= 10 }
    guard let second = later.first else { return false }
    if first.digits.count == 2 { return second.digits == [3, 5, 8] && count >= 10 }
    return (3...5).contains(first.digits.count) && first.digits[2] != 0 && second.digits[0] != 0
      && count >= (first.digits.count == 5 ? 12 : 10)
  }

  /// `040 123 4567`, `0400 123456`, `050-1234567`, `040 - 1234567`, `040/1234567`.
  private var isMobile: Bool {
    guard first.starts(with: 0, 4) || first.starts(with: 0, 5, 0), (9...11).contains(count),
      !hasLoneDigits, !later.dropFirst().contains(where: { $0.gap == .wideHyphen })
    else { return false }
    if later.contains(where: { $0.gap == .dot }) {
      return first.digits.count <= 4 && later.allSatisfy { $0.digits.count >= 3 }
    }
    return first.digits.count != 2 && first.digits.count != 5
  }

  /// `09 310 1234`, `(09) 310 1234`, `018-12 345`, `0931012345`.
  private var isSubscriberOfArea: Bool {
    guard let area = areaLength, !isService, !hasLoneDigits,
      !later.contains(where: { $0.gap == .dot })
    else { return false }
    guard let second = later.first else { return (9...10).contains(count) }
    guard first.digits.count == area, second.digits[0] != 0,
      !later.dropFirst().contains(where: { $0.gap == .wideHyphen })
    else { return false }
    if first.isBracketed { return (7...10).contains(count) }
    if area == 2, second.digits.count < 3 || (later.count > 1 && isYear(second)) { return false }
    return (8...10).contains(count)
  }

  /// `020 123 4567`, `0295 123 456`: a person in an office may have one.
  private var isNumberOfOrganisation: Bool {
    guard (3...4).contains(first.digits.count), (8...10).contains(count), !hasLoneDigits,
      !later.isEmpty, !later.contains(where: { $0.gap == .dot || $0.gap == .wideHyphen })
    else { return false }
    return first.starts(with: 0, 1, 0) || first.starts(with: 0, 2, 0)
      || first.starts(with: 0, 2, 9) || first.starts(with: 0, 3, 0)
  }

  private var areaLength: Int? {
    guard first.digits.count >= 2, first.digits[0] == 0 else { return nil }
    switch first.digits[1] {
    case 2, 3, 5, 6, 8, 9: return 2
    case 1: return first.digits.count > 2 && first.digits[2] >= 3 ? 3 : nil
    default: return nil
    }
  }

  /// Free and paid services (0600, 0700, 0800) are no person's.
  private var isService: Bool {
    let digits = groups.prefix(2).flatMap(\.digits)
    return [[0, 6, 0, 0], [0, 7, 0, 0], [0, 8, 0, 0]].contains { digits.starts(with: $0) }
  }

  private var hasLoneDigits: Bool { later.contains { $0.digits.count < 2 } }

  private func isYear(_ group: DigitGroup) -> Bool {
    group.digits.count == 4 && (group.starts(with: 1, 9) || group.starts(with: 2, 0))
  }
}

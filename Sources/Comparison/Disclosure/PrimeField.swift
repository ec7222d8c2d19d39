/// Whole numbers modulo the prime 2⁶¹ − 1: exact arithmetic with division, in one machine word.
///
/// Whether one row of a table follows from others is a question of linear algebra over fractions.
/// Modulo a large prime it has the same answer unless that prime divides a determinant of the
/// system, for which there is no reason in a table of memberships.
struct PrimeField: Sendable, Hashable {
  static let prime: UInt64 = (1 << 61) - 1
  static let zero = PrimeField(0)
  static let one = PrimeField(1)

  let residue: UInt64

  init(_ number: Int) {
    let rest = number % Int(PrimeField.prime)
    residue = UInt64(rest < 0 ? rest + Int(PrimeField.prime) : rest)
  }

  private init(residue: UInt64) { self.residue = residue }

  var isZero: Bool { residue == 0 }

  static func + (left: PrimeField, right: PrimeField) -> PrimeField {
    let sum = left.residue + right.residue
    return PrimeField(residue: sum >= prime ? sum - prime : sum)
  }

  static func - (left: PrimeField, right: PrimeField) -> PrimeField {
    let (difference, borrow) = left.residue.subtractingReportingOverflow(right.residue)
    return PrimeField(residue: borrow ? difference &+ prime : difference)
  }

  static func * (left: PrimeField, right: PrimeField) -> PrimeField {
    let (high, low) = left.residue.multipliedFullWidth(by: right.residue)
    let folded = (low & prime) + ((high << 3) | (low >> 61))
    return PrimeField(residue: folded >= prime ? folded - prime : folded)
  }

  /// By Fermat: a^(p−2). Zero for zero.
  var inverse: PrimeField {
    if self == .one { return self }
    var result = PrimeField.one
    var base = self
    var exponent = PrimeField.prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base }
      base = base * base
      exponent >>= 1
    }
    return result
  }

  static func / (left: PrimeField, right: PrimeField) -> PrimeField { left * right.inverse }
}

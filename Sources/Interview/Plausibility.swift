package import Diagnostics
import Expressions
package import SurveyModel

/// A figure that has changed so much since the round before that it may be a slip: a digit too
/// many, thousands for ones. It is asked about and never refused.
package struct ImplausibleChange: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The new figure is so many times the earlier one, at least 2.
    case times(Double)
    /// The new figure is smaller by so many per cent, at least 50.
    case fall(percent: Double)
    case sign
    case fromZero, toZero
  }

  package let earlier: Double
  package let now: Double
  package let kind: Kind

  /// "viime kierroksella 12 345, nyt 123 450 (10-kertainen)".
  package var what: Trilingual {
    let (before, after) = (grouped(earlier), grouped(now))
    let pair = Trilingual(
      fi: "viime kierroksella \(before.fi), nyt \(after.fi)",
      sv: "i förra omgången \(before.sv), nu \(after.sv)",
      en: "\(before.en) in the round before, \(after.en) now")
    guard let remark else { return pair }
    return pair + Trilingual(" (") + remark + Trilingual(")")
  }

  private var remark: Trilingual? {
    switch kind {
    case .times(let ratio):
      let times = grouped(rounded(ratio, decimals: ratio < 10 ? 1 : 0))
      return Trilingual(
        fi: "\(times.fi)-kertainen", sv: "\(times.sv) gånger så mycket",
        en: "\(times.en) times as much")
    case .fall(let percent):
      let share = decimalText(percent > 99 ? 99 : rounded(percent, decimals: 0))
      let over =
        percent > 99 ? Trilingual(fi: "yli ", sv: "över ", en: "over ") : Trilingual("")
      return over
        + Trilingual(
          fi: "\(share)\u{A0}% vähemmän", sv: "\(share)\u{A0}% mindre", en: "\(share)% less")
    case .sign:
      return Trilingual(
        fi: "etumerkki on vaihtunut", sv: "förtecknet har bytts", en: "the sign has changed")
    case .fromZero, .toZero: return nil
    }
  }
}

/// Whether a figure is so far from the one before that a person is asked to look again
/// (docs/specification/interview.md, "Figures that surprise").
/// - Parameters:
///   - earlier: the stored answer of the same unit in the round before.
///   - now: the stored answer that was just given.
/// - Returns: nil where nothing is odd, or either is no figure.
package func implausibleChange(
  from earlier: String, to now: String, question: Question
) -> ImplausibleChange? {
  guard [.integer, .decimal, .range].contains(question.type),
    let before = question.figure(earlier), let after = question.figure(now), before != after
  else { return nil }
  func change(_ kind: ImplausibleChange.Kind) -> ImplausibleChange {
    ImplausibleChange(earlier: before, now: after, kind: kind)
  }
  if before == 0 { return abs(after) >= 10 ? change(.fromZero) : nil }
  if after == 0 { return abs(before) >= 10 ? change(.toZero) : nil }
  if (before < 0) != (after < 0) { return change(.sign) }
  guard question.isLarge(abs(after - before)) else { return nil }
  let ratio = after / before
  if ratio >= 2 { return change(.times(ratio)) }
  // In halves of the earlier figure, so that exactly half is half.
  return after.magnitude * 2 <= before.magnitude ? change(.fall(percent: (1 - ratio) * 100)) : nil
}

extension Question {
  fileprivate func figure(_ text: String) -> Double? {
    guard let number = number(fromText: text), sentinel(number) == nil else { return nil }
    return number
  }

  /// Whether a difference is worth a word: ten of what is counted in ones, a twentieth of a scale.
  /// Of a decimal any is: what doubles or halves has changed by more than a hundredth.
  fileprivate func isLarge(_ difference: Double) -> Bool {
    switch type {
    case .integer: return difference >= 10
    case .range:
      guard let range = rangeParameters else { return true }
      return difference > abs(range.end.double - range.start.double) / 20
    default: return true
    }
  }
}

/// 12345.5 as `12 345,5` and `12,345.5`.
private func grouped(_ number: Double) -> Trilingual {
  let text = decimalText(abs(number))
  let parts = text.split(separator: ".").map(String.init)
  var whole = ""
  for (place, digit) in parts[0].enumerated() {
    if place > 0, (parts[0].count - place) % 3 == 0 { whole += "," }
    whole.append(digit)
  }
  let minus = number < 0 ? "\u{2212}" : ""
  let narrow = minus + whole.replacing(",", with: "\u{202F}")
  let fraction = parts.count > 1 ? parts[1] : ""
  let comma = fraction.isEmpty ? narrow : narrow + "," + fraction
  return Trilingual(
    fi: comma, sv: comma, en: minus + whole + (fraction.isEmpty ? "" : "." + fraction))
}

/// How it stands with an item in a response.
package enum AnswerState: UInt8, Sendable, Hashable {
  /// A value that counts.
  case valid
  /// Relevant, and neither a value nor one of the three reasons below.
  case missing
  case notApplicable
  case dontKnow
  case refused
  case irrelevant
  /// The response was made with a version whose question is another one.
  case notCompared
}

/// The part of a response that falls on one choice, or the rank that it gave the choice.
package struct ChoicePart: Sendable, Hashable {
  /// Index into the item's choices.
  package let choice: Int
  /// For shares in 1e-12; for ranks in 1e-9.
  package let amount: Int
}

/// The numerator and denominator of an indicator.
package struct QuotientParts: Sendable, Hashable, Comparable {
  package let numerator: Double
  package let denominator: Double

  package static func < (left: QuotientParts, right: QuotientParts) -> Bool {
    (left.numerator, left.denominator) < (right.numerator, right.denominator)
  }
}

/// What one response says about one item. In a repeat this is the mean over the answered instances,
/// so that a response counts once.
package struct ItemReading: Sendable, Hashable {
  package var state: AnswerState
  /// 0–100 in billionths.
  package var score: Int?
  package var number: Double?
  package var quotient: QuotientParts?
  /// The chosen choices; nil when no applicable choice was made. Amounts in 1e-12 of a response.
  package var chosen: [ChoicePart]?
  /// Mean ranks in billionths, from 1.
  package var ranks: [ChoicePart] = []

  package init(_ state: AnswerState) { self.state = state }
}

/// A response as codes and integers: all that the comparison needs of it.
package struct ScoredResponse: Sendable, Hashable {
  /// Index into the units of the list `network`.
  package let unit: Int
  /// Index into the events of the table; nil without one.
  package var event: Int?
  /// One for each item of the catalogue; groups and overall among them.
  package var readings: [ItemReading]
  /// The overall score without the cap of a failed critical item, in billionths.
  package var uncapped: Int?
  /// A critical item was at its least score.
  package var failedCritical = false
}

/// A quotient of integers rounded half away from zero; the denominator is positive.
func rounded(_ numerator: Int128, over denominator: Int128) -> Int {
  let room = Int128(1) << 61
  if numerator >= 0, numerator < room, denominator < room {
    // What fits a word is divided a good deal faster.
    let (sum, part) = (
      UInt64(truncatingIfNeeded: numerator), UInt64(truncatingIfNeeded: denominator)
    )
    return Int((sum * 2 + part) / (part * 2))
  }
  let twice = numerator.magnitude * 2 + denominator.magnitude
  let size = Int(twice / (denominator.magnitude * 2))
  return numerator < 0 ? -size : size
}

package import ReportModel
import Statistics

/// Something that rows of a comparison are about: a question, an indicator, a top-level group or
/// the overall score, with the kinds of measures that it gives.
package struct ComparedItem: Sendable, Hashable {
  package let type: ItemType
  /// The `item` of the tidy rows: the question's or group's name, or `overall`.
  package let name: String
  /// Has scores 0–100.
  package var isScored = false
  /// Has no scores but 0 and 100, by its definition.
  package var isBinary = false
  /// Has numbers in a unit of its own.
  package var isNumeric = false
  /// Which numbers are good; nil where neither or unsaid. A score is good when it is high.
  var betterNumber: BetterDirection?
  /// Has a numerator and a denominator.
  package var isQuotient = false
  /// The choices that have shares, in list order.
  package var choices: [String] = []
  /// The choices that have mean ranks, in list order.
  package var ranked: [String] = []

  package init(_ type: ItemType, _ name: String) {
    self.type = type
    self.name = name
  }

  /// Has a figure that libraries can be compared by: its score, else its number.
  var hasLevel: Bool { isScored || isNumeric }

  var better: BetterDirection? { isScored ? .higher : betterNumber }

  var givesRows: Bool { isScored || isNumeric || isQuotient || !choices.isEmpty || !ranked.isEmpty }
}

/// A top-level group of a survey with the scored questions anywhere below it.
struct ScoredGroup: Sendable, Hashable {
  let name: String
  let weight: Int
  let members: [Member]

  struct Member: Sendable, Hashable {
    /// Index into the questions of the outline.
    let question: Int
    /// In millionths.
    let weight: Int
  }
}

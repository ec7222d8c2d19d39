package import Diagnostics

/// Why a value does not count: the three a visitor can choose, and a figure nobody reported.
package enum MissingReason: String, Sendable, Hashable, CaseIterable {
  case notApplicable = "not_applicable"
  case dontKnow = "dont_know"
  case refused
  case notReported = "not_reported"
}

/// One answer to choose.
package struct Choice: Sendable, Hashable {
  package let name: String
  package let label: Label
  package let score: FixedDecimal?
  package let missing: MissingReason?
  /// In `select_multiple`, this choice stands alone.
  package let exclusive: Bool
  /// The extra columns that a `choice_filter` may use.
  package let columns: [String: String]
  package let place: SourceRange?

  package init(
    name: String, label: Label, score: FixedDecimal? = nil, missing: MissingReason? = nil,
    exclusive: Bool = false, columns: [String: String] = [:], place: SourceRange? = nil
  ) {
    self.name = name
    self.label = label
    self.score = score
    self.missing = missing
    self.exclusive = exclusive
    self.columns = columns
    self.place = place
  }

  /// Missing and exclusive choices cannot be combined with others.
  package var standsAlone: Bool { exclusive || missing != nil }
}

/// A named list of choices.
package struct ChoiceList: Sendable, Hashable {
  package let name: String
  package let columns: [String]
  package let choices: [Choice]
  package let place: SourceRange?

  package init(name: String, columns: [String] = [], choices: [Choice], place: SourceRange? = nil) {
    self.name = name
    self.columns = columns
    self.choices = choices
    self.place = place
  }

  package subscript(name: String) -> Choice? { choices.first { $0.name == name } }

  /// A list is scored when any of its choices has a score.
  package var isScored: Bool { choices.contains { $0.score != nil } }

  /// The choices that can be an answer of substance: all but the missing ones.
  package var applicable: [Choice] { choices.filter { $0.missing == nil } }
}

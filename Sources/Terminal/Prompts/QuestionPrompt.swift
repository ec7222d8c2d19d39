package import SurveyModel

/// A question as it is put to a person: all that is shown, in their language, and nothing that has
/// to be worked out.
package struct QuestionPrompt: Sendable, Hashable {
  /// What an answer may be.
  package enum Kind: Sendable, Hashable {
    /// Something that is typed: text, a number, a date, a place, the path of a file …
    case typed(QuestionType)
    case one([Option])
    case several([Option])
    /// All that are ranked, best first.
    case ranking([Option])
  }

  /// A choice on offer.
  package struct Option: Sendable, Hashable {
    package let name: String
    package let label: String
    /// Cannot be combined with others.
    package let standsAlone: Bool

    package init(name: String, label: String, standsAlone: Bool = false) {
      self.name = name
      self.label = label
      self.standsAlone = standsAlone
    }
  }

  package let key: AnswerKey
  /// The how manieth question this is, of how many.
  package let number: Int
  package let total: Int
  /// The group around it and the instance of the repeat; may be empty.
  package let section: String
  package let label: String
  package let hint: String
  /// Told when help is asked for; may be empty.
  package let guidance: String
  /// `min`, `€`; may be empty.
  package let unit: String
  package let isRequired: Bool
  package let kind: Kind
  /// The answer as it stands, in its stored form; empty when there is none.
  package let stored: String
  /// The same as a person reads it.
  package let shown: String
  /// What was answered in the wave before, as a sentence; nil when nothing is known.
  package let earlier: String?

  package init(
    key: AnswerKey, number: Int, total: Int, section: String = "", label: String,
    hint: String = "", guidance: String = "", unit: String = "", isRequired: Bool = false,
    kind: Kind, stored: String = "", shown: String = "", earlier: String? = nil
  ) {
    self.key = key
    self.number = number
    self.total = total
    self.section = section
    self.label = label
    self.hint = hint
    self.guidance = guidance
    self.unit = unit
    self.isRequired = isRequired
    self.kind = kind
    self.stored = stored
    self.shown = shown
    self.earlier = earlier
  }

  /// The choices on offer; none where something is typed.
  package var options: [Option] {
    switch kind {
    case .typed: []
    case .one(let options), .several(let options), .ranking(let options): options
    }
  }
}

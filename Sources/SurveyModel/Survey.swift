package import Diagnostics
package import Expressions

/// What a survey is for; it sets defaults of privacy, planning and wording, never grammar.
package enum SurveyKind: String, Sendable, Hashable, CaseIterable {
  case mysteryVisit = "mystery_visit"
  case peerVisit = "peer_visit"
  case benchmark, feedback, practice
}

/// A step of the service path.
package struct Touchpoint: Sendable, Hashable {
  package let name: String
  package let label: Label

  package init(name: String, label: Label) {
    self.name = name
    self.label = label
  }
}

/// Questions that belong together. A top-level group has a score of its own.
package struct Group: Sendable, Hashable {
  package var name: String
  package var label: Label
  package var weight: FixedDecimal
  package var touchpoint: String?
  package var relevant: Expression?
  package var appearance: String?
  package var items: [Item]
  package var place: SourceRange?

  package init(
    name: String, label: Label = .none, weight: FixedDecimal = .one, touchpoint: String? = nil,
    relevant: Expression? = nil, appearance: String? = nil, items: [Item] = [],
    place: SourceRange? = nil
  ) {
    self.name = name
    self.label = label
    self.weight = weight
    self.touchpoint = touchpoint
    self.relevant = relevant
    self.appearance = appearance
    self.items = items
    self.place = place
  }
}

/// Questions asked as many times as needed.
package struct Repeat: Sendable, Hashable {
  package var name: String
  package var label: Label
  package var itemLabel: Label
  package var relevant: Expression?
  /// How many instances there are, when an expression decides it.
  package var count: Expression?
  package var items: [Item]
  package var place: SourceRange?

  package init(
    name: String, label: Label = .none, itemLabel: Label = .none, relevant: Expression? = nil,
    count: Expression? = nil, items: [Item] = [], place: SourceRange? = nil
  ) {
    self.name = name
    self.label = label
    self.itemLabel = itemLabel
    self.relevant = relevant
    self.count = count
    self.items = items
    self.place = place
  }
}

package indirect enum Item: Sendable, Hashable {
  case question(Question)
  case group(Group)
  case `repeat`(Repeat)

  package var name: String {
    switch self {
    case .question(let question): question.name
    case .group(let group): group.name
    case .repeat(let group): group.name
    }
  }
}

/// A survey as defined: read, checked and never changed.
package struct Survey: Sendable, Hashable {
  package var name: String
  package var version: String
  package var kind: SurveyKind
  /// The language of the untagged texts.
  package var language: String
  package var title: Label
  /// The most that `overall` can be when a critical question is at its least score, 0–100.
  package var criticalCap: FixedDecimal?
  /// Raises the least number of responses that may be shown in public.
  package var minN: Int?
  /// `review="required"`: a response counts only when approved.
  package var needsReview: Bool
  package var touchpoints: [Touchpoint]
  package var lists: [ChoiceList]
  package var items: [Item]

  package init(
    name: String, version: String, kind: SurveyKind, language: String = "fi", title: Label = .none,
    criticalCap: FixedDecimal? = nil, minN: Int? = nil, needsReview: Bool = false,
    touchpoints: [Touchpoint] = [], lists: [ChoiceList] = [], items: [Item] = []
  ) {
    self.name = name
    self.version = version
    self.kind = kind
    self.language = language
    self.title = title
    self.criticalCap = criticalCap
    self.minN = minN
    self.needsReview = needsReview
    self.touchpoints = touchpoints
    self.lists = lists
    self.items = items
  }

  /// A list by name; `touchpoints` is the survey's own service path. (`network` is not here.)
  package func list(_ name: String) -> ChoiceList? {
    if name == "touchpoints" {
      return ChoiceList(
        name: name, choices: touchpoints.map { Choice(name: $0.name, label: $0.label) })
    }
    return lists.first { $0.name == name }
  }
}

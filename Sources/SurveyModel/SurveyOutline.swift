package import Expressions

/// A question with what stands around it.
package struct PlacedQuestion: Sendable, Hashable {
  package let question: Question
  /// The groups around it, outermost first (repeats are not groups).
  package let groups: [String]
  /// The repeats around it, outermost first.
  package let repeats: [String]
  /// The relevance expressions of the groups and repeats around it, outermost first.
  package let outerRelevance: [Expression]
  /// The elements around it in a stored response, outermost first: groups and repeats together.
  package let path: [String]
  /// The group or repeat directly around it, as an index of ``SurveyOutline/sections``.
  package let section: Int?
}

/// A group or a repeat with what stands around it.
package struct PlacedSection: Sendable, Hashable {
  package let name: String
  package let isRepeat: Bool
  /// Decided outside a repeat, as its count is: once for all its instances.
  package let relevant: Expression?
  package let count: Expression?
  /// The repeats around it, outermost first, without itself.
  package let repeats: [String]
  /// The group or repeat directly around it, as an index of ``SurveyOutline/sections``.
  package let parent: Int?
}

/// A survey flattened: every question in document order with its surroundings, found by name.
/// Made once when a survey is read; everything that walks responses uses it.
package struct SurveyOutline: Sendable, Hashable {
  package let survey: Survey
  package let questions: [PlacedQuestion]
  /// Every group and repeat in document order.
  package let sections: [PlacedSection]
  /// Questions and sections, each after everything that it depends on.
  package let evaluationOrder: [OutlineNode]
  package let repeats: [String: Repeat]
  /// Every group's name, at any depth.
  package let groupNames: Set<String>
  /// For each repeat the repeats around it, outermost first, without itself.
  package let repeatParents: [String: [String]]
  private let index: [String: Int]

  package init(_ survey: Survey) {
    self.survey = survey
    var walk = Walk()
    walk.visit(survey.items, Surround())
    questions = walk.questions
    sections = walk.sections
    evaluationOrder = OutlineNode.order(questions: walk.questions, sections: walk.sections)
    repeats = walk.repeats
    groupNames = walk.groupNames
    repeatParents = walk.repeatParents
    index = Dictionary(
      walk.questions.enumerated().map { ($1.question.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  package subscript(name: String) -> PlacedQuestion? { index[name].map { questions[$0] } }

  package func position(of name: String) -> Int? { index[name] }

  /// The question with a role, for roles that at most one question has.
  package func question(with role: Role) -> PlacedQuestion? {
    questions.first { $0.question.role == role }
  }

  /// The groups directly under the survey, which have scores of their own.
  package var topGroups: [Group] {
    survey.items.compactMap { if case .group(let group) = $0 { group } else { nil } }
  }

  private struct Surround {
    var groups: [String] = []
    var repeats: [String] = []
    var relevance: [Expression] = []
    var path: [String] = []
    var section: Int?
  }

  private struct Walk {
    var questions: [PlacedQuestion] = []
    var sections: [PlacedSection] = []
    var repeats: [String: Repeat] = [:]
    var groupNames: Set<String> = []
    var repeatParents: [String: [String]] = [:]

    mutating func visit(_ items: [Item], _ around: Surround) {
      for item in items {
        switch item {
        case .question(let question):
          questions.append(
            PlacedQuestion(
              question: question, groups: around.groups, repeats: around.repeats,
              outerRelevance: around.relevance, path: around.path, section: around.section))
        case .group(let group):
          var inner = enter(group.name, group.relevant, around)
          inner.groups.append(group.name)
          groupNames.insert(group.name)
          visit(group.items, inner)
        case .repeat(let group):
          var inner = enter(group.name, group.relevant, around, isRepeat: true, group.count)
          inner.repeats.append(group.name)
          repeats[group.name] = group
          repeatParents[group.name] = around.repeats
          visit(group.items, inner)
        }
      }
    }

    private mutating func enter(
      _ name: String, _ relevant: Expression?, _ around: Surround, isRepeat: Bool = false,
      _ count: Expression? = nil
    ) -> Surround {
      sections.append(
        PlacedSection(
          name: name, isRepeat: isRepeat, relevant: relevant, count: count,
          repeats: around.repeats, parent: around.section))
      var inner = around
      inner.section = sections.count - 1
      inner.path.append(name)
      if let relevant { inner.relevance.append(relevant) }
      return inner
    }
  }
}

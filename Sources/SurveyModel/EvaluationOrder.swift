import Expressions

/// Something of a survey that has to be worked out: whether a group or repeat is asked and how many
/// instances it has, or whether a question is asked and what its value is.
package enum OutlineNode: Sendable, Hashable {
  /// An index of ``SurveyOutline/sections``.
  case section(Int)
  /// An index of ``SurveyOutline/questions``.
  case question(Int)
}

extension OutlineNode {
  /// The nodes in document order, save that each comes after what it depends on: the section around
  /// it, and whatever its relevance, calculation, default and count mention. Checked surveys have
  /// no cycles; where one is, its node that stands first in the document comes last.
  static func order(questions: [PlacedQuestion], sections: [PlacedSection]) -> [OutlineNode] {
    let index = Dictionary(
      questions.enumerated().map { ($1.question.name, $0) }, uniquingKeysWith: { first, _ in first }
    )
    func needs(_ around: Int?, _ expressions: [Expression?]) -> [OutlineNode] {
      let mentioned = expressions.compactMap { $0 }.flatMap(\.references)
        .compactMap { index[$0.name] }
      return (around.map { [.section($0)] } ?? []) + mentioned.map { .question($0) }
    }
    let sectionNeeds = sections.map { needs($0.parent, [$0.relevant, $0.count]) }
    let questionNeeds = questions.map { needs($0.section, $0.question.valueExpressions) }
    var sorting = Sorting { node in
      switch node {
      case .section(let index): sectionNeeds[index]
      case .question(let index): questionNeeds[index]
      }
    }
    for index in questions.indices { sorting.place(.question(index)) }
    // Sections without questions, such as empty repeats.
    for index in sections.indices { sorting.place(.section(index)) }
    return sorting.order
  }
}

extension Question {
  /// The expressions that decide whether the question is asked and what value it has of itself.
  fileprivate var valueExpressions: [Expression?] {
    var all = [relevant, calculation, quotient?.numerator, quotient?.denominator]
    if case .computed(let expression)? = defaultAnswer { all.append(expression) }
    return all
  }
}

/// Depth first, without recursion: a chain of questions may be as long as a survey.
private struct Sorting {
  let needs: (OutlineNode) -> [OutlineNode]
  var order: [OutlineNode] = []
  private var seen: Set<OutlineNode> = []

  init(needs: @escaping (OutlineNode) -> [OutlineNode]) { self.needs = needs }

  mutating func place(_ first: OutlineNode) {
    guard seen.insert(first).inserted else { return }
    var stack = [(node: first, needs: needs(first)[...])]
    while !stack.isEmpty {
      if let node = stack[stack.count - 1].needs.popFirst() {
        if seen.insert(node).inserted { stack.append((node, needs(node)[...])) }
      } else {
        order.append(stack.removeLast().node)
      }
    }
  }
}

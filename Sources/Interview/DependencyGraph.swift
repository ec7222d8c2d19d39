import Expressions
import SurveyModel

/// Which nodes of an outline have to be worked out again when one of them has changed.
///
/// Nodes are named by their place in ``SurveyOutline/evaluationOrder``. What depends on a node
/// stands after it there, so one walk in that order settles everything.
struct DependencyGraph: Sendable {
  /// For each node those that look at it.
  let dependants: [[Int]]
  /// False where something looks at what is not known before it (a circle, which the checker
  /// refuses): then everything has to be worked out every time.
  let isOrdered: Bool
  private let ofQuestion: [Int]
  private let ofSection: [Int]

  init(_ outline: SurveyOutline) {
    let order = outline.evaluationOrder
    var ofQuestion = Array(repeating: 0, count: outline.questions.count)
    var ofSection = Array(repeating: 0, count: outline.sections.count)
    for (place, node) in order.enumerated() {
      switch node {
      case .question(let index): ofQuestion[index] = place
      case .section(let index): ofSection[index] = place
      }
    }
    var dependants = Array(repeating: [Int](), count: order.count)
    var isOrdered = true
    for (place, node) in order.enumerated() {
      let (section, expressions) = outline.needs(of: node)
      let mentioned = expressions.flatMap(\.references)
        .compactMap { outline.position(of: $0.name).map { ofQuestion[$0] } }
      for need in Set(mentioned + (section.map { [ofSection[$0]] } ?? [])) {
        dependants[need].append(place)
        if need >= place { isOrdered = false }
      }
    }
    self.dependants = dependants
    self.isOrdered = isOrdered
    self.ofQuestion = ofQuestion
    self.ofSection = ofSection
  }

  func node(ofQuestion index: Int) -> Int { ofQuestion[index] }

  func node(ofSection index: Int) -> Int { ofSection[index] }
}

extension SurveyOutline {
  /// What a node looks at: the section around it, and the expressions that decide what it is.
  fileprivate func needs(of node: OutlineNode) -> (section: Int?, expressions: [Expression]) {
    switch node {
    case .section(let index):
      let section = sections[index]
      return (section.parent, [section.relevant, section.count].compactMap(\.self))
    case .question(let index):
      let placed = questions[index]
      let question = placed.question
      var all = [
        question.relevant, question.calculation, question.quotient?.numerator,
        question.quotient?.denominator,
      ]
      if case .computed(let expression)? = question.defaultAnswer { all.append(expression) }
      return (placed.section, all.compactMap(\.self))
    }
  }
}

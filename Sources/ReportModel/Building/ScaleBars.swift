import Diagnostics

/// Answers to questions with one scale as whole bars, from the most to the least wanted answer.
enum ScaleBars {
  /// The questions whose answers add up to whole bars, those with the same scale together.
  static func sets(_ questions: [Naming.Entry], _ context: PageContext) -> [[Naming.Entry]] {
    var sets: [[Naming.Entry]] = []
    for question in questions where isScale(question, context) {
      if let place = sets.firstIndex(where: { $0[0].options == question.options }) {
        sets[place].append(question)
      } else {
        sets.append([question])
      }
    }
    return sets
  }

  static func block(
    _ label: Wording, _ questions: [Naming.Entry], _ context: PageContext
  ) -> ReportDocument.Block? {
    guard let options = questions.first.map({ ordered($0.options) }),
      let table = ChoiceTable.shares.table(label, questions, context)
    else { return nil }
    let picture = ShareBars(
      title: table.caption, options: options.map(\.label),
      rows: questions.map { row($0, options, context) })
    return .chart(.shares(picture), table)
  }

  private static func isScale(_ question: Naming.Entry, _ context: PageContext) -> Bool {
    question.isSingleChoice && question.options.count > 1
      && question.options.allSatisfy { $0.score != nil }
      && context.index.rows(context.unit, question).contains { $0.measure == .share }
  }

  private static func ordered(_ options: [Naming.Option]) -> [Naming.Option] {
    options.enumerated().sorted { one, other in
      let scores = (one.element.score ?? 0, other.element.score ?? 0)
      return scores.0 != scores.1 ? scores.0 > scores.1 : one.offset < other.offset
    }.map(\.element)
  }

  private static func row(
    _ question: Naming.Entry, _ options: [Naming.Option], _ context: PageContext
  ) -> ShareBars.Row {
    let shares = options.compactMap { option -> Double? in
      guard
        case .estimate(let share) = context.figure(
          context.unit, question, .share, choice: option.name, .share)
      else { return nil }
      return share.value
    }
    let first = context.index.row(context.unit, question, .share, choice: options[0].name)
    return .init(
      label: question.label, responses: first?.count ?? .absent(.noData),
      shares: shares.count == options.count ? shares : [])
  }
}

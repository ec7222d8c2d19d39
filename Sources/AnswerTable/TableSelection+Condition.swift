package import Comparison
package import Intake
package import SurveyModel

/// Which responses somebody asks for.
package struct ResponseCondition {
  /// The questions whose answers decide; nil where more does than answers, such as the day.
  let mentions: [String]?
  package let holds: (Response) -> Bool

  package init(mentions: [String]?, holds: @escaping (Response) -> Bool) {
    self.mentions = mentions
    self.holds = holds
  }
}

extension TableSelection {
  /// The responses of a wave that count, to be counted.
  /// - Parameter condition: which of them; nil for all.
  package func coded(
    in wave: String, _ rules: SelectionRules, where condition: ResponseCondition?
  ) -> [any CodedAnswers] {
    parts.flatMap { $0.coded(in: wave, rules, where: condition) }
  }
}

extension TableSelection.Part {
  fileprivate func coded(
    in wave: String, _ rules: SelectionRules, where condition: ResponseCondition?
  ) -> [any CodedAnswers] {
    let rows = rows(in: wave, rules)
    return table.versions.enumerated().compactMap { version, answers in
      var own = rows.filter { Int(table.rows[Int($0)].version) == version }
      if let condition { own = meeting(condition, own, answers, rules) }
      if own.isEmpty { return nil }
      return CodedPart(answers, own, of: table) { [table, own] place in
        table.response(own[place], rules)
      }
    }
  }

  /// Rows of one version that meet a condition. Where answers alone decide, each different set of them
  /// is asked about once.
  private func meeting(
    _ condition: ResponseCondition, _ rows: [Int32], _ answers: VersionAnswers,
    _ rules: SelectionRules
  ) -> [Int32] {
    guard let mentions = condition.mentions,
      let combined = CombinedCodes(answers, mentions)
    else { return rows.filter { condition.holds(table.response($0, rules)) } }
    var known = [UInt8](repeating: 0, count: combined.count)
    return rows.filter { number in
      let code = combined[Int(table.rows[Int(number)].place)]
      if known[code] == 0 {
        known[code] = condition.holds(table.response(number, rules)) ? 2 : 1
      }
      return known[code] == 2
    }
  }
}

/// Several columns as one, whose codes stand for what all of them hold.
private struct CombinedCodes {
  private let columns: [(codes: Codes, factor: Int)]
  let count: Int

  /// Nil where the codes would be too many.
  init?(_ answers: VersionAnswers, _ questions: [String]) {
    let outline = answers.shape.outline
    let places = Set(questions.compactMap { outline.position(of: $0) }).sorted()
    var parts = places.map { answers.columns[$0] }
    if places.contains(where: { !outline.questions[$0].repeats.isEmpty }) {
      parts.append(answers.repeats)
    }
    var columns: [(codes: Codes, factor: Int)] = []
    var count = 1
    for part in parts {
      columns.append((part.codes, count))
      count *= Int(part.codes.greatest) + 1
      if count > 1 << 22 { return nil }
    }
    self.columns = columns
    self.count = count
  }

  @inline(__always) subscript(place: Int) -> Int {
    var code = 0
    for (codes, factor) in columns { code += Int(codes[place]) * factor }
    return code
  }
}

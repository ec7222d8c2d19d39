package import Comparison
package import Intake
package import SurveyModel

/// Which responses somebody asks for.
package struct ResponseCondition: Sendable {
  /// The questions whose answers decide; nil where more does than answers, such as the day.
  let mentions: [String]?
  package let holds: @Sendable (Response) -> Bool

  package init(mentions: [String]?, holds: @escaping @Sendable (Response) -> Bool) {
    self.mentions = mentions
    self.holds = holds
  }
}

extension TableSelection {
  /// Counts the responses of a wave that count; nil without any. Of what is sealed, each thread has the
  /// table of one bundle in memory after another.
  /// - Parameters:
  ///   - condition: which of them; nil for all.
  ///   - notice: is told what the user should know of the tables.
  package func counted(
    in wave: String, _ rules: SelectionRules, where condition: ResponseCondition?,
    _ request: ComparisonRequest, notice: (CachedTable.Notice) -> Void
  ) -> CountedResponses? {
    let coded = parts.flatMap { $0.coded(in: wave, rules, where: condition) }
    var found = coded.isEmpty ? nil : CountedResponses(coded: coded, request)
    let sealed = sealedTables?.counted(in: wave, rules, where: condition, request)
    for (counted, notices) in sealed ?? [] {
      for one in notices { notice(one) }
      guard let counted else { continue }
      found?.merge(counted, request)
      found = found ?? counted
    }
    return found
  }
}

extension TableSelection.Part {
  fileprivate func coded(
    in wave: String, _ rules: SelectionRules, where condition: ResponseCondition?
  ) -> [any CodedAnswers] {
    rows(in: wave, rules, where: condition).map { version, own in
      CodedPart(table.versions[version], own, of: table) { [table] place in
        table.response(own[place], rules)
      }
    }
  }

  /// The rows of a wave that count and meet a condition, by version; none without rows.
  func rows(
    in wave: String, _ rules: SelectionRules, where condition: ResponseCondition?
  ) -> [(version: Int, rows: [Int32])] {
    let rows = rows(in: wave, rules)
    return table.versions.enumerated().compactMap { version, answers in
      var own = rows.filter { Int(table.rows[Int($0)].version) == version }
      if let condition { own = meeting(condition, own, answers, rules) }
      return own.isEmpty ? nil : (version, own)
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

import Intake
package import SurveyModel

/// The answers of the responses of one version: for each question a column of codes and the texts
/// that they stand for. A text that occurs often is stored, checked and scored once.
package struct VersionAnswers: Sendable {
  package struct Column: Sendable {
    var texts = TextNumbers()
    var codes = Codes()
  }

  package let shape: AnswerShape
  package internal(set) var columns: [Column]
  /// How many instances of which repeats there are, as one text for each response.
  package internal(set) var repeats = Column()
  package internal(set) var count = 0

  package init(_ shape: AnswerShape) {
    self.shape = shape
    columns = [Column](repeating: Column(), count: shape.outline.questions.count)
  }

  /// Adds a response.
  /// - Returns: its place here.
  mutating func append(_ response: Response) -> Int {
    for (index, placed) in shape.outline.questions.enumerated() {
      let code = code(of: placed, at: index, in: response)
      columns[index].codes.append(code)
    }
    if shape.hasRepeats {
      let text = RepeatText.text(response.repeatCounts)
      repeats.codes.append(UInt32(repeats.texts.number(of: text)))
    }
    count += 1
    return count - 1
  }

  private mutating func code(
    of placed: PlacedQuestion, at index: Int, in response: Response
  ) -> UInt32 {
    let keeps = shape.keeps[index]
    guard !placed.repeats.isEmpty else {
      guard let text = response[placed.question.name] else { return AnswerCode.absent }
      if text.isEmpty { return AnswerCode.empty }
      guard keeps else { return AnswerCode.present }
      return UInt32(columns[index].texts.number(of: text)) + AnswerCode.first
    }
    guard keeps else { return AnswerCode.absent }
    let answers = response.instances(of: placed.repeats).compactMap { instances in
      response.answers[AnswerKey(placed.question.name, instances)].map { (instances, $0) }
    }
    if answers.isEmpty { return AnswerCode.absent }
    let text = RepeatText.text(answers)
    return UInt32(columns[index].texts.number(of: text)) + AnswerCode.first
  }

  /// The answers at a place, but those that are not kept.
  package func answers(
    at place: Int
  ) -> (answers: [AnswerKey: String], repeatCounts: [RepeatKey: Int]) {
    var answers: [AnswerKey: String] = [:]
    for (column, placed) in zip(columns, shape.outline.questions) {
      let code = column.codes[place]
      let name = placed.question.name
      guard code != AnswerCode.absent else { continue }
      guard placed.repeats.isEmpty else {
        guard code >= AnswerCode.first else { continue }
        for (instances, text) in RepeatText.answers(column.texts.text(Int(code - 2))) {
          answers[AnswerKey(name, instances)] = text
        }
        continue
      }
      if code == AnswerCode.empty {
        answers[AnswerKey(name)] = ""
      } else if !column.texts.isEmpty {
        answers[AnswerKey(name)] = column.texts.text(Int(code - AnswerCode.first))
      }
    }
    let counts =
      shape.hasRepeats
      ? RepeatText.counts(repeats.texts.text(Int(repeats.codes[place]))) : [:]
    return (answers, counts)
  }

  /// Adds the answers at some places of another table of the same version, in their order.
  mutating func append(_ other: VersionAnswers, at places: [Int]) {
    for index in columns.indices {
      columns[index].append(
        other.columns[index], at: places, first: shape.keeps[index] ? AnswerCode.first : nil)
    }
    if shape.hasRepeats { repeats.append(other.repeats, at: places, first: 0) }
    count += places.count
  }
}

extension VersionAnswers.Column {
  /// - Parameter first: the code of the first text; nil when codes mean the same in all columns.
  fileprivate mutating func append(
    _ other: VersionAnswers.Column, at places: [Int], first: UInt32?
  ) {
    guard let first else {
      for place in places { codes.append(other.codes[place]) }
      return
    }
    // A text is taken over when the first response with it is: what nothing uses goes.
    var numbers = [UInt32](repeating: .max, count: other.texts.count + Int(first))
    for code in 0..<Int(first) { numbers[code] = UInt32(code) }
    for place in places {
      let code = Int(other.codes[place])
      if numbers[code] == .max {
        let range = other.texts.range(code - Int(first))
        numbers[code] =
          UInt32(texts.number(ofOld: other.texts.bytes.span.extracting(range))) + first
      }
      codes.append(numbers[code])
    }
  }
}

extension TextNumbers {
  var isEmpty: Bool { count == 0 }
}

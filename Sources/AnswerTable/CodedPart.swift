import Comparison
import Intake
import SurveyModel

/// The responses of one version that are compared, as the table holds them.
struct CodedPart: CodedAnswers {
  let version: String
  let units: [Int32]
  let isSynthetic: Bool
  private let answers: VersionAnswers
  /// For each response its place in the columns.
  private let places: [Int]
  private let whole: @Sendable (Int) -> Response
  /// For each question in a repeat how its answers and the repeats around it are numbered together.
  private let repeated: [Int: RepeatedNumbers]

  /// - Parameter whole: the whole response of a number.
  init(
    _ answers: VersionAnswers, _ rows: [Int32], of table: FactTable,
    whole: @escaping @Sendable (Int) -> Response
  ) {
    self.init(
      answers, at: rows.map { Int(table.rows[Int($0)].place) },
      units: rows.map { table.rows[Int($0)].unit },
      isSynthetic: rows.contains { table.rows[Int($0)].synthetic == 1 }, whole: whole)
  }

  /// - Parameters:
  ///   - places: for each response its place among the answers.
  ///   - units: for each response the index of its unit in the list `network`.
  init(
    _ answers: VersionAnswers, at places: [Int], units: [Int32], isSynthetic: Bool,
    whole: @escaping @Sendable (Int) -> Response
  ) {
    self.answers = answers
    self.whole = whole
    self.places = places
    self.units = units
    self.isSynthetic = isSynthetic
    version = answers.shape.outline.survey.version
    var repeated: [Int: RepeatedNumbers] = [:]
    for (question, placed) in answers.shape.outline.questions.enumerated()
    where !placed.repeats.isEmpty && answers.shape.keeps[question] {
      repeated[question] = RepeatedNumbers(
        answers.columns[question].codes, answers.repeats.codes, places)
    }
    self.repeated = repeated
  }

  func numbers(of question: Int, at wanted: [Int], into numbers: inout [Int32]) {
    numbers.removeAll(keepingCapacity: true)
    if let repeated = repeated[question] {
      for response in wanted {
        numbers.append(Int32(truncatingIfNeeded: repeated.numbers[response]))
      }
      return
    }
    answers.columns[question].codes.gather(wanted, through: places, into: &numbers)
  }

  func numberCount(of question: Int) -> Int {
    repeated[question]?.pairs.count
      ?? answers.columns[question].texts.count + Int(AnswerCode.first)
  }

  func example(of question: Int, _ number: Int) -> Response {
    let name = answers.shape.outline.questions[question].question.name
    var response = Response(instanceID: "", survey: "", version: version)
    if let repeated = repeated[question] {
      let pair = repeated.pairs[number]
      response.repeatCounts = RepeatText.counts(answers.repeats.texts.text(Int(pair.repeats)))
      if pair.code >= AnswerCode.first {
        let text = answers.columns[question].texts.text(Int(pair.code - AnswerCode.first))
        for (instances, answer) in RepeatText.answers(text) {
          response.answers[AnswerKey(name, instances)] = answer
        }
      }
    } else if number >= Int(AnswerCode.first) {
      response.answers[AnswerKey(name)] = answers.columns[question].texts
        .text(number - Int(AnswerCode.first))
    } else if number == Int(AnswerCode.empty) {
      response.answers[AnswerKey(name)] = ""
    }
    return response
  }

  func response(at place: Int) -> Response { whole(place) }
}

/// Numbers for what a question in a repeat was answered, together with how many instances there are.
private struct RepeatedNumbers: Sendable {
  struct Pair: Hashable {
    let code: UInt32
    let repeats: UInt32
  }

  private(set) var pairs: [Pair] = []
  /// For each response.
  private(set) var numbers: [Int] = []

  init(_ codes: Codes, _ repeats: Codes, _ places: [Int]) {
    var known: [Pair: Int] = [:]
    for place in places {
      let pair = Pair(code: codes[place], repeats: repeats[place])
      let number = known[pair] ?? pairs.count
      if number == pairs.count {
        pairs.append(pair)
        known[pair] = number
      }
      numbers.append(number)
    }
  }
}

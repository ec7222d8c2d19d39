import Glibc
import Interview
import InterviewSamples
import NetworkModel
import SurveyModel

/// Measures what a person waits for at each question of a large survey, beside an engine that works
/// everything out again. Prints a part of Benchmarks/RESULTS.md.
@main struct InterviewBench {
  static func main() throws {
    let survey = try LargeSurvey()
    let ours = measureOurs(survey)
    let naive = measureNaive(survey, answers: ours.answers)
    print(
      """
      ## At each question of an interview

      Survey: \(survey.outline.questions.count) questions, \(survey.expressions) expressions, 50 \
      calculations of them looking ahead; answered from the first to the \
      last, \(ours.times.count) prompts. A prompt is the answer taken and judged, what is asked now, \
      the next question's choices and its text. The naive engine evaluates every expression in the \
      order of the document until nothing changes (\(naive.rounds) rounds in all), and shows nothing. \
      Processor time.

      | what | median ms | 95th percentile ms | longest ms |
      |---|---|---|---|
      | a prompt | \(figures(ours.times)) |
      | of it, the answer worked out | \(figures(ours.answering)) |
      | a prompt of the naive engine, without showing | \(figures(naive.times)) |
      | a draft of the whole survey opened | \(figures(opening(survey, ours.answers))) |
      """)
  }

  static func measureOurs(
    _ survey: LargeSurvey
  ) -> (times: [Duration], answering: [Duration], answers: [(AnswerKey, String)]) {
    let scenario = Scenario(survey.outline)
    var journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    var times: [Duration] = []
    var answering: [Duration] = []
    var answers: [(AnswerKey, String)] = []
    var state = scenario.state
    while let step = journey.current {
      guard case .question(let placed, let instances) = step else {
        journey.forward()
        continue
      }
      let key = AnswerKey(placed.question.name, instances)
      let text = answer(placed, journey)
      answers.append((key, text))
      answering.append(processorTime { state.set(key, to: text) })
      times.append(
        processorTime {
          _ = journey.answer(key, text)
          journey.forward()
          show(journey)
        })
    }
    return (times, answering, answers)
  }

  static func measureNaive(
    _ survey: LargeSurvey, answers: [(AnswerKey, String)]
  ) -> (times: [Duration], rounds: Int) {
    let scenario = Scenario(survey.outline)
    var naive = NaiveInterview(outline: survey.outline, world: scenario.state.world)
    let times = answers.map { key, text in
      processorTime { naive.answer(key, text) }
    }
    return (times, naive.rounds)
  }

  /// Everything worked out at once.
  private static func opening(
    _ survey: LargeSurvey, _ answers: [(AnswerKey, String)]
  ) -> [Duration] {
    let state = Scenario(survey.outline).state
    let draft = InterviewDraft(
      instanceID: "uuid:x", survey: survey.outline.survey.name,
      version: survey.outline.survey.version,
      answers: Dictionary(answers, uniquingKeysWith: { $1 }), defaulted: Set(answers.map(\.0)))
    return (0..<101).map { _ in
      processorTime {
        _ = InterviewState(
          outline: survey.outline, world: state.world, fitting: state.fitting, draft: draft)
      }
    }
  }

  /// What a front asks of the engine to put the next question.
  private static func show(_ journey: InterviewJourney) {
    guard case .question(let placed, let instances)? = journey.current else { return }
    let state = journey.state
    let snapshot = journey.snapshot
    _ = state.choices(of: placed, instances, snapshot: snapshot).count
    _ = state.isRequired(placed, instances)
    _ = state.rendered(placed.question.label, in: "fi", placed, instances, snapshot: snapshot)
    _ = journey.progress
  }

  private static func answer(_ placed: PlacedQuestion, _ journey: InterviewJourney) -> String {
    switch placed.question.type {
    case .integer: "7"
    case .selectOneFromFile: "iitti_paa"
    default: "yard"
    }
  }

  /// Processor time, because a machine may be shared.
  private static func processorTime(_ work: () -> Void) -> Duration {
    let start = clock()
    work()
    return .microseconds(clock() - start)
  }

  /// Median, 95th percentile and longest in milliseconds.
  private static func figures(_ times: [Duration]) -> String {
    let sorted = times.sorted()
    guard let last = sorted.last else { return "– | – | –" }
    return [sorted[sorted.count / 2], sorted[sorted.count * 95 / 100], last]
      .map(milliseconds).joined(separator: " | ")
  }

  private static func milliseconds(_ time: Duration) -> String {
    let hundredths = Int(time / .microseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

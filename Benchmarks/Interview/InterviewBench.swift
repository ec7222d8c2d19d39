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

      Survey: \(survey.outline.questions.count) questions, \(survey.expressions) expressions, a tenth \
      of the calculations looking ahead; answered from the first to the last, \(ours.times.count) \
      prompts. A prompt is the answer taken and judged, what is asked now, the next question's \
      choices and its text. The naive engine evaluates every expression in the order of the \
      document until nothing changes (\(naive.rounds) rounds in all), and shows nothing.

      | engine | median ms | 95th percentile ms | longest ms |
      |---|---|---|---|
      | Haamu | \(figures(ours.times)) |
      | naive | \(figures(naive.times)) |

      """)
  }

  static func measureOurs(
    _ survey: LargeSurvey
  ) -> (times: [Duration], answers: [(AnswerKey, String)]) {
    let scenario = Scenario(survey.outline)
    var journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    var times: [Duration] = []
    var answers: [(AnswerKey, String)] = []
    while let step = journey.current {
      guard case .question(let placed, let instances) = step else {
        journey.forward()
        continue
      }
      let key = AnswerKey(placed.question.name, instances)
      let text = answer(placed, journey)
      answers.append((key, text))
      times.append(
        processorTime {
          _ = journey.answer(key, text)
          journey.forward()
          show(journey)
        })
    }
    return (times, answers)
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

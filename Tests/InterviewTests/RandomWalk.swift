import ExpressionSamples
import Interview
import SurveyModel

/// A person who does anything that can be done, at any time.
enum RandomWalk {
  static func step(_ journey: inout InterviewJourney, _ chance: inout Seeded) {
    switch chance.below(12) {
    case 0...3: answer(journey.current, &journey, &chance)
    case 4: answer(chance.maybeOne(of: journey.steps), &journey, &chance)
    case 5...6: journey.forward()
    case 7: journey.back()
    case 8: if let step = chance.maybeOne(of: journey.steps) { journey.jump(to: step.id) }
    case 9: add(&journey, &chance)
    default: rearrange(&journey, &chance)
    }
  }

  private static func answer(
    _ step: Step?, _ journey: inout InterviewJourney, _ chance: inout Seeded
  ) {
    guard case .question(let placed, let instances)? = step else { return add(&journey, &chance) }
    let text: String
    switch placed.question.type {
    case .integer: text = chance.one(of: ["0", "1", "1", "2", "2", "3", "4", "", "x"])
    case .selectOne: text = chance.one(of: ["hall", "yard", "harbour", ""])
    case .selectOneFromFile: text = chance.one(of: ["iitti_paa", "karhula", ""])
    default: text = chance.one(of: ["a", "b", ""])
    }
    _ = journey.answer(AnswerKey(placed.question.name, instances), text)
  }

  private static func repeats(_ journey: InterviewJourney) -> [RepeatKey] {
    journey.steps.compactMap { if case .more(_, let key) = $0 { key } else { nil } }
  }

  private static func add(_ journey: inout InterviewJourney, _ chance: inout Seeded) {
    guard let key = chance.maybeOne(of: repeats(journey)),
      journey.state.visible.repeatCounts[key] ?? 0 < 3
    else { return journey.forward() }
    journey.addInstance(of: key)
  }

  private static func rearrange(_ journey: inout InterviewJourney, _ chance: inout Seeded) {
    let filled = repeats(journey).filter { (journey.state.visible.repeatCounts[$0] ?? 0) > 0 }
    guard let key = chance.maybeOne(of: filled), let count = journey.state.visible.repeatCounts[key]
    else { return journey.forward() }
    if chance.below(3) == 0 {
      journey.removeInstance(of: key, at: chance.below(count))
    } else {
      journey.moveInstance(of: key, from: chance.below(count), to: chance.below(count))
    }
  }
}

extension Seeded {
  mutating func maybeOne<T>(of choices: [T]) -> T? {
    choices.isEmpty ? nil : choices[below(choices.count)]
  }
}

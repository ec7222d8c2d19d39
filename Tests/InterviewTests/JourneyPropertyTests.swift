import ExpressionSamples
import Expressions
import Interview
import InterviewSamples
import NetworkModel
import SurveyModel
import Testing

/// What must hold of every interview, whatever the survey and whatever the person does: 10,000
/// random sequences in a hundred random surveys, a fourth of them for each rule. `HAAMU_SEED` draws
/// others.
@Suite struct `Every interview` {
  static let shards = 0..<4

  private struct World {
    let scenario: Scenario
    var journey: InterviewJourney
    /// Which sequence of which survey this is.
    var label = ""

    init(_ outline: SurveyOutline) {
      scenario = Scenario(outline)
      journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    }

    func restored(_ draft: InterviewDraft) -> InterviewJourney {
      let state = InterviewState(
        outline: scenario.outline, world: scenario.state.world, fitting: scenario.state.fitting,
        draft: draft)
      return InterviewJourney(state, snapshot: scenario.snapshot, resuming: draft)
    }
  }

  /// Runs a check after each of many sequences, and tells which sequence failed.
  private func sequences(
    _ shard: Int, _ check: (inout World, inout Seeded) -> Void
  ) {
    let seed = Seeded().seed
    for number in shard * 25..<(shard + 1) * 25 {
      var chance = Seeded(seed: seed &+ UInt64(number))
      let world = World(RandomSurvey.outline(&chance))
      for sequence in 0..<25 {
        var walked = world
        walked.label = "seed \(seed), survey \(number), sequence \(sequence)"
        for _ in 0..<1 + chance.below(8) { RandomWalk.step(&walked.journey, &chance) }
        check(&walked, &chance)
      }
    }
  }

  /// Straight means: into an interview that gives no defaults, each answer of the draft once, in any
  /// order. A default was an answer from the moment that its question first became relevant, with
  /// what was answered then; it is in the draft with the others, and is not asked to follow answers
  /// that came later. So the draft alone decides the end, and not the way to it.
  @Test(arguments: shards)
  func `ends as if it had been answered straight`(_ shard: Int) {
    sequences(shard) { world, chance in
      let journey = world.journey
      let draft = journey.draft()
      var straight = InterviewState(
        outline: journey.state.outline, world: journey.state.world, fitting: journey.state.fitting,
        response: Response(
          instanceID: draft.instanceID, survey: draft.survey, version: draft.version),
        takesDefaults: false)
      for key in draft.added.keys.sorted(by: { $0.outer.count < $1.outer.count }) {
        for _ in 0..<(draft.added[key] ?? 0) { straight.addInstance(of: key) }
      }
      let answers = draft.answers.sorted { $0.key.question < $1.key.question }
      for (key, text) in answers.shuffled(using: &chance) { straight.set(key, to: text) }
      #expect(straight.visible == journey.state.visible, "\(world.label)")
      #expect(straight.steps() == journey.steps, "\(world.label)")
      #expect(straight.warnings == journey.state.warnings, "\(world.label)")
    }
  }

  @Test(arguments: shards)
  func `stores what is relevant, all of it and nothing else`(_ shard: Int) {
    sequences(shard) { world, chance in
      let truth = PlainTruth(world.journey)
      #expect(truth.answers == world.journey.state.visible.answers, "\(world.label)")
      #expect(truth.counts == world.journey.state.visible.repeatCounts, "\(world.label)")
    }
  }

  @Test(arguments: shards)
  func `can be left anywhere and gone on with`(_ shard: Int) {
    sequences(shard) { world, chance in
      var other = world.restored(world.journey.draft())
      for round in 0..<3 {
        #expect(same(other, world.journey), "round \(round), \(world.label)")
        var again = chance
        RandomWalk.step(&world.journey, &chance)
        RandomWalk.step(&other, &again)
      }
    }
  }

  @Test(arguments: shards)
  func `is where it was after forward and back, and at or after where it jumped to`(_ shard: Int) {
    sequences(shard) { world, chance in
      var journey = world.journey
      if journey.current?.waits == true {
        let place = journey.place
        let draft = journey.draft()
        repeat { journey.forward() } while journey.current?.waits == false
        journey.back()
        // Back out of an empty last instance takes it away; nothing else may change anything.
        if journey.draft().added == draft.added {
          #expect(journey.draft() == draft && journey.place == place, "\(world.label)")
        }
      }
      let wanted = StepID.question(anyKey(world.journey.state.outline, &chance))
      journey = world.journey
      journey.jump(to: wanted)
      let expected = journey.steps.first {
        !documentOrder($0.id, journey.state.outline)
          .lexicographicallyPrecedes(documentOrder(wanted, journey.state.outline))
      }
      #expect(journey.place == expected?.id, "\(wanted.short), \(world.label)")
    }
  }

  private func anyKey(_ outline: SurveyOutline, _ chance: inout Seeded) -> AnswerKey {
    let placed = chance.one(of: outline.questions)
    return AnswerKey(placed.question.name, placed.repeats.map { _ in chance.below(3) })
  }

  private func same(_ one: InterviewJourney, _ other: InterviewJourney) -> Bool {
    one.draft() == other.draft() && one.state.visible == other.state.visible
      && one.steps == other.steps && one.place == other.place && one.problems == other.problems
      && one.progress == other.progress && one.state.warnings == other.state.warnings
  }
}

/// Where a step stands, read off the survey as it is written: items by their number, and the
/// instance after each repeat.
private func documentOrder(_ step: StepID, _ outline: SurveyOutline) -> [Int] {
  func find(_ name: String, _ items: [Item], _ instances: ArraySlice<Int>) -> [Int]? {
    for (number, item) in items.enumerated() {
      if item.name == name { return [number] }
      switch item {
      case .question: continue
      case .group(let group):
        if let rest = find(name, group.items, instances) { return [number] + rest }
      case .repeat(let group):
        if let rest = find(name, group.items, instances.dropFirst()) {
          return [number] + instances.prefix(1) + rest
        }
      }
    }
    return nil
  }
  switch step {
  case .question(let key):
    return find(key.question, outline.survey.items, key.instances[...]) ?? []
  case .more(let key):
    return (find(key.name, outline.survey.items, key.outer[...]) ?? []) + [.max]
  }
}

/// What the rules say directly: each question's relevance, count and calculation looked at against
/// the finished answers, with no order of evaluation.
private struct PlainTruth {
  var answers: [AnswerKey: String] = [:]
  var counts: [RepeatKey: Int] = [:]
  private let state: InterviewState
  private let draft: InterviewDraft

  init(_ journey: InterviewJourney) {
    state = journey.state
    draft = journey.draft()
    for section in state.outline.sections where section.isRepeat {
      for outer in state.visible.instances(of: section.repeats) { count(section, outer) }
    }
    for placed in state.outline.questions {
      for path in state.visible.instances(of: placed.repeats) { answer(placed, path) }
    }
  }

  private mutating func count(_ section: PlacedSection, _ outer: [Int]) {
    let key = RepeatKey(section.name, outer)
    guard isAsked(section, outer) else { return }
    let counted = section.count.map { Int(value($0, section.repeats, outer).storedText) ?? 0 }
    let count = counted ?? draft.added[key] ?? 0
    if count > 0 { counts[key] = count }
  }

  private mutating func answer(_ placed: PlacedQuestion, _ path: [Int]) {
    let key = AnswerKey(placed.question.name, path)
    let isInside = placed.section.map { isAsked(state.outline.sections[$0], path) } ?? true
    let isRelevant =
      placed.question.relevant.map { value($0, placed.repeats, path).truth } ?? true
    guard isInside, isRelevant else { return }
    answers[key] =
      placed.question.calculation.map { value($0, placed.repeats, path).storedText }
      ?? draft.answers[key] ?? ""
  }

  private func isAsked(_ section: PlacedSection, _ path: [Int]) -> Bool {
    let outer = Array(path.prefix(section.repeats.count))
    let isOpen = section.relevant.map { value($0, section.repeats, outer).truth } ?? true
    return isOpen && (section.parent.map { isAsked(state.outline.sections[$0], path) } ?? true)
  }

  private func value(_ expression: Expression, _ repeats: [String], _ path: [Int]) -> Value {
    var warnings: [EvaluationWarning] = []
    let around = AnswerSurroundings(
      outline: state.outline, response: state.visible, world: state.world, repeats: repeats,
      instances: path)
    return expression.evaluate(in: around, warnings: &warnings)
  }
}

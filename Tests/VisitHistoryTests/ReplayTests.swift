import ExpressionSamples
import Expressions
import Testing
import VisitHistory

@Suite struct `Events at random` {
  private static let rounds = 1000

  private func events(_ chance: inout Seeded) -> [VisitEvent] {
    var events = [event(.planned, at: 0)]
    for second in 1...(1 + chance.below(24)) {
      let kind = chance.one(of: VisitEvent.Kind.allCases)
      let response = chance.below(3) == 0 ? nil : chance.one(of: ["r1", "r2", "r3"])
      events.append(event(kind, at: second, response))
    }
    return events
  }

  @Test func `never make a state that cannot be`() throws {
    var chance = Seeded()
    var reached: Set<VisitPhase> = []
    for round in 0..<Self.rounds {
      let events = events(&chance)
      var wasReplaced = false
      var known: Set<String> = []
      for step in VisitReplay(events).steps {
        let label: Comment = "round \(round), seed \(chance.seed), \(step.event)"
        let state = try #require(step.state, label)
        reached.insert(state.phase)
        if step.refusal == nil, step.event.kind == .submitted {
          known.insert(step.event.response ?? "")
        }
        #expect(!state.isLate || state.phase.waitsForVisitor, label)
        #expect(Set(state.reports.map(\.response)) == known, label)
        #expect(state.reports.count == known.count, label)
        #expect(state.counted.map(known.contains) ?? true, label)
        if state.phase == .approved || state.phase == .published {
          #expect(state.counted == state.latest, label)
        }
        if state.phase == .published { #expect(state.published != nil, label) }
        #expect(state.published == nil || !known.isEmpty, label)
        // Nothing comes after the end.
        #expect(!wasReplaced || step.refusal != nil && state.phase == .replaced, label)
        wasReplaced = state.phase == .replaced
      }
    }
    #expect(reached == Set(VisitPhase.allCases))
  }

  @Test func `make the same one by one as all together, whatever is refused`() throws {
    var chance = Seeded()
    for round in 0..<Self.rounds {
      let events = events(&chance)
      let whole = VisitReplay(events.shuffled(using: &chance))
      var piecewise = VisitReplay()
      for event in events { piecewise.append(event) }
      #expect(whole.steps.map(\.state) == piecewise.steps.map(\.state), "round \(round)")
      // What was refused may as well not have been.
      let accepted = whole.steps.filter { $0.refusal == nil }
      #expect(
        VisitReplay(accepted.map(\.event)).steps.map(\.state) == accepted.map(\.state),
        "round \(round), seed \(chance.seed)")
      for step in whole.steps {
        #expect(whole.state(at: step.event.at) == step.state)
      }
    }
  }
}

@Suite struct `Time that passes` {
  private let deadlines = Deadlines(report: moment(100), mending: 50_000)

  private func steps(_ events: [VisitEvent], now: Int) -> [String] {
    VisitReplay(events, deadlines: deadlines, now: moment(now)).steps.map {
      "\($0.event.kind.rawValue) \($0.event.at.millisecondsSince1970 / 1000)"
    }
  }

  @Test func `makes a visit late after its deadline, and not at it`() {
    let planned = [event(.planned)]
    #expect(steps(planned, now: 100) == ["planned 0"])
    #expect(steps(planned, now: 101) == ["planned 0", "late 100"])
  }

  @Test func `makes it late once, however many steps follow`() {
    let events = [event(.planned), event(.briefed, at: 120), event(.done, at: 130)]
    let replay = VisitReplay(events, deadlines: deadlines, now: moment(500))
    #expect(replay.steps.count(where: { $0.event.kind == .late }) == 1)
    #expect(replay.state?.isLate == true)
  }

  @Test func `is over when the report comes`() {
    let events = [event(.planned), event(.submitted, at: 150, "r1")]
    #expect(steps(events, now: 900) == ["planned 0", "late 100", "submitted 150"])
    #expect(
      VisitReplay(events, deadlines: deadlines, now: moment(900)).state?.isLate == false)
  }

  @Test func `begins anew when a report is returned`() {
    let events = [
      event(.planned), event(.submitted, at: 10, "r1"), event(.returned, at: 20),
    ]
    #expect(steps(events, now: 70).last == "returned 20")
    #expect(steps(events, now: 71).last == "late 70")
    #expect(steps(events + [event(.returned, at: 60)], now: 100).last == "returned 60")
  }

  @Test func `makes a visit late from the start when its day had passed`() {
    #expect(steps([event(.planned, at: 300)], now: 400) == ["planned 300", "late 300"])
  }
}

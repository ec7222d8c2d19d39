import Expressions
import Testing
import VisitHistory

/// What follows each phase (a row) on each event (a column), written out: a phase, `late`, `=` for an
/// event that changes no phase, `already`, `over`, or what must come first after `<`.
private let table = """
            briefed  done     late     submitted checked   returned  approved  published declined replaced withdrawn  reply      ruling
  planned   briefed  done     late     submitted <submitted <submitted <submitted <submitted declined replaced <submitted <published <published
  briefed   already  done     late     submitted <submitted <submitted <submitted <submitted declined replaced <submitted <published <published
  done      over     already  late     submitted <submitted <submitted <submitted <submitted over     replaced <submitted <published <published
  submitted over     over     over     submitted checked   returned  approved  <approved over     over     withdrawn  <published <published
  checked   over     over     over     submitted already   returned  approved  <approved over     over     withdrawn  <published <published
  returned  over     over     late     submitted over      returned  approved  <approved over     replaced withdrawn  <published <published
  approved  over     over     over     submitted over      returned  already   published over     over     withdrawn  <published <published
  published over     over     over     submitted over      returned  already   already   over     over     withdrawn  =          <reply
  declined  over     over     over     submitted <submitted <submitted <submitted <submitted already  replaced <submitted <published <published
  replaced  over     over     over     over      over      over      over      over      over     already  over       over       over
  withdrawn over     over     over     submitted none      none      none      none      over     replaced none       <published <published
  """

private struct Case: Sendable, CustomTestStringConvertible {
  let from: VisitPhase
  let kind: VisitEvent.Kind
  let outcome: String
  var testDescription: String { "\(from.rawValue) + \(kind.rawValue) → \(outcome)" }

  static let all: [Case] = {
    let lines = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    return lines.dropFirst().flatMap { line in
      zip(lines[0], line.dropFirst()).compactMap { column, outcome in
        VisitPhase(rawValue: line[0]).flatMap { from in
          VisitEvent.Kind(rawValue: column).map { Case(from: from, kind: $0, outcome: outcome) }
        }
      }
    }
  }()
}

@Suite struct `Every phase on every event` {
  @Test func `is written out`() {
    // All but `planned`, which begins a visit.
    #expect(Case.all.count == VisitPhase.allCases.count * (VisitEvent.Kind.allCases.count - 1))
  }

  @Test(arguments: Case.all) private func `is as the table says`(_ row: Case) throws {
    let before = try state(of: row.from)
    let response = row.kind == .submitted ? "r2" : nil
    var outcome: String
    do throws(Refusal) {
      let after = try before.after(event(row.kind, response))
      outcome = after.phase.rawValue
      if after.isLate { outcome = "late" }
      if row.kind == .reply { outcome = after.reply == .waiting ? "=" : "no reply" }
    } catch {
      switch error {
      case .already: outcome = "already"
      case .over: outcome = "over"
      case .notYet(let phase): outcome = "<" + phase.rawValue
      case .noReply: outcome = "<reply"
      case .noReport: outcome = "none"
      }
    }
    #expect(outcome == row.outcome)
  }

  @Test(arguments: VisitPhase.allCases) func `is planned once`(_ phase: VisitPhase) throws {
    let before = try state(of: phase)
    #expect(throws: phase == .replaced ? Refusal.over(.replaced) : .already) {
      try before.after(event(.planned))
    }
  }

  @Test(arguments: VisitEvent.Kind.allCases) func `begins with a plan`(_ kind: VisitEvent.Kind) {
    let replay = VisitReplay([event(kind, "r1")])
    #expect((replay.state?.phase == .planned) == (kind == .planned))
    #expect((replay.steps[0].refusal == nil) == (kind == .planned))
  }
}

@Suite struct `A report and its corrections` {
  private let approved = waysToPhases[.approved] ?? []

  @Test func `the approved one counts until the next is approved`() throws {
    var state = try #require(VisitReplay(approved).state)
    state = try state.after(event(.submitted, "r2"))
    #expect(state.phase == .submitted && state.counted == "r1" && state.latest == "r2")
    state = try state.after(event(.approved, "r2"))
    #expect(state.phase == .approved && state.counted == "r2")
  }

  @Test func `the one before stands again when the last is withdrawn`() throws {
    let events = approved + [event(.submitted, "r2"), event(.withdrawn, "r2")]
    let state = try #require(VisitReplay(events).state)
    #expect(state.phase == .approved && state.latest == "r1")
  }

  @Test func `a returned one is not given away while an older one counts`() throws {
    let events = approved + [event(.submitted, "r2"), event(.returned, "r2")]
    let state = try #require(VisitReplay(events).state)
    #expect(throws: Refusal.over(.returned)) { try state.after(event(.replaced)) }
  }

  @Test func `a report that is not the visit's changes nothing`() throws {
    let before = try state(of: .submitted)
    #expect(throws: Refusal.noReport("r9")) { try before.after(event(.approved, "r9")) }
  }
}

@Suite struct `A reply` {
  @Test func `is ruled once, also after the report was mended`() throws {
    var state = try state(of: .published).after(event(.reply))
    #expect(throws: Refusal.already) { try state.after(event(.reply)) }
    state = try state.after(event(.submitted, "r2")).after(event(.approved, "r2"))
    state = try state.after(event(.ruling))
    #expect(state.reply == .ruled && state.phase == .approved)
    #expect(throws: Refusal.already) { try state.after(event(.ruling)) }
    #expect(throws: Refusal.over(.approved)) { try state.after(event(.reply)) }
  }

  @Test func `cannot come when what was published is returned`() throws {
    let returned = try state(of: .published).after(event(.returned))
    #expect(returned.published == nil)
    #expect(throws: Refusal.notYet(.published)) { try returned.after(event(.reply)) }
  }

  @Test func `comes before the ruling on it`() throws {
    #expect(throws: Refusal.noReply) { try state(of: .published).after(event(.ruling)) }
    #expect(throws: Refusal.notYet(.published)) { try state(of: .approved).after(event(.ruling)) }
  }
}

import Foundation
import Testing
import VisitPlanning

/// How many random small set-ups are looked at: `VISIT_SETUPS=10000` looks at so many.
enum SetupCount {
  static let asked =
    ProcessInfo.processInfo.environment["VISIT_SETUPS"].flatMap(Int.init) ?? 1000
}

@Suite struct `Plans of random set-ups` {
  private static let count = SetupCount.asked

  @Test func `break no hard rule, are the shortest there is, and connected whenever any is`() throws
  {
    var (possible, apart) = (0, 0)
    // The two last once lost their way: they looked for bridges where there are none.
    for seed in Array(0..<UInt64(Self.count)) + [3126, 5932] {
      let task = SmallTasks.task(seed)
      let every = Exhausted(task)
      do throws(NoPlan) {
        let plan = try task.planned(seed: seed)
        possible += 1
        #expect(brokenRules(plan.visits, task) == [], "seed \(seed)")
        #expect(plan.isProven, "seed \(seed)")
        #expect(plan.design.isConnected == every.canConnect, "seed \(seed)")
        #expect(abs(plan.kilometres - every.expected) < 0.01, "seed \(seed)")
        if !plan.design.isConnected { apart += 1 }
      } catch {
        #expect(!every.isPossible, "seed \(seed): \(error)")
        guard case .shortages(let shortages, _) = error else {
          Issue.record("seed \(seed): \(error)")
          continue
        }
        #expect(shortages.allSatisfy { $0.missing > 0 && !$0.places.isEmpty }, "seed \(seed)")
      }
    }
    #expect(possible * 5 > Self.count && possible < Self.count && apart > 0)
  }

  @Test
  func `stay as they are when nothing has changed, and keep the rules when somebody falls ill`()
    throws
  {
    for seed in 0..<UInt64(Self.count / 4) {
      var task = SmallTasks.task(seed)
      guard let plan = try? task.planned(seed: seed) else { continue }
      task.standing = plan.visits
      let again = try task.planned(seed: seed + 1)
      #expect(again.change.isNothing && again.visits == plan.visits, "seed \(seed)")
      guard let ill = task.visitors.indices.first(where: { task.visitors[$0].capacity > 0 }) else {
        continue
      }
      task.visitors[ill].capacity = 0
      guard let mended = try? task.planned(seed: seed) else { continue }
      #expect(brokenRules(mended.visits, task) == [], "seed \(seed)")
    }
  }
}

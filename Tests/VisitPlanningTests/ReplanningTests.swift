import Expressions
import Testing
import VisitPlanning

/// Plans that stand, and visitors who fall ill.
@Suite struct `A plan that is mended` {
  /// Every choice of pairs is looked at: no plan that keeps the rules, and is connected where any
  /// plan is, keeps more of the visits that stood.
  @Test func `keeps as many visits as any plan could`() throws {
    var (looked, lost) = (0, 0)
    for seed in 0..<UInt64(SetupCount.asked / 2) {
      var task = SmallTasks.task(seed)
      guard let plan = try? task.planned(seed: seed) else { continue }
      task.standing = plan.visits
      var chance = TestChance(seed &+ 5)
      for _ in 0..<(1 + chance.below(2)) {
        task.visitors[chance.below(task.visitors.count)].away = [task.wave]
      }
      let every = Keeping(task)
      guard let mended = try? task.planned(seed: seed + 1) else {
        #expect(!every.isPossible, "seed \(seed)")
        continue
      }
      #expect(brokenRules(mended.visits, task) == [], "seed \(seed)")
      let kept = mended.visits.count { visit in
        plan.visits.contains {
          $0.place == visit.place && $0.visitor == visit.visitor && $0.day == visit.day
        }
      }
      // A kept pair may have to move to another day: pairs are what the bound is about.
      let pairs = mended.change.kept + mended.change.moved.count
      #expect(kept == mended.change.kept, "seed \(seed)")
      #expect(pairs == every.most, "seed \(seed): \(pairs) of \(every.most)")
      looked += 1
      lost += plan.visits.count - pairs
    }
    #expect(looked > 20 && lost > 20)
  }

  /// A bound that no plan of the round can beat: visits of those who are ill are lost, whatever is done.
  @Test(arguments: [
    ["kulkija3", "kulkija17"], ["kulkija1", "kulkija2"], ["kulkija8", "kulkija24"],
    ["kulkija11", "kulkija12"],
  ])
  func `of the demonstration round loses the visits of two who fall ill and no other`(
    _ ill: [String]
  ) throws {
    var task = try RoundSample.task()
    let plan = try task.planned(seed: 2018)
    task.standing = plan.visits
    task.firstDay = CalendarDate("2018-04-20")!
    for visitor in task.visitors.indices where ill.contains(task.visitors[visitor].name) {
      task.visitors[visitor].away = [DaySpan(from: task.firstDay!, until: task.wave.until)]
    }
    let lost = plan.visits.filter { ill.contains($0.visitor) && $0.day >= task.firstDay! }
    let mended = try task.planned(seed: 5)
    #expect(!lost.isEmpty && Set(mended.change.dropped) == Set(lost))
    #expect(mended.change.added.count == lost.count && mended.change.moved.isEmpty)
    #expect(mended.change.kept == 231 - lost.count)
    #expect(mended.design.isConnected)
    #expect(mended.kilometres <= mended.bound * 1.01)
  }
}

/// What looking at every choice of pairs finds of the pairs that stood and could be kept.
private struct Keeping {
  private(set) var isPossible = false
  /// Of the connected plans, where there are any; else of all.
  var most: Int { mostConnected ?? mostOfAll }
  private var mostConnected: Int?
  private var mostOfAll = 0

  init(_ task: PlanningTask) {
    for choice in Choices(task).possible {
      isPossible = true
      let kept = choice.pairs.count { pair in
        task.standing.contains { visit in
          visit.place == task.places[pair.place].name
            && visit.visitor == task.visitors[pair.visitor].name && pair.days.contains(visit.day)
        }
      }
      mostOfAll = max(mostOfAll, kept)
      if choice.isConnected { mostConnected = max(mostConnected ?? 0, kept) }
    }
  }
}

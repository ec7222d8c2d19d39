import Expressions
import NetworkModel

/// The pairs of a place and a visitor that a plan may choose: the columns of the program.
struct Pairs: Sendable {
  struct Pair: Sendable, Hashable {
    let place: Int
    let visitor: Int
    /// Kilometres there and back, to a tenth; 0 where the way is not known.
    let kilometres: Double
    let isSettled: Bool
    /// The index of the day on which a standing visit of the pair can stay.
    let standingDay: Int?
  }

  let all: [Pair]
  let ofPlace: [[Int]]
  let ofVisitor: [[Int]]
  /// How many visits each place needs; more than asked for where more have happened.
  let needs: [Int]
  let capacities: [Int]
  /// For each place the number of its library, in the order of first places.
  let libraryOfPlace: [Int]
  let libraries: [String]

  init(_ task: PlanningTask, _ meetings: Meetings) {
    let standing = StandingVisits(task, meetings)
    var all: [Pair] = []
    var ofPlace = task.places.map { _ in [Int]() }
    var ofVisitor = task.visitors.map { _ in [Int]() }
    for (p, place) in task.places.enumerated() {
      for (v, visitor) in task.visitors.enumerated() {
        let isSettled = standing.settled[p][v]
        guard isSettled || meetings.barrier[p][v] == nil else { continue }
        ofPlace[p].append(all.count)
        ofVisitor[v].append(all.count)
        all.append(
          Pair(
            place: p, visitor: v, kilometres: task.rules.kilometres(from: visitor, to: place),
            isSettled: isSettled, standingDay: standing.day[p][v]))
      }
    }
    self.all = all
    self.ofPlace = ofPlace
    self.ofVisitor = ofVisitor
    needs = task.places.indices.map { p in
      max(task.places[p].visits, standing.settled[p].count { $0 })
    }
    capacities = task.visitors.indices.map { v in
      max(task.visitors[v].capacity, standing.settled.count { $0[v] })
    }
    var numbers: [String: Int] = [:]
    var libraries: [String] = []
    libraryOfPlace = task.places.map { place in
      if let number = numbers[place.library] { return number }
      numbers[place.library] = libraries.count
      libraries.append(place.library)
      return libraries.count - 1
    }
    self.libraries = libraries
  }
}

extension PlanningRules {
  /// There and back, to a tenth; 0 where the way is not known.
  func kilometres(from visitor: Visitor, to place: VisitedPlace) -> Double {
    guard let start = visitor.start, let end = place.position else { return 0 }
    return (20 * roadFactor * start.kilometres(to: end)).rounded() / 10
  }
}

/// What the plan that stands says of each place and visitor.
private struct StandingVisits {
  var settled: [[Bool]]
  var day: [[Int?]]

  init(_ task: PlanningTask, _ meetings: Meetings) {
    let places = Dictionary(
      task.places.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let visitors = Dictionary(
      task.visitors.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    settled = task.places.map { _ in task.visitors.map { _ in false } }
    day = task.places.map { _ in task.visitors.map { _ in nil } }
    for visit in task.standing {
      guard let p = places[visit.place], let v = visitors[visit.visitor] else { continue }
      if task.isSettled(visit) {
        settled[p][v] = true
      } else {
        day[p][v] = meetings.common[p][v].first { meetings.days[$0] == visit.day }
      }
    }
  }
}

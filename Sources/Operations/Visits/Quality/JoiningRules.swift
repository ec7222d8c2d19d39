import VisitPlanning

/// Which visit could join two parts of a design: the plan's rules where it names the visitor, the
/// visits that have been made where it does not.
struct JoiningRules {
  let task: PlanningTask

  /// The shortest ways first, each visit joining two parts that were still apart (Kruskal); where
  /// ways are unknown or alike, in the order of places and visitors.
  func joining(_ parts: [DividedDesign.Part]) -> [JoiningVisit] {
    var partOfLibrary: [String: Int] = [:]
    var partOfVisitor: [String: Int] = [:]
    for (number, part) in parts.enumerated() {
      for library in part.libraries { partOfLibrary[library] = number }
      for visitor in part.visitors { partOfVisitor[visitor] = number }
    }
    let candidates = candidates { library, visitor in
      guard let one = partOfLibrary[library], let other = partOfVisitor[visitor] else {
        return false
      }
      return one != other
    }
    var group = Array(parts.indices)
    var chosen: [JoiningVisit] = []
    for visit in candidates {
      guard let one = partOfLibrary[visit.library], let other = partOfVisitor[visit.visitor],
        group[one] != group[other]
      else { continue }
      let (kept, gone) = (min(group[one], group[other]), max(group[one], group[other]))
      for part in group.indices where group[part] == gone { group[part] = kept }
      chosen.append(visit)
    }
    return chosen
  }

  private func candidates(_ joins: (String, String) -> Bool) -> [JoiningVisit] {
    let barriers = task.barriers
    var found: [(visit: JoiningVisit, order: Int)] = []
    for (p, place) in task.places.enumerated() {
      for (v, visitor) in task.visitors.enumerated()
      where barriers[p][v] == nil && joins(place.library, visitor.name) {
        found.append(
          (
            JoiningVisit(
              visitor: visitor.name, place: place.name, library: place.library,
              kilometres: task.kilometres(from: visitor, to: place)), found.count
          ))
      }
    }
    return found.sorted { one, other in
      let far = Double.infinity
      let (a, b) = (one.visit.kilometres ?? far, other.visit.kilometres ?? far)
      return a == b ? one.order < other.order : a < b
    }.map(\.visit)
  }
}

extension JoiningRules {
  /// The plan's task; visitors of whom the plan does not know are added, free to go anywhere they
  /// have not been.
  init(_ task: PlanningTask, visitors: [String]) {
    var task = task
    let known = Set(task.visitors.map(\.name))
    task.visitors += visitors.filter { !known.contains($0) }.map { Visitor(name: $0, capacity: 1) }
    self.init(task: task)
  }
}

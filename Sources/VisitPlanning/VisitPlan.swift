import NetworkModel
import Statistics

/// Who goes where, when and as whom.
package struct VisitPlan: Sendable, Hashable {
  /// In the order of places, then of days.
  package let visits: [PlannedVisit]
  /// Σ 2 × distance(start, place) over the visits: each visitor makes one visit a day.
  package let kilometres: Double
  /// No plan that keeps the same rules is shorter than this.
  package let bound: Double
  /// Visits to which the way is not known; they count as 0 kilometres.
  package let waysUnknown: Int
  package let design: VisitDesign
  package let change: PlanChange

  /// Whether no shorter plan exists.
  package var isProven: Bool { kilometres - bound < 0.05 }
}

/// Whether the visitors' leniency can be told from the libraries' differences.
package struct VisitDesign: Sendable, Hashable {
  package let libraries: Int
  package let visitors: Int
  package let visits: Int
  /// Into so many parts the libraries fall, joined by visitors that they share; 1 is connected.
  package let parts: Int
  /// Libraries of each part, in the order of the network.
  package let librariesOfParts: [[String]]
  /// Visitors who see one library only.
  package let visitorsOfOneLibrary: [String]
  /// Libraries with several visits, all by one visitor.
  package let librariesOfOneVisitor: [String]

  package var isConnected: Bool { parts == 1 }

  /// Whether something is left to tell errors by, once each library and visitor has its own figure.
  package var isEnough: Bool { visits >= libraries + visitors }

  init(_ pairs: Pairs, _ task: PlanningTask, chosen: [Bool]) {
    let columns = pairs.all.indices.filter { chosen[$0] }
    let parts = pairs.parts(chosen)
    let seen = Dictionary(grouping: columns) { pairs.all[$0].visitor }
    let seers = Dictionary(grouping: columns) { pairs.libraryOfPlace[pairs.all[$0].place] }
    libraries = pairs.libraries.count
    visitors = seen.count
    visits = columns.count
    self.parts = parts.count
    librariesOfParts = (0..<parts.count).map { part in
      pairs.libraries.indices.filter { parts.ofLibrary[$0] == part }.map { pairs.libraries[$0] }
    }
    visitorsOfOneLibrary = task.visitors.indices.filter { visitor in
      seen[visitor].map { Set($0.map { pairs.libraryOfPlace[pairs.all[$0].place] }).count == 1 }
        ?? false
    }.map { task.visitors[$0].name }
    librariesOfOneVisitor = pairs.libraries.indices.filter { library in
      seers[library].map { $0.count > 1 && Set($0.map { pairs.all[$0].visitor }).count == 1 }
        ?? false
    }.map { pairs.libraries[$0] }
  }
}

/// What a new plan does to the one that stood.
package struct PlanChange: Sendable, Hashable {
  /// The same visitor, place and day.
  package let kept: Int
  /// The same visitor and place on another day; the new visit.
  package let moved: [PlannedVisit]
  package let added: [PlannedVisit]
  package let dropped: [PlannedVisit]

  package var isNothing: Bool { moved.isEmpty && added.isEmpty && dropped.isEmpty }

  private struct Pair: Hashable {
    let place: String
    let visitor: String

    init(_ visit: PlannedVisit) {
      place = visit.place
      visitor = visit.visitor
    }
  }

  init(from old: [PlannedVisit], to new: [PlannedVisit]) {
    let before = Dictionary(old.map { (Pair($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(Pair.init))
    added = new.filter { before[Pair($0)] == nil }
    moved = new.filter { visit in before[Pair(visit)].map { $0.day != visit.day } ?? false }
    dropped = old.filter { !after.contains(Pair($0)) }
    kept = new.count - added.count - moved.count
  }
}

extension PlanningTask {
  /// Place × visitor: the rule that keeps the visitor away on every day of the wave; nil where they
  /// may meet.
  package var barriers: [[Barrier?]] { Meetings(self).barrier }

  /// There and back, to a tenth; nil where the way is not known.
  package func kilometres(from visitor: Visitor, to place: VisitedPlace) -> Double? {
    visitor.start == nil || place.position == nil ? nil : rules.kilometres(from: visitor, to: place)
  }
}

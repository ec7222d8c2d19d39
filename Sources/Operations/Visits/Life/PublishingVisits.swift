package import Diagnostics
import VisitHistory

extension Workspace {
  /// Publishes every approved visit of a wave at once: from then on its library may reply. Visits that are
  /// not approved yet wait for another time.
  /// - Parameter name: a wave's, or a survey's with one plan.
  package func publishVisits(_ name: String, by: String) throws(Stopped) -> VisitChange {
    try tell(.published, wave: try visitWave(name), by: by) { visit in
      visit.phase == .approved || visit.phase == .published
    }
  }
}

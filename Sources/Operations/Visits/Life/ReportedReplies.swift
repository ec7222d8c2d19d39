import Diagnostics
import Intake
import NetworkModel
import ReportModel
import VisitHistory
import VisitPlanning

extension Workspace {
  /// Replies and rulings that a report's reader may see: a coordinator all of them, a library its own,
  /// others none. Nothing is read where nothing was published.
  func replies(
    in wave: Wave, to survey: String, _ audience: Audience, ownLibrary: String?
  ) throws(Stopped) -> [ReportedFindings.Reply] {
    guard audience == .coordinator || audience == .library,
      try visitWaves().contains(wave.name)
    else { return [] }
    let network = try definitions().mustHaveNetwork(self)
    let file = try visitFile(wave.name, network)
    guard file.survey == survey, file.entries.contains(where: { $0.event.kind == .published })
    else { return [] }
    let round = try visitRound(wave.name)
    let libraries = network.libraryOfPlace
    let order = network.libraries.flatMap(\.servicePoints).map(\.name)
    return order.flatMap { place in
      round.visits.filter { $0.visit.place == place }.compactMap { visit in
        let library = libraries[place] ?? place
        guard audience == .coordinator || library == ownLibrary else { return nil }
        return visit.reply(library)
      }
    }
  }
}

extension TrackedVisit {
  fileprivate func reply(_ library: String) -> ReportedFindings.Reply? {
    let said = replay.steps.filter { $0.refusal == nil }.map(\.event)
    guard let reply = said.last(where: { $0.kind == .reply }) else { return nil }
    return ReportedFindings.Reply(
      library: library, place: visit.place, words: reply.why,
      ruling: said.last { $0.kind == .ruling }?.why)
  }
}

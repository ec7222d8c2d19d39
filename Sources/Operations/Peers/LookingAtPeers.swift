package import Diagnostics
import Expressions
import LocalTime
import NetworkModel
package import ReportModel
import SurveyModel

/// Whose peers are asked for, and who reads.
package struct PeerRequest: Sendable {
  /// Nil where the network's file is enough.
  package var survey: String?
  package var wave: String?
  package var against: String?
  /// Nil for all.
  package var library: String?
  package var audience = Audience.coordinator
  /// An ISO day; nil for the first day of the survey's wave, else today.
  package var grouping: String?
  package var language: Language?

  package init() {}
}

extension Workspace {
  /// The network on a day, and a survey's figures where one is named.
  package func peers(_ request: PeerRequest) throws(Stopped) -> PeerGround {
    let reader = request.audience == .library ? request.library : nil
    guard let survey = request.survey else { return try networkAlone(request, reader) }
    var report = ReportRequest(survey: survey)
    report.wave = request.wave
    report.against = request.against
    report.audience = request.audience
    report.ownLibrary = reader
    report.grouping = request.grouping
    report.language = request.language
    report.words = false
    report.peers = true
    let prepared = try self.report(report)
    guard let ground = prepared.first?.ground else { return try networkAlone(request, reader) }
    return try known(request.library, in: ground)
  }

  private func networkAlone(
    _ request: PeerRequest, _ reader: String?
  ) throws(Stopped) -> PeerGround {
    let network = try definitions().mustHaveNetwork(self)
    let zone = try zone(of: network)
    var day = zone.day(of: zone.moment(milliseconds: world.clock()))
    if let text = request.grouping {
      guard let asked = CalendarDate(text) else { throw ReportProblems.badDay(text) }
      day = asked
    }
    let language = request.language ?? Language(rawValue: network.language) ?? .fi
    return try known(
      request.library,
      in: PeerGround(
        NetworkSnapshot(network, on: day), language: language, audience: request.audience,
        reader: reader))
  }

  private func known(_ library: String?, in ground: PeerGround) throws(Stopped) -> PeerGround {
    if let library, ground.library(library) == nil {
      throw ReportProblems.unknownLibrary(library, ground.snapshot)
    }
    return ground
  }
}

extension PeerGround {
  /// The libraries that were asked for, as far as the reader may see them.
  func libraries(_ name: String?) -> [Int] {
    if let name { return library(name).map { [$0] } ?? [] }
    return snapshot.network.libraries.indices.filter(mayRead)
  }
}

import Comparison
import Diagnostics
import NetworkModel
import Peers
package import ReportModel
import SurveyModel

/// All that a library's peers are found in: the network on a day, and a survey's figures where there are
/// any, with what the reader may see of them.
package struct PeerGround: Sendable {
  let snapshot: NetworkSnapshot
  let wording: Wordings
  let circles: PeerCircles
  let survey: SurveyPositions?
  let audience: Audience
  /// The library that reads, for the audience `library`.
  let reader: Int?

  /// Without a survey: what the network's file tells.
  init(_ snapshot: NetworkSnapshot, language: Language, audience: Audience, reader: String?) {
    self.snapshot = snapshot
    wording = Wordings(language: language.rawValue)
    circles = PeerCircles(snapshot)
    survey = nil
    self.audience = audience
    self.reader = reader.flatMap { snapshot[unit: $0]?.library }
  }

  init(
    _ snapshot: NetworkSnapshot, audience: Audience, reader: String?, compared: ComparedFigures,
    _ naming: Naming, _ outline: SurveyOutline, confidence: Double
  ) {
    self.snapshot = snapshot
    wording = Wordings(language: naming.language.rawValue)
    circles = PeerCircles(snapshot)
    survey = SurveyPositions(compared, circles, naming, outline, confidence: confidence)
    self.audience = audience
    self.reader = reader.flatMap { snapshot[unit: $0]?.library }
  }

  var language: Language { Language(rawValue: wording.language) ?? .fi }

  /// The place of a library among those of the network; nil for service points and unknown names.
  func library(_ name: String) -> Int? {
    snapshot[unit: name].flatMap { $0.level == .library ? $0.library : nil }
  }

  func name(_ library: Int) -> String { snapshot.network.libraries[library].name }

  func label(_ library: Int) -> Wording {
    let library = snapshot.network.libraries[library]
    return wording(library.label, or: library.name)
  }

  /// Whether the reader may see a library's name beside what is told of another one: the coordinator may,
  /// each library may of itself, and others where it has agreed, or (for a region and the public) where
  /// the same report shows figures of it.
  func mayName(_ library: Int) -> Bool {
    switch audience {
    case .coordinator: true
    case .library: library == reader || snapshot.isNamed(library)
    case .region, .public: snapshot.isNamed(library) || survey?.figures.shows(library) == true
    }
  }

  /// Whether the reader may see anything of a library's own position.
  func mayRead(_ library: Int) -> Bool { audience != .library || library == reader }
}

extension LibraryFigures {
  /// Whether any of a library's figures is shown.
  fileprivate func shows(_ library: Int) -> Bool {
    items.indices.contains { shown($0, of: library) != nil }
  }
}

extension PeerGround {
  /// What a report's page tells of a library among its peers.
  package var reported: ReportedPeers {
    let search = NeighbourRequest.usual(in: snapshot).search(in: self)
    return ReportedPeers { name in
      guard let library = library(name), mayRead(library) else { return nil }
      var peers = LibraryPeers(groups: groups(of: library))
      peers.cautions = survey.map(cautions) ?? []
      if let search { peers.add(search.neighbours(of: library, in: self)) }
      return peers
    }
  }

  /// The circles of a library with its positions in them; a circle of its region or the network only
  /// where it has no other.
  private func groups(of library: Int) -> [LibraryPeers.Group] {
    guard let survey else { return [] }
    let own = circles.own(of: library)
    let groups = circles.shared.enumerated().filter { _, circle in
      circle.kind != .region && circle.kind != .network && circle.holds(library)
    }
    let several = groups.map { ($1, Optional($0)) } + own.map { ($0, nil) }
    let network = (circles.shared[circles.shared.count - 1], Optional(circles.shared.count - 1))
    return (several + [network]).map { circle, place in
      let found = survey.positions(
        of: library, in: circle, at: place, among: { $0.type != .question && $0.better != nil })
      return LibraryPeers.Group(
        label: wording(circle.label, or: circle.name), members: circle.members.count,
        positions: found.filter { !$0.isHidden }.compactMap { $0.reported(survey) },
        hidden: found.count(where: \.isHidden))
    }
  }
}

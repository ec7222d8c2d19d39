import Diagnostics

extension Workspace {
  /// The wave and name of a visit that is written `v0007`, or `WAVE/v0007` where several waves have one.
  /// - Throws: HC0320 where there is none, HC0321 where there are several.
  func namedVisit(_ name: String) throws(Stopped) -> (wave: String, id: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let network = try definitions().mustHaveNetwork(self)
    if parts.count == 2 {
      let wave = try visitWave(parts[0])
      let file = try visitFile(wave, network)
      guard file.planned.contains(where: { $0.id == parts[1] }) else {
        throw NamedVisitProblems.none(name, file.planned.map(\.id))
      }
      return (wave, parts[1])
    }
    var known: [String] = []
    var found: [String] = []
    for wave in try visitWaves() {
      let ids = try visitFile(wave, network).planned.map(\.id)
      known += ids
      if ids.contains(name) { found.append(wave) }
    }
    guard let wave = found.first else { throw NamedVisitProblems.none(name, known) }
    guard found.count == 1 else { throw NamedVisitProblems.several(name, found) }
    return (wave, name)
  }

  /// The visit and its round.
  func trackedVisit(_ name: String) throws(Stopped) -> (round: VisitRound, visit: TrackedVisit) {
    let named = try namedVisit(name)
    let round = try visitRound(named.wave)
    guard let visit = round.visits.first(where: { $0.id == named.id }) else {
      throw NamedVisitProblems.none(name, round.visits.map(\.id))
    }
    return (round, visit)
  }
}

enum NamedVisitProblems {
  static func none(_ name: String, _ known: [String]) -> Stopped {
    let hint = nearestName(to: name, among: known).map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0320", at: nil,
        what: Trilingual(
          fi: "käyntiä ”\(name)” ei ole\(hint)", sv: "besöket ”\(name)” finns inte\(hint)",
          en: "there is no visit “\(name)”\(hint)"),
        fix: Trilingual(
          fi: "käynnit: haamu visits list KIERROS", sv: "besöken: haamu visits list MÄTOMGÅNG",
          en: "visits: haamu visits list WAVE")), status: .notThere)
  }

  static func several(_ name: String, _ waves: [String]) -> Stopped {
    let list = waves.map { $0 + "/" + name }.joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0321", at: nil,
        what: Trilingual(
          fi: "käynti ”\(name)” on usealla kierroksella",
          sv: "besöket ”\(name)” finns i flera mätomgångar",
          en: "several waves have a visit “\(name)”"),
        fix: Trilingual(
          fi: "kirjoita jokin näistä: \(list)", sv: "skriv en av dessa: \(list)",
          en: "write one of these: \(list)")), status: .usage)
  }
}

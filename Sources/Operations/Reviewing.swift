package import Diagnostics
import Expressions
package import Intake
import LocatedXML
import NetworkModel
import SurveyModel
import VisitHistory
import VisitPlanning

/// What a review left behind.
package struct ReviewOutcome: Sendable {
  package let path: String
  /// Whether the same had been said before: nothing was written.
  package let isRepeated: Bool
  /// The overall score of the report, and of the one that it corrects; nil where there is none.
  package let score: Double?
  package let scoreBefore: Double?
}

extension Workspace {
  /// Records a reviewer's decision about a response. The reviewer must not be the visitor, nor of the
  /// library that was visited. The same decision again changes nothing.
  ///
  /// Throws HC0040 and HC0325 for the four eyes, HC0322 where the visit is past it, HC0326 for a report that
  /// has been mended since.
  /// - Parameter name: a response's id, or a visit (`v0007`): then its latest report.
  package func review(
    id name: String, kind: ResponseRecord.Kind, by reviewer: String, reason: String
  ) throws(Stopped) -> ReviewOutcome {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let zone = try zone(of: network)
    let found = try mustFind(response: try reportID(name), definitions)
    let stored = found.stored
    guard !stored.isConflict else { throw FindingProblems.unknown(name) }
    let (response, outline) = try answered(stored, found.survey, network)
    let visitor = outline.question(with: .visitor).flatMap { response[$0.question.name] }
    if let visitor, isSame(visitor, reviewer) { throw ReviewProblems.ownVisit(reviewer) }
    let rules = try selectionRules(found.survey, network)
    let wave = rules.wave(of: response, outline)
    let unit = outline.question(with: .unit).flatMap { response[$0.question.name] }
    try mustBeOfAnotherLibrary(reviewer, unit, wave, found.survey.outline.survey.name, network)
    let before = response.deprecatedID.flatMap { older in
      try? mustFind(response: older, definitions).stored
    }
    let old = try before.map { older throws(Stopped) in
      try answered(older, found.survey, network).response
    }
    let scores = overallScores([response] + [old].compactMap(\.self), rules, wave, network)
    func outcome(repeated: Bool) -> ReviewOutcome {
      ReviewOutcome(
        path: stored.path, isRepeated: repeated, score: scores[0],
        scoreBefore: scores.count > 1 ? scores[1] : nil)
    }
    let last = try records(of: stored, in: store)
      .last { $0.kind == .approved || $0.kind == .returned }
    if let last, last.kind == kind, last.reason == reason, isSame(last.by, reviewer) {
      return outcome(repeated: true)
    }
    if let wave { try mustBeReviewable(stored, kind, wave, found.survey, zone) }
    try record(kind, of: stored, by: reviewer, reason, zone)
    return outcome(repeated: false)
  }

  /// Adds an event to a response.
  func record(
    _ kind: ResponseRecord.Kind, of stored: StoredResponse, by: String, _ text: String,
    _ zone: LocalZone
  ) throws(Stopped) {
    let now = world.clock()
    let record = ResponseRecord(
      kind: kind, at: Value.dateTime(zone.moment(milliseconds: now)).storedText, by: by,
      reason: text)
    try store.append(
      record, id: ResponseID(milliseconds: now, random: world.chance(10)), toPath: stored.path)
  }

  /// What was answered, read by the version of the survey that was answered.
  func answered(
    _ stored: StoredResponse, _ survey: DefinedSurvey, _ network: Network
  ) throws(Stopped) -> (response: Response, outline: SurveyOutline) {
    let document = try store.document(stored.file)
    let (header, _) = readHeader(document)
    let outline = try outline(header.version, of: survey, network) ?? survey.outline
    return (readResponse(document, header: header, outline: outline).0, outline)
  }

  /// Where the reviewer's home is known, it must not be the library that was visited.
  func mustBeOfAnotherLibrary(
    _ reviewer: String, _ unit: String?, _ wave: String?, _ survey: String, _ network: Network
  ) throws(Stopped) {
    guard let unit, let wave, try visitWaves().contains(wave) else { return }
    let file = try visitFile(wave, network)
    guard file.survey == survey, let home = file.home(of: reviewer, isSame),
      home == unit || network.libraryOfPlace[unit] == home
    else { return }
    throw ReviewProblems.ownLibrary(reviewer, home)
  }

  /// Of a planned visit the latest report is reviewed, and only where the visit's state allows it.
  private func mustBeReviewable(
    _ stored: StoredResponse, _ kind: ResponseRecord.Kind, _ wave: String,
    _ survey: DefinedSurvey, _ zone: LocalZone
  ) throws(Stopped) {
    guard try visitWaves().contains(wave), let kind = VisitEvent.Kind(rawValue: kind.rawValue)
    else { return }
    let round = try visitRound(wave)
    guard round.file.survey == survey.outline.survey.name,
      let visit = round.visit(of: stored.stem)
    else { return }
    if let latest = visit.state?.latest, latest != stored.stem {
      throw ReviewProblems.mended(stored, latest)
    }
    let event = VisitEvent(kind, at: round.now, by: "", response: stored.stem)
    if case .failure(let refusal) = round.mayFollow(event, visit) {
      throw Stopped(LifeProblems.refused(visit, kind, refusal, at: stored.path))
    }
  }

  /// A capital letter or a space at the end makes nobody another person.
  func isSame(_ one: String, _ other: String) -> Bool {
    func bare(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
    return bare(one) == bare(other)
  }
}

extension VisitFile {
  /// The library that knows a visitor or reviewer.
  func home(of name: String, _ isSame: (String, String) -> Bool) -> String? {
    visitors.first { isSame($0.visitor.name, name) }?.visitor.home
      ?? reviewers.first { isSame($0.key, name) }?.value
  }
}

enum ReviewProblems {
  static func ownVisit(_ name: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0040", at: nil,
        what: Trilingual(
          fi: "\(name) on käynnin tekijä eikä voi tarkistaa sitä itse",
          sv: "\(name) har gjort besöket och kan inte granska det själv",
          en: "\(name) made the visit and cannot review it"),
        fix: Trilingual(
          fi: "pyydä toista tarkistamaan (--as NIMIMERKKI)",
          sv: "be någon annan granska (--as SIGNATUR)",
          en: "ask somebody else to review it (--as PSEUDONYM)")), status: .gateRefused)
  }

  static func ownLibrary(_ name: String, _ library: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0325", at: nil,
        what: Trilingual(
          fi: "\(name) on käydystä kirjastosta (\(library)) eikä voi tarkistaa käyntiä",
          sv: "\(name) hör till det besökta biblioteket (\(library)) och kan inte granska besöket",
          en: "\(name) is of the library that was visited (\(library)) and cannot review the visit"),
        fix: Trilingual(
          fi: "pyydä toisen kirjaston väkeä tarkistamaan (--as NIMIMERKKI)",
          sv: "be någon från ett annat bibliotek granska (--as SIGNATUR)",
          en: "ask somebody of another library to review it (--as PSEUDONYM)")),
      status: .gateRefused)
  }

  static func mended(_ stored: StoredResponse, _ latest: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0326", at: stored.file.place,
        what: Trilingual(
          fi: "raportti on korjattu tämän jälkeen", sv: "rapporten har rättats efter detta",
          en: "the report has been mended since"),
        fix: Trilingual(
          fi: "tarkista uusin: \(latest)", sv: "granska den nyaste: \(latest)",
          en: "review the newest: \(latest)")))
  }
}

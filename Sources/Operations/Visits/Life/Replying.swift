package import Diagnostics
import Expressions
import Intake
import NetworkModel
import PersonalData
import SurveyModel
import VisitHistory
import VisitPlanning

/// What a library said of its visit, or a coordinator of that, and where it is kept.
package struct ReplyOutcome: Sendable {
  package let path: String
  package let isRepeated: Bool
  /// The last day on which the library may reply.
  package let lastDay: String
}

extension Workspace {
  /// Records a library's reply to what was published of it. The same words again change nothing.
  ///
  /// Throws HC0322 before it was published or after the ruling, HC0328 when the time for replies is over,
  /// HC0329 for words that look like data about a person.
  /// - Parameter name: a visit, or the id of a report.
  package func reply(
    to name: String, text: String, by: String
  ) throws(Stopped) -> ReplyOutcome {
    try answer(.reply, to: name, text, by)
  }

  /// Records the ruling on a library's reply. Whoever rules made not the visit and is not of the library.
  package func rule(
    on name: String, text: String, by: String
  ) throws(Stopped) -> ReplyOutcome {
    try answer(.ruling, to: name, text, by)
  }

  private func answer(
    _ kind: ResponseRecord.Kind, to name: String, _ text: String, _ by: String
  ) throws(Stopped) -> ReplyOutcome {
    let (round, visit) = try trackedVisit(reviewed: name)
    guard let state = visit.state, let report = visit.report(in: state) else {
      _ = try reportID(visit.id)
      throw NamedVisitProblems.none(name, [])
    }
    let said = visit.reports.flatMap(\.records).last { $0.kind == kind }
    let due = round.lastDayOfReply(state)
    let lastDay = due?.iso ?? ""
    if let said, said.reason == text, isSame(said.by, by) {
      return ReplyOutcome(path: report.stored.path, isRepeated: true, lastDay: lastDay)
    }
    if kind == .ruling { try mustBeImpartial(by, round, visit) }
    let step: VisitEvent.Kind = kind == .ruling ? .ruling : .reply
    let event = VisitEvent(step, at: round.now, by: by, why: text, response: report.id)
    if case .failure(let refusal) = round.mayFollow(event, visit) {
      throw Stopped(LifeProblems.refused(visit, step, refusal, at: report.stored.path))
    }
    if kind == .reply, let due, round.today > due {
      throw ReplyProblems.tooLate(visit.id, due, round.file.days.reply, at: report.stored.path)
    }
    let suspect = personalData(in: text)
    if !suspect.isEmpty { throw ReplyProblems.personal() }
    try record(kind, of: report.stored, by: by, text, round.zone)
    return ReplyOutcome(path: report.stored.path, isRepeated: false, lastDay: lastDay)
  }

  /// The visit that a name or a report's id means.
  private func trackedVisit(
    reviewed name: String
  ) throws(Stopped) -> (round: VisitRound, visit: TrackedVisit) {
    let definitions = try definitions()
    guard let found = try? mustFind(response: try reportID(name), definitions) else {
      return try trackedVisit(name)
    }
    for wave in try visitWaves() {
      let round = try visitRound(wave)
      if let visit = round.visit(of: found.stored.stem) { return (round, visit) }
    }
    return try trackedVisit(name)
  }

  private func mustBeImpartial(
    _ person: String, _ round: VisitRound, _ visit: TrackedVisit
  ) throws(Stopped) {
    if isSame(visit.visit.visitor, person) { throw ReviewProblems.ownVisit(person) }
    try mustBeOfAnotherLibrary(
      person, visit.visit.place, round.wave.name, round.file.survey, round.network)
  }
}

extension TrackedVisit {
  /// The report that the library has read: what counts, else the latest.
  fileprivate func report(in state: VisitState) -> VisitReport? {
    let id = state.counted ?? state.latest
    return reports.first { $0.id == id }
  }
}

extension VisitRound {
  /// Nil before a library can read anything.
  func lastDayOfReply(_ state: VisitState) -> CalendarDate? {
    state.published.flatMap { published in
      CalendarDate(daysSince1970: zone.day(of: published).daysSince1970 + file.days.reply)
    }
  }
}

private enum ReplyProblems {
  static func tooLate(
    _ visit: String, _ due: CalendarDate, _ days: Int, at path: String
  ) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0328", at: Place(file: path),
        what: Trilingual(
          fi: "vastineen aika käynnistä \(visit) päättyi \(due.shown(.fi)) (\(days) päivää)",
          sv: "tiden för genmäle om besöket \(visit) gick ut \(due.shown(.sv)) (\(days) dagar)",
          en: "the time to reply to the visit \(visit) ended on \(due.iso) (\(days) days)"),
        fix: Trilingual(
          fi: "koordinaattori voi pidentää aikaa: <rules reply_days=\"…\"/>",
          sv: "koordinatorn kan förlänga tiden: <rules reply_days=\"…\"/>",
          en: "the coordinator may give more time: <rules reply_days=\"…\"/>")),
      status: .gateRefused)
  }

  static func personal() -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0329", at: Place(file: "--text"),
        what: Trilingual(
          fi: "teksti näyttää sisältävän henkilötietoja",
          sv: "texten verkar innehålla personuppgifter",
          en: "the text seems to hold data about a person"),
        why: Trilingual(
          fi: "Vastine ja ratkaisu näkyvät kirjaston raportissa.",
          sv: "Genmälet och avgörandet syns i bibliotekets rapport.",
          en: "The reply and the ruling are shown in the library's report."),
        fix: Trilingual(
          fi: "kirjoita ilman nimiä ja yhteystietoja", sv: "skriv utan namn och kontaktuppgifter",
          en: "write without names and addresses")))
  }
}

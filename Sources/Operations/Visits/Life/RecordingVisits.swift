package import Diagnostics
import Expressions
import FileSystem
import Intake
import LocatedXML
package import VisitHistory
package import VisitPlanning

/// What became of something that was to be told of visits.
package struct VisitChange: Sendable {
  /// The file that it is written in.
  package let path: String
  /// Names of the visits of which it was told now.
  package var told: [String] = []
  /// Those of which it had been told before: nothing was written of them.
  package var already: [String] = []
  /// Where it was one visit: that visit.
  package var visit: PlannedVisit?
}

extension Workspace {
  /// Visitors have their briefs. Visits that have come further, and those that have been briefed before, are
  /// left as they are.
  /// - Parameter visits: the names of those whose briefs were given out.
  /// - Throws: HC0323 where the staff of one of them were not told; then nothing is written.
  package func markBriefed(
    _ wave: String, visits: Set<String>, by: String
  ) throws(Stopped) -> VisitChange {
    try tell(.briefed, wave: wave, by: by) { visit in
      visits.contains(visit.id) && [.planned, .briefed].contains(visit.phase)
    }
  }

  /// Reports were looked at by rules. Only those that wait for it are marked.
  /// - Parameter why: what was found, by visit; nothing where there was nothing to ask about.
  package func markChecked(
    _ wave: String, visits: [String: String], by: String
  ) throws(Stopped) -> VisitChange {
    try tell(
      .checked, wave: wave, by: by, why: { visits[$0.id] ?? "" },
      visits: { visit in
        visits[visit.id] != nil && [.submitted, .checked].contains(visit.phase)
      })
  }

  /// The visitor, or the coordinator after a call, says that the visit was made.
  package func markDone(_ name: String, by: String) throws(Stopped) -> VisitChange {
    try tell(.done, of: name, by: by)
  }

  /// The visitor cannot go. The visit waits for somebody else, or for a new plan.
  package func decline(_ name: String, by: String, why: String) throws(Stopped) -> VisitChange {
    try tell(.declined, of: name, by: by, why: why)
  }

  /// Tells of one visit that something happened to it. Telling it again changes nothing, so that whoever
  /// was interrupted says it once more.
  /// - Parameters:
  ///   - name: `v0007`, or `WAVE/v0007`.
  ///   - by: a pseudonym.
  /// - Throws: HC0320–HC0322; HC0323 for a brief of a visit of which the staff were not told.
  package func tell(
    _ kind: VisitEvent.Kind, of name: String, by: String, why: String = ""
  ) throws(Stopped) -> VisitChange {
    let named = try namedVisit(name)
    var visit: PlannedVisit?
    var change = try tell(
      kind, wave: named.wave, by: by, why: { _ in why },
      visits: { tracked in
        guard tracked.id == named.id else { return false }
        visit = tracked.visit
        return true
      })
    change.visit = visit
    return change
  }

  /// The same of several visits of a wave: all of them in one writing, or none.
  /// - Parameter visits: says of which visits it is to be told.
  func tell(
    _ kind: VisitEvent.Kind, wave: String, by: String,
    why: (TrackedVisit) -> String = { _ in "" }, visits isMeant: (TrackedVisit) -> Bool
  ) throws(Stopped) -> VisitChange {
    try whileChanging(wave) { () throws(Stopped) in
      let round = try visitRound(wave)
      var change = VisitChange(path: round.file.path)
      var lines: [UInt8] = []
      var problems: [Diagnostic] = []
      for visit in round.visits where isMeant(visit) {
        let event = VisitEvent(kind, at: round.now, by: by, why: why(visit))
        switch round.mayFollow(event, visit) {
        case .success(let event):
          lines += try entryLines { (writer) throws(XMLWriterError) in
            try event.write(&writer, of: visit.id)
          }
          change.told.append(visit.id)
        case .failure(.already): change.already.append(visit.id)
        case .failure(let refusal):
          problems.append(LifeProblems.refused(visit, kind, refusal, at: round.file.path))
        }
        let gate = NoticeGate(round.file, round.network)
        if kind == .briefed,
          let problem = gate.problem(visit.visit.place, on: visit.visit.day)
        {
          throw Stopped(problem, status: .gateRefused)
        }
      }
      if !problems.isEmpty { throw Stopped(problems) }
      if !lines.isEmpty { try append(lines: lines, to: round.file.path) }
      return change
    }
  }
}

extension VisitRound {
  /// The event with the report that it is about, where it can happen to the visit.
  func mayFollow(_ event: VisitEvent, _ visit: TrackedVisit) -> Result<VisitEvent, Refusal> {
    guard let state = visit.state else { return .failure(.notYet(.planned)) }
    let about =
      !event.kind.isAboutReport
      ? nil : event.kind == .published ? state.counted ?? state.latest : state.latest
    let whole = VisitEvent(
      event.kind, at: event.at, by: event.by, why: event.why, response: event.response ?? about)
    do throws(Refusal) {
      _ = try state.after(whole)
      return .success(whole)
    } catch {
      return .failure(error)
    }
  }
}

extension VisitEvent {
  /// As an entry of the visits' file.
  func write(
    _ writer: inout XMLWriter, of visit: String, heir: RecordedVisit? = nil
  ) throws(XMLWriterError) {
    try writer.startElement(XMLName("event", in: visitsNamespace))
    try writer.attribute("visit", visit)
    try writer.attribute("kind", kind.rawValue)
    try writer.attribute("at", Value.dateTime(at).storedText)
    try writer.attribute("by", by)
    if let response { try writer.attribute("response", response) }
    if !why.isEmpty { try writer.attribute("why", why) }
    try heir?.write(&writer)
    try writer.endElement()
  }
}

enum LifeProblems {
  static func refused(
    _ visit: TrackedVisit, _ kind: VisitEvent.Kind, _ refusal: Refusal, at path: String
  ) -> Diagnostic {
    let words = kind.words
    // Who told of a visit that was not made, by mistake or too early, is not left with it.
    let way =
      kind == .declined && refusal == .over(.done)
      ? "haamu visits replace \(visit.id)" : "haamu visits history \(visit.id)"
    return Diagnostic(
      .error, "HC0322", at: Place(file: path),
      what: Trilingual(
        fi: "käyntiin \(visit.id) ei voi nyt kirjata ”\(words.fi)”: ",
        sv: "för besöket \(visit.id) går det inte nu att anteckna ”\(words.sv)”: ",
        en: "“\(words.en)” cannot be recorded of the visit \(visit.id) now: ") + refusal.words,
      fix: Trilingual(fi: "katso: \(way)", sv: "se: \(way)", en: "see: \(way)"))
  }

  /// A visit that has gone to another visitor or day than is wanted now.
  static func givenAway(_ visit: TrackedVisit, _ file: VisitFile) -> Diagnostic {
    var problem = refused(visit, .replaced, .over(.replaced), at: file.path)
    if let heir = file.heir(of: visit.id) {
      let (day, visitor) = (heir.visit.day.iso, heir.visit.visitor)
      problem.fix = Trilingual(
        fi: "sen tilalla on \(heir.id) (\(visitor), \(day)): haamu visits replace \(heir.id)",
        sv: "i dess ställe finns \(heir.id) (\(visitor), \(day)): haamu visits replace \(heir.id)",
        en: "in its place is \(heir.id) (\(visitor), \(day)): haamu visits replace \(heir.id)")
    }
    return problem
  }
}

extension VisitFile {
  /// The visit that was planned in the stead of another; nil where a new plan left that out.
  func heir(of id: String) -> RecordedVisit? {
    let entry = entries.first { $0.event.kind == .planned && $0.event.why == Self.stead(of: id) }
    return entry.flatMap { entry in planned.first { $0.id == entry.visit } }
  }

  /// Whether a visit has gone to this visitor on this day already.
  func isInStead(of id: String, _ request: ReplaceRequest) -> Bool {
    guard let heir = heir(of: id) else { return false }
    return heir.visit.visitor == request.visitor && heir.visit.day == request.day
  }

  /// Why a visit was planned that replaces another.
  static func stead(of id: String) -> String { "← " + id }
}

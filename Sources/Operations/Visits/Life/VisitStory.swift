package import Diagnostics
import Expressions
import SurveyModel
import VisitHistory

/// A visit's history, or what it was at one moment.
package struct VisitStory: Sendable {
  package let visit: TrackedVisit
  /// Nil: all that is known.
  let at: Moment?

  /// One line for each event in order: instant, what, who, why. An event that cannot be says so and changes
  /// nothing. Of one moment: its state alone.
  package func text(_ language: Language) -> String {
    if let at {
      return [visit.id, phase(visit.replay.state(at: at), language)].joined(separator: "\t") + "\n"
    }
    return visit.replay.steps.map { step in
      let event = step.event
      var cells = [
        Value.dateTime(event.at).storedText, event.kind.words[language], event.by, event.why,
      ]
      if event.kind.isAboutReport { cells.append(event.response ?? "") }
      if let refusal = step.refusal {
        cells.append(Words.refused[language] + refusal.words[language])
      }
      while cells.last == "" { cells.removeLast() }
      return cells.joined(separator: "\t") + "\n"
    }.joined()
  }

  private func phase(_ state: VisitState?, _ language: Language) -> String {
    guard let state else { return Words.unknown[language] }
    let late = state.isLate ? ", " + VisitEvent.Kind.late.words[language] : ""
    return state.phase.words[language] + late
  }

  /// The state as it is now, or was at that moment.
  package func phase(_ language: Language) -> String {
    phase(at.map(visit.replay.state) ?? visit.state, language)
  }

  private enum Words {
    static let refused = Trilingual(
      fi: "ei voi olla: ", sv: "kan inte vara: ", en: "cannot be: ")
    static let unknown = Trilingual(
      fi: "ei vielä suunniteltu", sv: "ännu inte planerat", en: "not planned yet")
  }
}

extension Workspace {
  /// - Parameter moment: `2018-04-30`, then at the end of that day, or an instant with its offset.
  package func visitHistory(_ name: String, at moment: String? = nil) throws(Stopped) -> VisitStory
  {
    let (round, visit) = try trackedVisit(name)
    guard let text = moment else { return VisitStory(visit: visit, at: nil) }
    if let instant = Moment(text) { return VisitStory(visit: visit, at: instant) }
    if let day = CalendarDate(text), let next = CalendarDate(daysSince1970: day.daysSince1970 + 1),
      let midnight = TimeOfDay(milliseconds: 0)
    {
      let end = round.zone.moment(next, midnight)
      return VisitStory(
        visit: visit,
        at: Moment(
          millisecondsSince1970: end.millisecondsSince1970 - 1, offsetMinutes: end.offsetMinutes))
    }
    throw Stopped(
      VisitFileProblems.wrong(
        "--at", text,
        Trilingual(
          fi: "päivä tai hetki: 2018-04-30T10:00:00+03:00",
          sv: "en dag eller tidpunkt: 2018-04-30T10:00:00+03:00",
          en: "a day or a moment: 2018-04-30T10:00:00+03:00"), at: Place(file: "--at")),
      status: .usage)
  }
}

import Diagnostics
import Expressions
import SurveyModel

/// Minutes that a visitor may come before or after the planned window: buses are late.
let windowSlack = 15

extension CheckedReport {
  /// The visitor says to have come when the place was closed.
  var outsideOpeningHours: [VisitFinding] {
    guard let arrival else { return [] }
    switch opening {
    case .unknown: return []
    case .closed:
      return [
        outsideHours(
          Trilingual(
            fi: "toimipiste on suljettu \(arrival.day.shownFi)",
            sv: "verksamhetsstället är stängt den \(arrival.day.shownFi)",
            en: "the service point is closed on \(arrival.day.iso)"))
      ]
    case .hours(let from, let until):
      guard let minute = arrival.minute, !(from...until).contains(minute) else { return [] }
      let (open, came) = (clock(from) + "–" + clock(until), clock(minute))
      return [
        outsideHours(
          Trilingual(
            fi: "käynti alkoi kello \(came), auki \(open)",
            sv: "besöket började klockan \(came), öppet \(open)",
            en: "the visit began at \(came), open \(open)"))
      ]
    }
  }

  private func outsideHours(_ what: Trilingual) -> VisitFinding {
    VisitFinding(
      .openingHours, question: timeQuestion, what: what,
      fix: Trilingual(
        fi: "kysy kävijältä oikea aika, tai korjaa aukioloajat käyntisuunnitelmaan",
        sv: "fråga besökaren om rätt tid, eller rätta öppettiderna i besöksplanen",
        en: "ask the visitor for the right time, or mend the opening hours in the plan"))
  }

  /// The report tells of another day or hour than was planned, or of a visit that nobody planned.
  var outsidePlan: [VisitFinding] {
    guard isPlanned, let arrival else { return [] }
    guard let expected else {
      return [
        VisitFinding(
          .noPlannedVisit,
          what: Trilingual(
            fi: "suunnitelmassa ei ole tämän kävijän käyntiä tässä toimipisteessä",
            sv: "planen har inget besök av den här besökaren på det här verksamhetsstället",
            en: "the plan has no visit of this visitor to this service point"),
          fix: Trilingual(
            fi: "tarkista toimipiste ja peitenimi kävijältä",
            sv: "kontrollera verksamhetsstället och pseudonymen med besökaren",
            en: "check the service point and the pseudonym with the visitor"))
      ]
    }
    if arrival.day != expected.day { return [outsideWindow(arrival.day, expected)] }
    guard let window = expected.window, let minute = arrival.minute,
      !(window.lowerBound - windowSlack...window.upperBound + windowSlack).contains(minute)
    else { return [] }
    let planned = clock(window.lowerBound) + "–" + clock(window.upperBound)
    let came = clock(minute)
    return [
      planFinding(
        Trilingual(
          fi: "käynti alkoi kello \(came), suunniteltu \(planned) (\(expected.id))",
          sv: "besöket började klockan \(came), planerat \(planned) (\(expected.id))",
          en: "the visit began at \(came), planned \(planned) (\(expected.id))"))
    ]
  }

  private func outsideWindow(_ day: CalendarDate, _ expected: ExpectedVisit) -> VisitFinding {
    planFinding(
      Trilingual(
        fi: "käynti tehtiin \(day.shownFi), suunniteltu \(expected.day.shownFi) (\(expected.id))",
        sv: "besöket gjordes \(day.shownFi), planerat \(expected.day.shownFi) (\(expected.id))",
        en: "the visit was made on \(day.iso), planned for \(expected.day.iso) (\(expected.id))"))
  }

  private func planFinding(_ what: Trilingual) -> VisitFinding {
    VisitFinding(
      .plannedWindow, question: timeQuestion, what: what,
      fix: Trilingual(
        fi: "kysy kävijältä, miksi aika vaihtui; käynti kelpaa, jos tilanne oli tavallinen",
        sv: "fråga besökaren varför tiden ändrades; besöket duger om läget var vanligt",
        en: "ask the visitor why; the visit will do if the situation was an ordinary one"))
  }

  private var timeQuestion: String? { outline.question(with: .time)?.question.name }
}

/// `9.05`, as Finnish and Swedish write it; clear in English too.
private func clock(_ minute: Int) -> String {
  let rest = minute % 60
  return "\(minute / 60)." + (rest < 10 ? "0" : "") + "\(rest)"
}

extension CalendarDate {
  /// 3.4.2018
  fileprivate var shownFi: String { "\(day).\(month).\(year)" }
}

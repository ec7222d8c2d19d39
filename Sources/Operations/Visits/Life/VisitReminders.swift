package import Diagnostics
import Expressions
import FileSystem
import NetworkModel
import SurveyModel
import VisitHistory
import VisitPlanning

/// A reminder for one visitor, ready to be pasted into a message. It has no address: who the pseudonym is
/// stays with the coordinator.
package struct VisitReminder: Sendable, Hashable {
  package let visitor: String
  package let text: String
}

extension Workspace {
  /// Reminders for visitors who have something overdue, returned, or before them in the next week.
  /// - Parameter visitor: only this one's.
  package func visitReminders(
    _ name: String, visitor: String? = nil
  ) throws(Stopped) -> [VisitReminder] {
    let round = try visitRound(name)
    let names = round.file.visitors.map(\.visitor.name)
    if let visitor, !names.contains(visitor) {
      throw Stopped(
        VisitFileProblems.unknownName(visitor, names, at: Place(file: round.file.path)),
        status: .notThere)
    }
    return round.file.visitors.map(\.visitor)
      .filter { visitor == nil || $0.name == visitor }
      .compactMap { ReminderWriter(round, $0).reminder }
  }

  /// Writes each reminder to a file of a folder, named after the visitor.
  /// - Returns: the paths.
  package func write(
    _ reminders: [VisitReminder], to folder: String
  ) throws(Stopped) -> [String] {
    try makeFolder(folder)
    return try reminders.map { reminder throws(Stopped) in
      let path = joined(folder, reminder.visitor + ".txt")
      try replaceFile(path, with: Array(reminder.text.utf8))
      return path
    }
  }
}

private struct ReminderWriter {
  private let round: VisitRound
  private let visitor: Visitor
  private let language: Language
  private let mine: [TrackedVisit]

  init(_ round: VisitRound, _ visitor: Visitor) {
    self.round = round
    self.visitor = visitor
    language =
      visitor.languages.lazy.compactMap { Language(rawValue: $0) }.first
      ?? Language(rawValue: round.network.language) ?? .fi
    mine = round.visits.filter { $0.visit.visitor == visitor.name }
      .sorted { ($0.visit.day.daysSince1970, $0.id) < ($1.visit.day.daysSince1970, $1.id) }
  }

  /// Nil where nothing waits.
  var reminder: VisitReminder? {
    let returned = mine.filter { $0.phase == .returned }
    let late = mine.filter { $0.state?.isLate == true && $0.phase != .returned }
    let next = mine.filter { visit in
      let days = visit.visit.day.daysSince1970 - round.today.daysSince1970
      return [.planned, .briefed].contains(visit.phase) && (0...7).contains(days)
    }
    let lists = [
      list(Texts.late, late, overdue), list(Texts.returned, returned, mending),
      list(Texts.next, next) { head($0) },
    ].compactMap(\.self)
    guard !lists.isEmpty else { return nil }
    let survey = round.survey.outline.survey
    let title = survey.title[language.rawValue]
    let wave = round.wave.label[language.rawValue]
    let beginning = Texts.head(title.isEmpty ? survey.name : title, wave, visitor.name)
    let end = Texts.how(
      survey.name, visitor.name, mends: returned.isEmpty ? nil : returned[0].state?.latest,
      visits: late.isEmpty && next.isEmpty ? nil : (late + next)[0].visit.place,
      declines: next.first?.id)
    return VisitReminder(
      visitor: visitor.name,
      text: beginning[language] + "\n" + lists.joined(separator: "\n") + "\n" + end[language])
  }

  private func list(
    _ heading: Trilingual, _ visits: [TrackedVisit], _ line: (TrackedVisit) -> String
  ) -> String? {
    guard !visits.isEmpty else { return nil }
    return heading[language] + "\n" + visits.map { "- " + line($0) + "\n" }.joined()
  }

  /// "v0007 Lahden pääkirjasto, 17.4.2018 12:00–14:00".
  private func head(_ visit: TrackedVisit) -> String {
    let label = round.label(ofPlace: visit.visit.place)[language.rawValue]
    let hours = visit.visit.hours.map { span in
      let text = HourSpan.text(span.from) + "–" + HourSpan.text(span.until)
      return " " + (language == .en ? text : text.replacing(":", with: "."))
    }
    let place = label.isEmpty ? visit.visit.place : label
    return "\(visit.id) \(place), \(visit.visit.day.shown(language))\(hours ?? "")"
  }

  private func overdue(_ visit: TrackedVisit) -> String {
    let due = CalendarDate(
      daysSince1970: visit.visit.day.daysSince1970 + round.file.days.report)
    return head(visit) + "; " + Texts.due((due ?? visit.visit.day).shown(language))[language]
  }

  private func mending(_ visit: TrackedVisit) -> String {
    guard let step = visit.replay.steps.last(where: { $0.event.kind == .returned }) else {
      return head(visit)
    }
    let due = CalendarDate(
      daysSince1970: round.zone.day(of: step.event.at).daysSince1970 + round.file.days.mending)
    let until = Texts.mend((due ?? visit.visit.day).shown(language))[language]
    let why = step.event.why
    return head(visit) + ": " + (language == .en ? "“\(why)”" : "”\(why)”") + "; " + until
  }
}

private enum Texts {
  static func head(_ survey: String, _ wave: String, _ visitor: String) -> Trilingual {
    Trilingual(
      fi: "Aihe: \(survey), \(wave): muistutus\n\nHei \(visitor)!\n",
      sv: "Ämne: \(survey), \(wave): påminnelse\n\nHej \(visitor)!\n",
      en: "Subject: \(survey), \(wave): reminder\n\nHello \(visitor),\n")
  }

  static let late = Trilingual(
    fi: "Näistä käynneistä odotetaan raporttia:", sv: "Rapporten väntas om dessa besök:",
    en: "A report is awaited of these visits:")
  static let returned = Trilingual(
    fi: "Nämä raportit palautettiin korjattaviksi:",
    sv: "Dessa rapporter återsändes för att rättas:",
    en: "These reports were returned to be mended:")
  static let next = Trilingual(
    fi: "Käynnit seuraavan viikon aikana:", sv: "Besök under den närmaste veckan:",
    en: "Visits in the next week:")

  static func due(_ day: String) -> Trilingual {
    Trilingual(
      fi: "raportin aika oli \(day) asti", sv: "rapporten skulle ha kommit senast \(day)",
      en: "the report was due on \(day)")
  }

  static func mend(_ day: String) -> Trilingual {
    Trilingual(fi: "korjaa \(day) mennessä", sv: "rätta senast \(day)", en: "mend by \(day)")
  }

  static func how(
    _ survey: String, _ visitor: String, mends: String?, visits: String?, declines: String?
  ) -> Trilingual {
    var text = Trilingual("")
    if let visits {
      let way = "haamu answer \(survey) --unit \(visits) --as \(visitor)\n"
      text =
        text
        + Trilingual(
          fi: "Raportoi: \(way)", sv: "Rapportera: \(way)", en: "Report: \(way)")
    }
    if let mends {
      let way = "haamu answer --correct \(mends)\n"
      text = text + Trilingual(fi: "Korjaa: \(way)", sv: "Rätta: \(way)", en: "Mend: \(way)")
    }
    if let declines {
      text =
        text
        + Trilingual(
          fi: "Jos et pääse: haamu visits decline \(declines) --reason SYY --as \(visitor)\n",
          sv: "Om du inte kan: haamu visits decline \(declines) --reason ORSAK --as \(visitor)\n",
          en: "If you cannot go: haamu visits decline \(declines) --reason WHY --as \(visitor)\n")
    }
    return text
      + Trilingual(
        fi: "\nJos olet jo raportoinut, kiitos – tämä viesti on silloin turha.\n",
        sv: "\nOm du redan har rapporterat: tack – då kan du bortse från detta.\n",
        en: "\nIf you have reported already, thank you – then this message is not for you.\n")
  }
}

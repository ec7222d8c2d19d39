package import Diagnostics
import Expressions
import SurveyModel
import VisitHistory

extension VisitBoard {
  /// As a terminal shows it.
  package func text(_ language: Language) -> String {
    var parts = [title[language] + "\n"]
    let phases = VisitPhase.allCases.filter { all.counts[$0] != nil }
    if !phases.isEmpty {
      parts.append(table(Words.region, regions, phases, language))
      parts.append(table(Words.visitor, visitors, phases, language))
    }
    if !late.isEmpty {
      parts.append(
        Words.late[language] + "\n"
          + aligned(late.map { $0.cells(language) }, figures: false).split(separator: "\n")
          .map { "  " + $0 + "\n" }.joined())
    }
    parts.append((outlook + remarks).map { $0[language] + "\n" }.joined())
    return parts.joined(separator: "\n")
  }

  private var title: Trilingual {
    let (visits, made) = (all.visits, forecast.made)
    let counting = (all.counts[.approved] ?? 0) + (all.counts[.published] ?? 0)
    return Trilingual(fi: waveLabel["fi"], sv: waveLabel["sv"], en: waveLabel["en"])
      + Trilingual(
        fi: ": käyntejä \(visits), käyty \(made), hyväksytty \(counting), myöhässä \(all.late)",
        sv: ": \(visits) besök, gjorda \(made), godkända \(counting), försenade \(all.late)",
        en: ": \(visits) visits, \(made) made, \(counting) approved, \(all.late) late")
  }

  private func table(
    _ heading: Trilingual, _ rows: [Row], _ phases: [VisitPhase], _ language: Language
  ) -> String {
    let head =
      [heading[language], Words.visits[language]] + phases.map { $0.words[language] }
      + [VisitEvent.Kind.late.words[language]]
    let body = rows.map { row in
      [row.label[language.rawValue].isEmpty ? row.shownName : row.label[language.rawValue]]
        + ([row.visits] + phases.map { row.counts[$0] ?? 0 } + [row.late])
        .map { $0 == 0 ? "–" : String($0) }
    }
    return aligned([head] + body)
  }

  /// Words to the left, figures (all columns but the first) to the right, two spaces between.
  private func aligned(_ rows: [[String]], figures: Bool = true) -> String {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        if figures, column > 0 { return space + cell.0 }
        return column == widths.count - 1 ? cell.0 : cell.0 + space
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  // MARK: Sentences

  private var outlook: [Trilingual] {
    let (made, wanted, days) = (forecast.made, forecast.wanted, forecast.days)
    switch forecast.outlook {
    case _ where wanted == 0:
      return [
        Trilingual(
          fi: "Käyntejä ei ole vielä suunniteltu.", sv: "Inga besök är ännu planerade.",
          en: "No visits have been planned yet.")
      ]
    case .finished:
      return [
        Trilingual(
          fi: "Kaikki käynnit on tehty.", sv: "Alla besök är gjorda.",
          en: "All visits have been made.")
      ]
    case .tooEarly:
      return [
        Trilingual(
          fi: "Ennustetta ei voi vielä antaa: \(made) käyntiä \(days) päivässä on liian vähän.",
          sv: "Det går ännu inte att förutse: \(made) besök på \(days) dagar är för litet.",
          en: "Nothing can be foretold yet: \(made) visits in \(days) days are too few.")
      ]
    case .between(let first, let last):
      return [pace(made, days), finish(first, last)]
    }
  }

  private func pace(_ made: Int, _ days: Int) -> Trilingual {
    let pace = (Double(made) / Double(days)).tenths
    return Trilingual(
      fi: "Tahti: \(made) käyntiä \(days) päivässä, \(pace.decimalComma) päivässä.",
      sv: "Takt: \(made) besök på \(days) dagar, \(pace.decimalComma) om dagen.",
      en: "Pace: \(made) visits in \(days) days, \(pace) a day.")
  }

  private func finish(_ first: CalendarDate, _ last: CalendarDate?) -> Trilingual {
    let left = forecast.wanted - forecast.made
    let head = Trilingual(
      fi: "Samalla tahdilla jäljellä olevat \(left) ovat valmiit aikaisintaan \(first.shown(.fi))",
      sv: "I samma takt är de \(left) som återstår klara tidigast \(first.shown(.sv))",
      en: "At that pace the \(left) that are left are made on \(first.iso) at the earliest")
    let tail =
      last.map { last in
        Trilingual(
          fi: " ja viimeistään \(last.shown(.fi)) (noin 95 %).",
          sv: " och senast \(last.shown(.sv)) (ungefär 95 %).",
          en: " and on \(last.iso) at the latest (about 95 %).")
      }
      ?? Trilingual(
        fi: "; kuinka myöhään, sitä ei voi sanoa.", sv: "; hur sent går inte att säga.",
        en: "; nobody can say how late.")
    let end = Trilingual(
      fi: " Kierros päättyy \(until.shown(.fi)).", sv: " Omgången slutar \(until.shown(.sv)).",
      en: " The wave ends on \(until.iso).")
    return head + tail + end
  }

  private var remarks: [Trilingual] {
    var remarks: [Trilingual] = []
    if !untold.isEmpty {
      let names = untold.prefix(4).joined(separator: ", ") + (untold.count > 4 ? ", …" : "")
      remarks.append(
        Trilingual(
          fi: "Henkilökunnalle kertomatta (\(untold.count)): \(names). haamu visits notice \(wave)",
          sv: "Personalen inte informerad (\(untold.count)): \(names). haamu visits notice \(wave)",
          en: "Staff not told (\(untold.count)): \(names). haamu visits notice \(wave)"))
    }
    if !strays.isEmpty, all.visits > 0 {
      remarks.append(
        Trilingual(
          fi:
            "Vastauksia, jotka eivät ole minkään suunnitellun käynnin: \(strays.count) (\(strays[0])).",
          sv: "Svar som inte hör till något planerat besök: \(strays.count) (\(strays[0])).",
          en: "Responses that are no planned visit's: \(strays.count) (\(strays[0]))."))
    }
    if !contradictory.isEmpty {
      let names = contradictory.prefix(4).joined(separator: ", ")
      remarks.append(
        Trilingual(
          fi:
            "Käyntejä, joiden tapahtumat eivät sovi yhteen: \(names). haamu visits history KÄYNTI",
          sv: "Besök vars händelser inte går ihop: \(names). haamu visits history BESÖK",
          en: "Visits whose events do not go together: \(names). haamu visits history VISIT"))
    }
    return remarks
  }

  private enum Words {
    static let region = Trilingual(fi: "Alue", sv: "Region", en: "Region")
    static let visitor = Trilingual(fi: "Kävijä", sv: "Besökare", en: "Visitor")
    static let visits = Trilingual(fi: "käyntejä", sv: "besök", en: "visits")
    static let late = Trilingual(fi: "Myöhässä:", sv: "Försenade:", en: "Late:")
  }
}

extension VisitBoard.Row {
  fileprivate var shownName: String { name.isEmpty ? "–" : name }
}

extension VisitBoard.LateVisit {
  fileprivate func cells(_ language: Language) -> [String] {
    let label = unit[language.rawValue]
    let place = label.isEmpty ? unitName : label
    return [id, phase.words[language], visitor, place, due.shown(language)]
  }
}

extension String {
  /// A number as it is written in Finnish and Swedish.
  var decimalComma: String { replacing(".", with: ",") }
}

import Diagnostics
import Intake
import Interview
import SurveyModel

/// Findings about rows: which row, which column, which value, and why.
enum RowProblems {
  static func unknownColumn(_ cell: AnswerRow.Cell, _ outline: SurveyOutline) -> Diagnostic {
    let names = outline.questions.map { placed in
      placed.repeats.map { $0 + "[1]/" }.joined() + placed.question.name
    }
    let near = nearestName(to: cell.column, among: names)
    return Diagnostic(
      .error, "HR0025", at: cell.place,
      what: Trilingual(
        fi: "sarake ”\(cell.column)” ei ole kyselyn kysymys",
        sv: "kolumnen ”\(cell.column)” är ingen fråga i enkäten",
        en: "the column “\(cell.column)” is not a question of the survey"),
      fix: near.map {
        Trilingual(fi: "tarkoititko \($0)?", sv: "menade du \($0)?", en: "did you mean \($0)?")
      })
  }

  static func badCell(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ reason: Trilingual, _ fix: Trilingual?
  ) -> Diagnostic {
    Diagnostic(
      .error, "HR0026", at: cell.place,
      what: Trilingual(
        fi: "rivi \(row.number), sarake \(cell.column), arvo ”\(cell.text)”: ",
        sv: "rad \(row.number), kolumn \(cell.column), värde ”\(cell.text)”: ",
        en: "row \(row.number), column \(cell.column), value “\(cell.text)”: ") + reason, fix: fix)
  }

  /// An answer that the row has no cell for.
  static func noCell(_ row: AnswerRow, _ problem: InterviewProblem) -> Diagnostic {
    let name = problem.key.question
    return Diagnostic(
      .error, "HR0027", at: row.cells.first?.place,
      what: Trilingual(
        fi: "rivi \(row.number), \(name): ", sv: "rad \(row.number), \(name): ",
        en: "row \(row.number), \(name): ") + problem.what, fix: problem.fix)
  }

  static func columnTwice(_ cell: AnswerRow.Cell, _ first: AnswerRow.Cell) -> Diagnostic {
    Diagnostic(
      .error, "HR0028", at: cell.place,
      what: Trilingual(
        fi: "sarakkeet ”\(first.column)” ja ”\(cell.column)” ovat sama kysymys",
        sv: "kolumnerna ”\(first.column)” och ”\(cell.column)” är samma fråga",
        en: "the columns “\(first.column)” and “\(cell.column)” are the same question"),
      fix: Trilingual(
        fi: "poista toinen", sv: "ta bort den ena", en: "take one of them out"))
  }

  static func idTwice(_ row: AnswerRow, _ cell: AnswerRow.Cell, _ first: Int) -> Diagnostic {
    Diagnostic(
      .error, "HR0029", at: cell.place,
      what: Trilingual(
        fi:
          "rivi \(row.number), sarake \(cell.column): sama tunnus ”\(cell.text)” on rivillä \(first)",
        sv:
          "rad \(row.number), kolumn \(cell.column): samma id ”\(cell.text)” finns på rad \(first)",
        en: "row \(row.number), column \(cell.column): row \(first) has the same id “\(cell.text)”"),
      fix: Trilingual(
        fi: "anna kullekin riville oma tunnus tai jätä sarake pois",
        sv: "ge varje rad ett eget id eller lämna bort kolumnen",
        en: "give each row an id of its own, or leave the column out"))
  }
}

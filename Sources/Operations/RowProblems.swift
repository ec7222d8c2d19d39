import Diagnostics
import Intake
import Interview
import PersonalData
import SurveyModel

/// Findings about rows: which row, which column, which value, and why.
enum RowProblems {
  static func unknownColumn(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ outline: SurveyOutline
  ) -> Diagnostic {
    let name = cell.column
    let what =
      row.form == .setting
      ? Trilingual(
        fi: "kysymystä ”\(name)” ei ole kyselyssä", sv: "frågan ”\(name)” finns inte i enkäten",
        en: "there is no question “\(name)” in the survey")
      : Trilingual(
        fi: "sarake ”\(name)” ei ole kyselyn kysymys",
        sv: "kolumnen ”\(name)” är ingen fråga i enkäten",
        en: "the column “\(name)” is not a question of the survey")
    let near = AnswerColumn.nearest(to: name, outline)
    return Diagnostic(
      .error, "HR0025", at: cell.header ?? cell.place, what: what,
      fix: near.map {
        Trilingual(fi: "tarkoititko \($0)?", sv: "menade du \($0)?", en: "did you mean \($0)?")
      })
  }

  static func badCell(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ reason: Trilingual, _ fix: Trilingual?
  ) -> Diagnostic {
    let value = Trilingual(
      fi: ", arvo ”\(cell.text)”: ", sv: ", värde ”\(cell.text)”: ",
      en: ", value “\(cell.text)”: ")
    return Diagnostic(
      .error, "HR0026", at: cell.place, what: row.speaking(of: cell.column) + value + reason,
      fix: fix)
  }

  /// An answer that the row has no cell for.
  static func noCell(_ row: AnswerRow, _ problem: InterviewProblem, _ name: String) -> Diagnostic {
    if row.form == .sheet, case .required = problem.kind { return noColumn(row, name) }
    return Diagnostic(
      .error, "HR0027", at: row.cells.first?.place,
      what: row.speaking(of: name) + Trilingual(": ") + problem.what,
      fix: row.form == .setting ? Trilingual("--set \(name)=…") : problem.fix)
  }

  private static func noColumn(_ row: AnswerRow, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "HR0027", at: row.cells.first?.header,
      what: Trilingual(
        fi: "sarake \(name) puuttuu", sv: "kolumnen \(name) saknas",
        en: "the column \(name) is missing"),
      why: Trilingual(
        fi: "Kysymykseen tarvitaan vastaus.", sv: "Frågan behöver ett svar.",
        en: "The question needs an answer."),
      fix: Trilingual(
        fi: "lisää sarake \(name)", sv: "lägg till kolumnen \(name)",
        en: "add the column \(name)"))
  }

  static func columnTwice(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ first: AnswerRow.Cell
  ) -> Diagnostic {
    let what =
      row.form == .setting
      ? Trilingual(
        fi: "kysymykseen ”\(cell.column)” vastataan kahdesti",
        sv: "frågan ”\(cell.column)” besvaras två gånger",
        en: "the question “\(cell.column)” is answered twice")
      : Trilingual(
        fi: "sarakkeet ”\(first.column)” ja ”\(cell.column)” ovat sama kysymys",
        sv: "kolumnerna ”\(first.column)” och ”\(cell.column)” är samma fråga",
        en: "the columns “\(first.column)” and “\(cell.column)” are the same question")
    return Diagnostic(
      .error, "HR0028", at: cell.header ?? cell.place, what: what,
      fix: Trilingual(
        fi: "poista toinen", sv: "ta bort den ena", en: "take one of them out"))
  }

  static func idTwice(_ row: AnswerRow, _ cell: AnswerRow.Cell, _ first: Int) -> Diagnostic {
    let isSheet = row.form == .sheet
    let same = Trilingual(
      fi: ": sama tunnus ”\(cell.text)” on \(isSheet ? "rivillä" : "vastauksessa") \(first)",
      sv: ": samma id ”\(cell.text)” finns \(isSheet ? "på rad" : "i svar") \(first)",
      en: ": \(isSheet ? "row" : "response") \(first) has the same id “\(cell.text)”")
    return Diagnostic(
      .error, "HR0029", at: cell.place, what: row.speaking(of: cell.column) + same,
      fix: Trilingual(
        fi: "anna kullekin riville oma tunnus tai jätä sarake pois",
        sv: "ge varje rad ett eget id eller lämna bort kolumnen",
        en: "give each row an id of its own, or leave the column out"))
  }

  /// A file that cannot be taken, with the reason.
  static func badFile(_ row: AnswerRow, _ cell: AnswerRow.Cell, _ reason: Diagnostic) -> Diagnostic
  {
    Diagnostic(
      .error, "HR0064", at: cell.place,
      what: row.speaking(of: cell.column) + Trilingual(", ”\(cell.text)”: ") + reason.what,
      why: reason.why,
      fix: reason.code != "HC0001" || row.form == .setting
        ? reason.fix
        : Trilingual(
          fi: "polku luetaan siitä kansiosta, jossa taulukko on",
          sv: "sökvägen läses från den mapp som tabellen ligger i",
          en: "the path is read from the folder that the sheet is in"))
  }

  /// What to tell of a file that was taken as it was.
  static func fileNotice(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ notice: Trilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "HR0065", at: cell.place,
      what: row.speaking(of: cell.column) + Trilingual(", ”\(cell.text)”: ") + notice)
  }

  /// A free text that looks like personal data; the text itself is not repeated.
  static func personal(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ finding: PersonalDataFinding
  ) -> Diagnostic {
    Diagnostic(
      .error, "HR0066", at: cell.place,
      what: row.speaking(of: cell.column) + Trilingual(": ") + finding.what, why: finding.why,
      fix: finding.fix
        + Trilingual(
          fi: "; jos se ei ole henkilötieto: --confirm-not-personal ”SYY” --as NIMIMERKKI",
          sv: "; om det inte är en personuppgift: --confirm-not-personal ”SKÄL” --as SIGNATUR",
          en: "; if it is no personal data: --confirm-not-personal “REASON” --as PSEUDONYM"))
  }

  static func noRows(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "HR0032", at: Place(file: path),
      what: Trilingual(
        fi: "tiedostossa ei ole yhtään vastausta", sv: "filen innehåller inga svar",
        en: "the file holds no answers"),
      fix: Trilingual(
        fi: "ensimmäisellä rivillä ovat kysymysten nimet, seuraavilla vastaukset",
        sv: "på den första raden står frågornas namn, på de följande svaren",
        en: "the first row names the questions, those below it hold the answers"))
  }
}

extension AnswerRow {
  /// A column of the row in the words of where it came from.
  fileprivate func speaking(of column: String) -> Trilingual {
    switch form {
    case .sheet:
      Trilingual(
        fi: "rivi \(number), sarake \(column)", sv: "rad \(number), kolumn \(column)",
        en: "row \(number), column \(column)")
    case .list:
      Trilingual(
        fi: "vastaus \(number), kenttä \(column)", sv: "svar \(number), fält \(column)",
        en: "response \(number), field \(column)")
    case .setting:
      Trilingual(
        fi: "kysymys \(column)", sv: "frågan \(column)", en: "question \(column)")
    }
  }
}

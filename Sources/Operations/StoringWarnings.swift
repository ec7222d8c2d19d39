import Diagnostics
import FileSystem
import Intake
import SurveyModel

/// What a user should know of rows that were taken: nothing is passed over in silence.
struct StoringWarnings {
  let rows: [AnswerRow]
  let responses: [RowResponse]
  let outcomes: [StoreOutcome]

  func all(survey: String, wave: (Response) -> String?) -> [Diagnostic] {
    var already: [AnswerRow] = []
    var homeless: [(row: AnswerRow, path: String)] = []
    var known = 0
    for ((row, response), outcome) in zip(zip(rows, responses), outcomes) {
      switch outcome {
      case .alreadyStored:
        known += 1
        if response.followsFromRow { already.append(row) }
      case .stored(let path), .conflict(let path, _):
        if wave(response.response) == nil { homeless.append((row, path)) }
      }
    }
    var warnings: [Diagnostic] = []
    if known == rows.count, !already.isEmpty {
      warnings.append(wholeFile(already[0]))
    } else if !already.isEmpty {
      warnings.append(sameRows(already))
    }
    if homeless.count == 1 {
      warnings.append(StoringWarnings.noWave(homeless[0].path, survey: survey))
    } else if let first = homeless.first {
      warnings.append(noWave(homeless.map(\.row), folder(of: first.path), survey))
    }
    return warnings
  }

  private func wholeFile(_ first: AnswerRow) -> Diagnostic {
    Diagnostic(
      .warning, "HR0045", at: first.cells.first.map { Place(file: $0.place.file) },
      what: Trilingual(
        fi: "tiedoston kaikki rivit (\(rows.count)) on jo tallennettu, eikä uutta ollut",
        sv: "filens alla rader (\(rows.count)) är redan sparade och inget var nytt",
        en: "all rows of the file (\(rows.count)) are stored already, and none was new"),
      fix: StoringWarnings.distinguish)
  }

  private func sameRows(_ same: [AnswerRow]) -> Diagnostic {
    let list = numberRuns(same.map(\.number))
    let isOne = same.count == 1
    let isSheet = same[0].form == .sheet
    return Diagnostic(
      .warning, "HR0044", at: same[0].cells.first?.place,
      what: Trilingual(
        fi: isOne
          ? "\(isSheet ? "rivi" : "vastaus") \(list) on jo tallennettu (sama sisältö)"
          : "\(isSheet ? "rivit" : "vastaukset") \(list) on jo tallennettu (sama sisältö, "
            + "yhteensä \(same.count))",
        sv: isOne
          ? "\(isSheet ? "rad" : "svar") \(list) är redan sparat (samma innehåll)"
          : "\(isSheet ? "rader" : "svar") \(list) är redan sparade (samma innehåll, "
            + "sammanlagt \(same.count))",
        en: isOne
          ? "\(isSheet ? "row" : "response") \(list) is stored already (same content)"
          : "\(isSheet ? "rows" : "responses") \(list) are stored already (same content, "
            + "\(same.count) in all)"),
      fix: StoringWarnings.distinguish)
  }

  private static let distinguish = Trilingual(
    fi: "jos jokin niistä on uusi vastaus, lisää sarake instanceID tai erottava sarake, "
      + "esim. päivä",
    sv: "om någon av dem är ett nytt svar, lägg till kolumnen instanceID eller en särskiljande "
      + "kolumn, t.ex. dagen",
    en: "if any of them is a new response, add the column instanceID or one that tells them apart, "
      + "such as the day")

  static func noWave(_ path: String, survey: String) -> Diagnostic {
    Diagnostic(
      .warning, "HR0015", at: Place(file: path),
      what: Trilingual(
        fi: "vastaus tallennettiin, mutta se ei osu mihinkään kyselyn \(survey) kierrokseen",
        sv: "svaret sparades men faller inte inom någon mätomgång för \(survey)",
        en: "the response was stored but falls into no wave of \(survey)"),
      why: notCounted, fix: mendWaves)
  }

  private func noWave(_ rows: [AnswerRow], _ folder: String, _ survey: String) -> Diagnostic {
    let list = numberRuns(rows.map(\.number))
    let isSheet = rows[0].form == .sheet
    return Diagnostic(
      .warning, "HR0015", at: Place(file: folder),
      what: Trilingual(
        fi:
          "\(isSheet ? "rivit" : "vastaukset") \(list) tallennettiin, mutta ne eivät osu mihinkään kyselyn \(survey) "
          + "kierrokseen",
        sv:
          "\(isSheet ? "rader" : "svar") \(list) sparades men faller inte inom någon mätomgång för \(survey)",
        en:
          "\(isSheet ? "rows" : "responses") \(list) were stored but fall into no wave of \(survey)"
      ),
      why: StoringWarnings.notCounted, fix: StoringWarnings.mendWaves)
  }

  private static let notCounted = Trilingual(
    fi: "Raportti ei laske vastausta, joka ei kuulu mihinkään kierrokseen.",
    sv: "Rapporten räknar inte ett svar som inte hör till någon mätomgång.",
    en: "A report does not count a response that belongs to no wave.")

  private static let mendWaves = Trilingual(
    fi: "tarkista käynnin päivä tai kierrosten päivät tiedostossa Surveys/network.xml",
    sv: "kontrollera besökets dag eller mätomgångarnas dagar i Surveys/network.xml",
    en: "check the day of the visit, or the waves' days in Surveys/network.xml")
}

/// Rising numbers, runs of them drawn together: `2–4, 7`.
func numberRuns(_ numbers: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = runs.last, last.upperBound + 1 == number {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    .joined(separator: ", ")
}

import Diagnostics
import Expressions
import Intake
import Interview
import NetworkModel
import Peers
import SurveyModel

/// Figures in rows that look like a slip of the hand, held against the library's own history and against
/// its peers. They are told of and never refused: nobody is there to be asked
/// (docs/specification/peers.md).
struct SurprisingFigures {
  private let outline: SurveyOutline
  private let network: Network
  private let unit: String
  private let known: [AnsweredBefore]
  private let knownOf: [String: [AnsweredBefore]]
  /// So many warnings of each kind; the rest is counted.
  private static let most = 20

  /// Nil but for benchmarks: elsewhere one response is one person's view, and there are many.
  init?(_ workspace: Workspace, _ survey: DefinedSurvey, _ network: Network) {
    guard survey.outline.survey.kind == .benchmark,
      let question = survey.outline.question(with: .unit)?.question.name
    else { return nil }
    outline = survey.outline
    self.network = network
    unit = question
    // Without what was answered before, rows are taken all the same.
    let before = try? workspace.responses(to: survey.outline.survey.name)
    known = before?.answeredBefore ?? []
    knownOf = Dictionary(grouping: known, by: \.unit)
  }

  func warnings(
    _ rows: [(row: AnswerRow, response: Response)], wave: (Response) -> String?
  ) -> [Diagnostic] {
    let placed = rows.compactMap { one -> Row? in
      guard let name = one.response[unit], let wave = wave(one.response).flatMap(network.wave)
      else { return nil }
      return Row(row: one.row, response: one.response, unit: name, wave: wave)
    }
    let own = placed.flatMap(againstHistory)
    let peers = Dictionary(grouping: placed, by: \.wave.name).sorted { $0.key < $1.key }
      .flatMap { againstPeers($0.value) }
    return told(own, "HR0046") + told(peers, "HR0047")
  }

  private struct Row {
    let row: AnswerRow
    let response: Response
    let unit: String
    let wave: Wave
  }

  /// A number that is told of, and what is said of it.
  private struct Surprise {
    let row: Row
    let question: Question
    let what: Trilingual
  }

  private func againstHistory(_ row: Row) -> [Surprise] {
    let earlier = (knownOf[row.unit] ?? []).filter { $0.wave.until < row.wave.from }
      .max { ($0.wave.until, $0.wave.name) < ($1.wave.until, $1.wave.name) }
    guard let earlier else { return [] }
    return numbers.compactMap { question in
      guard let before = earlier.answers[question.name], let now = row.response[question.name],
        let change = implausibleChange(from: before, to: now, question: question)
      else { return nil }
      return Surprise(row: row, question: question, what: change.what)
    }
  }

  /// Rows of one wave. The peers' figures are those of each library's latest answer up to that wave, and of
  /// the other rows.
  private func againstPeers(_ rows: [Row]) -> [Surprise] {
    guard let wave = rows.first?.wave else { return [] }
    let ranges = PeerRanges(known, upTo: wave, network)
    return numbers.flatMap { question -> [Surprise] in
      let new = Dictionary(
        rows.map { ($0.unit, $0.response[question.name]) }, uniquingKeysWith: { $1 })
      guard let range = ranges.range(question, with: new) else { return [] }
      return rows.compactMap { row in
        let text = row.response[question.name] ?? ""
        return ranges.surprise(in: text, to: question, of: row.unit, beside: range).map {
          Surprise(row: row, question: question, what: $0)
        }
      }
    }
  }

  private var numbers: [Question] {
    outline.questions.filter {
      $0.repeats.isEmpty && [.integer, .decimal, .range].contains($0.question.type)
    }.map(\.question)
  }

  private func told(_ surprises: [Surprise], _ code: String) -> [Diagnostic] {
    let first = surprises.prefix(Self.most).map { one in
      let name = one.question.name
      let place = one.row.row.cells.first { $0.column == name }?.place
      let start = Trilingual("\(one.row.unit), \(name): ")
      return Diagnostic(
        .warning, code, at: place, what: start + one.what,
        why: Trilingual(
          fi: "Luku tallennettiin: se voi olla oikea.",
          sv: "Talet sparades: det kan vara rätt.",
          en: "the number was stored: it may be right"),
        fix: Trilingual(
          fi: "tarkista luku; jos se on väärä, korjaa vastaus (--correct)",
          sv: "kontrollera talet; är det fel, rätta svaret (--correct)",
          en: "look at the number; if it is wrong, correct the response (--correct)"))
    }
    let rest = surprises.count - first.count
    guard rest > 0 else { return first }
    return first + [
      Diagnostic(
        .warning, code, at: nil,
        what: Trilingual(
          fi: "ja \(rest) muuta lukua, jotka yllättävät samalla tavalla",
          sv: "och \(rest) andra tal som överraskar på samma sätt",
          en: "and \(rest) other numbers that surprise in the same way"))
    ]
  }
}

import Diagnostics
import SurveyModel

/// What stands around any question: where we are, what is asked, what is known, what was wrong.
struct QuestionText: Sendable, Hashable {
  let prompt: QuestionPrompt
  let problem: Remark?
  /// Says what `*` means; once is enough.
  let explainsMark: Bool

  /// - Parameter standing: the answer as it stands, where that is not seen in a list.
  func head(
    _ notice: Trilingual?, standing: Trilingual? = nil, _ paper: Paper
  ) -> FrameLayout {
    var layout = FrameLayout()
    layout.add([progress(paper)], rank: 2)
    layout.add(paper.lines(label, .strong), rank: 0)
    if prompt.isRequired && explainsMark {
      layout.add(paper.lines(ScreenTexts.required, .faint, indent: 2), rank: 4)
    }
    layout.add(paper.lines(prompt.hint, .faint, indent: 2), rank: 3)
    if let earlier = prompt.earlier {
      layout.add(paper.lines(earlier, .faint, indent: 2), rank: 3)
    }
    if let standing {
      layout.add(paper.lines(standing[paper.language], indent: 2, hanging: 2), rank: 1)
    }
    let complaints = problem.map { problemLines($0, paper) } ?? []
    layout.add(complaints + noticeLines(notice, paper), rank: 0)
    return layout
  }

  /// "Kuinka kauan odotit? (min) *"
  private var label: String {
    prompt.label + (prompt.unit.isEmpty ? "" : " (\(prompt.unit))")
      + (prompt.isRequired ? " *" : "")
  }

  /// "kysymys 7/31, osio Saapuminen" and a bar of what lies behind.
  private func progress(_ paper: Paper) -> ScreenLine {
    let number = "\(prompt.number)/\(prompt.total)"
    var words = ScreenTexts.question[paper.language] + " " + number
    if displayWidth(words) > paper.measure { return ScreenLine(number, .faint) }
    let section = ScreenTexts.section[paper.language] + " " + shown(prompt.section)
    let cells = 10
    let done = prompt.total > 0 ? cells * (prompt.number - 1) / prompt.total : 0
    let bar =
      String(repeating: "█", count: max(0, done))
      + String(repeating: "░", count: max(0, cells - done))
    var room = paper.measure - displayWidth(words)
    if !prompt.section.isEmpty, room >= displayWidth(section) + 2 {
      words += ", " + section
      room -= displayWidth(section) + 2
    }
    return ScreenLine(room >= cells + 2 ? words + "  " + bar : words, .faint)
  }

  func help(_ keys: [Trilingual], _ paper: Paper) -> [ScreenLine] {
    paper.lines(prompt.guidance, indent: 2) + keys.flatMap { paper.lines($0, .faint, indent: 2) }
  }

  /// The number, the question and its answer.
  func trace(_ said: String, _ paper: Paper) -> [ScreenLine] {
    let number = "\(prompt.number)/\(prompt.total) "
    let unit = prompt.unit.isEmpty || said.isEmpty ? "" : " " + prompt.unit
    let answer = said.isEmpty ? ScreenTexts.empty[paper.language] : said + unit
    return paper.lines(number + prompt.label, .faint, hanging: number.count)
      + paper.lines("→ " + answer, indent: number.count, hanging: 2)
  }
}

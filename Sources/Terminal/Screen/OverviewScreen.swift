import Diagnostics
import Interview

/// Everything asked so far with its answers: to jump from, and at the end to submit.
struct OverviewScreen: PromptScreen, Sendable, Hashable {
  enum Choice: Sendable, Hashable {
    case jump(StepID)
    case close
    case submit
  }

  private let overview: Overview
  private let isReview: Bool
  private(set) var line = LineEditor()
  /// Places in the overview's lines that fit what is typed; after them comes submitting.
  private var rows: [Int]
  private var marked: Int?
  private var notice: Trilingual?

  /// Nothing is submitted while something stands in its way.
  private var submits: Bool { isReview && overview.isComplete }

  init(_ overview: Overview, submits: Bool) {
    self.overview = overview
    isReview = submits
    rows = Array(overview.lines.indices)
    if submits {
      marked = overview.isComplete ? rows.count : overview.lines.firstIndex(where: isProblem)
    } else {
      marked = rows.isEmpty ? nil : 0
    }
  }

  private func isProblem(_ line: Overview.Line) -> Bool {
    switch line.state {
    case .missing, .wrong: true
    case .answered, .empty: false
    }
  }

  // MARK: Keys

  private var last: Int { rows.count - (submits && line.isEmpty ? 0 : 1) }

  mutating func press(_ key: Key, page: Int) -> Outcome<Choice> {
    notice = nil
    switch key {
    case .enter: return entered()
    case .up: step(-1)
    case .down: step(1)
    case .pageUp: step(-max(1, page))
    case .pageDown: step(max(1, page))
    case .home where line.isEmpty: step(-rows.count - 1)
    case .end where line.isEmpty: step(rows.count + 1)
    case .escape where line.isEmpty: if !isReview { return .answers(.close, said: "") }
    case .escape:
      line = LineEditor()
      find()
    default:
      let before = line.text
      if line.press(key), line.text != before { find() }
    }
    return .stays
  }

  private mutating func step(_ by: Int) {
    guard last >= 0 else { return }
    marked = min(max((marked ?? -1) + by, 0), last)
  }

  /// A number marks its question; anything else leaves the lines that it fits.
  private mutating func find() {
    let typed = trimmed(line.text)
    let all = Array(overview.lines.indices)
    let numbered = all.filter { overview.lines[$0].number.map(String.init) == typed }
    rows =
      typed.isEmpty
      ? all
      : !numbered.isEmpty
        ? numbered
        : all.filter {
          fit(typed, label: overview.lines[$0].label, name: overview.lines[$0].answer) != nil
        }
    marked = rows.isEmpty || typed.isEmpty ? nil : 0
  }

  private mutating func entered() -> Outcome<Choice> {
    switch Typed(line.text) {
    // From the overview there is nothing to go back to but the question.
    case .wish(.back) where !isReview: return .answers(.close, said: "")
    case .wish(.overview) where !isReview: return .answers(.close, said: "")
    case .wish(let wish): return .wishes(wish)
    case .line("?"):
      line = LineEditor()
      find()
      return .asksForHelp
    case .unknown:
      notice = ScreenTexts.unknownWord
      return .stays
    // The same words end the lines' review.
    case .line(let said) where submits && Said(said) == .yes: return .answers(.submit, said: "")
    case .line(let said) where submits && Said(said) == .no: return .wishes(.back)
    case .line: break
    }
    if let marked, rows.indices.contains(marked) {
      return .answers(.jump(overview.lines[rows[marked]].step), said: "")
    }
    if submits, line.isEmpty, marked != nil { return .answers(.submit, said: "") }
    if line.isEmpty, !isReview { return .answers(.close, said: "") }
    return .stays
  }

  // MARK: Showing

  func frame(_ paper: Paper) -> Frame {
    var layout = FrameLayout()
    layout.add(
      paper.lines(
        (isReview ? ScreenTexts.review : ScreenTexts.overview) + Trilingual(overview.title), .strong
      ),
      rank: 1)
    for warning in overview.warnings {
      layout.add(paper.lines(Trilingual("! ") + warning, .problem), rank: 2)
    }
    let problems = overview.lines.count(where: isProblem)
    if isReview, problems > 0 {
      layout.add(
        paper.lines(Trilingual("! ") + ScreenTexts.inTheWay(problems), .problem), rank: 0)
    }
    layout.add(noticeLines(notice, paper), rank: 0)
    layout.input = line
    if !line.isEmpty { layout.count = "\(rows.count) / \(overview.lines.count)" }
    layout.rows = listed(paper)
    layout.marked = marked
    layout.keys = isReview ? ScreenTexts.reviewKeys(canSubmit: submits) : ScreenTexts.overviewKeys
    return layout.frame(paper)
  }

  private func listed(_ paper: Paper) -> [[ScreenLine]] {
    var section = ""
    var listed = rows.enumerated().map { place, index in
      let line = overview.lines[index]
      defer { section = line.section }
      let heading =
        line.section == section || line.section.isEmpty
        ? [] : paper.lines(line.section, .faint)
      return heading + row(line, isMarked: place == marked, paper)
    }
    if submits, line.isEmpty {
      let isMarked = marked == rows.count
      let text = ScreenTexts.submit[paper.language]
      listed.append(paper.item(isMarked ? "› " : "  ", text, isMarked ? .marked : .strong))
    }
    if listed.isEmpty { listed = [paper.lines(Trilingual("! ") + ScreenTexts.noMatch, .problem)] }
    return listed
  }

  /// "› 7 Kuinka kauan odotit? → 12"
  private func row(_ line: Overview.Line, isMarked: Bool, _ paper: Paper) -> [ScreenLine] {
    let number = padded(line.number.map { String($0) } ?? "·", to: 3, right: true)
    let answer =
      switch line.state {
      case .answered: line.answer
      case .empty: "–"
      case .missing: "! " + ScreenTexts.missing[paper.language]
      case .wrong(let why): line.answer + " ! " + why[paper.language]
      }
    let arrow = line.number == nil && line.answer.isEmpty ? "" : " → " + answer
    let ink: Ink = isMarked ? .marked : isProblem(line) ? .problem : .plain
    return paper.item((isMarked ? "›" : " ") + number + " ", line.label + arrow, ink)
  }

  func help(_ paper: Paper) -> [ScreenLine] {
    [ScreenTexts.overviewHelp, ScreenTexts.wordsHelp].flatMap {
      paper.lines($0, .faint, indent: 2)
    }
  }

  func trace(_ said: String, _ paper: Paper) -> [ScreenLine] { [] }
}

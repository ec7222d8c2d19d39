import Diagnostics

/// A question of the program itself, answered with a word for yes or no in any language.
struct DecisionScreen: PromptScreen, Sendable, Hashable {
  private let decision: Decision
  private(set) var line = LineEditor()
  private var notice: Trilingual?

  init(_ decision: Decision) { self.decision = decision }

  mutating func press(_ key: Key, page: Int) -> Outcome<Bool> {
    notice = nil
    switch key {
    case .enter: return entered()
    case .escape: line = LineEditor()
    default: _ = line.press(key)
    }
    return .stays
  }

  private mutating func entered() -> Outcome<Bool> {
    let said = trimmed(line.text)
    let answer = said.isEmpty ? decision.usual : agreement(said)
    if let answer { return .answers(answer, said: said) }
    switch TypedWord(said) {
    case .wish(let wish): return .wishes(wish)
    case .help:
      line = LineEditor()
      return .asksForHelp
    default:
      notice = ScreenTexts.yesOrNo
      return .stays
    }
  }

  func frame(_ paper: Paper) -> Frame {
    var layout = FrameLayout()
    for remark in decision.remarks { layout.add(problemLines(remark, paper), rank: 1) }
    layout.add(paper.lines(decision.question, .strong), rank: 0)
    layout.add(noticeLines(notice, paper), rank: 0)
    layout.input = line
    layout.keys = ScreenTexts.decisionKeys(usual: decision.usual)
    return layout.frame(paper)
  }

  func help(_ paper: Paper) -> [ScreenLine] {
    paper.lines(ScreenTexts.wordsHelp, .faint, indent: 2)
  }

  func trace(_ said: String, _ paper: Paper) -> [ScreenLine] {
    let answer = said.isEmpty ? ScreenTexts.word(for: decision.usual ?? false) : Trilingual(said)
    return paper.lines(decision.question, .faint)
      + paper.lines(Trilingual("→ ") + answer, indent: 2)
  }
}

/// What a word says where yes or no is asked; the words of all languages are taken.
func agreement(_ word: String) -> Bool? {
  switch trimmed(word).lowercased() {
  case "k", "j", "y", "kyllä", "ja", "yes": true
  case "e", "n", "ei", "nej", "no": false
  default: nil
  }
}

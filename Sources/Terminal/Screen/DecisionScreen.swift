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
    switch Typed(line.text) {
    case .wish(let wish): return .wishes(wish)
    case .line("?"):
      line = LineEditor()
      return .asksForHelp
    case .line(let said):
      if let answer = Said(said).yes ?? (said.isEmpty ? decision.usual : nil) {
        return .answers(answer, said: said)
      }
    case .unknown: break
    }
    notice = ScreenTexts.yesOrNo
    return .stays
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

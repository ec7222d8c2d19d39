import Diagnostics
import SurveyModel

/// A question whose answer is typed.
struct TypedScreen: PromptScreen, Sendable, Hashable {
  private let text: QuestionText
  private let type: QuestionType
  private(set) var line = LineEditor()
  private var notice: Trilingual?

  private var prompt: QuestionPrompt { text.prompt }

  init(_ text: QuestionText, _ type: QuestionType) {
    self.text = text
    self.type = type
  }

  mutating func press(_ key: Key, page: Int) -> Outcome<Reply> {
    notice = nil
    switch key {
    case .enter: return entered()
    // What stands can be mended instead of typed anew.
    case .tab where line.isEmpty: line = LineEditor(prompt.shown)
    case .escape: line = LineEditor()
    default: _ = line.press(key)
    }
    return .stays
  }

  private mutating func entered() -> Outcome<Reply> {
    switch Typed(line.text) {
    case .wish(let wish): return .wishes(wish)
    case .line(""): return .answers(.keep, said: prompt.shown)
    case .line("-"): return .answers(.skip, said: "")
    case .line("?"):
      line = LineEditor()
      return .asksForHelp
    case .unknown where !prompt.takesText:
      notice = ScreenTexts.unknownWord
      return .stays
    case .unknown(let text): return .answers(.typed(text), said: text)
    case .line(let text):
      // What begins with a sign of ours can be written all the same.
      let text = text.hasPrefix("\\") ? String(text.dropFirst()) : text
      return .answers(.typed(text), said: text)
    }
  }

  func frame(_ paper: Paper) -> Frame {
    let standing = prompt.stored.isEmpty ? nil : ScreenTexts.now(prompt.shown)
    var layout = text.head(notice, standing: standing, paper)
    layout.input = line
    layout.count = line.isEmpty ? ScreenTexts.form(type)?[paper.language] ?? "" : ""
    layout.keys =
      (prompt.stored.isEmpty
        ? [ScreenTexts.enter] : [ScreenTexts.enterKeeps, ScreenTexts.tabEdits])
      + ScreenTexts.words
    return layout.frame(paper)
  }

  func help(_ paper: Paper) -> [ScreenLine] {
    text.help([ScreenTexts.typedHelp, ScreenTexts.wordsHelp], paper)
  }

  func trace(_ said: String, _ paper: Paper) -> [ScreenLine] { text.trace(said, paper) }
}

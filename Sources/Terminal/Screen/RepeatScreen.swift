import Diagnostics

/// "One more?" with the instances so far, which can be moved and taken away.
struct RepeatScreen: PromptScreen, Sendable, Hashable {
  private let prompt: RepeatPrompt
  private(set) var line = LineEditor()
  /// An instance, then "one more", then "that was all".
  private var marked: Int
  /// The instance whose removal has been asked for once.
  private var removing: Int?
  private var notice: Trilingual?

  private var adds: Int { prompt.instances.count }
  private var ends: Int { prompt.instances.count + 1 }

  /// - Parameter focus: the instance that was moved a moment ago.
  init(_ prompt: RepeatPrompt, focus: Int? = nil) {
    self.prompt = prompt
    marked = prompt.instances.count + 1
    if let focus, prompt.instances.indices.contains(focus) { marked = focus }
  }

  mutating func press(_ key: Key, page: Int) -> Outcome<RepeatReply> {
    let wasRemoving = removing
    (notice, removing) = (nil, nil)
    let isInstance = prompt.instances.indices.contains(marked)
    switch key {
    case .enter: return entered()
    case .up: marked = max(0, marked - 1)
    case .down: marked = min(ends, marked + 1)
    case .pageUp: marked = max(0, marked - page)
    case .pageDown: marked = min(ends, marked + page)
    case .text("+") where line.isEmpty: return .answers(.add, said: "")
    case .moveUp where isInstance && marked > 0:
      return .answers(.move(from: marked, to: marked - 1), said: "")
    case .moveDown where isInstance && marked + 1 < adds:
      return .answers(.move(from: marked, to: marked + 1), said: "")
    case .delete where isInstance && line.isEmpty:
      if wasRemoving == marked { return .answers(.remove(marked), said: "") }
      removing = marked
      notice = ScreenTexts.deleteAgain
    case .escape: line = LineEditor()
    default: _ = line.press(key)
    }
    return .stays
  }

  private mutating func entered() -> Outcome<RepeatReply> {
    if line.isEmpty {
      switch marked {
      case adds: return .answers(.add, said: "")
      case ends: return .answers(.done, said: "")
      default:
        notice = ScreenTexts.instanceKeys
        return .stays
      }
    }
    switch Typed(line.text) {
    case .wish(let wish): return .wishes(wish)
    case .line("?"):
      line = LineEditor()
      return .asksForHelp
    case .line(let said):
      if let reply = RepeatReply(said) { return .answers(reply, said: said) }
    case .unknown: break
    }
    notice = ScreenTexts.yesOrNo
    return .stays
  }

  func frame(_ paper: Paper) -> Frame {
    var layout = FrameLayout()
    layout.add(
      paper.lines(prompt.name + ": " + ScreenTexts.oneMore[paper.language], .strong), rank: 0)
    layout.add(noticeLines(notice, paper), rank: 0)
    layout.input = line
    let instances = prompt.instances.enumerated().map { "\($0 + 1) \($1)" }
    let texts = instances + [ScreenTexts.add, ScreenTexts.done].map { $0[paper.language] }
    layout.rows = texts.enumerated().map { place, text in
      let isMarked = place == marked
      return paper.item(isMarked ? "› " : "  ", text, isMarked ? .marked : .plain)
    }
    layout.marked = marked
    layout.keys = ScreenTexts.repeatKeys + ScreenTexts.words
    return layout.frame(paper)
  }

  func help(_ paper: Paper) -> [ScreenLine] {
    [ScreenTexts.repeatHelp, ScreenTexts.wordsHelp].flatMap {
      paper.lines($0, .faint, indent: 2)
    }
  }

  /// Each instance leaves its own questions behind.
  func trace(_ said: String, _ paper: Paper) -> [ScreenLine] { [] }
}

package import Diagnostics
import Interview
import SurveyModel

/// An interview on the screen of a terminal, driven by keys.
///
/// Each prompt is drawn below the ones before it and redrawn in its place; when it is answered, the
/// question and the answer stay, so that the scrollback reads as a transcript.
package struct ScreenFront<Device: ScreenDevice>: InterviewFront {
  package var language: Language
  private var device: Device
  private let hasColour: Bool
  private var decoder = KeyDecoder()
  /// Keys that have come and wait for their turn.
  private var waiting: ArraySlice<Key> = []
  private var block: DrawnBlock?
  private var hasExplainedMark = false
  private var movedInstance: Int?
  /// Whether the last line that stays is an empty one.
  private var endsBlank = false

  package init(device: Device, language: Language, hasColour: Bool) {
    self.device = device
    self.language = language
    self.hasColour = hasColour
  }

  private var paper: Paper {
    let size = device.size
    return Paper(width: size.width, height: size.height, language: language)
  }

  // MARK: The front

  package mutating func open(title: String) {
    device.open()
    device.write(pastesInBrackets)
    leave(paper.lines(title, .strong) + paper.lines(ScreenTexts.opening, .faint))
  }

  package mutating func close() {
    erase()
    device.write(terminalReset)
    device.close()
  }

  package mutating func tell(_ telling: Telling) {
    let answer = telling.answer.map { ": " + $0 } ?? ""
    leave(
      (endsBlank ? [] : [ScreenLine()]) + paper.lines(telling.label + answer)
        + paper.lines(telling.hint, .faint, indent: 2))
  }

  package mutating func say(_ remark: Remark) { leave(problemLines(remark, paper)) }

  package mutating func ask(_ prompt: QuestionPrompt, problem: Remark?) -> Reply {
    let text = QuestionText(
      prompt: prompt, problem: problem, explainsMark: prompt.isRequired && !hasExplainedMark)
    if prompt.isRequired { hasExplainedMark = true }
    let end =
      switch prompt.kind {
      case .typed(let type): converse(TypedScreen(text, type))
      case .one: converse(ChoiceScreen(text, .one))
      case .several: converse(ChoiceScreen(text, .several))
      case .ranking: converse(ChoiceScreen(text, .ranking))
      }
    return switch end {
    case .answer(let reply): reply
    case .wish(let wish): .wish(wish)
    }
  }

  package mutating func askForMore(_ prompt: RepeatPrompt) -> RepeatReply {
    let end = converse(RepeatScreen(prompt, focus: movedInstance))
    movedInstance = nil
    switch end {
    case .answer(let reply):
      if case .move(_, let place) = reply { movedInstance = place }
      return reply
    case .wish(let wish): return .wish(wish)
    }
  }

  package mutating func decide(_ decision: Decision) -> DecisionReply {
    switch converse(DecisionScreen(decision)) {
    case .answer(let agrees): agrees ? .yes : .no
    case .wish(let wish): .wish(wish)
    }
  }

  package mutating func overview(_ overview: Overview) -> OverviewReply {
    switch converse(OverviewScreen(overview, submits: false)) {
    case .answer(.jump(let step)): .jump(step)
    case .answer: .close
    case .wish(let wish): .wish(wish)
    }
  }

  package mutating func review(_ review: Overview) -> ReviewReply {
    switch converse(OverviewScreen(review, submits: true)) {
    case .answer(.jump(let step)): .jump(step)
    case .answer: .submit
    case .wish(let wish): .wish(wish)
    }
  }
}

// MARK: Conversing

private enum Ending<Answer> {
  case answer(Answer)
  case wish(Wish)
}

extension ScreenFront {
  /// Shows a prompt and lets keys change it until it is answered or left.
  private mutating func converse<Screen: PromptScreen>(_ screen: Screen) -> Ending<Screen.Answer> {
    var screen = screen
    if !endsBlank { leave([ScreenLine()]) }
    while true {
      // What was typed ahead is taken before anything is drawn.
      if waiting.isEmpty || block == nil { draw(screen.frame(paper)) }
      guard let key = nextKey() else { return left(.interrupted) }
      switch key {
      case .control("c"): return left(.interrupted)
      case .control("d") where screen.line.isEmpty: return left(.interrupted)
      case .backTab: return left(.back)
      case .left where screen.line.isEmpty: return left(.back)
      case .control("l"): redraw()
      case .control("z"): suspend()
      default:
        switch screen.press(key, page: block?.frame.page ?? 1) {
        case .stays: break
        case .wishes(let wish): return left(wish)
        case .asksForHelp: leave(screen.help(paper) + [ScreenLine()])
        case .answers(let answer, let said):
          leave(screen.trace(said, paper))
          return .answer(answer)
        }
      }
    }
  }

  private mutating func left<Answer>(_ wish: Wish) -> Ending<Answer> {
    erase()
    return .wish(wish)
  }

  /// Nil when no more keys will come.
  private mutating func nextKey() -> Key? {
    while true {
      if let key = waiting.popFirst() { return key }
      switch device.next(within: decoder.isWaiting ? escapeWait : nil) {
      case .bytes(let bytes): waiting = decoder.feed(bytes)[...]
      case .nothing: waiting = decoder.flush()[...]
      case .resized, .resumed: return .control("r")
      case .suspended: return .control("z")
      case .ended: return nil
      }
    }
  }

  // MARK: Drawing

  private mutating func draw(_ frame: Frame) {
    let top = block?.toTop(width: device.size.width) ?? ""
    device.write(top + drawing(frame, hasColour: hasColour))
    block = DrawnBlock(frame: frame)
  }

  private mutating func erase() {
    guard let block else { return }
    device.write(block.toTop(width: device.size.width) + "\u{1B}[J")
    self.block = nil
  }

  /// Puts lines in the place of the prompt that was drawn; they stay.
  private mutating func leave(_ lines: [ScreenLine]) {
    erase()
    if let last = lines.last { endsBlank = last.spans.isEmpty }
    device.write(lines.map { $0.painted(hasColour) + "\r\n" }.joined())
  }

  private mutating func redraw() {
    device.write("\u{1B}[2J\u{1B}[H")
    block = nil
  }

  private mutating func suspend() {
    erase()
    device.suspend()
    device.write(pastesInBrackets)
  }
}

/// Milliseconds after which Esc was nothing but Esc.
private let escapeWait = 100
private let pastesInBrackets = "\u{1B}[?2004h"

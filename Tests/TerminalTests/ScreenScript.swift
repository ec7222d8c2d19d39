import Diagnostics
import Interview
import Terminal

/// A terminal whose person does what a script says.
final class ScriptedScreen: ScreenDevice {
  enum Step: Sendable {
    /// Keys, as their bytes arrive in one reading.
    case keys(String)
    case bytes([UInt8])
    /// Nothing comes for a while.
    case pause
    /// Keeps what is seen.
    case look
    case resize(Int, Int, breaks: Bool)
    case suspended
    case resumed
  }

  let grid: ScreenGrid
  private var steps: ArraySlice<Step>
  private(set) var looks: [[String]] = []
  private(set) var inks: [[String]] = []
  private(set) var cursors: [(row: Int, column: Int)] = []
  private(set) var isOpen = false
  private(set) var suspensions = 0
  var unread: Int { steps.count }

  init(_ steps: [Step], width: Int = 80, height: Int = 24) {
    self.steps = steps[...]
    grid = ScreenGrid(width: width, height: height)
  }

  func open() { isOpen = true }
  func close() { isOpen = false }
  func write(_ text: String) { grid.write(text) }
  var size: (width: Int, height: Int) { (grid.width, grid.height) }
  func suspend() { suspensions += 1 }

  func next(within milliseconds: Int?) -> DeviceEvent {
    while let step = steps.popFirst() {
      switch step {
      case .keys(let text): return .bytes(Array(text.utf8))
      case .bytes(let bytes): return .bytes(bytes)
      case .pause: if milliseconds != nil { return .nothing }
      case .look:
        looks.append(grid.screen)
        inks.append(grid.inks)
        cursors.append(grid.cursor)
      case .resize(let width, let height, let breaks):
        grid.resize(width: width, height: height, breaks: breaks)
        return .resized
      case .suspended: return .suspended
      case .resumed: return .resumed
      }
    }
    return .ended
  }
}

/// What keys send.
enum Press {
  static let enter = "\r"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let pageDown = "\u{1B}[6~"
  static let pageUp = "\u{1B}[5~"
  static let delete = "\u{1B}[3~"
  static let backspace = "\u{7F}"
  static let controlDown = "\u{1B}[1;5B"
  static let controlUp = "\u{1B}[1;5A"
  static let shiftTab = "\u{1B}[Z"
  static let escape = "\u{1B}"

  static func control(_ letter: Character) -> String {
    String(Unicode.Scalar((letter.asciiValue ?? 0x60) - 0x60))
  }

  static func pasted(_ text: String) -> String { "\u{1B}[200~" + text + "\u{1B}[201~" }
}

/// What became of asking, on a terminal of a script.
struct Shown<Reply> {
  let reply: Reply
  let device: ScriptedScreen

  var last: [String] { device.looks.last ?? [] }
}

func onScreen<Reply>(
  _ steps: [ScriptedScreen.Step], width: Int = 80, height: Int = 24, language: Language = .fi,
  colour: Bool = false, _ ask: (inout ScreenFront<ScriptedScreen>) -> Reply
) -> Shown<Reply> {
  let device = ScriptedScreen(steps, width: width, height: height)
  var front = ScreenFront(device: device, language: language, hasColour: colour)
  return Shown(reply: ask(&front), device: device)
}

func ask(
  _ prompt: QuestionPrompt, _ steps: [ScriptedScreen.Step], width: Int = 80, height: Int = 24,
  problem: Remark? = nil
) -> Shown<Reply> {
  onScreen(steps, width: width, height: height) { $0.ask(prompt, problem: problem) }
}

func decide(_ decision: Decision, _ steps: [ScriptedScreen.Step]) -> DecisionReply {
  onScreen(steps) { $0.decide(decision) }.reply
}

func askForMore(_ prompt: RepeatPrompt, _ steps: [ScriptedScreen.Step]) -> RepeatReply {
  onScreen(steps) { $0.askForMore(prompt) }.reply
}

func look(at overview: Overview, _ steps: [ScriptedScreen.Step]) -> OverviewReply {
  onScreen(steps) { $0.overview(overview) }.reply
}

func review(_ overview: Overview, _ steps: [ScriptedScreen.Step]) -> Shown<ReviewReply> {
  onScreen(steps) { $0.review(overview) }
}

/// Types these and reads the answer.
func ask(_ prompt: QuestionPrompt, typing keys: String...) -> Reply {
  ask(prompt, keys.map(ScriptedScreen.Step.keys)).reply
}

import Diagnostics
import Interview
import InterviewSamples
import NetworkModel
import SurveyModel
import Synchronization
import Terminal

/// What was typed and written, shared by the copies that an interview makes of its console.
final class Script {
  var lines: [String]
  private(set) var transcript = ""
  private(set) var read = 0

  init(_ lines: [String]) { self.lines = lines }

  func next() -> String? {
    guard read < lines.count else {
      transcript += "␄\n"
      return nil
    }
    defer { read += 1 }
    transcript += "«\(lines[read])»\n"
    return lines[read]
  }

  func write(_ text: String) { transcript += text }
}

/// A console that types what a script says.
struct ScriptedConsole: LineConsole {
  let script: Script

  mutating func readLine() -> String? { script.next() }
  mutating func write(_ text: String) { script.write(text) }
}

/// Keeps drafts in memory, knows what it was told of an earlier wave and which answers surprise, and takes
/// any file.
final class ScriptedKeeping: InterviewKeeping, Sendable {
  let drafts = Mutex<[InterviewDraft]>([])
  let known: EarlierAnswers?
  let surprising: Set<String>
  let failing: Bool

  init(known: EarlierAnswers? = nil, surprising: Set<String> = [], failing: Bool = false) {
    self.known = known
    self.surprising = surprising
    self.failing = failing
  }

  func keep(_ draft: InterviewDraft) throws(Stopped) {
    if failing { throw Stopped(Diagnostic(.error, "X", at: nil, what: Trilingual("levy täynnä"))) }
    drafts.withLock { $0.append(draft) }
  }

  func earlier(of unit: String) -> EarlierAnswers? { known }

  func surprise(in text: String, to question: Question, of unit: String) -> Trilingual? {
    surprising.contains(text) ? Trilingual("\(unit): \(text) ei ole kuin muilla") : nil
  }

  func attach(
    _ path: String, to question: Question, of draft: InterviewDraft
  ) throws(Stopped) -> (name: String, notice: Trilingual?) {
    guard path.hasSuffix(".jpg") else {
      throw Stopped(
        Diagnostic(.error, "X", at: nil, what: Trilingual("ei ole kuva"), fix: Trilingual("x.jpg")))
    }
    return ("sha.jpg", Trilingual("sijainti poistettu"))
  }
}

/// An interview that was carried out.
struct Played {
  let end: InterviewEnd
  let transcript: String
  /// How many lines were not read.
  let unread: Int
  /// Every draft that was kept, in order.
  let drafts: [InterviewDraft]

  /// The answers that would be stored; nil when the person left.
  var response: Response? {
    if case .submitted(let response, _) = end { response } else { nil }
  }

  /// The draft that was left behind.
  var left: InterviewDraft? { if case .left(let draft, _) = end { draft } else { nil } }

  var isInterrupted: Bool { if case .left(_, true) = end { true } else { false } }

  subscript(question: String) -> String? { response?[question] }

  /// How many times a text was shown.
  func count(_ text: String) -> Int {
    transcript.split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}

func play(
  _ outline: SurveyOutline, _ lines: [String], language: Language = .fi,
  keeping: ScriptedKeeping = ScriptedKeeping(), network: Network? = nil,
  before: (inout Scenario) -> Void = { _ in }
) -> Played {
  var scenario = Scenario(outline, network: network)
  before(&scenario)
  let script = Script(lines)
  var interview = TerminalInterview(
    journey: InterviewJourney(scenario.state, snapshot: scenario.snapshot),
    front: LineFront(language: language, console: ScriptedConsole(script: script)),
    keeping: keeping)
  let end = interview.run()
  return Played(
    end: end, transcript: script.transcript, unread: script.lines.count - script.read,
    drafts: keeping.drafts.withLock { $0 })
}

/// An interview about these questions, after the unit.
func play(_ items: String, _ lines: [String], language: Language = .fi) throws -> Played {
  play(try Samples.survey(items), ["iitti_paa"] + lines, language: language)
}

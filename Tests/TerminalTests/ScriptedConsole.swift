import Diagnostics
import InterviewSamples
import SurveyModel
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

/// An interview that was carried out.
struct Played {
  /// The answers that would be stored, without the unit; nil when the person left.
  let response: Response?
  let transcript: String
  /// How many lines were not read.
  let unread: Int

  subscript(question: String) -> String? { response?[question] }

  /// How many times a text was shown.
  func count(_ text: String) -> Int {
    transcript.split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}

func play(
  _ outline: SurveyOutline, _ lines: [String], language: Language = .fi,
  before: (inout Scenario) -> Void = { _ in }
) -> Played {
  var scenario = Scenario(outline)
  before(&scenario)
  let script = Script(lines)
  var interview = TerminalInterview(
    state: scenario.state, snapshot: scenario.snapshot, language: language,
    console: ScriptedConsole(script: script))
  let end = interview.run()
  let response: Response? = if case .submitted(let response) = end { response } else { nil }
  return Played(
    response: response, transcript: script.transcript, unread: script.lines.count - script.read)
}

/// An interview about these questions, after the unit.
func play(_ items: String, _ lines: [String], language: Language = .fi) throws -> Played {
  play(try Samples.survey(items), ["iitti_paa"] + lines, language: language)
}

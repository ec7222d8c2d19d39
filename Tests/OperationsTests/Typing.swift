import Diagnostics
import Operations
import Synchronization
import Terminal
import TestSupport

/// Lines that are typed, and everything that was said.
private final class Script: Sendable {
  let left: Mutex<[String]>
  let said = Mutex("")

  init(_ lines: [String]) { left = Mutex(lines) }
}

private struct ScriptedConsole: LineConsole {
  let script: Script

  mutating func readLine() -> String? {
    script.left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  mutating func write(_ text: String) { script.said.withLock { $0 += text } }
}

extension Workspace {
  /// Answers at a terminal that types these lines and then ends.
  /// - Returns: what came of it, and everything that was said.
  func answer(
    _ beginning: InterviewBeginning, typing lines: [String], visitor: String? = nil
  ) throws(Stopped) -> (InterviewOutcome, String) {
    let script = Script(lines)
    let front = LineFront(language: .en, console: ScriptedConsole(script: script))
    let outcome = try answer(beginning, visitor: visitor, front: front) {
      notices, warnings in
      script.said.withLock { said in
        for notice in notices { said += notice.en + "\n" }
        said += warnings.english
      }
    }
    return (outcome, script.said.withLock { $0 })
  }
}

extension SampleWorkspace {
  func answer(
    _ beginning: InterviewBeginning, _ lines: [String], visitor: String? = nil
  ) throws(Stopped) -> (InterviewOutcome, String) {
    try open().answer(beginning, typing: lines, visitor: visitor)
  }

  /// The drafts that there are: the names of their files.
  var drafts: [String] {
    folder.files(".xml", in: ".haamu/drafts/").map { String($0.dropFirst(14)) }
      .filter { $0.split(separator: ".").count == 2 }
  }

  /// Everything in the folder of drafts.
  var draftFiles: [String] {
    folder.everything.filter { $0.hasPrefix(".haamu/drafts/") }.map { String($0.dropFirst(14)) }
  }
}

import Diagnostics

/// A prompt on the screen: keys change it, and it tells how it looks. Knows no terminal.
protocol PromptScreen {
  associatedtype Answer: Sendable
  /// What is being typed.
  var line: LineEditor { get }
  /// - Parameter page: how many rows of its list are in sight.
  mutating func press(_ key: Key, page: Int) -> Outcome<Answer>
  func frame(_ paper: Paper) -> Frame
  /// What `?` tells.
  func help(_ paper: Paper) -> [ScreenLine]
  /// What stays to be read when it was answered.
  func trace(_ said: String, _ paper: Paper) -> [ScreenLine]
}

/// What a key led to.
enum Outcome<Answer: Sendable>: Sendable {
  case stays
  /// - Parameter said: the answer as a person reads it.
  case answers(Answer, said: String)
  case wishes(Wish)
  case asksForHelp
}

/// `! ` and a sentence, then why and how to mend it.
func problemLines(_ remark: Remark, _ paper: Paper) -> [ScreenLine] {
  let sign = remark.isProblem ? "! " : ""
  let ink: Ink = remark.isProblem ? .problem : .plain
  let what = paper.lines(sign + remark.what[paper.language], ink, hanging: sign.count)
  let others = [remark.why, remark.fix].compactMap(\.self)
  return what + others.flatMap { paper.lines($0, indent: 2) }
}

/// `! ` and a word on what was just typed.
func noticeLines(_ notice: Trilingual?, _ paper: Paper) -> [ScreenLine] {
  notice.map { problemLines(Remark($0, isProblem: true), paper) } ?? []
}

import Diagnostics
import Interview
import SurveyModel

/// Everything at once, in lines.
extension LineFront {
  package mutating func overview(_ overview: Overview) -> OverviewReply {
    show(overview)
    while true {
      show(LineTexts.jump)
      console.write("> ")
      switch Typed(console.readLine()) {
      case .wish(.jump(let number)):
        if let step = overview.step(number) { return .jump(step) }
        show(LineTexts.noSuchNumber)
      case .wish(.back): return .close
      case .wish(let wish): return .wish(wish)
      case .unknown(let command): show(LineTexts.unknown(command))
      case .line(""): return .close
      case .line(let line):
        if let step = Int(line).flatMap(overview.step) { return .jump(step) }
        show(LineTexts.noSuchNumber)
      }
    }
  }

  package mutating func review(_ review: Overview) -> ReviewReply {
    show(LineTexts.review)
    show(review)
    while true {
      console.write("\n\(LineTexts.confirm[language]) ")
      switch Typed(console.readLine()) {
      case .wish(.jump(let number)):
        if let step = review.step(number) { return .jump(step) }
        show(LineTexts.noSuchNumber)
      case .wish(let wish): return .wish(wish)
      case .unknown(let command): show(LineTexts.unknown(command))
      case .line(let line):
        if line.isEmpty || Said(line) == .yes { return .submit }
        if let number = Int(line) {
          if let step = review.step(number) { return .jump(step) }
          show(LineTexts.noSuchNumber)
        } else {
          show(LineTexts.notStored)
          return .wish(.back)
        }
      }
    }
  }

  private mutating func show(_ overview: Overview) {
    var section = ""
    console.write("\n")
    for line in overview.lines {
      if line.section != section {
        section = line.section
        if !section.isEmpty { console.write(section + "\n") }
      }
      let number = line.number.map { "\($0). " } ?? ""
      // A question mark parts the question from the answer as well as a colon does.
      let label = line.label.hasSuffix("?") ? line.label : line.label + ":"
      console.write("  \(number)\(label) \(words(of: line))\n")
    }
    for warning in overview.warnings { show(Trilingual("! ") + warning) }
  }

  private func words(of line: Overview.Line) -> String {
    switch line.state {
    case .answered: line.answer
    case .empty: LineTexts.empty[language]
    case .missing: LineTexts.missing[language]
    case .wrong(let what): "\(line.answer) – \(what[language])"
    }
  }
}

extension Overview {
  /// The question with a number.
  func step(_ number: Int) -> StepID? { lines.first { $0.number == number }?.step }
}

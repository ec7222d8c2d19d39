package import Diagnostics
import Interview
import SurveyModel

/// An interview in plain lines, which a pipe, a screen reader and a printed transcript can all take:
/// nothing is said by place or colour, and every line makes sense when it is read aloud.
package struct LineFront<Console: LineConsole>: InterviewFront {
  package var language: Language {
    didSet { if language != oldValue { show(LineTexts.languageChanged) } }
  }
  var console: Console
  /// The question that stands on the last lines; it is not written out again after a mistake.
  private var asked: AnswerKey?

  package init(language: Language, console: Console) {
    self.language = language
    self.console = console
  }

  package mutating func open(title: String) {
    if !title.isEmpty { console.write(title + "\n") }
    show(LineTexts.help)
  }

  package mutating func close() {}

  package mutating func tell(_ telling: Telling) {
    asked = nil
    console.write("\n" + telling.label)
    if let answer = telling.answer { console.write(": " + (answer.isEmpty ? "–" : answer)) }
    console.write("\n")
    if !telling.hint.isEmpty { console.write("  \(telling.hint)\n") }
  }

  package mutating func say(_ remark: Remark) {
    show(Trilingual(remark.isProblem ? "! " : "") + remark.what)
    for more in [remark.why, remark.fix].compactMap(\.self) { show(Trilingual("  ") + more) }
  }

  // MARK: Asking

  package mutating func ask(_ prompt: QuestionPrompt, problem: Remark?) -> Reply {
    if problem == nil || asked != prompt.key { heading(prompt) }
    asked = prompt.key
    if let problem { say(problem) }
    if !prompt.shown.isEmpty { show(LineTexts.standing(prompt.shown)) }
    while true {
      console.write("> ")
      let line: String
      switch Typed(console.readLine()) {
      case .wish(let wish): return .wish(wish)
      case .unknown(let command) where prompt.takesText: line = command
      case .unknown(let command):
        show(LineTexts.unknown(command))
        continue
      case .line(let text): line = text
      }
      switch line {
      case "": return .keep
      case "-": return .skip
      case "?": explain(prompt)
      default:
        // What begins with a sign of ours can be written all the same.
        let text = line.hasPrefix("\\") ? String(line.dropFirst()) : line
        if case .typed = prompt.kind { return .typed(text) }
        switch chosen(text, prompt) {
        case .names(let names): return .chosen(names)
        case .unclear: continue
        case .wish(let wish): return .wish(wish)
        }
      }
    }
  }

  /// "Kysymys 7/31, osio Saapuminen", the question, its hint and its choices.
  private mutating func heading(_ prompt: QuestionPrompt) {
    console.write("\n")
    show(LineTexts.number(prompt.number, of: prompt.total, in: prompt.section))
    let unit = prompt.unit.isEmpty ? "" : " (\(prompt.unit))"
    let mark = prompt.isRequired ? LineTexts.required[language] : ""
    console.write(prompt.label + unit + mark + "\n")
    if !prompt.hint.isEmpty { console.write("  \(prompt.hint)\n") }
    if let earlier = prompt.earlier { console.write("  \(earlier)\n") }
    let options = prompt.options
    if options.count > 12 { show(LineTexts.filter) } else { list(options, of: options) }
    switch prompt.kind {
    case .several: show(LineTexts.several)
    case .ranking: show(LineTexts.ranking)
    case .typed(.acknowledge): show(LineTexts.acknowledge)
    case .typed(.image), .typed(.file): show(LineTexts.path)
    case .typed, .one: break
    }
  }

  private mutating func explain(_ prompt: QuestionPrompt) {
    if !prompt.guidance.isEmpty { console.write("  \(prompt.guidance)\n") }
    list(prompt.options, of: prompt.options)
    show(LineTexts.help)
    show(LineTexts.moreHelp)
  }

  package mutating func askForMore(_ prompt: RepeatPrompt) -> RepeatReply {
    asked = nil
    console.write("\n")
    for (place, words) in prompt.instances.enumerated() {
      console.write("  \(prompt.name) \(place + 1)\(words.isEmpty ? "" : ": " + words)\n")
    }
    while true {
      console.write("\(prompt.name): \(LineTexts.more[language]) ")
      switch Typed(console.readLine()) {
      case .wish(let wish): return .wish(wish)
      case .unknown(let command): show(LineTexts.unknown(command))
      case .line(let line):
        if let reply = RepeatReply(line) { return reply }
        if line == "?" {
          show(LineTexts.rearrange)
          show(LineTexts.help)
        } else {
          show(LineTexts.yesOrNo)
        }
      }
    }
  }

  package mutating func decide(_ decision: Decision) -> DecisionReply {
    for remark in decision.remarks { say(remark) }
    while true {
      let keys = LineTexts.yesNo(usual: decision.usual)
      console.write("\(decision.question[language]) \(keys[language]) ")
      switch Typed(console.readLine()) {
      case .wish(let wish): return .wish(wish)
      case .line(let line):
        if let answer = Said(line).yes ?? (line.isEmpty ? decision.usual : nil) {
          return answer ? .yes : .no
        }
      case .unknown: break
      }
      show(LineTexts.yesOrNo)
    }
  }

  // MARK: Words

  mutating func show(_ text: Trilingual) { console.write(text[language] + "\n") }

  /// Some of the choices that are offered, each with the key that chooses it.
  mutating func list(_ shown: [QuestionPrompt.Option], of offered: [QuestionPrompt.Option]) {
    for (key, option) in ChoiceKeys.of(offered) where shown.contains(option) {
      // "5 – very well" need not be told as "5 5 – very well".
      let isTold = key == option.name && option.label.hasPrefix(key)
      console.write("  \(isTold ? "" : key + " ")\(option.label)\n")
    }
  }
}

extension QuestionPrompt {
  /// Whether any line may be an answer.
  var takesText: Bool {
    switch kind {
    case .typed(.text), .typed(.image), .typed(.file): true
    case .typed, .one, .several, .ranking: false
    }
  }
}

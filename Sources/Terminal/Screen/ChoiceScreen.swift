import Diagnostics

/// A question whose answer is picked from a list: one choice, several, or a ranking.
struct ChoiceScreen: PromptScreen, Sendable, Hashable {
  private let text: QuestionText
  private let stored: [String]
  private var list: ChoiceList
  private var notice: Trilingual?

  var line: LineEditor { list.filter }

  init(_ text: QuestionText, _ picking: ChoiceList.Picking) {
    self.text = text
    let stored = text.prompt.stored
    self.stored =
      picking == .one
      ? [stored].filter { !$0.isEmpty } : stored.split(separator: " ").map(String.init)
    list = ChoiceList(text.prompt.options, picking: picking, stored: self.stored)
  }

  mutating func press(_ key: Key, page: Int) -> Outcome<Reply> {
    notice = nil
    guard key == .enter else {
      _ = list.press(key, page: page)
      return .stays
    }
    switch Typed(line.text) {
    case .wish(let wish): return .wishes(wish)
    case .line("-"): return .answers(.skip, said: "")
    case .line("?"):
      list.clearFilter()
      return .asksForHelp
    case .unknown:
      notice = ScreenTexts.unknownWord
      return .stays
    case .line: return entered()
    }
  }

  private mutating func entered() -> Outcome<Reply> {
    // That nothing fits is told where the choices would be.
    guard !list.rows.isEmpty || line.isEmpty else { return .stays }
    if list.picking == .one {
      if let current = list.current { return answer([current]) }
      return .answers(.keep, said: text.prompt.shown)
    }
    guard line.isEmpty else {
      // Enter takes what was found; the next one accepts all that is taken.
      if let current = list.current, !list.picked.contains(current) {
        list.toggleCurrent()
      } else {
        list.clearFilter()
      }
      return .stays
    }
    return answer(list.picked)
  }

  private func answer(_ picked: [Int]) -> Outcome<Reply> {
    let options = picked.map { list.options[$0] }
    let names = options.map(\.name)
    let labels =
      list.picking == .ranking
      ? options.enumerated().map { "\($0 + 1). \($1.label)" } : options.map(\.label)
    let said = labels.joined(separator: ", ")
    if names == stored { return .answers(.keep, said: said) }
    return .answers(names.isEmpty ? .skip : .chosen(names), said: said)
  }

  // MARK: Showing

  func frame(_ paper: Paper) -> Frame {
    var layout = text.head(notice, paper)
    layout.input = line
    if !line.isEmpty || list.options.count > 9 {
      layout.count = "\(list.rows.count) / \(list.options.count)"
    }
    layout.rows = list.rows.enumerated().map { place, option in row(place, option, paper) }
    if list.rows.isEmpty {
      layout.rows = [paper.lines("! " + ScreenTexts.noMatch[paper.language], .problem, indent: 2)]
    }
    layout.marked = list.marked
    layout.keys =
      (list.picking == .one ? ScreenTexts.oneKeys : ScreenTexts.severalKeys) + ScreenTexts.words
    return layout.frame(paper)
  }

  /// "› [x] 2 Ei", in as many lines as the label needs.
  private func row(_ place: Int, _ option: Int, _ paper: Paper) -> [ScreenLine] {
    let isMarked = place == list.marked
    let sign = (isMarked ? "› " : "  ") + box(option) + " "
    return paper.item(sign, label(option), isMarked ? .marked : .plain)
  }

  private func box(_ option: Int) -> String {
    let rank = list.picked.firstIndex(of: option)
    switch list.picking {
    case .one: return rank == nil ? "( )" : "(x)"
    case .several: return rank == nil ? "[ ]" : "[x]"
    case .ranking: return rank.map { "[\($0 + 1)]" } ?? "[ ]"
    }
  }

  /// The label, after the key that picks it: its number, or its name where names are numbers.
  private func label(_ option: Int) -> String {
    let choice = list.options[option]
    if list.hasNumberKeys { return "\(option + 1) " + choice.label }
    return Int(choice.name) == nil || choice.label.hasPrefix(choice.name)
      ? choice.label : choice.name + " " + choice.label
  }

  func help(_ paper: Paper) -> [ScreenLine] {
    let keys =
      switch list.picking {
      case .one: ScreenTexts.oneHelp
      case .several: ScreenTexts.severalHelp
      case .ranking: ScreenTexts.rankingHelp
      }
    return text.help([keys, ScreenTexts.wordsHelp], paper)
  }

  func trace(_ said: String, _ paper: Paper) -> [ScreenLine] { text.trace(said, paper) }
}

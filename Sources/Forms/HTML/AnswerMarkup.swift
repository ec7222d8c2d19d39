import ReportWriting

/// The places for answers. What is only drawn (boxes, lines) says nothing to who listens.
struct AnswerMarkup {
  /// How to answer; it stands beside what is short and above everything else.
  let instruction: String

  func markup(_ answer: AnswerSpace) -> Markup {
    switch answer {
    case .number, .day, .time, .moment: short(answer)
    case .choices, .unit, .ranking, .scale, .lines, .place, .attachment, .acknowledgement:
      .lines([how("p"), long(answer)])
    }
  }

  private func how(_ element: StaticString) -> Markup {
    instruction.isEmpty ? .nothing : .element(element, ["class": "how"], text: instruction)
  }

  private func short(_ answer: AnswerSpace) -> Markup {
    switch answer {
    case .number(let unit):
      row([Self.blank("figure"), .text(unit.map { " " + $0 } ?? ""), how("span")])
    case .time: row([Self.time, how("span")])
    case .moment: row([Self.day, .element("span", ["class": "gap"]), Self.time, how("span")])
    default: row([Self.day, how("span")])
    }
  }

  private func long(_ answer: AnswerSpace) -> Markup {
    switch answer {
    case .choices(let choices, let several): list(choices, several ? "box" : "circle")
    case .unit(let choices):
      .lines([Self.lines(1)] + (choices.isEmpty ? [] : [list(choices, "circle")]))
    case .ranking(let choices): ranking(choices)
    case .scale(let ticks):
      .element(
        "ol", ["class": "scale"],
        ticks.map { .element("li", [:], [.element("span", text: $0)]) })
    case .lines(let count): Self.lines(count)
    case .place(let labels):
      .element(
        "div", ["class": "answer"],
        labels.map { .element("p", [:], [.text($0 + ": "), Self.blank("long")]) })
    case .attachment(let words): row([.text(words + " "), Self.blank("long")])
    case .acknowledgement(let words):
      .element("ul", ["class": "choices"], [.element("li", [:], [sign("box"), .text(words)])])
    case .number, .day, .time, .moment: .nothing
    }
  }

  private func row(_ parts: [Markup]) -> Markup { .element("p", ["class": "answer"], parts) }

  private func sign(_ kind: String) -> Markup {
    .element("span", ["class": kind, "aria-hidden": "true"])
  }

  // MARK: Choices

  private func list(_ choices: [PaperChoice], _ kind: String) -> Markup {
    .block(
      "ul", ["class": layout(choices)],
      choices.map { choice in
        .element(
          "li", ["class": choice.isMissing ? "missing" : nil],
          [sign(kind), .element("span", [:], label(choice))])
      })
  }

  /// Short choices stand side by side, longer ones in two columns, the longest in one.
  private func layout(_ choices: [PaperChoice]) -> String {
    let isPlain = choices.allSatisfy { $0.remarks.isEmpty && !$0.hasLine }
    let longest = choices.map { $0.label.paragraphs.joined().count }.max() ?? 0
    guard isPlain, longest <= 44 else { return "choices" }
    return longest <= 24 ? "choices short" : choices.count > 4 ? "choices two" : "choices"
  }

  private func label(_ choice: PaperChoice) -> [Markup] {
    var parts = choice.label.inline
    if choice.hasLine { parts += [.text(": "), Self.blank("long")] }
    if !choice.remarks.isEmpty {
      let remarks = "(" + choice.remarks.joined(separator: "; ") + ")"
      parts += [.text(" "), .element("small", text: remarks)]
    }
    return parts
  }

  private func ranking(_ choices: [PaperChoice]) -> Markup {
    let named = choices.enumerated().map { place, choice in
      Markup.element(
        "li", [:], [.element("b", text: letter(place) + ")"), .text(" ")] + label(choice))
    }
    let places = choices.indices.map { place in
      Markup.element("li", [:], [.text("\(place + 1). "), Self.blank("rank")])
    }
    return .block(
      "div", ["class": "answer"],
      [
        .block("ul", ["class": "choices letters"], named),
        .element("ul", ["class": "ranks"], places),
      ])
  }

  /// a, b … z, and after them a1, b1 …
  private func letter(_ place: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let round = place / letters.count
    return String(letters[place % letters.count]) + (round == 0 ? "" : "\(round)")
  }

  // MARK: Blanks

  static func lines(_ count: Int) -> Markup {
    .element(
      "div", ["class": "lines", "aria-hidden": "true"],
      (0..<count).map { _ in .element("div") })
  }

  static func blank(_ size: String) -> Markup {
    .element("span", ["class": "blank " + size, "aria-hidden": "true"])
  }

  /// Day, month and year with their points.
  static var day: Markup {
    .element(
      "span", ["class": "date", "aria-hidden": "true"],
      [blank("two"), .text("."), blank("two"), .text("."), blank("four")])
  }

  static var time: Markup {
    .element(
      "span", ["class": "date", "aria-hidden": "true"], [blank("two"), .text("."), blank("two")])
  }
}

import Diagnostics
import ReportWriting

/// Sections, questions, notes and formulas.
struct BlockMarkup {
  let form: PaperForm

  func markup(_ block: FormBlock) -> Markup {
    switch block {
    case .section(let section): markup(section)
    case .question(let question): markup(question)
    case .note(let note):
      .block(
        "div", ["class": "note"],
        [
          note.condition.map(markup) ?? .nothing, .element("p", [:], note.text.inline),
          hint(note.hint),
        ])
    case .formulas(let formulas):
      .block(
        "div", ["class": "formulas"],
        [
          .element("p", text: FormWords.workedOut[form.language]),
          .block("ul", [:], formulas.map(line)),
        ])
    }
  }

  private func markup(_ section: FormSection) -> Markup {
    .block(
      "section", ["class": section.level == 2 ? "part" : nil],
      [
        .block(
          "div", ["class": "head"],
          [
            path(section.path), Self.heading(section.level, [:], section.title.inline),
            section.condition.map(markup) ?? .nothing,
          ] + section.hints.map { .element("p", ["class": "hint"], text: $0) })
      ] + section.blocks.map(markup)
        + [section.ending.map { .element("p", ["class": "ending"], text: $0) } ?? .nothing])
  }

  private func line(_ formula: FormFormula) -> Markup {
    let unit = formula.unit.map { " (\($0))" } ?? ""
    return .element("li", [:], formula.label.inline + [.text(unit + " = " + formula.words)])
  }

  private func path(_ steps: [PathStep]) -> Markup {
    guard !steps.isEmpty else { return .nothing }
    let items = steps.map { step in
      Markup.element(
        "li", ["aria-current": step.isHere ? "step" : nil],
        step.isHere ? [.element("b", [:], step.label.inline)] : step.label.inline)
    }
    return .element(
      "div", ["class": "path"],
      [.element("span", text: form.path + ": "), .element("ol", [:], items)])
  }

  private func markup(_ question: FormQuestion) -> Markup {
    let unit = question.unit.map { " (\($0))" } ?? ""
    let star = question.isRequired ? " *" : ""
    let title =
      [.element("span", ["class": "number"], text: "\(question.number)."), .text(" ")]
      + question.label.inline + [.text(unit + star)]
    return .block(
      "div", ["class": "question"],
      [
        question.touchpoint.map(touchpoint) ?? .nothing,
        Self.heading(question.level, [:], title),
      ] + question.conditions.map(markup) + question.hints.map(hint)
        + [hint(question.guidance)]
        + question.limits.map(limit)
        + [AnswerMarkup(instruction: question.instruction).markup(question.answer)])
  }

  private func touchpoint(_ label: FormText) -> Markup {
    .element("p", ["class": "path"], [.text(form.path + ": ")] + label.inline)
  }

  private func hint(_ text: FormText) -> Markup {
    text.isEmpty ? .nothing : .element("p", ["class": "hint"], text.inline)
  }

  private func markup(_ condition: FormCondition) -> Markup { told(condition, "when") }
  private func limit(_ condition: FormCondition) -> Markup { told(condition, "hint") }

  private func told(_ condition: FormCondition, _ style: String) -> Markup {
    let sentence = Markup.element("p", [:], text: condition.sentence)
    guard !condition.parts.isEmpty else {
      return .element("div", ["class": style], [sentence])
    }
    let parts = condition.parts.map { Markup.element("li", text: $0) }
    return .block("div", ["class": style], [sentence, .block("ul", [:], parts)])
  }

  /// Headings go no deeper than HTML's six levels.
  static func heading(
    _ level: Int, _ attributes: KeyValuePairs<StaticString, String?>, _ content: [Markup]
  ) -> Markup {
    switch level {
    case ...2: .element("h2", attributes, content)
    case 3: .element("h3", attributes, content)
    case 4: .element("h4", attributes, content)
    case 5: .element("h5", attributes, content)
    default: .element("h6", attributes, content)
    }
  }
}

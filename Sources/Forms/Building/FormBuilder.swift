package import Diagnostics
import Expressions
package import NetworkModel
package import SurveyModel

extension PaperForm {
  /// How many instances of a repeat are printed when nothing tells their number.
  static let instances = 3
  /// The same for a repeat inside a repeat, and the most that a counted one has.
  static let innerInstances = 2
  static let mostInstances = 10
  /// The most units that are printed as choices.
  static let mostUnits = 30

  /// A survey as a printed form.
  ///
  /// - Parameters:
  ///   - snapshot: the network on the day of printing; nil when there is none, and then the line
  ///     for the unit stands alone.
  package init(_ outline: SurveyOutline, _ snapshot: NetworkSnapshot?, in language: Language) {
    let builder = FormBuilder(names: FormNames(outline, snapshot, language))
    let survey = outline.survey
    self.language = language
    self.survey = survey.name
    version = survey.version
    kind = FormWords.kind(survey.kind)[language]
    title = builder.text(survey.title)
    remarks = builder.remarks.map { $0[language] }
    particulars = builder.particulars
    path = FormWords.path(survey.kind)[language]
    blocks = builder.blocks(survey.items, level: 2)
  }
}

/// From the survey's definition to the form's blocks.
struct FormBuilder {
  var names: FormNames

  var language: Language { names.language }
  var survey: Survey { names.outline.survey }
  var wording: Wording { Wording(language, names) }

  // MARK: The head

  fileprivate var remarks: [Trilingual] {
    let isVisit = survey.kind == .mysteryVisit
    let isDemanding = names.outline.questions.contains {
      $0.question.isPrinted && $0.question.required == .always
    }
    return [isDemanding ? FormWords.required : nil, FormWords.noNames]
      .compactMap(\.self) + (isVisit ? [FormWords.ethics] : [])
      + (asksPseudonym ? [FormWords.pseudonymNote] : [])
      + [FormWords.storing(survey.name)]
  }

  fileprivate var particulars: [PaperForm.Particular] {
    [.day(FormWords.filledOn[language])]
      + (asksPseudonym ? [.line(FormWords.pseudonym[language])] : [])
  }

  /// A visit is made under a pseudonym, which the survey itself asks or the head of the form.
  private var asksPseudonym: Bool {
    guard survey.kind == .mysteryVisit || survey.kind == .peerVisit else { return false }
    return names.outline.question(with: .visitor)?.question.isPrinted != true
  }

  // MARK: Blocks

  /// - Parameters:
  ///   - level: of the headings of these items.
  ///   - depth: how many repeats are around them.
  func blocks(_ items: [Item], level: Int, depth: Int = 0) -> [FormBlock] {
    let blocks = items.compactMap { item in
      switch item {
      case .question(let question): block(question, level: level)
      case .group(let group): section(group, level, depth).map(FormBlock.section)
      case .repeat(let group): section(group, level, depth).map(FormBlock.section)
      }
    }
    // Formulas that follow each other are one list.
    return blocks.reduce(into: []) { result, block in
      if case .formulas(let more) = block, case .formulas(let before) = result.last {
        result[result.count - 1] = .formulas(before + more)
      } else {
        result.append(block)
      }
    }
  }

  private func section(_ group: Group, _ level: Int, _ depth: Int) -> FormSection? {
    let inner = blocks(group.items, level: level + 1, depth: depth)
    guard !inner.isEmpty else { return nil }
    var section = FormSection(level: level, title: text(group.label))
    section.path = path(to: group.touchpoint)
    section.condition = condition(group.relevant, FormWords.sectionOnlyIf)
    section.blocks = inner
    return section
  }

  private func section(_ group: Repeat, _ level: Int, _ depth: Int) -> FormSection? {
    let inner = blocks(group.items, level: level + 2, depth: depth + 1)
    guard !inner.isEmpty else { return nil }
    var section = FormSection(level: level, title: text(group.label))
    section.condition = condition(group.relevant, FormWords.sectionOnlyIf)
    let (count, isKnown) = instances(group.count, depth)
    section.hints = [
      group.count.map { FormWords.numberOfTimes[language] + wording.value($0.root) + "." }
        ?? FormWords.asManyAsNeeded[language]
    ]
    let label = text(group.itemLabel.isEmpty ? group.label : group.itemLabel)
    section.blocks = (1...count).map { number in
      let title = FormText(
        paragraphs: [label.paragraphs.joined(separator: " ") + " \(number)"],
        language: label.language)
      var instance = FormSection(level: level + 1, title: title)
      instance.blocks = inner
      return .section(instance)
    }
    section.ending = isKnown ? nil : FormWords.overleaf[language]
    return section
  }

  /// How many instances are printed, and whether those are all there can be.
  private func instances(_ count: Expression?, _ depth: Int) -> (Int, Bool) {
    if case .number(let number) = count?.root.form, number >= 1 {
      let whole = Int(min(number, Double(PaperForm.mostInstances)))
      return (whole, number == Double(whole))
    }
    return (depth == 0 ? PaperForm.instances : PaperForm.innerInstances, false)
  }

  private func path(to touchpoint: String?) -> [PathStep] {
    guard let touchpoint else { return [] }
    return survey.touchpoints.map {
      PathStep(label: text($0.label), isHere: $0.name == touchpoint)
    }
  }

  // MARK: Texts

  /// A text in the form's language, else in the survey's; an answer that it mentions is told by the
  /// number of its question.
  func text(_ label: Label) -> FormText {
    let filled = TextTemplate(label[language.rawValue]).render { "[\(wording.mention($0))]" }
    let paragraphs = filled.split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.isEmpty }
    let isOwn = label.has(language.rawValue) || paragraphs.isEmpty
    return FormText(paragraphs: paragraphs, language: isOwn ? nil : label.sourceLanguage)
  }

  /// A condition after its first words, as "Kysy vain, jos …".
  func condition(_ expression: Expression?, _ lead: Trilingual) -> FormCondition? {
    guard let expression else { return nil }
    return condition(wording.condition(expression.root), lead)
  }

  func condition(_ words: WordedCondition, _ lead: Trilingual) -> FormCondition {
    let lead = lead[language]
    return switch words {
    case .sentence(let sentence): FormCondition(sentence: lead + sentence + ".")
    case .any(let parts):
      FormCondition(sentence: lead + FormWords.anyOfThese[language], parts: parts)
    case .all(let parts):
      FormCondition(sentence: lead + FormWords.allOfThese[language], parts: parts)
    }
  }
}

import Diagnostics
import LocatedXML
import NetworkModel
import SurveyModel

/// The formed tree as a survey. Faulty values were told of and are replaced by their defaults.
func readDraft(
  _ root: FormedElement, network: Network?, _ findings: inout Findings
) -> SurveyDraft {
  var reader = SurveyReader(root: root, source: findings.source)
  return reader.read(network: network, &findings)
}

/// Walks a survey once, in the order of the file.
struct SurveyReader {
  let root: FormedElement
  let source: SourceText
  let language: String
  var questions: [QuestionSite] = []
  var sections: [SectionSite?] = []
  var texts: [TextSite] = []

  init(root: FormedElement, source: SourceText) {
    self.root = root
    self.source = source
    language = root["xml:lang"]?.value ?? "fi"
  }

  fileprivate mutating func read(network: Network?, _ findings: inout Findings) -> SurveyDraft {
    let title = readText("title", of: root, needed: true)
    let touchpoints = root.children("touchpoint").map { element in
      Touchpoint(
        name: element["name"]?.value ?? "", label: readText("label", of: element, needed: true))
    }
    let lists = root.children("list").map { readList($0) }
    let items = readItems(of: root, Surround(), &findings)
    var draft = SurveyDraft(
      element: root, network: network,
      survey: survey(title: title, touchpoints: touchpoints, lists: lists.map(\.list), items: items)
    )
    draft.questions = questions
    draft.sections = sections.compactMap { $0 }
    draft.lists = lists
    draft.touchpoints = root.children("touchpoint")
    draft.texts = texts
    draft.questionIndex = Dictionary(
      questions.enumerated().map { ($1.question.name, $0) }, uniquingKeysWith: { first, _ in first }
    )
    return draft
  }

  private func survey(
    title: Label, touchpoints: [Touchpoint], lists: [ChoiceList], items: [Item]
  ) -> Survey {
    Survey(
      name: root["name"]?.value ?? "", version: root["version"]?.value ?? "",
      kind: root["kind"].flatMap { SurveyKind(rawValue: $0.value) } ?? .feedback,
      language: language, title: title,
      criticalCap: root["critical_cap"].flatMap { FixedDecimal($0.value) },
      minN: root["min_n"].flatMap { Int($0.value) },
      needsReview: root["review"]?.value == "required", touchpoints: touchpoints, lists: lists,
      items: items)
  }

  mutating func readText(
    _ kind: String, of owner: FormedElement, needed: Bool = false,
    standing: Standing = .elsewhere
  ) -> Label {
    let site = textSite(kind, of: owner, source: language, needed: needed, standing: standing)
    if needed || !site.wordings.isEmpty { texts.append(site) }
    return site.label(source: language)
  }

  private mutating func readList(_ element: FormedElement) -> ListSite {
    let columns = words(of: element["columns"]?.value ?? "")
    let elements = element.children("choice")
    let choices = elements.map { choice in
      Choice(
        name: choice["name"]?.value ?? "", label: readText("label", of: choice, needed: true),
        score: choice["score"].flatMap { FixedDecimal($0.value) },
        missing: choice["missing"].flatMap { MissingReason(rawValue: $0.value) },
        exclusive: choice["exclusive"]?.value == "yes",
        columns: Dictionary(
          choice.columns.filter { columns.contains($0.name.local) }
            .map { ($0.name.local, $0.value) },
          uniquingKeysWith: { first, _ in first }),
        place: source.range(choice.element.startTag))
    }
    let list = ChoiceList(
      name: element["name"]?.value ?? "", columns: columns, choices: choices,
      place: source.range(element.element.startTag))
    return ListSite(list: list, element: element, choices: elements)
  }
}

/// What stands around an item while the survey is walked.
struct Surround {
  var sections: [Int] = []
  var repeats: [String] = []
}

extension SurveyReader {
  fileprivate mutating func readItems(
    of element: FormedElement, _ around: Surround, _ findings: inout Findings
  ) -> [Item] {
    element.children.compactMap { child in
      switch child.name {
      case "question": .question(readQuestion(child, around, &findings))
      case "group": .group(readGroup(child, around, &findings))
      case "repeat": .repeat(readRepeat(child, around, &findings))
      default: nil
      }
    }
  }

  private mutating func readGroup(
    _ element: FormedElement, _ around: Surround, _ findings: inout Findings
  ) -> Group {
    let index = sections.count
    sections.append(nil)
    let standing = Standing.section(index)
    let relevant = readExpression(.relevant, of: element, standing, &findings)
    var group = Group(
      name: element["name"]?.value ?? "",
      label: readText("label", of: element, needed: true, standing: standing),
      weight: element["weight"].flatMap { FixedDecimal($0.value) } ?? .one,
      touchpoint: element["touchpoint"]?.value, relevant: relevant?.expression,
      appearance: element["appearance"]?.value, place: source.range(element.element.startTag))
    sections[index] = SectionSite(
      name: group.name, isRepeat: false, element: element, around: around.sections,
      repeats: around.repeats, weight: group.weight, expressions: [relevant].compactMap { $0 })
    var inner = around
    inner.sections.append(index)
    group.items = readItems(of: element, inner, &findings)
    return group
  }

  private mutating func readRepeat(
    _ element: FormedElement, _ around: Surround, _ findings: inout Findings
  ) -> Repeat {
    let index = sections.count
    sections.append(nil)
    let standing = Standing.section(index)
    let relevant = readExpression(.relevant, of: element, standing, &findings)
    let count = readExpression(.repeatCount, of: element, standing, &findings)
    var result = Repeat(
      name: element["name"]?.value ?? "",
      label: readText("label", of: element, needed: true, standing: standing),
      itemLabel: readText("item_label", of: element, standing: standing),
      relevant: relevant?.expression, count: count?.expression,
      place: source.range(element.element.startTag))
    var inner = around
    inner.sections.append(index)
    inner.repeats.append(result.name)
    sections[index] = SectionSite(
      name: result.name, isRepeat: true, element: element, around: around.sections,
      repeats: inner.repeats, weight: .one, expressions: [relevant, count].compactMap { $0 })
    result.items = readItems(of: element, inner, &findings)
    return result
  }
}

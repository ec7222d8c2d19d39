package import Diagnostics
import FileSystem
package import FindingPages
import Findings
import Intake
import NetworkModel
import ReportModel
import ReportWriting
import SurveyModel

extension Workspace {
  /// The practices of a survey that may be shared: those whose giver allowed it, and whose words seem to hold no data
  /// about a person or have been looked at.
  ///
  /// Throws HC0672 for a survey in which nobody is asked whether it may be shared.
  package func practices(
    in survey: String, language: Language?
  ) throws(Stopped) -> PracticeBank {
    let all = try responses(to: survey)
    let outline = all.survey.outline
    guard let consent = outline.question(with: .consent)?.question.name else {
      throw FindingPageProblems.noPractices(survey)
    }
    let language = language ?? Language(rawValue: all.network.language) ?? .fi
    let reading = PracticeReading(
      outline: outline, snapshot: all.rules.snapshot, language: language,
      spoken: all.network.language)
    var notShared = 0
    var practices: [Practice] = []
    for accepted in all.selection.accepted {
      let sharing = Sharing(answer: accepted.response.answers[AnswerKey(consent)])
      let suspect = screened(accepted.response.answers, outline)
      guard sharing != .no, suspect.isEmpty || isConfirmed(accepted.file),
        let practice = reading.practice(accepted.response, unit: accepted.unit, sharing)
      else {
        notShared += 1
        continue
      }
      practices.append(practice)
    }
    let wording = Wordings(language: language.rawValue)
    return PracticeBank(
      language: language, title: wording(outline.survey.title),
      network: wording(all.network.label, or: all.network.name),
      practices: reading.inOrder(practices), notShared: notShared)
  }

  /// Writes the bank: a list and a page for each practice.
  /// - Returns: the path of the list.
  package func writePractices(
    survey: String, language: Language?, to output: String?
  ) throws(Stopped) -> String {
    let bank = try practices(in: survey, language: language)
    let folder = output ?? joined(joined(reportsFolder, survey), "practices")
    let page = ReportDocument(
      language: bank.language, title: bank.title, eyebrow: "",
      marks: [bank.mark.page].compactMap(\.self))
    let naming = Naming(
      language: bank.language, synthetic: bank.mark.isOn, surveyTitle: bank.title, waveLabel: "",
      units: [Naming.Unit(level: .network, name: "", label: bank.network)], entries: [])
    let theme = try ReportTheme(of: self, language: bank.language)?.page(page, naming) ?? .none
    let files = bank.pages(theme: theme).map {
      (name: $0.name + ".html", bytes: Array($0.html.utf8))
    }
    try replaceFolder(folder, with: files) {
      $0 == "index.html" || $0.hasPrefix("practice-") && $0.hasSuffix(".html")
    }
    return joined(folder, "index.html")
  }
}

/// Responses of a survey of practices as practices. Questions named `title`, `field` and `sort`, and those of role
/// `finding` and `touchpoint`, have places of their own; all others follow in the survey's order.
private struct PracticeReading {
  let outline: SurveyOutline
  let snapshot: NetworkSnapshot
  let language: Language
  let spoken: String

  private var wording: Wordings { Wordings(language: language.rawValue) }

  func practice(_ response: Response, unit name: String, _ sharing: Sharing) -> Practice? {
    guard let done = outline.question(with: .finding)?.question.name,
      let words = text(done, in: response), let unit = snapshot[unit: name]
    else { return nil }
    let library = snapshot.network.libraries[unit.library]
    let title = text("title", in: response) ?? String(words.prefix(60))
    let point = outline.question(with: .touchpoint)?.question.name
    return Practice(
      id: String(
        sha256(Array(("practice\n" + response.instanceID).utf8)).prefix(6).flatMap {
          [$0 >> 4, $0 & 15].map { Character(String($0, radix: 16)) }
        }),
      title: said(title), sort: tag("sort", in: response), theme: tag("field", in: response),
      touchpoint: point.flatMap { tag($0, in: response) },
      library: sharing == .named ? wording(library.label, or: library.name) : nil,
      size: size(of: unit.library, isNamed: sharing == .named), summary: said(words),
      parts: parts(of: response, without: [done, "title", "field", "sort", point ?? "field"]),
      synthetic: response.synthetic)
  }

  /// By theme in the order of its list, then by title: never by when it was told.
  func inOrder(_ practices: [Practice]) -> [Practice] {
    let themes = outline["field"]?.question.list.flatMap { outline.survey.list($0) }?.choices ?? []
    func place(_ practice: Practice) -> Int {
      themes.firstIndex { $0.name == practice.theme?.name } ?? themes.count
    }
    return practices.sorted { one, other in
      if place(one) != place(other) { return place(one) < place(other) }
      if one.title.text != other.title.text {
        return one.title.text.utf8.lexicographicallyPrecedes(other.title.text.utf8)
      }
      return one.id < other.id
    }
  }

  /// A size that fewer than three libraries have would name the one that shares without its name.
  private func size(of library: Int, isNamed: Bool) -> PopulationBand? {
    let sizes = snapshot.populationOfLibrary.map { $0.map(PopulationBand.init(population:)) }
    guard let own = sizes[library] else { return nil }
    return isNamed || sizes.count { $0 == own } >= 3 ? own : nil
  }

  private func text(_ question: String, in response: Response) -> String? {
    let text = plainWords(response.answers[AnswerKey(question)] ?? "")
    return text.isEmpty ? nil : text
  }

  private func said(_ words: String) -> Wording {
    Wording(words, language: spoken == language.rawValue ? nil : spoken)
  }

  private func tag(_ question: String, in response: Response) -> Practice.Tag? {
    guard let answer = text(question, in: response), let asked = outline[question]?.question
    else { return nil }
    return Practice.Tag(name: answer, label: label(of: answer, to: asked))
  }

  private func label(of answer: String, to question: Question) -> Wording {
    if let choice = question.list.flatMap({ outline.survey.list($0) })?.choices.first(where: {
      $0.name == answer
    }) {
      return wording(choice.label, or: answer)
    }
    if let point = outline.survey.touchpoints.first(where: { $0.name == answer }) {
      return wording(point.label, or: answer)
    }
    return Wording(answer)
  }

  /// Neither who, where and when, nor files: a picture stays with the coordinator.
  private func parts(of response: Response, without names: Set<String>) -> [Practice.Part] {
    outline.questions.compactMap { placed in
      let question = placed.question
      let apart: [Role] = [.unit, .time, .visitor, .visit, .wave, .consent, .event]
      guard !names.contains(question.name), placed.repeats.isEmpty,
        question.role.map(apart.contains) != true, let answer = text(question.name, in: response)
      else { return nil }
      guard let answers = answers(answer, to: question) else { return nil }
      return Practice.Part(question: wording(question.label, or: question.name), answers: answers)
    }
  }

  private func answers(_ answer: String, to question: Question) -> [Wording]? {
    switch question.type {
    case .selectOne: [label(of: answer, to: question)]
    case .selectMultiple, .rank:
      answer.split(separator: " ").map { label(of: String($0), to: question) }
    case .text: [said(answer)]
    case .integer, .decimal, .range:
      // A sentinel for "I do not know" is no number.
      answer.hasPrefix("-") ? nil : [Wording(answer + (question.unit.map { " " + $0 } ?? ""))]
    default: nil
    }
  }
}

import Diagnostics
import Expressions
import NetworkModel
import SurveyModel

/// The places for answers, and how to use them.
extension FormBuilder {
  func space(_ question: Question) -> (AnswerSpace, instruction: String) {
    switch question.type {
    case .selectOne: (.choices(choices(question), several: false), words(FormWords.one))
    case .selectMultiple: (.choices(choices(question), several: true), words(FormWords.several))
    case .rank: (.ranking(choices(question)), words(FormWords.rank))
    case .selectOneFromFile: (.unit(units(question)), words(FormWords.writeUnit))
    case .range: scale(question)
    case .integer: (.number(unit: question.unit), words(FormWords.wholeNumber))
    case .decimal:
      (
        .number(unit: question.unit),
        ([words(FormWords.number)]
          + [question.decimals.map { FormWords.decimals($0)[language] }]
          .compactMap(\.self)).joined(separator: ", ")
      )
    case .text: (.lines(question.appearance?.contains("multiline") == true ? 4 : 1), "")
    case .date: (.day, words(FormWords.day))
    case .time: (.time, words(FormWords.time))
    case .dateTime: (.moment, words(FormWords.day) + " " + words(FormWords.time))
    case .geopoint: (.place([words(FormWords.latitude), words(FormWords.longitude)]), "")
    case .image: (.attachment(words(FormWords.picture)), "")
    case .file: (.attachment(words(FormWords.file)), "")
    case .acknowledge: (.acknowledgement(words(FormWords.acknowledge)), "")
    case .note, .calculate, .hidden: (.lines(0), "")
    }
  }

  private func words(_ text: Trilingual) -> String { text[language] }

  // MARK: Choices

  private func choices(_ question: Question) -> [PaperChoice] {
    let list = question.list.flatMap { survey.list($0) }
    let several = question.type == .selectMultiple
    var printed = (list?.choices ?? []).compactMap { choice -> PaperChoice? in
      var row = choice.columns.mapValues { Value.text($0) }
      row["name"] = .text(choice.name)
      guard let remarks = remarks(question.choiceFilter, row) else { return nil }
      return PaperChoice(
        label: label(choice.label, choice.name),
        remarks: (several && choice.standsAlone ? [words(FormWords.alone)] : []) + remarks,
        isMissing: choice.missing != nil)
    }
    if question.orOther, list?["other"] == nil {
      let other = FormText(paragraphs: [words(FormWords.other)], language: nil)
      printed.append(PaperChoice(label: other, hasLine: true))
    }
    return printed
  }

  /// The units or events that can be chosen, where they are few enough to print; else none.
  func units(_ question: Question) -> [PaperChoice] {
    let listed: [(row: [String: Value], label: Label, name: String)] =
      question.list == "events"
      ? (names.snapshot?.network.events ?? []).map { ($0.row, $0.label, $0.name) }
      : (names.snapshot?.units ?? []).map { ($0.row, $0.label, $0.name) }
    let offered = listed.compactMap { one -> PaperChoice? in
      guard let remarks = remarks(question.choiceFilter, one.row) else { return nil }
      return PaperChoice(label: label(one.label, one.name), remarks: remarks)
    }
    return offered.count <= PaperForm.mostUnits ? offered : []
  }

  /// When a choice may be taken; none when always, nil when never.
  private func remarks(_ filter: Expression?, _ row: [String: Value]) -> [String]? {
    switch filter?.settled(columns: row) {
    case nil, .always: []
    case .never: nil
    case .when(let node): [words(FormWords.onlyIf) + wording.sentence(node)]
    }
  }

  private func label(_ label: Label, _ name: String) -> FormText {
    label.isEmpty ? FormText(paragraphs: [name], language: nil) : text(label)
  }

  // MARK: Scales

  /// Up to 21 numbers on a line; of a finer scale its ends, and a line to write on.
  private func scale(_ question: Question) -> (AnswerSpace, instruction: String) {
    let parameters = question.rangeParameters
    let (start, end) = (parameters?.start ?? FixedDecimal(1), parameters?.end ?? FixedDecimal(10))
    let step = (parameters?.step ?? .one).millionths
    let width = end.millionths - start.millionths
    guard step > 0, width > 0, width / step <= 20 else {
      let ends = "\(spoken(start.double, language)) … \(spoken(end.double, language))"
      return (.number(unit: question.unit), words(FormWords.writeNumber) + ", " + ends)
    }
    let ticks = (0...(width / step)).map { place in
      spoken(FixedDecimal(millionths: start.millionths + place * step).double, language)
    }
    return (.scale(ticks), words(FormWords.ring))
  }
}

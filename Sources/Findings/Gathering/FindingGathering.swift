package import SurveyModel

/// Reads findings out of a survey's responses, by the roles of its questions.
///
/// Every question of role `finding`, and every text of role `evidence`, gives one finding for each answer of
/// substance. Touchpoint, sort and severity are the answers of those roles in the same instance of the repeat or
/// around it; an evidence note has the touchpoint of its question.
package struct FindingGathering: Sendable {
  /// Where a response was made and what may be said of it.
  package struct Visit: Sendable, Hashable {
    package let wave: String
    /// The id that findings are named after: of a correction the first response's.
    package let origin: String
    package let unit: String
    package let library: String
    /// Answers whose words are kept back: they may hold data about a person.
    package let keptBack: Set<AnswerKey>

    package init(
      wave: String, origin: String, unit: String, library: String, keptBack: Set<AnswerKey>
    ) {
      self.wave = wave
      self.origin = origin
      self.unit = unit
      self.library = library
      self.keptBack = keptBack
    }
  }

  private let outline: SurveyOutline
  private let digest: Digest

  /// - Parameter outline: the survey in the version that responses were given to.
  package init(_ outline: SurveyOutline, digest: @escaping Digest) {
    self.outline = outline
    self.digest = digest
  }

  /// The questions whose answers are findings, in survey order.
  package static func questions(of outline: SurveyOutline) -> [PlacedQuestion] {
    outline.questions.filter { placed in
      switch placed.question.role {
      case .finding: true
      case .evidence: placed.question.type == .text
      default: false
      }
    }
  }

  /// In survey order, instance by instance.
  package func findings(in response: Response, _ visit: Visit) -> [Finding] {
    Self.questions(of: outline).flatMap { placed in
      response.instances(of: placed.repeats).compactMap { instances in
        finding(placed, instances, response, visit)
      }
    }
  }

  private func finding(
    _ placed: PlacedQuestion, _ instances: [Int], _ response: Response, _ visit: Visit
  ) -> Finding? {
    let key = AnswerKey(placed.question.name, instances)
    guard let text = response.answers[key].map(plainWords), !text.isEmpty else { return nil }
    let source = WrittenSource(
      survey: response.survey, wave: visit.wave, response: visit.origin,
      question: placed.question.name, instances: instances)
    let isNote = placed.question.role == .evidence
    return Finding(
      id: FindingID(source, digest: digest),
      basis: .written(source, role: isNote ? .evidence : .finding), survey: response.survey,
      wave: visit.wave,
      kind: isNote ? .observation : kind(answer(.sort, near: placed, instances, response)),
      text: visit.keptBack.contains(key) ? nil : text,
      touchpoint: (isNote ? nil : answer(.touchpoint, near: placed, instances, response))
        ?? outline.touchpoint(of: placed),
      severity: isNote ? nil : severity(near: placed, instances, response), unit: visit.unit,
      library: visit.library, responses: [response.instanceID], synthetic: response.synthetic)
  }

  private func kind(_ sort: String?) -> FindingKind {
    sort.flatMap(FindingKind.init).flatMap { $0 == .weakItem ? nil : $0 } ?? .observation
  }

  /// The question of a role in the same repeats, or in those around them: the innermost.
  private func question(_ role: Role, near placed: PlacedQuestion) -> PlacedQuestion? {
    outline.questions.filter {
      $0.question.role == role && placed.repeats.starts(with: $0.repeats)
    }.max { $0.repeats.count < $1.repeats.count }
  }

  private func answer(
    _ role: Role, near placed: PlacedQuestion, _ instances: [Int], _ response: Response
  ) -> String? {
    guard let asked = question(role, near: placed) else { return nil }
    let key = AnswerKey(asked.question.name, Array(instances.prefix(asked.repeats.count)))
    return response.answers[key].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A choice by its place among the list's applicable choices; a number by its place on its scale, in steps.
  private func severity(
    near placed: PlacedQuestion, _ instances: [Int], _ response: Response
  ) -> Severity? {
    guard let asked = question(.severity, near: placed)?.question,
      let answer = answer(.severity, near: placed, instances, response)
    else { return nil }
    if let list = asked.list.flatMap({ outline.survey.list($0) }) {
      let names = list.applicable.map(\.name)
      return names.firstIndex(of: answer).flatMap { Severity(step: $0 + 1, of: names.count) }
    }
    guard let range = asked.rangeParameters, let value = FixedDecimal(answer),
      range.step.millionths > 0
    else { return nil }
    let width = range.step.millionths
    return Severity(
      step: (value.millionths - range.start.millionths) / width + 1,
      of: (range.end.millionths - range.start.millionths) / width + 1)
  }
}

/// One line, without space around it.
package func plainWords(_ text: String) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}

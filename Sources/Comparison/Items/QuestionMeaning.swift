import Expressions
import SurveyModel

/// What must be alike for a question of two versions to be the same question: everything that
/// decides which answers there are and how each of them counts, and no wording. The weight and
/// whether it is critical matter for groups and overall alone, so they are compared there.
struct QuestionMeaning: Hashable {
  private let question: Question
  private let choices: [Choice]
  private let repeats: [String]
  private let outerRelevance: [Expression]

  init(_ placed: PlacedQuestion, in survey: Survey) {
    var bare = placed.question
    bare.place = nil
    bare.label = .none
    bare.hint = .none
    bare.guidanceHint = .none
    bare.constraintMessage = .none
    bare.requiredMessage = .none
    bare.appearance = nil
    bare.list = nil
    bare.required = .never
    bare.readOnly = .never
    bare.defaultAnswer = nil
    bare.weight = .one
    bare.critical = false
    bare.touchpoint = nil
    bare.theme = nil
    bare.better = nil
    bare.standard = nil
    bare.decimals = nil
    bare.sameAs = nil
    question = bare
    choices = (placed.question.list.flatMap { survey.list($0) }?.choices ?? [])
      .map {
        Choice(
          name: $0.name, label: .none, score: $0.score, missing: $0.missing, exclusive: $0.exclusive
        )
      }
      .sorted { $0.name < $1.name }
    repeats = placed.repeats
    outerRelevance = placed.outerRelevance
  }
}

/// Finds the question of an older version that a question of the survey may be compared with.
struct VersionMatch {
  let outlines: [String: SurveyOutline]

  /// The index in `older` of the same question: equal in meaning, or declared by `same_as`, if
  /// need be through the versions between.
  func question(_ name: String, of outline: SurveyOutline, in older: SurveyOutline) -> Int? {
    search(name, outline, older, depth: 16)
  }

  private func search(
    _ name: String, _ outline: SurveyOutline, _ older: SurveyOutline, depth: Int
  ) -> Int? {
    guard depth > 0, let placed = outline[name] else { return nil }
    if let position = older.position(of: name), alike(placed, outline, position, older) {
      return position
    }
    guard let parts = placed.question.sameAs?.split(separator: "/", maxSplits: 1), parts.count == 2
    else { return nil }
    let (version, target) = (String(parts[0]), String(parts[1]))
    if version == older.survey.version {
      guard let position = older.position(of: target), fits(placed, outline, position, older)
      else { return nil }
      return position
    }
    guard let between = outlines[version] else { return nil }
    return search(target, between, older, depth: depth - 1)
  }

  private func alike(
    _ placed: PlacedQuestion, _ outline: SurveyOutline, _ position: Int, _ older: SurveyOutline
  ) -> Bool {
    QuestionMeaning(placed, in: outline.survey)
      == QuestionMeaning(older.questions[position], in: older.survey)
  }

  /// `same_as` is the author's word that the meaning is the same; the type and the names of the
  /// choices must bear it out, or there would be no shares to add.
  private func fits(
    _ placed: PlacedQuestion, _ outline: SurveyOutline, _ position: Int, _ older: SurveyOutline
  ) -> Bool {
    let other = older.questions[position].question
    return other.type == placed.question.type && other.isIndicator == placed.question.isIndicator
      && Set(outline.survey.choiceNames(placed.question)) == Set(older.survey.choiceNames(other))
  }
}

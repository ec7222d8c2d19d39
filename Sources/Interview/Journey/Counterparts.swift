import SurveyModel

/// Which question and repeat of a new version of a survey stands for which of an old one.
struct Counterparts {
  private let old: SurveyOutline
  private let new: SurveyOutline
  /// Names in the old version → names in the new one.
  private var questions: [String: String] = [:]
  private var repeats: [String: String] = [:]

  /// - Parameter version: the old version, as `same_as` names it.
  init(of version: String, _ old: SurveyOutline, _ new: SurveyOutline) {
    self.old = old
    self.new = new
    let claims = new.questions.compactMap { placed in
      placed.question.question(sameIn: version).map { (old: $0, new: placed) }
    }
    for claim in claims where old[claim.old] != nil && questions[claim.old] == nil {
      questions[claim.old] = claim.new.question.name
      pair(old.repeats(around: claim.old), claim.new.repeats)
    }
    for name in old.sections.filter(\.isRepeat).map(\.name) where new.repeats[name] != nil {
      pair([name], [name])
    }
    let claiming = Set(claims.map(\.new.question.name))
    for name in old.questions.map(\.question.name)
    where questions[name] == nil && new[name] != nil && !claiming.contains(name) {
      questions[name] = name
    }
  }

  /// Repeats around the same question are the same, level by level, unless one is taken already.
  private mutating func pair(_ olds: [String], _ news: [String]) {
    guard olds.count == news.count else { return }
    for (one, other) in zip(olds, news)
    where repeats[one] == nil && !repeats.values.contains(other) {
      repeats[one] = other
    }
  }

  func question(_ name: String) -> Question? { questions[name].flatMap { new[$0]?.question } }

  /// Nil where the question is gone or stands among other repeats.
  func moved(_ key: AnswerKey) -> AnswerKey? {
    guard let name = questions[key.question],
      agree(old.repeats(around: key.question), new.repeats(around: name))
    else { return nil }
    return AnswerKey(name, key.instances)
  }

  func moved(_ key: RepeatKey) -> RepeatKey? {
    guard let name = repeats[key.name],
      agree(old.repeatParents[key.name] ?? [], new.repeatParents[name] ?? [])
    else { return nil }
    return RepeatKey(name, key.outer)
  }

  /// Whether an expression counted the old repeat that a new one stands for.
  func wasCounted(_ name: String) -> Bool {
    repeats.contains { $0.value == name && old.repeats[$0.key]?.count != nil }
  }

  private func agree(_ olds: [String], _ news: [String]) -> Bool {
    olds.map { repeats[$0] } == news.map(Optional.some)
  }
}

extension Question {
  /// The question of a version that `same_as` names.
  fileprivate func question(sameIn version: String) -> String? {
    guard let sameAs, let slash = sameAs.lastIndex(of: "/"), sameAs[..<slash] == version else {
      return nil
    }
    return String(sameAs[sameAs.index(after: slash)...])
  }
}

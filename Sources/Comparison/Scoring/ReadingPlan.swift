import Expressions
import SurveyModel

/// How responses of one version are read into the items of the catalogue.
struct ReadingPlan {
  let outline: SurveyOutline
  /// One for each item; nil for groups, overall, and what that version asked otherwise.
  let readers: [QuestionReader?]
  /// The groups of the catalogue that mean the same in that version.
  let comparesGroup: [Bool]
  let comparesOverall: Bool
  /// For each item whether it is critical.
  let critical: [Bool]
  let capBillionths: Int?
  let eventKey: AnswerKey?

  init(
    _ catalogue: ItemCatalogue, _ outline: SurveyOutline, version: SurveyOutline,
    _ match: VersionMatch
  ) {
    self.outline = version
    let same = version.survey.version == outline.survey.version
    let positions = catalogue.question.map { position -> Int? in
      guard let position else { return nil }
      return same
        ? position
        : match.question(outline.questions[position].question.name, of: outline, in: version)
    }
    readers = zip(positions, catalogue.items).map { position, item in
      position.map { QuestionReader(version.questions[$0], in: version.survey, item: item) }
    }
    critical = catalogue.question.map {
      $0.map { outline.questions[$0].question.critical } ?? false
    }
    capBillionths = outline.survey.criticalCap.map { $0.millionths * 1000 }
    eventKey = version.question(with: .event)
      .flatMap { $0.repeats.isEmpty ? AnswerKey($0.question.name) : nil }
    if same {
      comparesGroup = catalogue.groups.map { _ in true }
      comparesOverall = true
    } else {
      let agreement = GroupAgreement(catalogue, outline, version, positions)
      comparesGroup = agreement.groups
      comparesOverall = agreement.overall
    }
  }
}

/// Which groups of two versions have the same score: the same scored questions with the same
/// weights; overall needs every group, its weight, what is critical and the cap to be the same.
private struct GroupAgreement {
  let groups: [Bool]
  let overall: Bool

  init(
    _ catalogue: ItemCatalogue, _ outline: SurveyOutline, _ version: SurveyOutline,
    _ positions: [Int?]
  ) {
    let older = ItemCatalogue(version)
    let byName = Dictionary(
      older.groups.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let translated = catalogue.groups.map { group in
      group.members.map { member -> ScoredGroup.Member? in
        catalogue.itemOfQuestion[member.question].flatMap { positions[$0] }
          .map { ScoredGroup.Member(question: $0, weight: member.weight) }
      }
    }
    groups = zip(catalogue.groups, translated).map { group, members in
      guard let other = byName[group.name], !members.contains(nil) else { return false }
      return Set(members.compactMap(\.self)) == Set(other.members)
    }
    let sameCritical = catalogue.groups.flatMap(\.members).allSatisfy { member in
      guard let position = catalogue.itemOfQuestion[member.question].flatMap({ positions[$0] })
      else { return false }
      return outline.questions[member.question].question.critical
        == version.questions[position].question.critical
    }
    overall =
      !groups.contains(false) && sameCritical && older.groups.count == catalogue.groups.count
      && catalogue.groups.allSatisfy { byName[$0.name]?.weight == $0.weight }
      && outline.survey.criticalCap == version.survey.criticalCap
  }
}

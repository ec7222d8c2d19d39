import ReportModel
import Statistics
import SurveyModel

extension BetterDirection {
  fileprivate init?(_ better: Better) {
    switch better {
    case .higher: self = .higher
    case .lower: self = .lower
    case .neither: return nil
    }
  }
}

extension Survey {
  /// What a question gives to a comparison; nothing for the questions that say who, where and when.
  func comparedItem(_ question: Question, isNumeric: (Question) -> Bool) -> ComparedItem {
    var item = ComparedItem(question.isIndicator ? .indicator : .question, question.name)
    if let role = question.role, Survey.placingRoles.contains(role) { return item }
    if let scale = scale(of: question), scale.least < scale.greatest {
      item.isScored = true
      item.isBinary = hasOnlyExtremes(question, scale)
    }
    item.isQuotient = question.isIndicator
    item.betterNumber = question.better.flatMap(BetterDirection.init)
    switch question.type {
    case .integer, .decimal, .range: item.isNumeric = true
    case .calculate: item.isNumeric = question.isIndicator || isNumeric(question)
    case .selectOne, .selectMultiple: item.choices = choiceNames(question)
    case .rank: item.ranked = choiceNames(question)
    default: break
    }
    return item
  }

  private static let placingRoles: [Role] = [.unit, .time, .wave, .visit, .visitor]

  /// The choices of substance, in list order; `or_other` adds `other` after them.
  func choiceNames(_ question: Question) -> [String] {
    guard let list = question.list.flatMap({ list($0) }) else { return [] }
    let names = list.applicable.map(\.name)
    return question.orOther && list["other"] == nil ? names + ["other"] : names
  }

  /// Whether no score strictly between 0 and 100 is possible for one answer.
  private func hasOnlyExtremes(_ question: Question, _ scale: ItemScale) -> Bool {
    possibleScores(question)?.allSatisfy { $0 == scale.least || $0 == scale.greatest } ?? false
  }

  /// Every raw score there can be; nil where they are too many to list.
  private func possibleScores(_ question: Question) -> [FixedDecimal]? {
    guard question.type == .selectOne || question.type == .selectMultiple else {
      return question.linearScore ? nil : question.bands.map(\.score)
    }
    let choices = question.list.flatMap { list($0) }?.applicable ?? []
    guard question.type == .selectMultiple else { return choices.compactMap(\.score) }
    let summed = choices.filter { !$0.exclusive }.compactMap(\.score)
    guard summed.filter({ $0 != .zero }).count <= 1 else { return nil }
    return summed + choices.filter(\.exclusive).compactMap(\.score)
  }
}

import Comparison
import ReportModel
import Statistics
import SurveyModel

/// The items on which visitors can agree or not, with the level on which their values are compared:
/// yes or no, and choices without scores, nominal; one choice of a scored list ordinal; numbers, sums
/// of points, groups and overall interval.
///
/// Left out: whatever says who, where, when and as whom (roles); texts, ranks, indicators; several choices
/// without scores; questions in repeats, whose number is the visitor's own.
struct AgreementItems {
  struct Item {
    /// Index into the readings.
    let place: Int
    let name: String
    let label: Label
    let level: KrippendorffAlpha.Level
    let value: @Sendable (ItemReading) -> Double?
  }

  let all: [Item]

  init(_ items: [ComparedItem], _ outline: SurveyOutline) {
    all = items.enumerated().compactMap { place, item in
      guard let (level, value) = Self.measure(item, outline) else { return nil }
      return Item(
        place: place, name: item.name, label: Self.label(item, outline), level: level, value: value)
    }
  }

  private static func measure(
    _ item: ComparedItem, _ outline: SurveyOutline
  ) -> (KrippendorffAlpha.Level, @Sendable (ItemReading) -> Double?)? {
    guard item.type == .question else {
      guard item.type != .indicator, item.isScored else { return nil }
      return (.interval, { $0.points })
    }
    guard let placed = outline[item.name], placed.repeats.isEmpty,
      placed.question.role == nil
    else { return nil }
    if item.isNumeric { return (.interval, { $0.state == .valid ? $0.number : nil }) }
    switch placed.question.type {
    case .selectOne where item.isScored: return (item.isBinary ? .nominal : .ordinal, { $0.points })
    case .selectOne: return (.nominal, { $0.chosen?.first.map { Double($0.choice) } })
    case .selectMultiple where item.isScored: return (.interval, { $0.points })
    default: return nil
    }
  }

  private static func label(_ item: ComparedItem, _ outline: SurveyOutline) -> Label {
    if let question = outline[item.name]?.question { return question.label }
    for case .group(let group) in outline.survey.items where group.name == item.name {
      return group.label
    }
    return .none
  }
}

extension ItemAgreement {
  /// - Parameter groups: for each place with several visitors the values of its visits.
  init(_ item: AgreementItems.Item, _ groups: [[Double?]]) {
    self.init(
      item: item.name, label: item.label, level: item.level,
      places: groups.count { $0.count { $0 != nil } >= 2 },
      alpha: Result { () throws(NotEstimable) in
        try KrippendorffAlpha(groups, level: item.level)
      })
  }
}

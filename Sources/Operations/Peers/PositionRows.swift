import Comparison
package import Diagnostics
import NetworkModel
import Peers
package import ReportModel
import Statistics

extension PeerGround {
  package static let positionColumns = [
    "library", "group", "kind", "item_type", "item", "better", "libraries", "value", "percentile",
    "quarter", "top_quarter_from", "to_top_quarter", "denominator", "in_numerator", "rank_low",
    "rank_high", "percentile_before", "percentile_change", "note",
  ]

  /// A row for each library, group that it is in, and figure that it has.
  /// - Parameter items: names of the figures; none for all.
  package func eachPositionRow(
    library: String?, items: [String], _ take: ([PlainCell]) throws(Stopped) -> Void
  ) throws(Stopped) {
    guard let survey else { return }
    try check(items, survey)
    for own in libraries(library) {
      for (circle, found) in positions(of: own, survey, items) {
        for one in found { try take(row(own, circle, one, survey)) }
      }
    }
  }

  /// Where a library stands in its groups, with what the top quarter would mean.
  /// - Parameter items: none for those with a direction.
  package func positionDocument(
    library: String, items: [String]
  ) throws(Stopped) -> ReportDocument {
    var document = peerDocument(PeerWords.positions)
    guard let survey, let own = self.library(library) else { return document }
    try check(items, survey)
    document.title = label(own)
    document.blocks = PositionTables(language).blocks(
      positions(of: own, survey, wanted(items, survey)).map { circle, found in
        LibraryPeers.Group(
          label: wording(circle.label, or: circle.name), members: circle.members.count,
          positions: found.filter { !$0.isHidden }.compactMap { $0.reported(survey) },
          hidden: found.count(where: \.isHidden))
      }, level: 2, cautions: cautions(survey))
    return finished(document)
  }

  private func wanted(_ items: [String], _ survey: SurveyPositions) -> [String] {
    items.isEmpty
      ? survey.figures.items.filter { $0.type != .question && $0.better != nil }.map(\.name)
      : items
  }

  private func check(_ items: [String], _ survey: SurveyPositions) throws(Stopped) {
    let known = survey.figures.items.map(\.name)
    if let wrong = items.first(where: { !known.contains($0) }) {
      throw PeerProblems.unknownItem(wrong, known)
    }
  }

  private func positions(
    of library: Int, _ survey: SurveyPositions, _ items: [String]
  ) -> [(PeerCircle, [LibraryPosition])] {
    let shared = circles.shared.enumerated().filter { _, circle in circle.holds(library) }
    let own = circles.own(of: library)
    let all = shared.map { ($1, Optional($0)) } + own.map { ($0, nil) }
    return all.map { circle, place in
      (
        circle,
        survey.positions(of: library, in: circle, at: place) {
          items.isEmpty || items.contains($0.name)
        }
      )
    }
  }

  private func row(
    _ library: Int, _ circle: PeerCircle, _ one: LibraryPosition, _ survey: SurveyPositions
  ) -> [PlainCell] {
    let item = survey.figures.items[one.item]
    let start: [PlainCell] = [
      .text(name(library)), .text(circle.name), .text(circle.kind.rawValue),
      .text(item.type.rawValue), .text(item.name),
      item.better.map { .text($0 == .higher ? "higher" : "lower") } ?? .nothing,
    ]
    let isPartial = !one.isHidden && one.position.libraries < circle.members.count
    let note = [
      isPartial ? "partial" : nil, one.isHidden ? "suppressed" : nil,
      !one.isHidden && one.isChangeHidden ? "change_suppressed" : nil,
      survey.isSynthetic ? "synthetic" : nil, survey.versions.count > 1 ? "versions" : nil,
    ].compactMap(\.self).joined(separator: " ")
    guard !one.isHidden else {
      return start + [PlainCell](repeating: .nothing, count: 12) + [.text(note)]
    }
    let position = one.position
    return start + [
      .count(position.libraries), .number(one.figure.value), .number(100 * position.percentile),
      PlainCell(position.quarter),
      PlainCell(one.distance == nil ? nil : position.bestQuarterFrom), PlainCell(one.distance),
      PlainCell(one.figure.denominator), PlainCell(one.plain(survey.numerators[one.item])),
      PlainCell(one.places?.best), PlainCell(one.places?.worst),
      PlainCell(one.change.map { 100 * $0.before }), PlainCell(one.change.map { 100 * $0.change }),
      .text(note),
    ]
  }
}

extension PeerCircle {
  /// Members are ascending.
  func holds(_ library: Int) -> Bool {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < library { low = middle + 1 } else { high = middle }
    }
    return low < members.count && members[low] == library
  }
}

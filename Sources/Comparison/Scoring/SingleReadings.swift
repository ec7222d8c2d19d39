package import SurveyModel

/// What each response says of each item, scored as comparisons score it: for whoever looks at visits
/// one by one.
package struct SingleReadings: Sendable {
  /// In the order of the rows; overall last.
  package let items: [ComparedItem]
  /// For each response a reading of each item; nil for a version that is not known.
  package let readings: [[ItemReading]?]

  package init(_ responses: [Response], _ request: ComparisonRequest) {
    let catalogue = ItemCatalogue(request.outline)
    let scorer = ResponseScorer(catalogue, request)
    items = catalogue.items
    readings = responses.map { scorer.score($0, unit: 0)?.readings }
  }
}

extension ItemReading {
  /// The score in points, 0–100.
  package var points: Double? { score.map { Double($0) / 1e9 } }
}

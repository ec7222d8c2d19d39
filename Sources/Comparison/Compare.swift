package import ReportModel

/// Compares responses by library and region: every figure of the tidy contract (docs/specification/comparison.md), with
/// what must not be shown to the audience left empty. Nothing here depends on the order of the
/// responses.
package func compare(
  _ responses: [UsedResponse], _ request: ComparisonRequest,
  against earlier: EarlierResponses? = nil
) -> ComparisonTable {
  compare(CountedResponses(responses, request), request, against: earlier)
}

/// The same from counts, wherever they come from: everything after the counting.
package func compare(
  _ counted: CountedResponses, _ request: ComparisonRequest,
  against earlier: EarlierResponses? = nil
) -> ComparisonTable {
  ComparedFigures(counted, request, against: earlier).table
}

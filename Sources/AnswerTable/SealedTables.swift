import Comparison
import Intake
import SurveyModel

/// The tables of bundles whose every response counts by itself, for questions that their counts do not
/// answer. Each thread has one of them in memory after another.
struct SealedTables: Sendable {
  let tables: BundleTables
  let bundles: [Inventory.Bundle]

  /// For each thread the counts of the responses of its bundles that meet a condition; nil without any.
  func counted(
    in wave: String, _ rules: SelectionRules, where condition: ResponseCondition?,
    _ request: ComparisonRequest
  ) -> [(CountedResponses?, [CachedTable.Notice])] {
    tables.inShares(bundles) { bundles in
      var notices: [CachedTable.Notice] = []
      var counted: CountedResponses?
      var gathered = GatheredRows()
      for bundle in bundles {
        let part = TableSelection.Part(whole: tables.table(of: bundle, &notices).table)
        for (_, rows) in part.rows(in: wave, rules, where: condition) {
          gathered.add(rows, of: part.table)
        }
        guard gathered.areEnough || bundle.path == bundles.last?.path, !gathered.isEmpty else {
          continue
        }
        let more = CountedResponses(coded: gathered.groups.map(\.part), request)
        gathered = GatheredRows()
        counted?.merge(more, request)
        counted = counted ?? more
      }
      return (counted, notices)
    }
  }
}

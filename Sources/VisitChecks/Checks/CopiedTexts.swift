import Diagnostics
import Expressions
import SurveyModel

/// The written answers of many reports, to find what was copied from one to another.
package struct CopiedTexts: Sendable {
  /// A text with fewer runs (eight words) is too short to tell.
  package static let leastRuns = 4
  /// So much of the shorter text must stand in the other.
  package static let threshold = 0.5
  /// A run that so many visitors have written is a stock phrase, and counts for nothing.
  package static let stockVisitors = 4

  private struct Entry: Sendable {
    let id: String
    let unit: String
    let visitor: String
    let end: Int
    let shingles: Shingles
  }

  private var entries: [Entry] = []
  private var places: [String: [Int]] = [:]
  private var stock: Set<String> = []

  package init(_ reports: [CheckedReport]) {
    var all: [Entry] = []
    var writers: [String: Set<String>] = [:]
    for report in reports {
      let visitor = report.visitor ?? report.response.instanceID
      for text in report.freeTexts {
        let shingles = Shingles(text.text)
        for run in shingles.runs { writers[run, default: []].insert(visitor) }
        all.append(
          Entry(
            id: report.response.instanceID, unit: report.unit, visitor: visitor,
            end: report.response.timeEnd?.millisecondsSince1970 ?? 0, shingles: shingles))
      }
    }
    stock = Set(writers.filter { $0.value.count >= Self.stockVisitors }.keys)
    for entry in all {
      let rest = entry.shingles.without(stock.contains)
      guard rest.count >= Self.leastRuns else { continue }
      for run in rest.runs { places[run, default: []].append(entries.count) }
      entries.append(
        Entry(
          id: entry.id, unit: entry.unit, visitor: entry.visitor, end: entry.end, shingles: rest))
    }
  }

  /// The texts of a report that stand, for the most part, in another visit's that was reported before.
  /// Never those of the report itself or of its earlier versions.
  package func findings(of report: CheckedReport) -> [VisitFinding] {
    report.freeTexts.compactMap { text in
      let own = Shingles(text.text).without(stock.contains)
      guard own.count >= Self.leastRuns, let source = source(of: own, report) else { return nil }
      let share = Int((source.share * 100).rounded(.down))
      let entry = entries[source.place]
      return VisitFinding(
        .copiedText, .serious, question: text.question.name,
        what: Trilingual(
          fi: "teksti on \(share)-prosenttisesti sama kuin käynnissä \(entry.unit) (\(entry.id))",
          sv: "texten är till \(share) procent densamma som i besöket \(entry.unit) (\(entry.id))",
          en: "\(share)% of the text stands in the visit to \(entry.unit) (\(entry.id))"),
        fix: Trilingual(
          fi: "lue tekstit rinnakkain; palauta ja pyydä kertomaan tästä käynnistä omin sanoin",
          sv: "läs texterna sida vid sida; returnera och be om en egen beskrivning av detta besök",
          en: "read both; return it and ask for this visit in the visitor's own words"))
    }
  }

  /// The text that shares most; of equals the first reported.
  private func source(
    of own: Shingles, _ report: CheckedReport
  ) -> (place: Int, share: Double)? {
    let (id, end) = (
      report.response.instanceID, report.response.timeEnd?.millisecondsSince1970 ?? 0
    )
    let candidates = Set(own.runs.flatMap { places[$0] ?? [] }).sorted().filter { place in
      let other = entries[place]
      return other.id != id && !report.versions.contains(other.id)
        && (other.end, other.id) < (end, id)
    }
    let shares = candidates.map { (place: $0, share: own.overlap(entries[$0].shingles)) }
    return shares.filter { $0.share >= Self.threshold }.max { one, other in
      if one.share != other.share { return one.share < other.share }
      return (entries[one.place].end, entries[one.place].id)
        > (entries[other.place].end, entries[other.place].id)
    }
  }
}

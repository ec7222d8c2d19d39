package import Diagnostics
import ReportModel
import ReportWriting
import Statistics

extension VisitQuality {
  /// For the terminal: agreement of each item, then a line for each visitor, then the sentences.
  package func text(_ language: Language) -> String {
    let tables = [agreementTable(language), visitorTable(language)]
    return tables.map(aligned).joined(separator: "\n") + "\n"
      + sentences.map { $0[language] + "\n" }.joined()
  }

  private func agreementTable(_ language: Language) -> [[String]] {
    let form = NumberForm(language)
    let head = [
      Trilingual(fi: "kysymys", sv: "fråga", en: "question"),
      Trilingual(fi: "alfa", sv: "alfa", en: "alpha"),
      Trilingual(fi: "paikkoja", sv: "ställen", en: "places"),
      Trilingual(fi: "vastauksia", sv: "svar", en: "answers"),
      Trilingual(fi: "taso", sv: "nivå", en: "level"),
    ].map { $0[language] }
    return [head]
      + agreement.map { item in
        switch item.alpha {
        case .success(let alpha):
          [
            item.item, form.number(alpha.value, .plain(decimals: 2)), form.count(item.places),
            form.count(alpha.paired), item.level.words[language],
          ]
        case .failure(let reason):
          [item.item, "–", form.count(item.places), "", reason.visitWords[language]]
        }
      }
  }

  private func visitorTable(_ language: Language) -> [[String]] {
    let form = NumberForm(language)
    let head = [
      Trilingual(fi: "kävijä", sv: "besökare", en: "visitor"),
      Trilingual(fi: "käyntejä", sv: "besök", en: "visits"),
      Trilingual(fi: "lievyys", sv: "mildhet", en: "leniency"),
      Trilingual(fi: "väli 95 %", sv: "intervall 95 %", en: "interval 95%"),
      Trilingual(fi: "myöhässä pv", sv: "dagar sent", en: "days late"),
      Trilingual(fi: "tunteja raporttiin", sv: "timmar till rapport", en: "hours to report"),
      Trilingual(fi: "myöh. päivänä", sv: "senare dag", en: "later day"),
    ].map { $0[language] }
    let one = NumberShape.plain(decimals: 1)
    return [head]
      + punctuality.map { visitor in
        let own = leniency(of: visitor.visitor)
        let late = visitor.daysLate.max().map { $0 > 0 ? form.count($0) : "0" } ?? "–"
        return [
          visitor.visitor, form.count(visitor.visits),
          own.map { form.number($0.leniency, one) } ?? "–",
          own.map { $0.standardError > 0 ? form.interval($0.low, $0.high, one) : "–" } ?? "–", late,
          VisitorPunctuality.median(visitor.hours).map { form.number($0, one) } ?? "–",
          form.count(visitor.onLaterDays),
        ]
      }
  }

  func leniency(of visitor: String) -> VisitorLeniency.One? {
    guard case .success(let found) = leniency else { return nil }
    return found.visitors.first { $0.visitor == visitor }
  }

  /// Columns set below each other: the first to the left, figures to the right, the rest to the left.
  private func aligned(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { place, cell in
        let room = String(repeating: " ", count: widths[place] - cell.count)
        let isLast = place == row.count - 1
        return place == 0 ? cell + room : isLast ? cell : room + cell
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}

extension KrippendorffAlpha.Level {
  fileprivate var words: Trilingual {
    switch self {
    case .nominal: Trilingual(fi: "luokittelu", sv: "nominal", en: "nominal")
    case .ordinal: Trilingual(fi: "järjestys", sv: "ordinal", en: "ordinal")
    case .interval: Trilingual(fi: "välimatka", sv: "intervall", en: "interval")
    case .ratio: Trilingual(fi: "suhde", sv: "kvot", en: "ratio")
    }
  }

  /// For machines.
  var code: String {
    switch self {
    case .nominal: "nominal"
    case .ordinal: "ordinal"
    case .interval: "interval"
    case .ratio: "ratio"
    }
  }
}

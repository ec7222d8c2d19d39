package import Diagnostics
package import Findings
package import ReportModel
package import SurveyModel

/// A wave's findings and figures as one reader sees them, for one unit of the network: what every page starts from.
///
/// Nothing in it was hidden from the reader: the findings come through ``ShownFindings`` and the figures from a
/// table that was made for the same audience.
package struct FindingView: Sendable {
  package let naming: Naming
  package let unit: Naming.Unit
  package let shown: ShownFindings
  package let codebook: Codebook
  /// What was noted at each touchpoint, by theme; a visit counts once.
  package let themes: [String: [ThemeTally]]
  /// The language that visitors most likely wrote in.
  package let spoken: String?
  package let mark: SyntheticMark
  private let rows: [Key: TidyRow]

  private struct Key: Hashable {
    let level: Level
    let unit: String
    let type: ItemType
    let item: String
    let measure: Measure
  }

  package init(
    _ table: ComparisonTable, _ naming: Naming, unit: Naming.Unit, shown: ShownFindings,
    codebook: Codebook, themes: [String: [ThemeTally]] = [:], spoken: String?
  ) {
    self.naming = naming
    self.unit = unit
    self.shown = shown
    self.codebook = codebook
    self.themes = themes
    self.spoken = spoken
    mark = SyntheticMark(naming.synthetic || shown.synthetic, in: naming.language)
    rows = Dictionary(
      table.rows.filter { $0.wave == table.method.wave }.map {
        (
          Key(
            level: $0.level, unit: $0.unit, type: $0.itemType, item: $0.item, measure: $0.measure),
          $0
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  package var language: Language { naming.language }

  package func row(
    _ unit: Naming.Unit, _ entry: Naming.Entry, _ measure: Measure = .score
  ) -> TidyRow? {
    rows[
      Key(
        level: unit.level, unit: unit.name, type: entry.type, item: entry.name, measure: measure)]
  }

  /// The section that stands at a touchpoint; nil where none or several do.
  package func section(at touchpoint: String) -> Naming.Entry? {
    let here = naming.entries(of: .group).filter { $0.touchpoint == touchpoint }
    return here.count == 1 ? here[0] : nil
  }

  /// A touchpoint's score, 0–100, of a unit.
  package func score(_ unit: Naming.Unit, at touchpoint: String) -> Figure {
    section(at: touchpoint).flatMap { row(unit, $0) }?.figure(.score) ?? .absent(.noData)
  }

  package func responses(_ unit: Naming.Unit, at touchpoint: String) -> Int? {
    section(at: touchpoint).flatMap { row(unit, $0) }.flatMap {
      $0.notes.contains(.suppressed) ? nil : $0.n
    }
  }

  package func word(at touchpoint: String) -> DistinctWord? {
    guard let notes = section(at: touchpoint).flatMap({ row(unit, $0) })?.notes else { return nil }
    return DistinctWord.allCases.first { notes.contains(.word($0)) }
  }

  /// The unit that this one is put beside: the whole network, except for itself.
  package var reference: Naming.Unit? {
    unit.level == .network
      ? nil : naming.network.flatMap { row($0, naming.overall) == nil ? nil : $0 }
  }

  package func words(_ text: Trilingual) -> Wording { Wording(text[language]) }

  package func wording(_ label: Label, or name: String) -> Wording {
    if label.isEmpty { return Wording(name) }
    return label.has(language.rawValue)
      ? Wording(label[language.rawValue])
      : Wording(label[language.rawValue], language: label.sourceLanguage)
  }

  package func theme(_ name: String) -> Wording {
    codebook[name].map { wording($0.label, or: name) } ?? Wording(name)
  }

  package func touchpoint(_ name: String?) -> Wording? {
    name.flatMap { name in naming.touchpoints.first { $0.name == name }?.label }
  }

  /// A visitor's words, in the language that they are most likely in.
  package func quoted(_ words: String) -> Wording {
    Wording(words, language: spoken == language.rawValue ? nil : spoken)
  }

  /// "9 käyntiä".
  package func counted(_ count: Int) -> String {
    let noun =
      switch (naming.counted, count == 1) {
      case (.visits, true): CountWords.visit
      case (.visits, false): CountWords.visits
      case (.responses, true): CountWords.response
      case (.responses, false): CountWords.responses
      }
    return String(count) + "\u{A0}" + noun[language]
  }

  package func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }
}

private enum CountWords {
  static let visit = Trilingual(fi: "käynti", sv: "besök", en: "visit")
  static let visits = Trilingual(fi: "käyntiä", sv: "besök", en: "visits")
  static let response = Trilingual(fi: "vastaus", sv: "svar", en: "response")
  static let responses = Trilingual(fi: "vastausta", sv: "svar", en: "responses")
}

import Diagnostics
import Findings
import NetworkModel
import ReportModel
import ReportWriting
import SurveyModel

/// Findings as rows: for statistics, for reading, and as notes for a whiteboard.
struct FindingSheet {
  let survey: Survey
  let wave: Wave
  let language: Language
  let codebook: Codebook
  let shown: ShownFindings
  let network: Network
  let isCoordinator: Bool

  private static let columns = [
    "id", "survey", "wave", "kind", "touchpoint", "libraries", "units", "text", "themes",
    "severity", "visits", "visits_of", "importance", "weight", "rejected", "note",
  ]

  func sheet() -> ExportedSheet {
    var table = PlainTable(columns: Self.columns)
    table.rows = shown.findings.map(row)
    let widths: [Double] = [20, 16, 12, 14, 18, 24, 24, 80, 30, 9, 8, 8, 11, 9, 24, 18]
    return ExportedSheet(
      language: language,
      title: survey.title[language.rawValue] + " · " + wave.label[language.rawValue],
      mark: shown.synthetic ? MarkWords.page[language] : nil, day: wave.until.iso,
      headings: zip(Words.headings, widths).map { .init(label: $0[language], width: $1) },
      table: table, notes: Words.notes.map { ($0.0[language], $0.1[language]) })
  }

  private func row(_ finding: ShownFinding) -> [PlainTable.Cell] {
    func text(_ words: String?) -> PlainTable.Cell {
      words.flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing
    }
    func number(_ value: Double?) -> PlainTable.Cell { value.map { .number($0) } ?? .nothing }
    let isKeptBack = finding.text == nil && finding.measured == nil
    let notes = [
      isKeptBack ? "kept_back" : nil, finding.isReworded ? "reworded" : nil,
      finding.synthetic ? "synthetic" : nil,
    ]
    return [
      text(finding.id.rawValue), text(survey.name), text(wave.name), text(finding.kind.rawValue),
      text(finding.touchpoint), text(finding.libraries.joined(separator: " ")),
      text(finding.units.joined(separator: " ")),
      text(finding.text ?? finding.measured.map { $0.item }),
      text(finding.themes.joined(separator: " ")), number(finding.severity),
      .count(finding.measured?.n ?? finding.visits), .count(finding.weight.visits),
      number(finding.weight.importance), number(finding.weight.value), text(finding.rejected),
      text(notes.compactMap(\.self).joined(separator: " ")),
    ]
  }

  /// A note for each finding that has words: its text, a colour by kind, and its touchpoint and themes as tags.
  func notes() -> PlainTable {
    var table = PlainTable(columns: ["text", "colour", "tags"])
    let names = codebook.themes.reduce(into: [String: String]()) {
      $0[$1.name] = $1.label[language.rawValue]
    }
    for finding in shown.findings where finding.rejected == nil {
      guard let words = finding.text else { continue }
      let place = survey.touchpoints.first { $0.name == finding.touchpoint }
      let tags =
        [place?.label[language.rawValue]].compactMap(\.self)
        + finding.themes.map { names[$0] ?? $0 }
      table.rows.append([
        .text(words), .text(Self.colours[finding.kind] ?? "#f5f5f5"),
        tags.isEmpty
          ? .nothing
          : .text(
            tags.map { $0.replacing(",", with: ";") }.joined(separator: ", ")),
      ])
    }
    return table
  }

  /// Light enough for black letters; told apart in lightness too.
  private static let colours: [FindingKind: String] = [
    .pain: "#f7b7a3", .delight: "#bfe3c0", .idea: "#fff3a6", .goodPractice: "#b8dcf0",
    .observation: "#e8e8e8", .weakItem: "#d9c7ec",
  ]
}

private enum Words {
  static let headings = [
    Trilingual(fi: "Tunnus", sv: "Id", en: "Id"),
    Trilingual(fi: "Kysely", sv: "Enkät", en: "Survey"),
    Trilingual(fi: "Kierros", sv: "Omgång", en: "Wave"),
    Trilingual(fi: "Laji", sv: "Slag", en: "Kind"),
    Trilingual(fi: "Kosketuspiste", sv: "Kontaktpunkt", en: "Touchpoint"),
    Trilingual(fi: "Kirjastot", sv: "Bibliotek", en: "Libraries"),
    Trilingual(fi: "Toimipisteet", sv: "Verksamhetsställen", en: "Service points"),
    Trilingual(fi: "Teksti", sv: "Text", en: "Text"),
    Trilingual(fi: "Teemat", sv: "Teman", en: "Themes"),
    Trilingual(fi: "Vakavuus", sv: "Allvar", en: "Severity"),
    Trilingual(fi: "Käyntejä", sv: "Besök", en: "Visits"),
    Trilingual(fi: "Käyntejä yhteensä", sv: "Av besök", en: "Of visits"),
    Trilingual(fi: "Tärkeys", sv: "Vikt", en: "Importance"),
    Trilingual(fi: "Paino", sv: "Tyngd", en: "Weight"),
    Trilingual(fi: "Hylätty", sv: "Avfärdad", en: "Rejected"),
    Trilingual(fi: "Huomautus", sv: "Anmärkning", en: "Note"),
  ]

  static let notes = [
    (
      Trilingual(fi: "Paino", sv: "Tyngd", en: "Weight"),
      Trilingual(
        fi: "Yleisyys × vakavuus × tärkeys: järjestys keskustelua varten, ei mittaus.",
        sv: "Frekvens × allvar × vikt: en ordning för samtal, ingen mätning.",
        en: "Frequency × severity × importance: an order to talk about, no measurement.")
    ),
    (
      Trilingual(fi: "Vakavuus", sv: "Allvar", en: "Severity"),
      Trilingual(
        fi: "Kyselyn asteikon porras jaettuna portaiden määrällä; tyhjä, kun sitä ei kerrottu.",
        sv: "Steget på enkätens skala delat med antalet steg; tomt när det inte angetts.",
        en: "The step of the survey's scale divided by its steps; empty where nobody told it.")
    ),
    (
      Trilingual("kept_back"),
      Trilingual(
        fi: "Teksti näyttää sisältävän henkilötietoja, eikä kukaan ole vahvistanut, että niitä ei ole.",
        sv: "Texten ser ut att innehålla personuppgifter, och ingen har bekräftat att den inte gör det.",
        en: "The text looks like data about a person, and nobody has confirmed that it is none.")
    ),
    (
      Trilingual("synthetic"),
      Trilingual(
        fi: "Keksitty esimerkki, ei kenenkään havainto.",
        sv: "Ett påhittat exempel, ingens iakttagelse.",
        en: "An invented example, nobody's finding.")
    ),
  ]
}

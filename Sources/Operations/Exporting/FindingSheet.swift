import Diagnostics
import Expressions
import Findings
import NetworkModel
import ReportModel
import ReportWriting
import SurveyModel

/// Findings as rows: for statistics, for reading, and as notes for a whiteboard.
struct FindingSheet {
  let listed: ListedFindings
  let survey: Survey
  let wave: Wave
  let language: Language
  let aside: WordsAside

  private var shown: ShownFindings { listed.shown }

  func sheet() -> ExportedSheet {
    let rows = listed.isCounts ? ExportedSheet.Rows(listed.records) : findingRows
    return ExportedSheet(
      language: language,
      title: survey.title[language.rawValue] + " · " + wave.label[language.rawValue],
      mark: shown.synthetic ? MarkWords.page[language] : nil, day: wave.until.iso,
      headings: rows.columns.map { column in
        .init(label: Words.headings[column]?[language] ?? column, width: Self.widths[column] ?? 12)
      }, rows: rows, notes: Words.notes.map { ($0.0[language], $0.1[language]) })
  }

  private var findingRows: ExportedSheet.Rows {
    let (listed, aside) = (listed, aside)
    let order = FindingListDocument.order(of: listed.shown.findings)
    return .init(ListedFindings.columns, count: order.count) { place throws(Stopped) in
      let finding = listed.shown.findings[order[place]]
      return listed.record(finding, try aside.words(finding.words))
    }
  }

  private static let widths: [String: Double] = [
    "id": 20, "survey": 16, "touchpoint": 18, "text": 80, "themes": 30, "libraries": 24,
    "units": 24, "responses": 40, "rejected": 24, "note": 18,
  ]

  /// A note for each finding that has words: its text, a colour by kind, and its touchpoint and themes as tags.
  func stickyNotes() -> ExportedSheet {
    let names = listed.codebook.themes.reduce(into: [String: String]()) {
      $0[$1.name] = $1.label[language.rawValue]
    }
    let labels = survey.touchpoints.reduce(into: [String: String]()) {
      $0[$1.name] = $1.label[language.rawValue]
    }
    let (findings, aside) = (shown.findings, aside)
    let told = findings.indices.filter {
      findings[$0].rejected == nil && findings[$0].words != nil
    }
    let rows = ExportedSheet.Rows(["text", "colour", "tags"], count: told.count) {
      place throws(Stopped) in
      let finding = findings[told[place]]
      let tags =
        [finding.touchpoint.flatMap { labels[$0] }].compactMap(\.self)
        + finding.themes.map { names[$0] ?? $0 }
      return [
        .init(try aside.words(finding.words)), .text(Self.colours[finding.kind] ?? "#f5f5f5"),
        tags.isEmpty
          ? .nothing
          : .text(tags.map { $0.replacing(",", with: ";") }.joined(separator: ", ")),
      ]
    }
    return ExportedSheet(
      language: language, title: "", mark: nil, day: wave.until.iso, headings: [], rows: rows,
      notes: [])
  }

  /// Light enough for black letters; told apart in lightness too.
  private static let colours: [FindingKind: String] = [
    .pain: "#f7b7a3", .delight: "#bfe3c0", .idea: "#fff3a6", .goodPractice: "#b8dcf0",
    .observation: "#e8e8e8", .weakItem: "#d9c7ec",
  ]
}

private enum Words {
  static let headings = [
    "id": Trilingual(fi: "Tunnus", sv: "Id", en: "Id"),
    "survey": Trilingual(fi: "Kysely", sv: "Enkät", en: "Survey"),
    "wave": Trilingual(fi: "Kierros", sv: "Omgång", en: "Wave"),
    "kind": Trilingual(fi: "Laji", sv: "Slag", en: "Kind"),
    "touchpoint": Trilingual(fi: "Kosketuspiste", sv: "Kontaktpunkt", en: "Touchpoint"),
    "text": Trilingual(fi: "Teksti", sv: "Text", en: "Text"),
    "themes": Trilingual(fi: "Teemat", sv: "Teman", en: "Themes"),
    "severity": Trilingual(fi: "Vakavuus", sv: "Allvar", en: "Severity"),
    "visits": Trilingual(fi: "Käyntejä", sv: "Besök", en: "Visits"),
    "visits_of": Trilingual(fi: "Käyntejä yhteensä", sv: "Av besök", en: "Of visits"),
    "importance": Trilingual(fi: "Tärkeys", sv: "Vikt", en: "Importance"),
    "weight": Trilingual(fi: "Paino", sv: "Tyngd", en: "Weight"),
    "libraries": Trilingual(fi: "Kirjastot", sv: "Bibliotek", en: "Libraries"),
    "units": Trilingual(fi: "Toimipisteet", sv: "Verksamhetsställen", en: "Service points"),
    "responses": Trilingual(fi: "Vastaukset", sv: "Svar", en: "Responses"),
    "level": Trilingual(fi: "Taso", sv: "Nivå", en: "Level"),
    "unit": Trilingual(fi: "Yksikkö", sv: "Enhet", en: "Unit"),
    "item": Trilingual(fi: "Mittari", sv: "Mått", en: "Item"),
    "value": Trilingual(fi: "Arvo", sv: "Värde", en: "Value"),
    "network": Trilingual(fi: "Verkosto", sv: "Nätverket", en: "Network"),
    "reason": Trilingual(fi: "Miksi", sv: "Varför", en: "Why"),
    "reworded": Trilingual(fi: "Uudelleen sanottu", sv: "Omformulerad", en: "Reworded"),
    "rejected": Trilingual(fi: "Hylätty", sv: "Avfärdad", en: "Rejected"),
    "note": Trilingual(fi: "Huomautus", sv: "Anmärkning", en: "Note"),
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
        fi:
          "Teksti näyttää sisältävän henkilötietoja, eikä kukaan ole vahvistanut, että niitä ei ole.",
        sv:
          "Texten ser ut att innehålla personuppgifter, och ingen har bekräftat att den inte gör det.",
        en: "The text looks like data about a person, and nobody has confirmed that it is none.")
    ),
    (
      Trilingual("no_theme"),
      Trilingual(
        fi: "Joku on katsonut havainnon eikä mikään teema sovi siihen.",
        sv: "Någon har granskat iakttagelsen, och inget tema passar.",
        en: "Somebody has looked at the finding, and no theme fits.")
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

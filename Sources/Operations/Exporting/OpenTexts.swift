import Comparison
package import Diagnostics
import Expressions
import Findings
import Intake
import NetworkModel
import PersonalData
package import ReportModel
import ReportWriting
import SurveyModel

/// Who asks for what people wrote, and of which wave.
package struct TextRequest: Sendable {
  package var survey: String
  /// Nil: the latest with used responses.
  package var wave: String?
  package var audience: Audience
  /// The library that reads, for the audience `library`.
  package var library: String?
  package var language: Language?

  package init(
    survey: String, wave: String? = nil, audience: Audience = .coordinator,
    library: String? = nil, language: Language? = nil
  ) {
    self.survey = survey
    self.wave = wave
    self.audience = audience
    self.library = library
    self.language = language
  }
}

/// One answer in words.
private struct OpenText {
  let unit: Int
  let question: Int
  let text: String
  var cells: [PlainCell]
}

extension Workspace {
  /// Every free text of a wave's used responses, a row each. The order is that of units, questions and
  /// letters, never that of visits; days, hours and visitors are in no column.
  ///
  /// Words that look like data about a person are left out until somebody has confirmed that they are none.
  /// - Throws: HC0520 for a reader who is given counts only, HC0521 where a library's own texts are too few.
  package func openTexts(_ request: TextRequest) throws(Stopped) -> ExportedSheet {
    guard request.audience == .coordinator || request.audience == .library else {
      throw ExportProblems.countsOnly
    }
    let gathered = try gather(request.survey, readsFiles: true)
    let waves = gathered.waves
    guard case .files(let selection) = gathered.source,
      let wave = request.wave.map({ name in waves.first { $0.name == name } }) ?? waves.first
    else { throw ExportProblems.noWave(request.wave, request.survey) }
    let snapshot = NetworkSnapshot(gathered.network, on: wave.from)
    let used = selection.accepted.filter { $0.wave == wave.name }
    let library = try reader(request, snapshot, used, gathered.survey.outline.survey)
    let language = request.language ?? Language(rawValue: gathered.network.language) ?? .fi
    let writing = TextRows(
      snapshot: snapshot, language: language, library: library,
      outlines: gathered.rules.outlines, current: gathered.survey.outline)
    let stored = try store.responses(of: request.survey)
    let records = Dictionary(stored.map { ($0.file, $0) }, uniquingKeysWith: { one, _ in one })
    var texts: [OpenText] = []
    for response in used {
      let place = store
      texts += writing.texts(of: response) {
        records[response.file].map { hasPrivacyConfirmation($0, in: place) } ?? false
      }
    }
    texts.sort { one, other in
      if one.unit != other.unit { return one.unit < other.unit }
      if one.question != other.question { return one.question < other.question }
      return one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
    let isSynthetic = used.contains { $0.response.synthetic }
    return TextWords.sheet(
      RecordTable(columns: TextWords.columns, rows: texts.map(\.cells)), wave,
      gathered.survey.outline.survey, language, isSynthetic)
  }

  /// The library that reads, as an index; nil for the coordinator.
  private func reader(
    _ request: TextRequest, _ snapshot: NetworkSnapshot, _ used: [AcceptedResponse],
    _ survey: Survey
  ) throws(Stopped) -> Int? {
    guard request.audience == .library else { return nil }
    let libraries = snapshot.network.libraries
    guard let own = libraries.firstIndex(where: { $0.name == request.library }) else {
      throw ExportProblems.noLibrary(request.library)
    }
    let count = used.count { snapshot[unit: $0.unit]?.library == own }
    let isSmall = snapshot.staffOfLibrary[own].map { $0 <= 2 } ?? false
    guard count >= max(3, survey.minN ?? 3), !isSmall else {
      throw ExportProblems.tooFew(libraries[own].name)
    }
    return own
  }
}

/// The free texts of responses as rows.
private struct TextRows {
  let snapshot: NetworkSnapshot
  let language: Language
  /// The library that reads; nil for the coordinator.
  let library: Int?
  let outlines: [String: SurveyOutline]
  let current: SurveyOutline

  func texts(of used: AcceptedResponse, isConfirmed: () -> Bool) -> [OpenText] {
    guard let outline = outlines[used.response.version],
      let unit = snapshot[unit: used.unit], library == nil || unit.library == library,
      let place = snapshot.units.firstIndex(of: unit)
    else { return [] }
    let suspects = Set(screened(used.response.answers, outline).map(\.key))
    let hidden = suspects.isEmpty || isConfirmed() ? [] : suspects
    return outline.questions.filter(\.question.isFreeText).flatMap { placed in
      used.response.instances(of: placed.repeats).compactMap { instance -> OpenText? in
        let key = AnswerKey(placed.question.name, instance)
        guard let text = used.response.answers[key].map(trimmed), !text.isEmpty else { return nil }
        return row(used, unit, place, placed, instance, outline, hidden.contains(key) ? nil : text)
      }
    }
  }

  private func row(
    _ used: AcceptedResponse, _ unit: NetworkUnit, _ place: Int, _ placed: PlacedQuestion,
    _ instance: [Int], _ outline: SurveyOutline, _ text: String?
  ) -> OpenText {
    let own = snapshot.network.libraries[unit.library]
    let shown = library == nil ? unit.name : own.name
    func answer(_ role: Role) -> String {
      guard let other = outline.question(with: role) else { return "" }
      let key = AnswerKey(
        other.question.name, Array(instance.prefix(other.repeats.count)))
      return used.response.answers[key] ?? ""
    }
    let touchpoint = outline.touchpoint(of: placed) ?? ""
    let isFinding = placed.question.role == .finding || placed.question.role == .evidence
    let notes = [text == nil ? "kept_back" : nil, used.response.synthetic ? "synthetic" : nil]
    let cells: [String] = [
      used.response.survey, used.response.version, used.wave, own.name, shown,
      placed.question.name, placed.question.label[language.rawValue],
      isFinding && !placed.repeats.isEmpty && !answer(.touchpoint).isEmpty
        ? answer(.touchpoint) : touchpoint,
      isFinding && !placed.repeats.isEmpty ? answer(.sort) : "",
      text ?? "", notes.compactMap(\.self).joined(separator: " "),
    ]
    return OpenText(
      unit: library == nil ? place : 0,
      question: current.position(of: placed.question.name) ?? .max, text: text ?? "",
      cells: cells.map { $0.isEmpty ? .nothing : .text($0) })
  }
}

private enum TextWords {
  static let columns = [
    "survey", "version", "wave", "library", "unit", "question", "label", "touchpoint", "sort",
    "text", "note",
  ]

  static func sheet(
    _ table: RecordTable, _ wave: Wave, _ survey: Survey, _ language: Language, _ synthetic: Bool
  ) -> ExportedSheet {
    let labels = [
      Trilingual(fi: "Kysely", sv: "Enkät", en: "Survey"),
      Trilingual(fi: "Versio", sv: "Version", en: "Version"),
      Trilingual(fi: "Kierros", sv: "Omgång", en: "Wave"),
      Trilingual(fi: "Kirjasto", sv: "Bibliotek", en: "Library"),
      Trilingual(fi: "Toimipiste", sv: "Verksamhetsställe", en: "Service point"),
      Trilingual(fi: "Kysymys", sv: "Fråga", en: "Question"),
      Trilingual(fi: "Kysymyksen teksti", sv: "Frågans text", en: "Its text"),
      Trilingual(fi: "Kosketuspiste", sv: "Kontaktpunkt", en: "Touchpoint"),
      Trilingual(fi: "Laji", sv: "Slag", en: "Sort"),
      Trilingual(fi: "Teksti", sv: "Text", en: "Text"),
      Trilingual(fi: "Huomautus", sv: "Anmärkning", en: "Note"),
    ]
    let widths: [Double] = [16, 9, 12, 22, 22, 18, 36, 16, 14, 80, 18]
    return ExportedSheet(
      language: language,
      title: survey.title[language.rawValue] + " · " + wave.label[language.rawValue],
      mark: synthetic ? MarkWords.page[language] : nil, day: wave.until.iso,
      headings: zip(labels, widths).map { .init(label: $0[language], width: $1) },
      rows: .init(table),
      notes: notes.map { ($0.0[language], $0.1[language]) })
  }

  private static let notes = [
    (
      Trilingual(fi: "Mitä tässä on", sv: "Vad detta är", en: "What this is"),
      Trilingual(
        fi: "Jokainen avoin teksti käytetyistä vastauksista omalla rivillään.",
        sv: "Varje fri text i de använda svaren på en egen rad.",
        en: "Every free text of the used responses, a row each.")
    ),
    (
      Trilingual(fi: "Järjestys", sv: "Ordning", en: "Order"),
      Trilingual(
        fi:
          "Toimipisteen, kysymyksen ja aakkosten mukaan, ei käyntien: päivää, kellonaikaa ja kävijää ei ole.",
        sv:
          "Efter verksamhetsställe, fråga och bokstäver, inte besök: dag, klockslag och besökare finns inte.",
        en: "By unit, question and letters, not by visit: there is no day, hour or visitor.")
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
      Trilingual("synthetic"),
      Trilingual(
        fi: "Keksitty esimerkki, ei kenenkään vastaus.", sv: "Ett påhittat exempel, ingens svar.",
        en: "An invented example, nobody's answer.")
    ),
  ]
}

import Diagnostics

/// Who is in the figures, who is not, and what was left out.
enum CoverageSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    [
      context.heading(2, Words.heading, "coverage"),
      .paragraph(
        context.say(
          Words.used, .count(context.method.responsesUsed),
          .count(context.method.responsesNotUsed))),
    ] + [parts(context), answers(context)].compactMap { $0.map { .table($0) } }
  }

  /// The parts of the unit with their responses. A library's reader does not see which others
  /// answered, so a unit without figures is listed for other audiences only.
  private static func parts(_ context: PageContext) -> DocumentTable? {
    let listsAll = context.method.audience != .library
    let units = context.naming.parts(of: context.unit).filter {
      listsAll || context.index.hasRows($0)
    }
    guard let first = units.first else { return nil }
    let hasLibraries = first.level == .region
    var columns: [DocumentTable.Column] = [
      .init(context.words(LevelWords.name(first.level)), .name),
      .init(context.words(CommonWords.responses), .figure),
    ]
    if hasLibraries { columns.append(.init(context.words(CommonWords.libraries), .figure)) }
    let rows = units.map { unit -> [Figure] in
      let coverage = context.coverage(unit).map { Figure.part($0.libraries, of: $0.of) }
      return [context.name(unit), context.responses(unit)]
        + (hasLibraries ? [coverage ?? .absent(.noData)] : [])
    }
    return DocumentTable(context.say(Words.partsCaption), columns, rows: rows, in: context)
  }

  /// What became of each question: only kinds that occur have a column.
  private static func answers(_ context: PageContext) -> DocumentTable? {
    let questions = context.naming.entries(of: .question).filter {
      context.index.row(context.unit, $0, .responses) != nil
    }
    let kinds = Words.kinds.filter { kind in
      kind.measure == .responses
        || questions.contains {
          (context.index.row(context.unit, $0, kind.measure)?.value ?? 0) > 0
        }
    }
    guard kinds.count > 1 else { return nil }
    let rows = questions.map { question in
      [.text(question.label)]
        + kinds.map { kind -> Figure in
          guard let row = context.index.row(context.unit, question, kind.measure) else {
            return .count(0)
          }
          guard let value = row.value, !row.notes.contains(.suppressed) else { return row.count }
          return .count(Int(value))
        }
    }
    return DocumentTable(
      context.say(Words.answersCaption),
      [.init(context.words(CommonWords.question), .name)]
        + kinds.map { .init(context.words($0.header), .figure) },
      rows: rows, in: context)
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Kattavuus ja pois jätetyt", sv: "Täckning och vad som lämnats bort",
      en: "Coverage and what was not used")
    static let used = Trilingual(
      fi: "Koko verkossa käytettyjä vastauksia: {0}. Käyttämättä jätettyjä: {1}.",
      sv: "Använda svar i hela nätverket: {0}. Svar som inte använts: {1}.",
      en: "Responses used in the whole network: {0}. Not used: {1}.")
    static let partsCaption = Trilingual(
      fi: "Vastausten määrät yksiköittäin.", sv: "Antal svar per enhet.",
      en: "Numbers of responses by unit.")
    static let answersCaption = Trilingual(
      fi: "Mitä kunkin kysymyksen vastauksista tuli lukuihin.",
      sv: "Hur många svar på varje fråga som ingår i talen.",
      en: "How many answers to each question entered the figures.")
    static let kinds: [(measure: Measure, header: Trilingual)] = [
      (.responses, Trilingual(fi: "Mukana", sv: "Med", en: "Used")),
      (
        .notApplicable,
        Trilingual(fi: "Ei sovellettavissa", sv: "Ej tillämpligt", en: "Not applicable")
      ),
      (.dontKnow, Trilingual(fi: "Ei osaa sanoa", sv: "Vet inte", en: "Don’t know")),
      (.refused, Trilingual(fi: "Ei halua vastata", sv: "Vill inte svara", en: "Refused")),
      (.missing, Trilingual(fi: "Puuttuu", sv: "Saknas", en: "Missing")),
      (.irrelevant, Trilingual(fi: "Ei kysytty", sv: "Inte frågat", en: "Not asked")),
    ]
  }
}

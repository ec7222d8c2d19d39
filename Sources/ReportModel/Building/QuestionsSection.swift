import Diagnostics

/// The questions of each section: scores, shares of answers, numbers and mean ranks.
enum QuestionsSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let parts = sections(context).flatMap { label, anchor, questions in
      let blocks = part(label, questions, context)
      return blocks.isEmpty
        ? [] : [ReportDocument.Block.heading(level: 3, text: label, anchor: anchor)] + blocks
    }
    return parts.isEmpty ? [] : [context.heading(2, Words.heading, "questions")] + parts
  }

  private static func sections(
    _ context: PageContext
  ) -> [(label: Wording, anchor: String, questions: [Naming.Entry])] {
    let questions = context.naming.entries(of: .question)
    let groups = context.naming.entries(of: .group)
    let grouped = groups.map { group in
      (group.label, "questions-" + group.name, questions.filter { $0.group == group.name })
    }
    let known = Set(groups.map(\.name))
    let rest = questions.filter { question in
      question.group.map { !known.contains($0) } ?? true
    }
    return grouped + [(context.words(Words.otherQuestions), "questions-other", rest)]
  }

  private static func part(
    _ label: Wording, _ questions: [Naming.Entry], _ context: PageContext
  ) -> [ReportDocument.Block] {
    let scores = ScoreTable(
      caption: context.say(Words.scores, .text(label)),
      nameHeader: context.words(CommonWords.question),
      rows: ScoreTable.rows(of: questions, context))
    let scales = ScaleBars.sets(questions, context)
    let drawn = Set(scales.joined().map(\.name))
    let tables = [
      ChoiceTable.shares.table(label, questions.filter { !drawn.contains($0.name) }, context),
      ChoiceTable.ranks.table(label, questions, context),
      NumberTable.table(label, questions, context),
    ]
    return [scores.block(context)].compactMap { $0 }
      + scales.compactMap { ScaleBars.block(label, $0, context) }
      + tables.compactMap { $0.map { .table($0) } }
  }

  private enum Words {
    static let heading = Trilingual(fi: "Kysymykset", sv: "Frågor", en: "Questions")
    static let otherQuestions = Trilingual(
      fi: "Muut kysymykset", sv: "Övriga frågor", en: "Other questions")
    static let scores = Trilingual(
      fi: "Kysymysten pisteet, 0–\u{2060}100. Osio: {0}.",
      sv: "Frågornas poäng, 0–\u{2060}100. Avsnitt: {0}.",
      en: "Scores of the questions, 0–\u{2060}100. Section: {0}.")
  }
}

/// One row for each choice, under its question.
struct ChoiceTable {
  let measure: Measure
  let shape: NumberShape
  let hasBars: Bool
  let caption: Trilingual
  let valueHeader: Trilingual

  func table(
    _ label: Wording, _ questions: [Naming.Entry], _ context: PageContext
  ) -> DocumentTable? {
    let groups = questions.compactMap { group($0, context) }
    guard !groups.isEmpty else { return nil }
    var columns: [DocumentTable.Column] = [
      .init(context.words(Words.answer), .name)
    ]
    if hasBars { columns.append(.init(context.words(valueHeader), .bar)) }
    columns.append(.init(context.words(valueHeader), .figure))
    if let reference = context.reference {
      columns.append(.init(context.words(LevelWords.name(reference.level)), .figure))
    }
    return DocumentTable(
      context.say(caption, .text(label)), columns, groups: groups, in: context)
  }

  private func group(
    _ question: Naming.Entry, _ context: PageContext
  ) -> DocumentTable.RowGroup? {
    let rows = context.index.rows(context.unit, question).filter { $0.measure == measure }
    guard let first = rows.first else { return nil }
    return DocumentTable.RowGroup(
      title: question.label, detail: context.say(Words.base, first.count),
      rows: rows.map { cells($0, question, context) })
  }

  private func cells(
    _ row: TidyRow, _ question: Naming.Entry, _ context: PageContext
  ) -> [Figure] {
    let option = question.options.first { $0.name == row.choice }
    let figure = row.figure(shape)
    var cells: [Figure] = [.text(option?.label ?? Wording(row.choice))]
    if hasBars {
      if case .estimate(let share) = figure {
        cells.append(.bar(share.value * 100))
      } else {
        cells.append(.text(""))
      }
    }
    cells.append(figure)
    if let reference = context.reference {
      cells.append(context.figure(reference, question, measure, choice: row.choice, shape))
    }
    return cells
  }

  static let shares = ChoiceTable(
    measure: .share, shape: .share, hasBars: true, caption: Words.shares,
    valueHeader: Words.share)
  static let ranks = ChoiceTable(
    measure: .meanRank, shape: .plain(decimals: 1), hasBars: false, caption: Words.ranks,
    valueHeader: Words.meanRank)

  private enum Words {
    static let answer = Trilingual(fi: "Vastaus", sv: "Svar", en: "Answer")
    static let share = Trilingual(fi: "Osuus", sv: "Andel", en: "Share")
    static let meanRank = Trilingual(
      fi: "Keskimääräinen sija", sv: "Genomsnittlig plats", en: "Mean place")
    static let base = Trilingual(
      fi: "vastauksia {0}", sv: "antal svar {0}", en: "responses {0}")
    static let shares = Trilingual(
      fi: "Vastausten osuudet. Osio: {0}.", sv: "Andelar av svaren. Avsnitt: {0}.",
      en: "Shares of the answers. Section: {0}.")
    static let ranks = Trilingual(
      fi: "Vaihtoehtojen sijat vastauksissa. Osio: {0}.",
      sv: "Alternativens platser i svaren. Avsnitt: {0}.",
      en: "Places of the options in the answers. Section: {0}.")
  }
}

/// Answers that are numbers, in their own units.
enum NumberTable {
  static func table(
    _ label: Wording, _ questions: [Naming.Entry], _ context: PageContext
  ) -> DocumentTable? {
    let rows = questions.compactMap { question -> [Figure]? in
      guard context.index.row(context.unit, question, .mean) != nil else { return nil }
      let shape = question.shape
      var cells: [Figure] = [
        .text(question.labelWithUnit),
        context.figure(context.unit, question, .mean, shape),
        context.figure(context.unit, question, .median, shape),
        context.count(context.unit, question, .mean),
      ]
      if let reference = context.reference {
        cells.append(context.figure(reference, question, .mean, shape))
      }
      return cells
    }
    guard !rows.isEmpty else { return nil }
    var columns: [DocumentTable.Column] = [
      .init(context.words(CommonWords.question), .name),
      .init(context.words(Words.mean), .figure), .init(context.words(Words.median), .figure),
      .init(context.words(CommonWords.responses), .figure),
    ]
    if let reference = context.reference {
      columns.append(.init(context.words(LevelWords.name(reference.level)), .figure))
    }
    return DocumentTable(context.say(Words.caption, .text(label)), columns, rows: rows, in: context)
  }

  private enum Words {
    static let mean = Trilingual(fi: "Keskiarvo", sv: "Medelvärde", en: "Mean")
    static let median = Trilingual(fi: "Mediaani", sv: "Median", en: "Median")
    static let caption = Trilingual(
      fi: "Vastaukset lukuina. Osio: {0}.", sv: "Svar i siffror. Avsnitt: {0}.",
      en: "Answers in numbers. Section: {0}.")
  }
}

extension Naming.Entry {
  /// How the item's own values are shown.
  var shape: NumberShape { .plain(decimals: decimals ?? 1) }

  var labelWithUnit: Wording {
    unit.map { Wording(label.text + " (" + $0 + ")", language: label.language) } ?? label
  }
}

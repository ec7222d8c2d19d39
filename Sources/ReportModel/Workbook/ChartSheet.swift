import Diagnostics

/// The figures that the workbook's pictures are drawn from, one block under another, and the
/// pictures.
struct ChartSheet {
  private let context: PageContext
  private(set) var sheet: WorkbookSheet
  private(set) var charts: [WorkbookChart] = []

  /// More rows than this make two pictures: a label must stay readable.
  private static let mostRows = 45

  init(_ context: PageContext) {
    self.context = context
    let language = context.language
    sheet = WorkbookSheet(
      name: SheetWords.pictures[language],
      columns: [.init(44)] + (0..<12).map { _ in .init(14) },
      rows: [
        SheetTitle.row(SheetWords.pictures[language], context),
        .init([.init(.sentence(SheetNotes.marked(context.say(Words.about), context)), .note)]),
      ])
    addIntervals()
    for block in ShareBlock.all(context) { add(block) }
  }

  // MARK: Intervals

  private mutating func addIntervals() {
    let naming = context.naming
    let above = [context.unit] + naming.units(at: .region)
    add(above, Words.regions)
    add(naming.units(at: .library), Words.libraries)
    add(naming.units(at: .peerGroup), Words.peers)
    let sections = naming.entries(of: .group).map { ($0.label.text, $0) }
    add(
      sections.map { label, entry in (label, context.index.row(context.unit, entry, .score)) },
      context.say(Words.sections))
  }

  private mutating func add(_ units: [Naming.Unit], _ title: Trilingual) {
    let rows = units.filter { context.index.hasRows($0) }.map {
      ($0.label.text, context.index.row($0, context.naming.overall, .score))
    }
    add(rows, context.say(title))
  }

  private mutating func add(_ rows: [(label: String, row: TidyRow?)], _ title: Sentence) {
    let rows = rows.filter { $0.row != nil }
    let parts = (rows.count + Self.mostRows - 1) / Self.mostRows
    for part in 0..<parts {
      let here = rows.dropFirst(part * Self.mostRows).prefix(Self.mostRows)
      let title = parts > 1 ? title + context.say(Words.part, .part(part + 1, of: parts)) : title
      addBlock(here.map { interval($0.label, $0.row) }, title)
    }
  }

  private func interval(_ label: String, _ row: TidyRow?) -> [WorkbookSheet.Cell] {
    let figure = row?.figure(.score) ?? .absent(.noData)
    guard case .estimate(let estimate) = figure else {
      guard case .absent(let absence) = figure else { return [.init(.words(label), .name)] }
      let why = AbsenceWords.short(absence)[context.language]
      return [.init(.words(label + " (" + why + ")"), .name)]
    }
    let marks = IntervalMarks(estimate)
    return [.init(.words(label), .name)] + marks.lengths.map { .init(.exact($0)) }
      + [.init(.figure(figure))]
  }

  private mutating func addBlock(_ rows: [[WorkbookSheet.Cell]], _ title: Sentence) {
    let heads = [Words.before, Words.range, CommonWords.score, Words.range, MeasureWords.value]
    let first = addRows(rows, title, heads.map { $0[context.language] })
    let paints: [WorkbookChart.Paint] = [.none, .range, .value, .range]
    addChart(
      .intervals, title, context.say(Words.intervalsShow), first, rows.count,
      paints.enumerated().map { place, paint in
        .init(name: heads[place][context.language], column: place + 1, paint: paint)
      })
  }

  // MARK: Shares

  private mutating func add(_ block: ShareBlock) {
    let parts = (block.questions.count + Self.mostRows - 1) / Self.mostRows
    for part in 0..<parts {
      let here = Array(block.questions.dropFirst(part * Self.mostRows).prefix(Self.mostRows))
      let title = context.say(Words.shares, .text(context.unit.label))
      let rows = here.map { question in
        [WorkbookSheet.Cell(.words(question.label.text), .name)]
          + block.options.map { option in
            .init(
              .figure(
                context.figure(context.unit, question, .share, choice: option.name, .share)))
          }
      }
      let first = addRows(rows, title, block.options.map(\.label.text))
      addChart(
        .shares, title, context.say(Words.sharesShow), first, rows.count,
        block.options.enumerated().map { place, option in
          .init(
            name: option.label.text, column: place + 1,
            paint: .step(place, of: block.options.count))
        })
    }
  }

  // MARK: Both

  /// - Returns: the row of the first figure.
  private mutating func addRows(
    _ rows: [[WorkbookSheet.Cell]], _ title: Sentence, _ heads: [String]
  ) -> Int {
    sheet.rows.append(.init([]))
    sheet.rows.append(.init([.init(.sentence(captioned(title)), .heading)]))
    sheet.rows.append(
      .init([.nothing] + heads.map { .init(.words($0), .head) }, lines: 2))
    let first = sheet.rows.count
    sheet.rows += rows.map { .init($0) }
    let needed = heads.count + 1 - sheet.columns.count
    if needed > 0 { sheet.columns += (0..<needed).map { _ in .init(14) } }
    return first
  }

  private mutating func addChart(
    _ kind: WorkbookChart.Kind, _ title: Sentence, _ description: Sentence, _ first: Int,
    _ count: Int, _ series: [WorkbookChart.Series]
  ) {
    guard count > 0 else { return }
    charts.append(
      WorkbookChart(
        kind: kind, title: captioned(title), description: captioned(title + description),
        sheet: sheet.name, names: 0, rows: first...(first + count - 1), series: series, at: 0))
  }

  private func captioned(_ title: Sentence) -> Sentence {
    context.naming.synthetic
      ? title.preceded(by: MarkWords.caption[context.language]) : title
  }

  private enum Words {
    static let about = Trilingual(
      fi: "Kuvat piirtyvät näistä luvuista. Väli on palkki, ja pisteet ovat tumma viiva siinä.",
      sv:
        "Diagrammen ritas ur dessa tal. Intervallet är en stapel och poängen ett mörkt streck i den.",
      en:
        "The charts are drawn from these figures. The interval is a bar, the score a dark line in it."
    )
    static let before = Trilingual(fi: "Ennen väliä", sv: "Före intervallet", en: "Before it")
    static let range = Trilingual(
      fi: "Luottamusväli", sv: "Konfidensintervall", en: "Confidence interval")
    static let regions = Trilingual(
      fi: "Kokonaispisteet: verkko ja maakunnat.", sv: "Totalpoäng: nätverket och landskapen.",
      en: "Overall scores: the network and its regions.")
    static let libraries = Trilingual(
      fi: "Kokonaispisteet: kirjastot.", sv: "Totalpoäng: biblioteken.",
      en: "Overall scores: libraries.")
    static let peers = Trilingual(
      fi: "Kokonaispisteet: vertaisryhmät.", sv: "Totalpoäng: jämförelsegrupper.",
      en: "Overall scores: peer groups.")
    static let sections = Trilingual(
      fi: "Osioiden pisteet: koko verkko.", sv: "Avsnittens poäng: hela nätverket.",
      en: "Scores of the sections: the whole network.")
    static let part = Trilingual(fi: "Osa {0}.", sv: "Del {0}.", en: "Part {0}.")
    static let shares = Trilingual(
      fi: "Vastausten osuudet: {0}.", sv: "Andelar av svaren: {0}.",
      en: "Shares of the answers: {0}.")
    static let intervalsShow = Trilingual(
      fi: "Palkki on luottamusväli, tumma viiva pisteet.",
      sv: "Stapeln är konfidensintervallet, det mörka strecket poängen.",
      en: "The bar is the confidence interval, the dark line the score.")
    static let sharesShow = Trilingual(
      fi: "Jokainen palkki on yksi kysymys.", sv: "Varje stapel är en fråga.",
      en: "Each bar is one question.")
  }
}

/// An interval with a mark at its value as lengths that are stacked: up to the interval, in it before
/// the mark, the mark, and in it after the mark.
struct IntervalMarks {
  let lengths: [Double]

  /// As long as the mark is, of 100.
  private static let mark = 1.0

  init(_ estimate: Estimate) {
    let start = min(max(estimate.value - Self.mark / 2, 0), 100 - Self.mark)
    let low = min(estimate.low ?? start, start)
    let high = max(estimate.high ?? 0, start + Self.mark)
    lengths = [low, start - low, Self.mark, high - start - Self.mark]
  }
}

/// Questions with the same choices, whose shares make a whole.
struct ShareBlock {
  let options: [Naming.Option]
  let questions: [Naming.Entry]

  static func all(_ context: PageContext) -> [ShareBlock] {
    var blocks: [ShareBlock] = []
    for question in context.naming.entries(of: .question) where makesAWhole(question, context) {
      if let place = blocks.firstIndex(where: { $0.options == question.options }) {
        blocks[place] = ShareBlock(
          options: question.options, questions: blocks[place].questions + [question])
      } else {
        blocks.append(ShareBlock(options: question.options, questions: [question]))
      }
    }
    return blocks
  }

  /// Of a question with several choices at once the shares make more.
  private static func makesAWhole(_ question: Naming.Entry, _ context: PageContext) -> Bool {
    guard question.options.count > 1 else { return false }
    let shares = context.index.rows(context.unit, question).filter { $0.measure == .share }
    let values = shares.compactMap(\.value)
    return values.count == question.options.count
      && abs(values.reduce(0, +) - 1) < 1e-9
  }
}

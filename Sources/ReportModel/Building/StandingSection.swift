import Diagnostics

/// A library beside the others: the word, the difference it stands for, and what was asked for more.
enum StandingSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    guard context.unit.level == .library else { return [] }
    let columns = columns(context)
    let rows = context.comparedEntries.filter { entry in
      columns.contains { $0.measures.contains { row(context, entry, $0) != nil } }
    }
    guard !rows.isEmpty else { return [] }
    let table = DocumentTable(
      context.say(Words.caption),
      [.init(context.words(Words.what), .name)] + columns.map { .init($0.header, .figure) },
      rows: rows.map { entry in [.text(context.label(entry))] + columns.map { $0.cell(entry) } },
      in: context)
    return [context.heading(2, Words.heading, "standing"), .table(table)]
  }

  private struct Column {
    let header: Wording
    let measures: [Measure]
    let cell: (Naming.Entry) -> Figure
  }

  private static func row(
    _ context: PageContext, _ entry: Naming.Entry, _ measure: Measure
  ) -> TidyRow? {
    context.index.row(context.unit, entry, measure, choice: context.referenceGroup)
  }

  private static func columns(_ context: PageContext) -> [Column] {
    func figure(_ header: Trilingual, _ measure: Measure, _ shape: NumberShape? = nil) -> Column {
      Column(header: context.words(header), measures: [measure]) { entry in
        row(context, entry, measure)?.figure(shape ?? entry.levelShape).alone ?? .text("–")
      }
    }
    let asked = context.method.asked.figures
    return [
      Column(
        header: context.words(CommonWords.standing(context.referenceLevel)), measures: [.distinct]
      ) {
        context.wordFigure(context.unit, $0)
      },
      Column(header: context.words(Words.difference), measures: [.distinct]) { entry in
        row(context, entry, .distinct)?.figure(entry.differenceShape) ?? .text("–")
      },
    ]
      + (asked.contains(.shrunken) ? [figure(Words.shrunken, .shrunken)] : [])
      + (asked.contains(.ranks) ? [ranks(context)] : [])
      + (asked.contains(.percentile)
        ? [figure(Words.percentile, .percentile, .plain(decimals: 0))] : [])
  }

  private static func ranks(_ context: PageContext) -> Column {
    Column(header: context.words(CommonWords.rankSet), measures: [.rankLow]) { entry in
      context.rankSet(context.unit, entry)
    }
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Erottuuko kirjasto muista", sv: "Skiljer sig biblioteket från övriga",
      en: "Is the library distinguishable")
    static let caption = Trilingual(
      fi: "Kirjasto ja verkon muut kirjastot: sana, ero muiden keskiarvoon ja sen väli.",
      sv:
        "Biblioteket och nätverkets övriga: ordet, skillnaden till de övrigas medelvärde och dess "
        + "intervall.",
      en: "The library and the others of the network: the word, the difference from the others’ "
        + "mean and its interval.")
    static let what = Trilingual(fi: "Mitä", sv: "Vad", en: "What")
    static let difference = Trilingual(
      fi: "Ero muihin", sv: "Skillnad till övriga", en: "Difference from the others")
    static let shrunken = Trilingual(
      fi: "Tasoitettu arvo", sv: "Utjämnat värde", en: "Shrunken estimate")
    static let percentile = Trilingual(
      fi: "Prosenttisija", sv: "Percentil", en: "Percentile")
  }
}

extension Figure {
  /// An estimate that never has an interval, as a number that needs no excuse.
  fileprivate var alone: Figure {
    if case .estimate(let estimate) = self { .number(estimate.value, estimate.shape) } else { self }
  }
}

extension Naming.Entry {
  /// How the figure is shown that libraries are compared by.
  var levelShape: NumberShape { type == .indicator ? shape : .score }

  /// How differences and changes of it are shown: with a decimal, so that an interval which excludes 0
  /// does not seem to touch it.
  var differenceShape: NumberShape { type == .indicator ? shape : .plain(decimals: 1) }
}

extension PageContext {
  /// The places that a library may hold; never one without the others.
  func rankSet(_ library: Naming.Unit, _ entry: Naming.Entry) -> Figure {
    let low = index.row(library, entry, .rankLow, choice: ReferenceName.network)
    let high = index.row(library, entry, .rankHigh, choice: ReferenceName.network)
    guard let low, let best = low.value, let worst = high?.value else {
      return low?.figure(.plain(decimals: 0)) ?? .text("–")
    }
    return .interval(low: best, high: worst, .plain(decimals: 0))
  }
}

import Diagnostics

/// What users accept, meet with and wish for: questions `min_X`, `per_X` and `des_X` of a survey, and the
/// differences that each respondent's answers give, `adequacy_X` and `superiority_X` (`GapScores`).
enum ToleranceSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let matters = matters(context)
    guard !matters.isEmpty else { return [] }
    return [
      context.heading(2, Words.heading, "tolerance"), .paragraph(context.say(Words.meaning)),
      .chart(.dots(plot(matters, context)), table(matters, context)),
    ]
  }

  private struct Matter {
    let entry: Naming.Entry
    let minimum: Figure
    let perceived: Figure
    let desired: Figure
    /// Perceived − minimum and perceived − desired.
    let adequacy: Figure
    let superiority: Figure
  }

  private static func matters(_ context: PageContext) -> [Matter] {
    let entries = Dictionary(
      context.naming.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return context.naming.entries(of: .question).compactMap { entry in
      guard entry.name.hasPrefix("per_") else { return nil }
      func figure(_ prefix: String, decimals: Int = 1) -> Figure? {
        entries[prefix + entry.name.dropFirst(4)].flatMap {
          context.index.row(context.unit, $0, .mean)?.figure(.plain(decimals: decimals))
        }
      }
      guard let minimum = figure("min_"), let perceived = figure("per_"),
        let desired = figure("des_")
      else { return nil }
      return Matter(
        entry: entry, minimum: minimum, perceived: perceived, desired: desired,
        adequacy: figure("adequacy_") ?? .text("–"),
        superiority: figure("superiority_") ?? .text("–"))
    }
  }

  private static func plot(_ matters: [Matter], _ context: PageContext) -> DotPlot {
    let ends = matters.compactMap(\.entry.range)
    let drawn = matters.flatMap { [$0.minimum, $0.perceived, $0.desired] }.compactMap(\.drawn)
    return DotPlot(
      title: context.say(Words.caption),
      series: [
        .init(.own, context.words(Words.perceived)), .init(.region, context.words(Words.minimum)),
        .init(.network, context.words(Words.desired)),
      ],
      low: ends.map(\.lowerBound).min() ?? min(drawn.min() ?? 0, 0),
      high: ends.map(\.upperBound).max() ?? drawn.max() ?? 1,
      rows: matters.map { matter in
        DotPlot.Row(
          label: matter.entry.label,
          values: [matter.perceived, matter.minimum.bare, matter.desired.bare])
      })
  }

  private static func table(_ matters: [Matter], _ context: PageContext) -> DocumentTable {
    let headers = [
      Words.minimum, Words.perceived, Words.desired, Words.adequacy, Words.superiority, Words.told,
    ]
    var table = DocumentTable(
      context.say(Words.caption),
      [.init(context.words(Words.what), .name)]
        + headers.map { .init(context.words($0), .figure) },
      rows: matters.map { matter in
        [
          .text(matter.entry.label), matter.minimum, matter.perceived, matter.desired,
          matter.adequacy, matter.superiority,
          .text(context.words(Words.word(matter.adequacy, matter.superiority))),
        ]
      }, in: context)
    table.notes.append(context.say(Words.gaps))
    return table
  }
}

extension Figure {
  fileprivate var drawn: Double? {
    if case .estimate(let estimate) = self { estimate.value } else { nil }
  }

  /// Beside the interval of what was met with, two more would hide the signs; the table has them.
  fileprivate var bare: Figure {
    guard case .estimate(let estimate) = self else { return self }
    return .estimate(
      Estimate(value: estimate.value, shape: estimate.shape, isFromFew: estimate.isFromFew))
  }
}

extension ToleranceSection {
  private enum Words {
    static let heading = Trilingual(
      fi: "Toleranssialue", sv: "Toleranszon", en: "Zone of tolerance")
    static let caption = Trilingual(
      fi: "Alin hyväksytty, nykyinen ja toivottu taso.",
      sv: "Lägsta godtagna, nuvarande och önskade nivå.",
      en: "The lowest level accepted, the level now and the level wished for.")
    static let meaning = Trilingual(
      fi:
        "Alimman hyväksytyn ja toivotun tason välissä on toleranssialue: asiakas hyväksyy tason ja toivoo enemmän.",
      sv:
        "Mellan den lägsta godtagna och den önskade nivån ligger toleranszonen: kunden godtar nivån och önskar mer.",
      en:
        "Between the lowest level accepted and the level wished for lies the zone of tolerance: customers accept the "
        + "level and wish for more.")
    static let what = Trilingual(fi: "Mitä", sv: "Vad", en: "What")
    static let minimum = Trilingual(
      fi: "Alin hyväksytty", sv: "Lägsta godtagna", en: "Lowest accepted")
    static let perceived = Trilingual(fi: "Nyt", sv: "Nu", en: "Now")
    static let desired = Trilingual(fi: "Toivottu", sv: "Önskad", en: "Wished for")
    static let adequacy = Trilingual(
      fi: "Nyt − alin", sv: "Nu − lägsta", en: "Now − lowest")
    static let superiority = Trilingual(
      fi: "Nyt − toivottu", sv: "Nu − önskad", en: "Now − wished for")
    static let told = Trilingual(fi: "Missä nyt", sv: "Var nu", en: "Where now")
    static let gaps = Trilingual(
      fi:
        "Erot lasketaan jokaiselta vastaajalta, joka antoi molemmat luvut. Sana sanotaan vain, kun eron väli ei sisällä "
        + "nollaa.",
      sv:
        "Skillnaderna räknas för varje svarande som gav båda talen. Ordet sägs bara när skillnadens intervall inte "
        + "omfattar noll.",
      en:
        "The differences are those of each respondent who gave both numbers. The words are said only where the "
        + "interval of a difference does not hold zero.")

    static func word(_ adequacy: Figure, _ superiority: Figure) -> Trilingual {
      switch (adequacy.side, superiority.side) {
      case (.below, _):
        Trilingual(
          fi: "alimman hyväksytyn alla", sv: "under den lägsta godtagna",
          en: "below the lowest accepted")
      case (_, .above):
        Trilingual(
          fi: "toivotun yläpuolella", sv: "över den önskade", en: "above the wished for")
      case (.above, .below):
        Trilingual(
          fi: "toleranssialueella", sv: "i toleranszonen", en: "within the zone of tolerance")
      default: Trilingual(fi: "ei voi sanoa", sv: "kan inte sägas", en: "cannot be told")
      }
    }
  }
}

private enum Side { case below, above }

extension Figure {
  /// On which side of 0 its whole interval lies.
  fileprivate var side: Side? {
    guard case .estimate(let estimate) = self, let low = estimate.low, let high = estimate.high
    else { return nil }
    return low > 0 ? .above : high < 0 ? .below : nil
  }
}

import Diagnostics
import Statistics

/// The libraries as a funnel: the fewer the visits, the wider the room that chance alone leaves. A
/// library's page shows itself among the others where others are shown.
enum SpreadSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    guard context.method.audience != .library, let network = context.naming.network,
      let target = context.overallEstimate(network)?.value
    else { return [] }
    let own = Set(context.libraries.map(\.name))
    let others = context.unit.level == .library ? context.naming.units(at: .library).count - 1 : 0
    let isThinned = others > Self.mostOthers
    let points = points(context, own, alone: isThinned)
    guard points.count > (isThinned ? 0 : 4),
      let limits = limits(points.map(\.1), target, context, reach: isThinned ? 2 : 1)
    else { return [] }
    let picture = FunnelPicture(
      title: context.say(Words.caption), target: target,
      targetLabel: context.words(LevelWords.name(.network)), countLabel: context.countedHeader,
      limits: limits,
      points: points.map(\.1))
    let rows = points.map { library, point -> [Figure] in
      [
        context.name(library), .count(point.responses), context.overall(library),
        .text(point.word.map { context.words(DistinctWords.phrase($0)) } ?? "–"),
      ]
    }
    var table = DocumentTable(
      context.say(Words.caption),
      [
        .init(context.words(LevelWords.name(.library)), .name),
        .init(context.countedHeader, .figure), .init(context.words(CommonWords.score), .figure),
        .init(context.words(CommonWords.standing(context.referenceLevel)), .figure),
      ], rows: rows, in: context)
    table.notes.append(context.say(Words.note))
    if isThinned { table.notes.append(context.say(Words.alone, .count(others))) }
    return [.chart(.funnel(picture), table)]
  }

  /// Beside so many others a library's own page shows it alone: the same thousands of points on thousands of
  /// pages would tell nothing of it.
  private static let mostOthers = 200

  private static func points(
    _ context: PageContext, _ own: Set<String>, alone: Bool
  ) -> [(Naming.Unit, FunnelPicture.Point)] {
    let libraries =
      context.unit.level == .library && !alone
      ? context.naming.units(at: .library) : context.libraries
    return libraries.compactMap { library in
      guard let row = context.index.row(library, context.naming.overall, .score), let n = row.n,
        n > 0, let value = row.value, !row.notes.contains(.suppressed)
      else { return nil }
      let point = FunnelPicture.Point(
        label: library.label, responses: n, value: value,
        isOwn: context.unit.level != .library || own.contains(library.name),
        word: context.word(library, context.naming.overall))
      return (library, point)
    }
  }

  /// Between these lines chance leaves 95 and 99.8 per cent; nil where it is not known how much visits
  /// to one place vary.
  private static func limits(
    _ points: [FunnelPicture.Point], _ target: Double, _ context: PageContext, reach: Int
  ) -> [FunnelPicture.Limits]? {
    let overall = context.naming.overall
    let pooled = context.method.pooled.first {
      $0.itemType == .overall && $0.item == overall.name && $0.measure == .score
    }
    guard let deviation = pooled?.standardDeviation, deviation > 0,
      let most = points.map(\.responses).max()
    else { return nil }
    return counts(upTo: most * reach).compactMap { count in
      let lines = FunnelLimit.usualProbabilities.compactMap { probability in
        try? FunnelLimit.ofMean(
          target: target, deviation: deviation, count: count, probability: probability)
      }.map { min(max($0, 0), 100) }
      guard lines.count == 4 else { return nil }
      return .init(responses: count, inner: lines[0]...lines[1], outer: lines[2]...lines[3])
    }
  }

  /// Every number to 40, then ever fewer: lines bend little there.
  private static func counts(upTo most: Int) -> [Int] {
    var counts: [Int] = []
    var count = 1
    while count < most {
      counts.append(count)
      count += max(1, count / 40)
    }
    return counts + [most]
  }

  private enum Words {
    static let caption = Trilingual(
      fi: "Kokonaispisteet ja käyntien määrä kirjastoittain.",
      sv: "Totalpoäng och antal besök per bibliotek.",
      en: "Overall scores and numbers of visits by library.")
    static let note = Trilingual(
      fi:
        "Kuvan viivojen väliin sattuma jättäisi 95 % ja 99,8 % kirjastoista, jos ne eivät eroaisi toisistaan. "
        + "Viiva ei ole tuomio: erottumisen sanoo vain sana.",
      sv:
        "Mellan bildens linjer skulle slumpen lämna 95 % och 99,8 % av biblioteken om de inte skilde sig åt. "
        + "En linje är ingen dom: bara ordet säger om ett bibliotek skiljer sig.",
      en:
        "Between the lines of the picture chance would leave 95% and 99.8% of libraries if they did not differ. "
        + "A line is no verdict: only the word says whether a library is distinguishable.")
    static let alone = Trilingual(
      fi:
        "Kuvassa on vain tämä kirjasto; verkossa on {0} muuta, ja koko verkon sivulla ovat kaikki.",
      sv:
        "På bilden finns bara detta bibliotek; nätverket har {0} andra, och alla finns på hela nätverkets sida.",
      en:
        "The picture has this library alone; the network has {0} others, and its page shows them all."
    )
  }
}

/// The libraries about where they lie.
enum MapSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    guard context.unit.level == .network || context.unit.level == .region else { return [] }
    let libraries = context.libraries.filter { context.index.hasRows($0) }
    let tiles = libraries.compactMap { library -> TilePicture.Tile? in
      guard let latitude = library.latitude, let longitude = library.longitude else { return nil }
      return .init(
        label: library.label, place: library.place ?? library.label, latitude: latitude,
        longitude: longitude, figure: context.overall(library))
    }
    guard tiles.count > 3, tiles.count == libraries.count else { return [] }
    let table = DocumentTable(
      context.say(Words.caption),
      [
        .init(context.words(LevelWords.name(.library)), .name),
        .init(context.words(CommonWords.score), .figure),
        .init(context.countedHeader, .figure),
      ],
      rows: libraries.map {
        [context.name($0), context.overall($0), context.responsesScored($0)]
      }, in: context)
    return [.chart(.tiles(TilePicture(title: context.say(Words.caption), tiles: tiles)), table)]
  }

  private enum Words {
    static let caption = Trilingual(
      fi: "Kokonaispisteet kartalla: ruutu kirjastoa kohti, suunnilleen paikallaan.",
      sv: "Totalpoäng på kartan: en ruta per bibliotek, ungefär på sin plats.",
      en: "Overall scores on the map: one tile a library, about in its place.")
  }
}

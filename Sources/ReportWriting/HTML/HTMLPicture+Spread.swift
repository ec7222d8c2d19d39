import Charts
import Diagnostics
import ReportModel

extension HTMLPicture {
  func funnel(_ funnel: FunnelPicture) -> FunnelPlot {
    let steps = funnel.limits
    let most = Double(steps.last?.responses ?? 1)
    let least = min(funnel.points.map(\.value).min() ?? 0, steps.map(\.outer.lowerBound).min() ?? 0)
    func limit(_ label: Double, _ range: (FunnelPicture.Limits) -> ClosedRange<Double>)
      -> FunnelPlot.Limit
    {
      .init(
        texts.form.number(label, .percent(decimals: label == 0.95 ? 0 : 1)),
        steps.map {
          .init(
            at: Double($0.responses), low: range($0).lowerBound, high: range($0).upperBound)
        })
    }
    return FunnelPlot(
      frame: frame(funnel.title, PictureWords.funnel),
      across: ValueAxis(
        low: 0, high: most, ticks: wholeTicks(upTo: Int(most)),
        title: funnel.countLabel.text),
      upwards: score(low: least < 0 ? least : 0),
      centre: Tick(
        funnel.target, funnel.targetLabel.text + " " + texts.form.number(funnel.target, .score)),
      limits: [limit(0.95, \.inner), limit(0.998, \.outer)],
      libraries: funnel.points.map { point in
        .init(
          point.label.text, count: Double(point.responses),
          value: value(.number(point.value, .score)), isOwn: point.isOwn && funnel.isOfOne,
          isNamed: point.word == .better || point.word == .worse, verdict: verdict(point.word))
      })
  }

  /// At most six whole numbers from 0 on, evenly apart.
  private func wholeTicks(upTo most: Int) -> [Tick] {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000]
    let step = steps.first { most / $0 <= 6 } ?? most
    return stride(from: 0, through: most, by: max(step, 1)).map {
      Tick(Double($0), texts.form.count($0))
    }
  }

  func panels(_ panels: DotPanels) -> SmallMultiples {
    SmallMultiples(
      frame: frame(panels.title, PictureWords.panels), axis: score(),
      rows: panels.rows.map(\.text), references: panels.references,
      referenceLabel: panels.referenceLabel.text,
      panels: panels.panels.map { panel in
        .init(
          panel.label.text, count: "n = " + texts.text(panel.responses),
          values: panel.values.map { value($0) })
      })
  }

  func path(_ path: PathPicture) -> ServicePath {
    ServicePath(
      frame: frame(path.title, PictureWords.path), axis: score(), ownLabel: path.ownLabel.text,
      referenceLabel: path.referenceLabel?.text,
      touchpoints: path.stops.map {
        .init($0.label.text, value($0.figure), reference: $0.reference, verdict: verdict($0.word))
      })
  }

  func tiles(_ map: TilePicture) -> TileMap {
    TileMap(
      frame: frame(map.title, PictureWords.tiles),
      steps: ColourSteps(bounds: ticks(0, 100, parts: 5), title: PictureWords.score[language]),
      tiles: map.tiles.map { tile in
        .init(
          tile.place.text, short: String(tile.place.text.prefix(3)),
          at: .init(latitude: tile.latitude, longitude: tile.longitude), value: value(tile.figure))
      }, placeless: PictureWords.placeless[language])
  }

  func slopes(_ slopes: SlopePicture) -> SlopeChart {
    SlopeChart(
      frame: frame(slopes.title, PictureWords.slopes), axis: score(),
      waves: [slopes.beforeLabel.text, slopes.afterLabel.text],
      lines: slopes.rows.map { row in
        let change = row.after - row.before
        return .init(
          row.label.text,
          [value(.number(row.before, .score)), value(.number(row.after, .score))],
          change: row.isVisible ? (change > 0 ? .higher : .lower) : nil)
      })
  }
}

extension FunnelPicture {
  /// Whether the page is about one of its libraries.
  fileprivate var isOfOne: Bool { points.count { $0.isOwn } == 1 }
}

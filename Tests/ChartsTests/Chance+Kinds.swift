import Charts

extension Chance {
  /// A picture of any kind, of any input.
  mutating func chart(_ width: ChartWidth) -> Chart {
    switch below(10) {
    case 0: dots().chart(width)
    case 1: heat().chart(width)
    case 2: bars().chart(width)
    case 3: funnel().chart(width)
    case 4: slope().chart(width)
    case 5: multiples().chart(width)
    case 6: path().chart(width)
    case 7: learning().chart(width)
    case 8: plane().chart(width)
    default: map().chart(width)
    }
  }

  private mutating func plane() -> FieldPlane {
    let things = (0..<below(40)).map { place in
      FieldPlane.Thing(
        text(), number: isTrue(0.9) ? "\(place + 1)" : text(), across: value(), upwards: value(),
        isSure: isTrue(0.5))
    }
    return FieldPlane(
      frame: frame(), across: axis(), upwards: axis(), cutAcross: Tick(share() * 120, text()),
      cutUpwards: Tick(share() * 120, text()),
      fields: .init(
        upperLeft: text(), upperRight: text(), lowerLeft: text(), lowerRight: text()),
      signs: .init(sure: text(), unsure: text()), things: things)
  }

  private mutating func learning() -> LearningLinks {
    let names = (0..<6).map { _ in text() }
    let subjects = (0..<below(5)).map { _ in
      LearningLinks.Subject(
        text(),
        (0..<below(9)).map { _ in
          .init(teacher: names[below(6)], learner: names[below(6)])
        })
    }
    return LearningLinks(
      frame: frame(), words: Samples.learningWords, subjects: subjects,
      own: isTrue(0.5) ? names[0] : nil)
  }

  private mutating func dots() -> DotChart {
    let roles: [DotChart.Role] = [.own, .peers, .region, .network]
    let count = 1 + below(4)
    let series = (0..<count).map { DotChart.Series(roles[$0], text(atMost: 30)) }
    let rows = (0..<below(20)).map { _ in
      DotChart.Row(
        text(), values(isTrue(0.9) ? count : below(count + 1)), verdict: verdict(),
        isOwn: isTrue(0.7))
    }
    let reference = isTrue(0.4) ? Tick(share() * 120, text()) : nil
    return DotChart(
      frame: frame(), axis: axis(), series: series, rows: rows, reference: reference)
  }

  private mutating func heat() -> HeatMap {
    let columns = (0..<below(14)).map { _ in text() }
    let rows = (0..<below(20)).map { _ in
      HeatMap.Row(text(), values(columns.count + below(2)), isOwn: isTrue(0.1))
    }
    return HeatMap(frame: frame(), steps: steps(), columns: columns, rows: rows)
  }

  private mutating func bars() -> StackedBars {
    let tones: [StackedBars.Tone] =
      StackedBars.Tone.ordered(below(8)) + (isTrue(0.5) ? [.aside] : [])
    let answers = tones.map { StackedBars.Answer(text(atMost: 40), $0) }
    let rows = (0..<below(10)).map { _ -> StackedBars.Row in
      let parts = answers.map { _ in isTrue(0.2) ? 0 : share() }
      let sum = max(parts.reduce(0, +), 0.01)
      let shares = parts.map { StackedBars.Share($0 / sum, Samples.whole($0 / sum * 100) + " %") }
      let content: StackedBars.Row.Content =
        isTrue(0.1) ? .absent(text()) : isTrue(0.1) ? .suppressed(text()) : .shares(shares)
      return StackedBars.Row(text(), content, count: isTrue(0.5) ? text() : nil)
    }
    return StackedBars(
      frame: frame(), answers: answers, rows: rows, isDiverging: isTrue(0.5))
  }

  private mutating func funnel() -> FunnelPlot {
    let limits = (0..<below(4)).map { _ -> FunnelPlot.Limit in
      let width = 10 + share() * 120
      return FunnelPlot.Limit(
        text(atMost: 30),
        (1...40).map {
          let half = width / Double($0).squareRoot()
          return .init(at: Double($0), low: 60 - half, high: 60 + half)
        })
    }
    let libraries = (0..<below(60)).map { place in
      FunnelPlot.Library(
        text(), count: share() * 50, value: value(), isOwn: place == 3, isNamed: isTrue(0.3),
        verdict: verdict())
    }
    return FunnelPlot(
      frame: frame(), across: axis(), upwards: axis(),
      centre: Tick(60, text(atMost: 30)),
      limits: limits, libraries: libraries)
  }

  private mutating func slope() -> SlopeChart {
    let waves = (0..<below(6)).map { _ in text(atMost: 30) }
    let lines = (0..<below(24)).map { _ in
      SlopeChart.Line(
        text(), values(waves.count), change: verdict(), note: isTrue(0.3) ? text() : nil)
    }
    return SlopeChart(frame: frame(), axis: axis(), waves: waves, lines: lines)
  }

  private mutating func multiples() -> SmallMultiples {
    let rows = (0..<below(9)).map { _ in text() }
    let panels = (0..<below(9)).map { _ in
      SmallMultiples.Panel(
        text(), count: isTrue(0.5) ? text() : nil, values: values(rows.count), isOwn: isTrue(0.2))
    }
    return SmallMultiples(
      frame: frame(), axis: axis(), rows: rows,
      references: rows.map { _ in isTrue(0.7) ? share() * 120 : nil },
      referenceLabel: isTrue(0.5) ? text() : nil, panels: panels)
  }

  private mutating func path() -> ServicePath {
    ServicePath(
      frame: frame(), axis: axis(), ownLabel: text(), referenceLabel: isTrue(0.5) ? text() : nil,
      touchpoints: (0..<below(13)).map { _ in
        .init(
          text(), value(), reference: isTrue(0.7) ? share() * 120 : nil,
          verdict: verdict())
      })
  }

  private mutating func map() -> TileMap {
    TileMap(
      frame: frame(), steps: steps(),
      tiles: (0..<below(80)).map { _ in
        let at = TileGrid.Place(
          latitude: 60 + Double(below(40)) / 10, longitude: 21 + Double(below(90)) / 10)
        return .init(
          text(atMost: 15), short: text(atMost: 6), at: isTrue(0.9) ? at : nil,
          value: value(), isOwn: isTrue(0.05))
      }, placeless: text())
  }
}

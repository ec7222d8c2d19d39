import Charts
import Testing

@Suite struct PaletteTests {
  @Test(arguments: Palette.Appearance.allCases)
  func `Text stands out 4.5 to 1 from what it is written on`(_ appearance: Palette.Appearance) {
    let palette = Palette(appearance)
    let pairs =
      ["ink", "soft", "own", "lower", "warning"].map { ($0, "paper") }
      + (1...5).flatMap { [("on-step\($0)", "step\($0)"), ("on-answer\($0)", "answer\($0)")] }
      + [("on-aside", "aside")]
    for (text, ground) in pairs {
      let contrast = palette[text].contrast(palette[ground])
      #expect(contrast >= 4.5, "\(text) on \(ground): \(contrast)")
    }
  }

  @Test(arguments: Palette.Appearance.allCases)
  func `Marks stand out 3 to 1 from the paper`(_ appearance: Palette.Appearance) {
    let palette = Palette(appearance)
    for mark in ["own", "range", "lower", "lower-range", "other", "axis", "warning"] {
      let contrast = palette[mark].contrast(palette["paper"])
      #expect(contrast >= 3, "\(mark): \(contrast)")
    }
  }

  @Test(arguments: Palette.Appearance.allCases, Colour.Sight.allCases)
  func `Neighbouring shades are kept apart by every eye`(
    _ appearance: Palette.Appearance, _ sight: Colour.Sight
  ) {
    let palette = Palette(appearance)
    for step in 1..<5 {
      let one = palette["step\(step)"].seen(sight)
      let other = palette["step\(step + 1)"].seen(sight)
      #expect(one.distance(other) >= 10, "\(step): \(one.distance(other))")
      #expect(
        (one.luminance < other.luminance) == (appearance == .dark), "not in order: \(step)")
    }
  }

  /// In grey the hatching of the unwanted answers keeps apart what is equally dark.
  @Test(
    arguments: Palette.Appearance.allCases, [Colour.Sight.all, .protanopia, .deuteranopia])
  func `Answers, and one's own beside a weaker verdict, are kept apart without red or green`(
    _ appearance: Palette.Appearance, _ sight: Colour.Sight
  ) {
    let palette = Palette(appearance)
    let answers = (1...5).map { palette["answer\($0)"].seen(sight) }
    for (place, one) in answers.enumerated() {
      for other in answers[(place + 1)...] {
        #expect(one.distance(other) >= 15, "answer\(place + 1): \(one.distance(other))")
      }
    }
    let own = palette["own"].seen(sight)
    for other in ["lower", "other"] {
      let distance = own.distance(palette[other].seen(sight))
      #expect(distance >= 20, "\(other): \(distance)")
    }
  }

  @Test func `Print without colour keeps neighbouring answers apart by shade or hatching`() {
    let palette = Palette(.print)
    let tones: [StackedBars.Tone] = [.least, .less, .middle, .more, .most]
    for place in 0..<4 {
      let one = palette["answer\(place + 1)"].seen(.none)
      let other = palette["answer\(place + 2)"].seen(.none)
      let isHatchedAlone = Self.isHatched(tones[place]) != Self.isHatched(tones[place + 1])
      #expect(isHatchedAlone || one.distance(other) >= 10)
    }
  }

  private static func isHatched(_ tone: StackedBars.Tone) -> Bool {
    let bars = StackedBars(
      frame: Samples.frame("a", "b"), answers: [.init("x", tone)],
      rows: [.init("r", .shares([.init(1, "100 %")]))])
    return bars.chart(.wide).marks.contains {
      if case .box(_, .hatched) = $0.shape { true } else { false }
    }
  }

  @Test func `Dark and print name every colour that light does`() {
    #expect(Palette(.light).names.count > 25)
    #expect(Palette(.dark).names == Palette(.light).names)
    #expect(Palette(.print).names == Palette(.light).names)
  }

  @Test(arguments: Ink.allCases)
  func `Every ink has its rule in the style sheet`(_ ink: Ink) {
    let sheet = chartStyle.description
    #expect(
      [" ", ",", "{"].contains { sheet.contains(".\(ink.rawValue)\($0)") || ink == .grid })
  }
}

/// How answers to a scale are divided: a bar of 100 % for each question or unit, on request laid to
/// both sides of a line through the middle answer.
package struct StackedBars: Sendable, Hashable {
  /// Where an answer stands on the scale.
  package enum Tone: Sendable, Hashable {
    case most, more, middle, less, least
    /// Outside the scale ("ei osaa sanoa").
    case aside

    /// Tones for so many answers, from the most wanted to the least.
    package static func ordered(_ count: Int) -> [Tone] {
      switch count {
      case ...0: []
      case 1: [.most]
      case 2: [.most, .less]
      case 3: [.most, .more, .less]
      case 4: [.most, .more, .less, .least]
      default: (0..<count).map { [.most, .more, .middle, .less, .least][$0 * 4 / (count - 1)] }
      }
    }

    var inks: (fill: Ink, text: Ink) {
      switch self {
      case .most: (.answer5, .onAnswer5)
      case .more: (.answer4, .onAnswer4)
      case .middle: (.answer3, .onAnswer3)
      case .less: (.answer2, .onAnswer2)
      case .least: (.answer1, .onAnswer1)
      case .aside: (.aside, .onAside)
      }
    }

    /// The unwanted answers are hatched, so that print without colour keeps them apart.
    var filling: ChartShape.Filling {
      switch self {
      case .most, .more, .middle: .solid
      case .less, .least: .hatched
      case .aside: .empty
      }
    }
  }

  package struct Answer: Sendable, Hashable {
    package let label: String
    package let tone: Tone

    package init(_ label: String, _ tone: Tone) {
      self.label = label
      self.tone = tone
    }
  }

  /// A share of one answer: from 0 to 1, and as text ("92 %").
  package struct Share: Sendable, Hashable {
    package let share: Double
    package let text: String

    package init(_ share: Double, _ text: String) {
      self.share = share.isFinite ? min(max(share, 0), 1) : 0
      self.text = text
    }
  }

  package struct Row: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
      /// One share for each answer.
      case shares([Share])
      case absent(String)
      case suppressed(String)
    }

    package let name: String
    package let content: Content
    /// The number of responses as text ("9 vastausta").
    package let count: String?
    package let isOwn: Bool

    package init(_ name: String, _ content: Content, count: String? = nil, isOwn: Bool = false) {
      self.name = name
      self.content = content
      self.count = count
      self.isOwn = isOwn
    }

    var shares: [Share]? {
      if case .shares(let shares) = content { shares } else { nil }
    }
  }

  package let frame: ChartFrame
  /// In the order of the scale. All rows have these answers.
  package let answers: [Answer]
  package let rows: [Row]
  /// Whether wanted and unwanted answers go to their own side of a line.
  package let isDiverging: Bool

  package init(frame: ChartFrame, answers: [Answer], rows: [Row], isDiverging: Bool = false) {
    self.frame = frame
    self.answers = answers
    self.rows = rows
    self.isDiverging = isDiverging
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = BarLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}

/// Values with their intervals on one scale, a row for each thing: a library's sections beside its
/// region's and the network's, or a list of libraries.
package struct DotChart: Sendable, Hashable {
  /// Who a sign in each row belongs to; each role has its own form.
  package enum Role: Sendable, Hashable {
    /// The page's own unit: a filled point. In a list, other units are rings.
    case own
    case peers, region, network

    var ink: Ink {
      switch self {
      case .own: .own
      case .peers: .peer
      case .region: .region
      case .network: .network
      }
    }

    var form: ChartShape.DotForm {
      switch self {
      case .own: .filled
      case .peers: .square
      case .region: .tick
      case .network: .diamond
      }
    }
  }

  package struct Series: Sendable, Hashable {
    package let role: Role
    /// What the sign stands for ("oma kirjasto"), written beside it.
    package let label: String

    package init(_ role: Role, _ label: String) {
      self.role = role
      self.label = label
    }
  }

  package struct Row: Sendable, Hashable {
    package let name: String
    /// The first series' value is also written at the end of the row.
    package let values: [ChartValue]
    package let verdict: ChartVerdict?
    /// Whether the row is the page's own; the others of a list are drawn as rings.
    package let isOwn: Bool

    /// - Parameter values: one for each series, in their order.
    package init(
      _ name: String, _ values: [ChartValue], verdict: ChartVerdict? = nil, isOwn: Bool = true
    ) {
      self.name = name
      self.values = values
      self.verdict = verdict
      self.isOwn = isOwn
    }
  }

  package let frame: ChartFrame
  package let axis: ValueAxis
  package let series: [Series]
  package let rows: [Row]
  /// A line through all rows, with the words above it ("verkosto 72").
  package let reference: Tick?

  package init(
    frame: ChartFrame, axis: ValueAxis, series: [Series], rows: [Row],
    reference: Tick? = nil
  ) {
    self.frame = frame
    self.axis = axis
    self.series = series
    self.rows = rows
    self.reference = reference
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = DotLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}

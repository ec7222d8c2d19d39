/// A library among its peers, as far as the reader may see it: where it stands in each of its groups,
/// and which libraries are the most like it.
package struct LibraryPeers: Sendable, Hashable {
  /// Where the library stands in a group by one figure.
  package struct Position: Sendable, Hashable {
    /// What the figure is called, and how it is shown.
    package let entry: Naming.Entry
    package let value: Double
    /// Libraries of the group with a figure.
    package let libraries: Int
    /// 0–100; see `GroupPositions` of `Peers`.
    package let percentile: Double
    /// 1 the top … 4; nil without a direction and in small groups.
    package var quarter: Int?
    /// How far the top quarter is; 0 inside it.
    package var distance: Double?
    /// The distance in units of the numerator.
    package var plain: Plain?
    /// The places that the library may hold; the first is 1.
    package var places: ClosedRange<Int>?
    /// In percentiles since the wave before.
    package var change: Double?

    package init(
      entry: Naming.Entry, value: Double, libraries: Int, percentile: Double
    ) {
      self.entry = entry
      self.value = value
      self.libraries = libraries
      self.percentile = percentile
    }
  }

  /// So many loans.
  package struct Plain: Sendable, Hashable {
    package let value: Double
    /// What is counted: the label of the question.
    package let label: Wording

    package init(value: Double, label: Wording) {
      self.value = value
      self.label = label
    }
  }

  package struct Group: Sendable, Hashable {
    package let label: Wording
    /// All its libraries, with a figure or without.
    package let members: Int
    package var positions: [Position]
    /// How many positions may not be shown.
    package var hidden: Int

    package init(label: Wording, members: Int, positions: [Position] = [], hidden: Int = 0) {
      self.label = label
      self.members = members
      self.positions = positions
      self.hidden = hidden
    }
  }

  /// What neighbours are alike in.
  package struct Measure: Sendable, Hashable {
    package let label: Wording
    package let decimals: Int
    package let weight: Double
    /// Whether ratios are compared, and not differences.
    package let isLogarithm: Bool

    package init(label: Wording, decimals: Int, weight: Double, isLogarithm: Bool = false) {
      self.label = label
      self.decimals = decimals
      self.weight = weight
      self.isLogarithm = isLogarithm
    }
  }

  package struct Neighbour: Sendable, Hashable {
    /// The library's name in the network's file; nil where the reader may not see it.
    package let name: String?
    package let label: Wording
    /// In the order of the measures; none where the library is not named, for they would name it.
    package let values: [Double?]
    /// Parts of the squared distance, 0–1.
    package let shares: [Double]
    /// 0 alike … 1 the farthest.
    package let distance: Double

    package init(
      name: String?, label: Wording, values: [Double?], shares: [Double], distance: Double
    ) {
      self.name = name
      self.label = label
      self.values = values
      self.shares = shares
      self.distance = distance
    }
  }

  package var groups: [Group]
  /// Where libraries are less comparable than they look.
  package var cautions: [Sentence] = []
  package var measures: [Measure]
  /// The library's own; nil where it is not known, and then there are no neighbours.
  package var own: [Double?]
  /// Nearest first.
  package var neighbours: [Neighbour]

  package init(
    groups: [Group] = [], measures: [Measure] = [], own: [Double?] = [],
    neighbours: [Neighbour] = []
  ) {
    self.groups = groups
    self.measures = measures
    self.own = own
    self.neighbours = neighbours
  }
}

/// The peers of each library, found when its page is made.
package struct ReportedPeers: Sendable {
  private let find: @Sendable (String) -> LibraryPeers?

  package init(_ find: @escaping @Sendable (String) -> LibraryPeers?) { self.find = find }

  package static let none = ReportedPeers { _ in nil }

  /// - Parameter library: its name.
  package func of(_ library: String) -> LibraryPeers? { find(library) }
}

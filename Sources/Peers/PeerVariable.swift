/// One thing that libraries are like each other in: a number for each library, where it is known.
///
/// What is missing is nil and stays missing: no mean or other guess ever takes its place.
package struct PeerVariable: Sendable, Hashable {
  /// In the order of the libraries.
  package let values: [Double?]
  /// How much it weighs in the squared distance, 0 or more.
  package let weight: Double

  package init(_ values: [Double?], weight: Double = 1) {
    self.values = values
    self.weight = weight
  }
}

/// A library near another one, and why.
package struct PeerNeighbour: Sendable, Hashable {
  /// Its place among the libraries given.
  package let library: Int
  /// √Σ v·(z_i − z_j)², v the weight of a variable.
  package let distance: Double
  /// The distance as a part of that of the farthest library: 0 alike, 1 the farthest.
  package let relative: Double
  /// Each variable's part of the squared distance, in the order given; all 0 where the two are alike.
  package let shares: [Double]

  package init(library: Int, distance: Double, relative: Double, shares: [Double]) {
    self.library = library
    self.distance = distance
    self.relative = relative
    self.shares = shares
  }
}

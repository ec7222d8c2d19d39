/// Responses of several libraries (clusters), each library's responses weighing alike.
///
/// A cluster l has n_l responses, their plain mean, the sum of squares Σ(x − mean)² about it, and a
/// weight W_l; a response of it weighs w = W_l/n_l. Weights are taken relative to their sum.
///
/// Formulas (docs/specification/comparison.md):
/// mean m = Σ W_l·mean_l;
/// sd = √(n/(n−1) · Σ W_l·(squares_l/n_l + (mean_l − m)²)), which equals √(n/(n−1)·Σ w(x−m)²);
/// Σw² = Σ W_l²/n_l, whose inverse is Kish's effective number of responses
/// (L. Kish, Survey Sampling, 1965, §11.7).
///
/// Domain: n_l ≥ 1 and W_l ≥ 0, not all zero.
package struct ClusteredSample: Sendable, Hashable {
  package struct Cluster: Sendable, Hashable {
    package let count: Int
    package let weight: Double
    package let mean: Double
    package let squares: Double

    package init(count: Int, weight: Double, mean: Double, squares: Double = 0) {
      self.count = count
      self.weight = weight
      self.mean = mean
      self.squares = squares
    }
  }

  package let count: Int
  package let mean: Double
  /// Nil for one response.
  package let standardDeviation: Double?
  /// Σw², between 1/n and 1.
  package let squaredWeights: Double

  /// Nil without clusters, or when no cluster weighs anything.
  package init?(_ clusters: [Cluster]) {
    let total = CompensatedSum(clusters.lazy.map(\.weight)).value
    guard total > 0 else { return nil }
    var mean = CompensatedSum()
    var squaredWeights = CompensatedSum()
    var count = 0
    for cluster in clusters {
      let share = cluster.weight / total
      mean.add(share * cluster.mean)
      squaredWeights.add(share * share / Double(cluster.count))
      count += cluster.count
    }
    self.count = count
    // Alike for all, the mean is that number and not a last digit beside it: a share of 1 has no error.
    let first = clusters[0].mean
    self.mean = clusters.allSatisfy { $0.mean == first } ? first : mean.value
    self.squaredWeights = squaredWeights.value
    standardDeviation = ClusteredSample.spread(clusters, count, self.mean, total)
  }

  /// The sample of one cluster, whatever it weighs.
  package init(_ only: Cluster) {
    count = only.count
    mean = only.mean
    squaredWeights = 1 / Double(only.count)
    standardDeviation =
      only.count > 1 ? (only.squares / Double(only.count - 1)).squareRoot() : nil
  }

  private static func spread(
    _ clusters: [Cluster], _ count: Int, _ mean: Double, _ total: Double
  ) -> Double? {
    guard count > 1 else { return nil }
    if clusters.count == 1 { return (clusters[0].squares / Double(count - 1)).squareRoot() }
    var variance = CompensatedSum()
    for cluster in clusters {
      let away = cluster.mean - mean
      variance.add(
        cluster.weight / total * (cluster.squares / Double(cluster.count) + away * away))
    }
    return (Double(count) / Double(count - 1) * max(0, variance.value)).squareRoot()
  }

  /// 1/Σw².
  package var effectiveCount: Double { 1 / squaredWeights }
}

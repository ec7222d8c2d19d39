import Statistics
import Testing

@Suite struct IntervalTests {
  @Test(arguments: [
    (3.0, 3.0, 0.4385, 1.0), (0, 5, 0, 0.4345), (217, 315, 0.6357, 0.7375),
  ])
  func `Wilson intervals are the published ones`(x: Double, n: Double, low: Double, high: Double) {
    let interval = WilsonInterval(confidence: 0.95).around(x / n, count: n)
    #expect((interval.low - low).magnitude < 5e-5)
    #expect((interval.high - high).magnitude < 5e-5)
  }
}

@Suite struct SampleEdgeTests {
  @Test func `one response has a mean and no spread`() {
    let sample = ClusteredSample([ClusteredSample.Cluster(count: 1, weight: 5, mean: 40)])
    #expect(sample?.mean == 40)
    #expect(sample?.standardDeviation == nil)
    #expect(sample?.squaredWeights == 1)
  }

  @Test func `nothing, and nothing that weighs, has no mean`() {
    #expect(ClusteredSample([]) == nil)
    #expect(ClusteredSample([ClusteredSample.Cluster(count: 2, weight: 0, mean: 1)]) == nil)
    #expect(WeightedMedian.exact([(value: 1, weight: 0)]) == nil)
    #expect(WeightedMedian.approximate([]) == nil)
  }

  @Test func `strata of one response have no pooled spread`() {
    var pooled = PooledVariance()
    pooled.add(count: 1, squares: 0)
    #expect(pooled.standardDeviation == nil)
    #expect(pooled.degreesOfFreedom == 0)
  }

  @Test func `a compensated sum keeps what plain addition loses`() {
    #expect(CompensatedSum([1, 1e100, 1, -1e100]).value == 2)
    #expect(CompensatedSum([Double](repeating: 0.1, count: 1000)).value == 100)
  }

  @Test func `the median of an even split is the midpoint`() {
    #expect(WeightedMedian.exact([(value: 1, weight: 2), (value: 4, weight: 2)]) == 2.5)
    #expect(WeightedMedian.exact([(value: 1, weight: 2), (value: 4, weight: 3)]) == 4)
    #expect(WeightedMedian.exact([(value: 4, weight: 0), (value: 1, weight: 2)]) == 1)
  }
}

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

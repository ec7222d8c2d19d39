import Foundation
import Statistics
import Testing

/// Figures computed by NumPy and SciPy from the same numbers; `Reference/make.py` makes them.
@Suite struct ReferenceTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let kind: String
    let given: String
    let expected: [Double]

    var testDescription: String { kind + " " + given }
  }

  static let lines: [Line] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Reference/values.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return Line(
        kind: parts[0], given: parts[1],
        expected: parts[2].split(separator: " ").compactMap { Double($0) })
    }
  }()

  static func lines(_ kind: String) -> [Line] { lines.filter { $0.kind == kind } }

  @Test func `the reference is there`() {
    #expect(Set(ReferenceTests.lines.map(\.kind)) == ["clusters", "pooled", "t", "wilson"])
  }

  @Test(arguments: lines("clusters"))
  func `means, spreads and medians of weighted libraries agree`(line: Line) throws {
    let groups = libraries(line.given)
    let sample = try #require(ClusteredSample(groups.map(\.cluster)))
    #expect(agrees(sample.mean, line.expected[0]))
    #expect(agrees(sample.standardDeviation ?? .nan, line.expected[1]))
    #expect(agrees(sample.squaredWeights, line.expected[2]))
    #expect(agrees(try #require(exactMedian(groups)), line.expected[3]))
    let real = groups.flatMap { group in
      group.values.map { (value: $0, weight: group.weight / Double(group.values.count)) }
    }
    #expect(agrees(try #require(WeightedMedian.approximate(real)), line.expected[3]))
  }

  @Test(arguments: lines("pooled"))
  func `pooled spreads agree`(line: Line) {
    var pooled = PooledVariance()
    for group in libraries(line.given) {
      pooled.add(count: group.values.count, squares: group.cluster.squares)
    }
    #expect(agrees(pooled.standardDeviation ?? .nan, line.expected[0]))
    #expect(Double(pooled.degreesOfFreedom) == line.expected[1])
  }

  @Test(arguments: lines("t"))
  func `quantiles of Student's t agree`(line: Line) {
    let given = numbers(line.given)
    let interval = StudentInterval(degreesOfFreedom: Int(given[0]), confidence: given[1])
    #expect(agrees(interval.quantile, line.expected[0]))
  }

  @Test(arguments: lines("wilson"))
  func `Wilson intervals solve the score equation`(line: Line) {
    let given = numbers(line.given)
    let interval = WilsonInterval(confidence: given[2]).around(given[0], count: given[1])
    #expect(agrees(interval.low, line.expected[0]))
    #expect(agrees(interval.high, line.expected[1]))
  }
}

private struct WeighedLibrary {
  let weight: Double
  let values: [Double]

  var cluster: ClusteredSample.Cluster {
    let mean = CompensatedSum(values).value / Double(values.count)
    let squares = CompensatedSum(values.map { ($0 - mean) * ($0 - mean) }).value
    return ClusteredSample.Cluster(
      count: values.count, weight: weight, mean: mean, squares: squares)
  }
}

private func libraries(_ text: String) -> [WeighedLibrary] {
  text.split(separator: ";").map { library in
    let parts = library.split(separator: ":")
    return WeighedLibrary(
      weight: Double(parts[0]) ?? .nan,
      values: parts[1].split(separator: ",").compactMap { Double($0) })
  }
}

private func exactMedian(_ libraries: [WeighedLibrary]) -> Double? {
  let multiple = libraries.reduce(1) { $0 * $1.values.count }
  return WeightedMedian.exact(
    libraries.flatMap { library in
      library.values.map {
        (value: $0, weight: Int128(Int(library.weight) * multiple / library.values.count))
      }
    })
}

private func numbers(_ text: String) -> [Double] {
  text.split(separator: " ").compactMap { Double($0) }
}

/// Equal to 1e-9, relative; two empty figures are equal.
private func agrees(_ ours: Double, _ theirs: Double) -> Bool {
  if ours.isNaN || theirs.isNaN { return ours.isNaN && theirs.isNaN }
  return (ours - theirs).magnitude <= 1e-9 * max(theirs.magnitude, 1e-3)
}

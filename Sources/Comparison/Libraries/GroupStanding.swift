import ReportModel
import Statistics

/// The libraries of one reference group compared with each other on one item.
struct GroupStanding: Sendable {
  let group: ReferenceGroup
  let noWord: AskedMethod.NoWord?
  /// Those with a value, in file order.
  let libraries: [Int]
  /// Whether it has figures: somebody will look at them.
  let isWanted: Bool
  private let place: [Int: Int]
  private let differences: [Double]?
  private let errors: [Double]?
  private let words: [DistinctWord]?
  private let shrunken: [Double]?
  private let ranks: [RankSets.Places]?
  private let percentiles: [Double?]?

  /// - Parameter levels: for each library of the network its responses and its own figure.
  init(
    _ group: ReferenceGroup, _ item: ComparedItem, _ levels: [LibraryLevel?],
    _ spread: SeriesSpread, _ figures: Set<AskedFigure>, confidence: Double,
    isWanted: Bool = true
  ) {
    self.group = group
    self.isWanted = isWanted
    libraries = group.libraries.filter { levels[$0] != nil }
    noWord = GroupStanding.noWord(item, libraries.count, of: group.libraries.count, spread)
    guard isWanted else {
      place = [:]
      (differences, errors, words, shrunken, ranks, percentiles) = (nil, nil, nil, nil, nil, nil)
      return
    }
    place = Dictionary(uniqueKeysWithValues: libraries.enumerated().map { ($1, $0) })
    let inside = libraries.compactMap { levels[$0] }
    let given = inside.map { DifferencesFromOthers.Library(mean: $0.mean, count: $0.count) }
    let found = try? DifferencesFromOthers(given)
    let deviation = spread.degreesOfFreedom > 0 ? spread.standardDeviation : nil
    differences = found?.differences
    errors = deviation.flatMap { deviation in found?.relativeErrors.map { $0 * deviation } }
    words = noWord == nil ? GroupStanding.words(given, item, spread) : nil
    let isNetwork = group.level == .network
    shrunken =
      isNetwork && figures.contains(.shrunken) ? GroupStanding.shrunken(inside, deviation) : nil
    ranks =
      isNetwork && figures.contains(.ranks)
      ? RankDraws.sets(inside, deviation, item.better ?? .higher, confidence: confidence) : nil
    percentiles =
      figures.contains(.percentile)
      ? try? PeerPercentile.of(inside.map(\.mean), better: item.better ?? .higher) : nil
  }

  private static func noWord(
    _ item: ComparedItem, _ libraries: Int, of all: Int, _ spread: SeriesSpread
  ) -> AskedMethod.NoWord? {
    if item.better == nil { return .noDirection }
    if libraries < DistinctLibraries.fewestLibraries { return .fewLibraries }
    if spread.degreesOfFreedom < DistinctLibraries.fewestDegreesOfFreedom { return .fewRepeats }
    if (spread.standardDeviation ?? 0) == 0 { return .allAlike }
    return libraries * 2 < all ? .lowCoverage : nil
  }

  private static func words(
    _ libraries: [DifferencesFromOthers.Library], _ item: ComparedItem, _ spread: SeriesSpread
  ) -> [DistinctWord]? {
    let found = try? DistinctLibraries.words(
      libraries, pooledDeviation: spread.standardDeviation ?? 0,
      degreesOfFreedom: spread.degreesOfFreedom, better: item.better ?? .higher)
    return found?.map { word in
      switch word {
      case .clearlyBetter: .better
      case .notDistinguishable: .same
      case .clearlyWorse: .worse
      }
    }
  }

  private static func shrunken(_ libraries: [LibraryLevel], _ deviation: Double?) -> [Double]? {
    guard libraries.count >= 3, let deviation else { return nil }
    let found = try? ShrunkenMeans(
      libraries.map {
        SpreadBetween.Library(
          mean: $0.mean, errorVariance: deviation * deviation / Double($0.count))
      })
    return found?.libraries.map(\.mean)
  }
}

/// A library's own figure of an item.
struct LibraryLevel: Sendable {
  let count: Int
  let mean: Double
}

/// What one library's rows tell; nil where the needs of the figure are not met.
extension GroupStanding {
  func word(_ library: Int) -> DistinctWord? { figure(library, words) }
  func difference(_ library: Int) -> Double? { figure(library, differences) }
  func error(_ library: Int) -> Double? { figure(library, errors) }
  func shrunken(_ library: Int) -> Double? { figure(library, shrunken) }
  func ranks(_ library: Int) -> RankSets.Places? { figure(library, ranks) }
  func percentile(_ library: Int) -> Double? {
    figure(library, percentiles).flatMap { $0.map { 100 * $0 } }
  }

  private func figure<Value>(_ library: Int, _ values: [Value]?) -> Value? {
    guard let values, let index = place[library] else { return nil }
    return values[index]
  }
}

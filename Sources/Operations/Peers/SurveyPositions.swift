import Comparison
import Diagnostics
import NetworkModel
import Peers
import ReportModel
import Statistics
import SurveyModel

/// The positions of libraries in their circles by the figures of one survey and wave.
struct SurveyPositions: Sendable {
  let figures: LibraryFigures
  /// Of the wave before, where one is compared with.
  let earlier: LibraryFigures?
  let confidence: Double
  /// Whether any answer behind it is invented.
  let isSynthetic: Bool
  /// Of the survey, that answers of the wave were given to.
  let versions: [String]
  /// For each item what it is called.
  let entries: [Naming.Entry]
  let numerators: [PlainNumerator?]
  /// For each shared circle and item; nil where there is no position.
  private let shared: [[CirclePositions?]]

  init(
    _ compared: ComparedFigures, _ circles: PeerCircles, _ naming: Naming,
    _ outline: SurveyOutline, confidence: Double
  ) {
    let figures = compared.libraryFigures
    let earlier = compared.earlierLibraryFigures
    self.figures = figures
    self.earlier = earlier
    self.confidence = confidence
    isSynthetic = naming.synthetic
    versions = compared.method.versions
    let named = Dictionary(
      naming.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    entries = figures.items.map { item in
      item.type == .overall
        ? naming.overall
        : named[item.name]
          ?? Naming.Entry(type: item.type, name: item.name, label: Wording(item.name))
    }
    let wording = Wordings(language: naming.language.rawValue)
    numerators = figures.items.map {
      $0.type == .indicator ? PlainNumerator($0.name, outline, wording) : nil
    }
    shared = circles.shared.map { circle in
      figures.items.indices.map { CirclePositions($0, circle, figures, earlier, confidence) }
    }
  }

  /// A library's positions in a circle, by each item that is wanted and that the library has a figure of.
  /// - Parameter place: of the circle among the shared ones; nil for one of its own.
  func positions(
    of library: Int, in circle: PeerCircle, at place: Int?,
    among wanted: (LibraryFigures.Item) -> Bool
  ) -> [LibraryPosition] {
    figures.items.indices.compactMap { item in
      guard wanted(figures.items[item]), let figure = figures.figure(item, of: library) else {
        return nil
      }
      let found =
        place.map { shared[$0][item] }
        ?? CirclePositions(item, circle, figures, earlier, confidence)
      return found.map { LibraryPosition(item, library, figure, $0, figures) }
    }
  }
}

/// The positions in one circle by one item.
struct CirclePositions: Sendable {
  let libraries: [Int]
  let positions: GroupPositions
  let isShown: Bool
  private let changes: [PositionChange?]
  private let disclosure: ChangeDisclosure?
  private let places: [RankSets.Places]?
  /// For each library its place among them, where anything is looked up by it.
  private let order: [Int: Int]

  /// Nil where fewer than two libraries have a figure.
  init?(
    _ item: Int, _ circle: PeerCircle, _ figures: LibraryFigures, _ earlier: LibraryFigures?,
    _ confidence: Double
  ) {
    let values = circle.members.map { figures.figure(item, of: $0)?.value }
    let better = figures.items[item].better
    guard let positions = try? GroupPositions(values, better: better) else { return nil }
    self.positions = positions
    let libraries = zip(circle.members, values).filter { $1 != nil }.map(\.0)
    self.libraries = libraries
    isShown = figures.showsPositions(item, among: circle.members, named: circle.named)
    disclosure = earlier.map { ChangeDisclosure(item, circle, now: figures, earlier: $0) }
    changes =
      earlier.map { earlier in
        PositionChange.of(
          before: libraries.map { earlier.figure(item, of: $0)?.value },
          after: values.compactMap(\.self), better: better)
      } ?? []
    // Rank sets take the square of the number of libraries.
    places =
      figures.items[item].type != .question && libraries.count <= 40
      ? figures.ranks(item, among: libraries, confidence: confidence) : nil
    order =
      changes.isEmpty && places == nil
      ? [:] : Dictionary(uniqueKeysWithValues: libraries.enumerated().map { ($1, $0) })
  }

  func change(of library: Int) -> PositionChange? {
    changes.isEmpty ? nil : order[library].flatMap { changes[$0] }
  }

  /// Whether the change of a library may be told to the reader who may read its position.
  func tellsChange(of library: Int) -> Bool { disclosure?.tells(library) ?? false }

  func places(of library: Int) -> RankSets.Places? {
    places.flatMap { places in order[library].map { places[$0] } }
  }
}

extension PeerCircle {
  /// The circle where it has rows of its own in a comparison.
  var named: (level: Level, name: String)? {
    switch kind {
    case .listed, .rule, .size: (.peerGroup, name)
    case .region: (.region, name)
    case .network: (.network, name)
    case .band, .nearest: nil
    }
  }
}

/// Pairs of most worth together among those on offer, each library at most so many times on either side,
/// with the prices that prove it.
///
/// Method: learners come one after the other, and each is let in along the way that costs the whole least
/// (shortest augmenting paths with prices; E. W. Dijkstra 1959, J. Edmonds & R. M. Karp 1972). Where prices
/// u of learners and v of teachers, all at least 0, are given, no matching is worth more than
/// Σ k·u + Σ k·v + Σ max(0, w − u − v), whatever the prices; those found here make the two equal.
package struct PairMatching {
  package struct Offer {
    package let teacher: Int
    package let worth: Double

    package init(teacher: Int, worth: Double) {
      self.teacher = teacher
      self.worth = worth
    }
  }

  private let most: Int
  private let offers: [[Offer]]
  /// For each offer whether it is taken.
  private var taken: [[Bool]]
  /// For each teacher the learners that it has, and the place of its offer to them.
  private var learners: [[(learner: Int, offer: Int)]]
  /// What a place costs those who take one.
  private(set) var learnerPrices: [Double]
  private(set) var teacherPrices: [Double]

  /// - Parameter offers: for each library those that it may learn from.
  package init(_ offers: [[Offer]], most: Int) {
    self.offers = offers
    self.most = most
    taken = offers.map { [Bool](repeating: false, count: $0.count) }
    learners = [[(learner: Int, offer: Int)]](repeating: [], count: offers.count)
    learnerPrices = offers.map { $0.reduce(0) { max($0, $1.worth) } }
    teacherPrices = [Double](repeating: 0, count: offers.count)
    var paths = Paths(libraries: offers.count)
    for learner in offers.indices where !offers[learner].isEmpty {
      for _ in 0..<most { letIn(learner, &paths) }
    }
  }

  /// For each learner the teachers that it has, ascending.
  package var chosen: [[Int]] {
    zip(offers, taken).map { offers, taken in
      zip(offers, taken).filter(\.1).map(\.0.teacher).sorted()
    }
  }

  /// No matching of these offers is worth more.
  package var bound: Double {
    let places = Double(most) * (learnerPrices.reduce(0, +) + teacherPrices.reduce(0, +))
    return offers.indices.reduce(places) { sum, learner in
      offers[learner].reduce(sum) { $0 + max(0, gain($1, learner)) }
    }
  }

  /// What an offer is worth beyond the prices.
  private func gain(_ offer: Offer, _ learner: Int) -> Double {
    offer.worth - learnerPrices[learner] - teacherPrices[offer.teacher]
  }

  /// Finds room for one place of a learner; it may be that somebody goes without, or the learner itself.
  private mutating func letIn(_ learner: Int, _ paths: inout Paths) {
    paths.begin(at: learner)
    while let (node, distance) = paths.next() {
      switch node {
      case .learner(let one):
        paths.end(at: node, distance + learnerPrices[one])
        for (place, offer) in offers[one].enumerated() where !taken[one][place] {
          let step = max(0, -gain(offer, one))
          paths.reach(.teacher(offer.teacher), distance + step, from: one, place)
        }
      case .teacher(let one):
        if learners[one].count < most { paths.end(at: node, distance + teacherPrices[one]) }
        for (other, place) in learners[one] {
          let step = max(0, gain(offers[other][place], other))
          paths.reach(.learner(other), distance + step, from: one, place)
        }
      }
    }
    for (node, distance) in paths.settled where distance < paths.length {
      switch node {
      case .learner(let one):
        learnerPrices[one] = max(0, learnerPrices[one] - (paths.length - distance))
      case .teacher(let one): teacherPrices[one] += paths.length - distance
      }
    }
    rearrange(paths)
  }

  /// Takes what the path takes and gives up what it gives up, from its end to its beginning.
  private mutating func rearrange(_ paths: Paths) {
    var node = paths.last
    while let (before, place) = paths.before(node) {
      switch node {
      case .teacher(let teacher):
        taken[before][place] = true
        learners[teacher].append((before, place))
        node = .learner(before)
      case .learner(let learner):
        taken[learner][place] = false
        learners[before].removeAll { $0.learner == learner }
        node = .teacher(before)
      }
    }
  }
}

private enum Node {
  case learner(Int)
  case teacher(Int)
}

/// The shortest paths from one learner, as far as they are known.
private struct Paths {
  private let libraries: Int
  private var distances: [Double]
  /// For each node whom the shortest path comes from, and along which offer; −1 at the beginning.
  private var origins: [(from: Int, offer: Int)]
  private var touched: [Int] = []
  private var heap: [(distance: Double, node: Int)] = []
  /// Nodes whose distance is known for good.
  private(set) var settled: [(node: Node, distance: Double)] = []
  /// The length of the shortest path to an end, and where that ends.
  private(set) var length = Double.infinity
  private(set) var last = Node.learner(0)

  init(libraries: Int) {
    self.libraries = libraries
    distances = [Double](repeating: .infinity, count: 2 * libraries)
    origins = [(from: Int, offer: Int)](repeating: (-1, -1), count: 2 * libraries)
  }

  mutating func begin(at learner: Int) {
    for node in touched {
      distances[node] = .infinity
      origins[node] = (-1, -1)
    }
    touched = []
    heap = []
    settled = []
    length = .infinity
    last = .learner(learner)
    reach(.learner(learner), 0, from: -1, -1)
  }

  mutating func reach(_ node: Node, _ distance: Double, from: Int, _ offer: Int) {
    let place = place(node)
    guard distance < distances[place], distance < length else { return }
    if distances[place] == .infinity { touched.append(place) }
    distances[place] = distance
    origins[place] = (from, offer)
    push((distance, place))
  }

  mutating func end(at node: Node, _ distance: Double) {
    guard distance < length else { return }
    length = distance
    last = node
  }

  /// The nearest node that is not settled; nil where none is nearer than an end.
  mutating func next() -> (node: Node, distance: Double)? {
    while let (distance, place) = pop() {
      guard distance < length else { return nil }
      guard distance == distances[place] else { continue }
      let node: Node = place < libraries ? .learner(place) : .teacher(place - libraries)
      settled.append((node, distance))
      return (node, distance)
    }
    return nil
  }

  func before(_ node: Node) -> (from: Int, offer: Int)? {
    let origin = origins[place(node)]
    return origin.from < 0 ? nil : origin
  }

  private func place(_ node: Node) -> Int {
    switch node {
    case .learner(let one): one
    case .teacher(let one): libraries + one
    }
  }

  // MARK: A heap; of equal distances the lower place comes first

  private static func isBefore(
    _ one: (distance: Double, node: Int), _ other: (distance: Double, node: Int)
  ) -> Bool {
    (one.distance, one.node) < (other.distance, other.node)
  }

  private mutating func push(_ entry: (distance: Double, node: Int)) {
    var place = heap.count
    heap.append(entry)
    while place > 0, Self.isBefore(entry, heap[(place - 1) / 2]) {
      heap[place] = heap[(place - 1) / 2]
      place = (place - 1) / 2
    }
    heap[place] = entry
  }

  private mutating func pop() -> (distance: Double, node: Int)? {
    guard let first = heap.first, let entry = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, Self.isBefore(heap[child + 1], heap[child]) { child += 1 }
      guard Self.isBefore(heap[child], entry) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = entry
    return first
  }
}

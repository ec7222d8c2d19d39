/// Libraries and visitors fall into parts: within one, every library can be reached from every other
/// over visitors that they share. Leniency is told from libraries only within a part.
package struct ConnectedParts: Sendable, Hashable {
  /// For each library the number of its part; parts are numbered in the order of their first library.
  package let ofLibrary: [Int]
  /// For each visitor the number of the part; nil for one without a visit.
  package let ofVisitor: [Int?]
  /// Visitors without a visit make no part; a library without one is a part of its own.
  package let count: Int

  /// - Parameter visits: of each visit the library (0 ..< `libraries`) and the visitor
  ///   (0 ..< `visitors`).
  package init(_ visits: [(library: Int, visitor: Int)], libraries: Int, visitors: Int) {
    var root = Array(0..<(libraries + visitors))
    func find(_ node: Int) -> Int {
      var node = node
      while root[node] != node { node = root[node] }
      return node
    }
    for visit in visits {
      let (a, b) = (find(visit.library), find(libraries + visit.visitor))
      if a != b { root[max(a, b)] = min(a, b) }
    }
    // The least node of a part with a visit is a library.
    var numbers: [Int: Int] = [:]
    ofLibrary = (0..<libraries).map { library in
      let node = find(library)
      let number = numbers[node] ?? numbers.count
      numbers[node] = number
      return number
    }
    ofVisitor = (0..<visitors).map { numbers[find(libraries + $0)] }
    count = numbers.count
  }
}

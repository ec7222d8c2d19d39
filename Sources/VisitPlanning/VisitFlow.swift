/// The visits as a flow from places over visitors' days to visitors' capacities: as many as can be
/// made, and where more cannot.
struct VisitFlow {
  private struct Edge {
    let to: Int
    var room: Int
  }

  private let pairs: Pairs
  private let needs: [Int]
  private var edges: [Edge] = []
  private var out: [[Int]] = []
  private let source = 0
  private let sink = 1
  private let placeNodes: Range<Int>
  private let visitorNodes: Range<Int>
  /// For each later node the visitor whose day or pair it is.
  private var visitorOfDay: [Int: Int] = [:]
  private var missing = 0

  init(_ pairs: Pairs, _ meetings: Meetings, needs: [Int]) {
    self.pairs = pairs
    self.needs = needs
    placeNodes = 2..<(2 + needs.count)
    visitorNodes = placeNodes.upperBound..<(placeNodes.upperBound + pairs.ofVisitor.count)
    out = Array(repeating: [], count: visitorNodes.upperBound)
    for (place, need) in needs.enumerated() { join(source, placeNodes.lowerBound + place, need) }
    for (visitor, columns) in pairs.ofVisitor.enumerated() {
      let node = visitorNodes.lowerBound + visitor
      join(node, sink, pairs.capacities[visitor])
      addDays(visitor, node, columns, meetings)
    }
  }

  private mutating func addDays(
    _ visitor: Int, _ node: Int, _ columns: [Int], _ meetings: Meetings
  ) {
    var days: [Int: Int] = [:]
    for column in columns {
      let pair = pairs.all[column]
      let own = newNode()
      join(placeNodes.lowerBound + pair.place, own, 1)
      if pair.isSettled {
        join(own, node, 1)
        continue
      }
      for day in meetings.common[pair.place][visitor] {
        let dayNode = days[day] ?? newNode()
        if days[day] == nil {
          join(dayNode, node, 1)
          visitorOfDay[dayNode] = visitor
          days[day] = dayNode
        }
        join(own, dayNode, 1)
      }
    }
  }

  private mutating func newNode() -> Int {
    out.append([])
    return out.count - 1
  }

  private mutating func join(_ from: Int, _ to: Int, _ room: Int) {
    out[from].append(edges.count)
    edges.append(Edge(to: to, room: room))
    out[to].append(edges.count)
    edges.append(Edge(to: from, room: 0))
  }

  /// Sends as many visits as can be. Returns how many cannot.
  @discardableResult
  mutating func fill() -> Int {
    missing = needs.reduce(0, +)
    while let path = shortestPath() {
      for edge in path {
        edges[edge].room -= 1
        edges[edge ^ 1].room += 1
      }
      missing -= 1
    }
    return missing
  }

  private func shortestPath() -> [Int]? {
    var came = Array(repeating: -1, count: out.count)
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for edge in out[node] where edges[edge].room > 0 && came[edges[edge].to] < 0 {
        let to = edges[edge].to
        guard to != source else { continue }
        came[to] = edge
        if to == sink { return path(came) }
        queue.append(to)
      }
    }
    return nil
  }

  private func path(_ came: [Int]) -> [Int] {
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(came[node])
      node = edges[came[node] ^ 1].to
    }
    return path
  }

  struct Group {
    let places: [Int]
    let missing: Int
    let full: [Int]
    let busy: [Int]
  }

  /// After ``fill()``: groups of places whose visitors together cannot make the visits; places that
  /// share a visitor stand in one group.
  func shortGroups() -> [Group] {
    let short = placeNodes.filter { node in
      out[source].contains { edges[$0].to == node && edges[$0].room > 0 }
    }
    var groups: [Set<Int>] = []
    for start in short {
      var reached = reach(from: start)
      for group in groups where !group.isDisjoint(with: reached) { reached.formUnion(group) }
      groups.removeAll { !$0.isDisjoint(with: reached) }
      groups.append(reached)
    }
    return groups.map { reached in
      let places = placeNodes.filter { reached.contains($0) }
      let full = visitorNodes.filter { reached.contains($0) }
      let busy = Set(reached.compactMap { visitorOfDay[$0] }).subtracting(
        full.map { $0 - visitorNodes.lowerBound })
      let lacking = out[source].reduce(0) {
        places.contains(edges[$1].to) ? $0 + edges[$1].room : $0
      }
      return Group(
        places: places.map { $0 - placeNodes.lowerBound }, missing: lacking,
        full: full.map { $0 - visitorNodes.lowerBound }, busy: busy.sorted())
    }
  }

  private func reach(from start: Int) -> Set<Int> {
    var reached: Set<Int> = [start]
    var queue = [start]
    while let node = queue.popLast() {
      for edge in out[node] where edges[edge].room > 0 && edges[edge].to > sink {
        if reached.insert(edges[edge].to).inserted { queue.append(edges[edge].to) }
      }
    }
    return reached
  }
}

import Diagnostics
import Expressions
import SurveyModel

/// No value depends on itself, directly or through others.
struct DependenciesHaveNoCycles: SurveyRule {
  /// A long circle is told by its beginning and its end.
  static let mostShown = 8

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    var graph = DependencyGraph(draft)
    graph.removeAcyclic()
    var told: Set<Int> = []
    for start in graph.nodes where !told.contains(start) {
      guard let cycle = graph.shortestCycle(from: start) else { continue }
      told.formUnion(cycle.map(\.from))
      report(cycle, graph, &findings)
    }
  }

  private func report(
    _ cycle: [DependencyGraph.Edge], _ graph: DependencyGraph, _ findings: inout Findings
  ) {
    let names = cycle.map { graph.name($0.from) } + [graph.name(cycle[0].from)]
    let places = cycle.compactMap { edge in edge.range.map { (edge, $0) } }
    guard let (_, first) = places.first else { return }
    let notes = places.dropFirst().prefix(Self.mostShown).map { edge, range in
      let name = graph.name(edge.from)
      let other = graph.name(edge.to)
      return findings.note(
        Trilingual(
          fi: "”\(name)” riippuu tässä kohdasta ”\(other)”",
          sv: "”\(name)” beror här på ”\(other)”",
          en: "here “\(name)” depends on “\(other)”"), at: range)
    }
    findings.report(.cycle(names), at: first, notes: notes)
  }
}

/// Questions and sections, and what each needs before it is known.
private struct DependencyGraph {
  struct Edge {
    let from: Int
    let to: Int
    /// The mention in the file; nil where a question depends on the group around it.
    let range: Range<Int>?
  }

  private let draft: SurveyDraft
  private(set) var nodes: [Int]
  private var edges: [[Edge]]

  /// Questions come first, then sections.
  init(_ draft: SurveyDraft) {
    self.draft = draft
    let count = draft.questions.count
    nodes = Array(0..<count + draft.sections.count)
    var edges = [[Edge]](repeating: [], count: nodes.count)
    let kinds: Set<ExpressionUse> = [
      .relevant, .calculation, .choiceFilter, .defaultAnswer, .repeatCount, .numerator,
      .denominator,
    ]
    func add(_ node: Int, _ sites: [ExpressionSite], around: Int?) {
      for site in sites where kinds.contains(site.use) {
        for reference in site.expression.references {
          guard let target = draft.questionIndex[reference.name] else { continue }
          edges[node].append(Edge(from: node, to: target, range: site.range(reference.range)))
        }
      }
      if let around { edges[node].append(Edge(from: node, to: count + around, range: nil)) }
    }
    for (index, site) in draft.questions.enumerated() {
      add(index, site.expressions, around: site.sections.last)
    }
    for (index, site) in draft.sections.enumerated() {
      add(count + index, site.expressions, around: site.around.last)
    }
    self.edges = edges
  }

  func name(_ node: Int) -> String {
    node < draft.questions.count
      ? draft.questions[node].question.name : draft.sections[node - draft.questions.count].name
  }

  /// Takes away what needs nothing, until only cycles and what leads to them are left.
  mutating func removeAcyclic() {
    var needs = edges.map(\.count)
    var neededBy = [[Int]](repeating: [], count: edges.count)
    for edge in edges.joined() { neededBy[edge.to].append(edge.from) }
    var ready = nodes.filter { needs[$0] == 0 }
    var gone: Set<Int> = []
    while let node = ready.popLast() {
      gone.insert(node)
      for other in neededBy[node] {
        needs[other] -= 1
        if needs[other] == 0 { ready.append(other) }
      }
    }
    nodes.removeAll { gone.contains($0) }
    for index in edges.indices { edges[index].removeAll { gone.contains($0.to) } }
  }

  /// The fewest steps from a node back to itself, breadth first.
  func shortestCycle(from start: Int) -> [Edge]? {
    var cameBy: [Int: Edge] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for edge in edges[node] {
        if edge.to == start { return path(to: node, from: start, cameBy) + [edge] }
        guard cameBy[edge.to] == nil else { continue }
        cameBy[edge.to] = edge
        queue.append(edge.to)
      }
    }
    return nil
  }

  private func path(to end: Int, from start: Int, _ cameBy: [Int: Edge]) -> [Edge] {
    var path: [Edge] = []
    var node = end
    while node != start, let edge = cameBy[node] {
      path.append(edge)
      node = edge.from
    }
    return path.reversed()
  }
}

extension Message {
  fileprivate static func cycle(_ names: [String]) -> Message {
    let most = DependenciesHaveNoCycles.mostShown
    let shown = (names.count <= most + 2 ? names : names.prefix(most) + ["…"] + names.suffix(1))
      .joined(separator: " → ")
    return Message(
      .cycle,
      what: names.count == 2
        ? Trilingual(
          fi: "”\(names[0])” riippuu itsestään", sv: "”\(names[0])” beror på sig självt",
          en: "“\(names[0])” depends on itself")
        : Trilingual(
          fi: "Riippuvuudet kiertävät kehää: \(shown)", sv: "Beroendena går i cirkel: \(shown)",
          en: "the dependencies go round in a circle: \(shown)"),
      why: Trilingual(
        fi: "Mitään näistä ei voi päätellä ennen muita.",
        sv: "Ingen av dem kan avgöras före de andra.",
        en: "none of them can be decided before the others"),
      fix: Trilingual(
        fi: "Katkaise kehä poistamalla yksi maininta.",
        sv: "Bryt cirkeln genom att ta bort en hänvisning.",
        en: "break the circle by removing one mention"))
  }
}

import ReportModel

/// Which cells of one item are hidden: those that must be, and as few more as keep anybody from
/// working them out.
struct CellSuppression {
  /// A cell as the choice of further cells sees it.
  struct Cell: Sendable {
    let level: Level
    /// Cells with the same parent are siblings.
    let parent: Int
    let responses: Int
    /// Has rows, which may be shown or hidden.
    let published: Bool
    /// May not become known.
    var isProtected: Bool
  }

  let cells: [Cell]
  let systems: [DisclosureSystem]
  private(set) var shown: [Bool]

  init(_ cells: [Cell], _ systems: [DisclosureSystem]) {
    self.cells = cells
    self.systems = systems
    shown = cells.map { $0.published && !$0.isProtected }
    guard cells.contains(where: \.isProtected) else { return }
    showAgain(hideFurther())
  }

  /// Hides further cells until nothing hidden can be worked out; gives them in order.
  private mutating func hideFurther() -> [Int] {
    var further: [Int] = []
    var found = true
    while found {
      found = false
      for system in systems {
        let knowledge = system.knowledge(shown: shown)
        for cell in cells.indices where isSecret(cell) {
          guard let support = system.derivation(of: cell, from: knowledge),
            support.allSatisfy({ shown[$0] }),
            let next = support.min(by: { preference($0, to: cell) < preference($1, to: cell) })
          else { continue }
          shown[next] = false
          further.append(next)
          found = true
        }
      }
    }
    return further
  }

  /// Shows again what turned out not to be needed, last hidden first, until each further cell is
  /// needed.
  private mutating func showAgain(_ further: [Int]) {
    var needed = further
    var before = needed.count + 1
    while needed.count > 1, needed.count < before {
      before = needed.count
      for cell in needed.reversed() {
        shown[cell] = true
        if systems.contains(where: { leaks($0) }) { shown[cell] = false }
      }
      needed.removeAll { shown[$0] }
    }
  }

  private func leaks(_ system: DisclosureSystem) -> Bool {
    let knowledge = system.knowledge(shown: shown)
    return cells.indices.contains {
      isSecret($0) && system.derivation(of: $0, from: knowledge) != nil
    }
  }

  private func isSecret(_ cell: Int) -> Bool {
    !shown[cell] && (cells[cell].published || cells[cell].isProtected)
  }

  /// Siblings first, least n, then file order; then other cells of the level, then levels upward.
  private func preference(_ cell: Int, to secret: Int) -> (Int, Int, Int, Int) {
    let other = cells[cell]
    let same = other.level == cells[secret].level
    let level = CellSuppression.order.firstIndex(of: other.level) ?? 0
    let sibling = other.parent == cells[secret].parent
    return (same ? -1 : level, sibling ? 0 : 1, other.responses, cell)
  }

  private static let order: [Level] = [
    .servicePoint, .library, .peerGroup, .region, .event, .network,
  ]
}

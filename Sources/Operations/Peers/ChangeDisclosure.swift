import Comparison
import ReportModel

/// Whether a change of position in a circle may be told: neither wave may hide the position, and one wave
/// less the other must bring out nothing that both keep (docs/specification/peers.md).
struct ChangeDisclosure: Sendable {
  /// Of the libraries that are in one wave alone a reader could learn where they stand by subtraction:
  /// fewer than so many may not be told apart.
  static let fewestOthers = 3

  private let item: Int
  private let earlier: LibraryFigures
  private let isShown: Bool

  init(_ item: Int, _ circle: PeerCircle, now: LibraryFigures, earlier: LibraryFigures) {
    self.item = item
    self.earlier = earlier
    isShown =
      now.showsPositions(item, among: circle.members, named: circle.named)
      && earlier.showsPositions(item, among: circle.members, named: circle.named)
      && (now.audience != .library || Self.keepsOthers(item, circle.members, now, earlier))
  }

  /// - Parameter library: whose position is shown in the later wave.
  func tells(_ library: Int) -> Bool { isShown && !earlier.isHidden(item, of: library) }

  /// To a library: enough others in both waves, and of those in one wave alone none or enough, for what it
  /// is told of both groups and of their common part tells its place among the rest.
  private static func keepsOthers(
    _ item: Int, _ members: [Int], _ now: LibraryFigures, _ earlier: LibraryFigures
  ) -> Bool {
    let after = Set(members.filter { now.figure(item, of: $0) != nil })
    let before = Set(members.filter { earlier.figure(item, of: $0) != nil })
    let alone = [after.subtracting(before), before.subtracting(after)]
    return after.intersection(before).count > fewestOthers
      && alone.allSatisfy { $0.isEmpty || $0.count >= fewestOthers }
  }
}

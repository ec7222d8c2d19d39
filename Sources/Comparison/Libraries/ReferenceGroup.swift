import NetworkModel
import ReportModel

/// Libraries that are compared with each other (docs/specification/comparison.md §9): those of the
/// network, and those of each region.
struct ReferenceGroup: Sendable {
  /// As in the column `choice`.
  let name: String
  let level: Level
  /// The network's or the region's own name.
  let unit: String
  /// Indices into the libraries of the network, in file order.
  let libraries: [Int]

}

/// The network first, then the regions in file order.
struct ReferenceGroups: Sendable {
  let groups: [ReferenceGroup]
  /// For each library of the network the groups that it is in.
  let ofLibrary: [[Int]]

  init(_ snapshot: NetworkSnapshot) {
    let network = snapshot.network
    let whole = ReferenceGroup(
      name: ReferenceName.network, level: .network, unit: network.name,
      libraries: Array(network.libraries.indices))
    let groups =
      [whole]
      + network.regions.map { region in
        ReferenceGroup(
          name: ReferenceName.region(region.name), level: .region, unit: region.name,
          libraries: network.libraries.indices.filter {
            snapshot.regionOfLibrary[$0] == region.name
          })
      }
    var ofLibrary = [[Int]](repeating: [], count: network.libraries.count)
    for (position, group) in groups.enumerated() {
      for library in group.libraries { ofLibrary[library].append(position) }
    }
    self.groups = groups
    self.ofLibrary = ofLibrary
  }
}

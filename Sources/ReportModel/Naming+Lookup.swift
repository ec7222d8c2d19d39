extension Naming {
  package func units(at level: Level) -> [Unit] { units.filter { $0.level == level } }

  package func unit(_ level: Level, _ name: String) -> Unit? {
    units.first { $0.level == level && $0.name == name }
  }

  package var network: Unit? { units.first { $0.level == .network } }

  /// The overall score, named or not.
  package var overall: Entry {
    entries.first { $0.type == .overall } ?? Entry(type: .overall, name: "overall", label: "")
  }

  package func entries(of type: ItemType) -> [Entry] { entries.filter { $0.type == type } }

  /// The units that a unit's figures are put beside, nearest first.
  package func references(of unit: Unit) -> [Unit] {
    let region = unit.region.flatMap { self.unit(.region, $0) }
    let library = unit.library.flatMap { self.unit(.library, $0) }
    return switch unit.level {
    case .network: []
    case .region, .peerGroup, .event: [network].compactMap { $0 }
    case .library: [region, network].compactMap { $0 }
    case .servicePoint: [library, region, network].compactMap { $0 }
    }
  }

  /// The units just inside a unit, in file order.
  package func parts(of unit: Unit) -> [Unit] {
    switch unit.level {
    case .network: units(at: .region)
    case .region: units(at: .library).filter { $0.region == unit.name }
    case .library: severalPoints(of: unit)
    case .peerGroup:
      units.filter {
        ($0.level == .library || $0.level == .servicePoint) && unit.members.contains($0.name)
      }
    case .servicePoint, .event: []
    }
  }

  /// A library's service points; none where there is one only, which has the library's own figures.
  private func severalPoints(of library: Unit) -> [Unit] {
    let points = units(at: .servicePoint).filter { $0.library == library.name }
    return points.count > 1 ? points : []
  }

  /// The peer groups that a library, or any of its service points, is in.
  package func peerGroups(of unit: Unit) -> [Unit] {
    let names = [unit.name] + parts(of: unit).map(\.name)
    return units(at: .peerGroup).filter { group in names.contains { group.members.contains($0) } }
  }
}

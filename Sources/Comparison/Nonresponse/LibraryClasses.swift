import NetworkModel
import ReportModel

/// One way of dividing the libraries of a network: what an attribute says of each on the grouping date.
struct LibraryClasses: Sendable {
  let attributes: [String]
  /// In the order of the network's file, those of libraries that are in none last.
  let classes: [[MarginClass.Part]]
  /// For each library its class.
  let ofLibrary: [Int]

  /// Nil where the network has no attribute of that name.
  init?(_ attribute: String, _ snapshot: NetworkSnapshot) {
    let network = snapshot.network
    if attribute == LibraryClasses.region {
      let names = network.regions.map(\.name)
      self.init(
        attribute, parts: names.map { .region($0) },
        snapshot.regionOfLibrary.map { name in name.flatMap { names.firstIndex(of: $0) } })
      return
    }
    let groups =
      network.peerGroups.filter { $0.name == attribute }.nilIfEmpty
      ?? network.peerGroups.filter { $0.bandsName == attribute }
    guard !groups.isEmpty else { return nil }
    var ofLibrary = [Int?](repeating: nil, count: network.libraries.count)
    for (position, group) in groups.enumerated() {
      for member in snapshot.members(of: group) { ofLibrary[member.library] = position }
    }
    self.init(attribute, parts: groups.map { .peerGroup($0.name) }, ofLibrary)
  }

  private init(_ attribute: String, parts: [MarginClass.Part], _ ofLibrary: [Int?]) {
    attributes = [attribute]
    classes = (parts + [.none(of: attribute)]).map { [$0] }
    self.ofLibrary = ofLibrary.map { $0 ?? parts.count }
  }

  /// The classes that two attributes make together.
  func crossed(with other: LibraryClasses) -> LibraryClasses {
    LibraryClasses(
      attributes: attributes + other.attributes,
      classes: classes.flatMap { first in other.classes.map { first + $0 } },
      ofLibrary: zip(ofLibrary, other.ofLibrary).map { $0 * other.classes.count + $1 })
  }

  private init(attributes: [String], classes: [[MarginClass.Part]], ofLibrary: [Int]) {
    self.attributes = attributes
    self.classes = classes
    self.ofLibrary = ofLibrary
  }

  static let region = "region"

  /// What libraries can be divided by.
  static func known(_ network: Network) -> [String] {
    var names = [region]
    for group in network.peerGroups {
      if let bands = group.bandsName, !names.contains(bands) { names.append(bands) }
    }
    return names + network.peerGroups.map(\.name)
  }
}

extension PeerGroup {
  /// The name of the size bands that it is one of: `koko` of `koko-2`.
  fileprivate var bandsName: String? {
    guard case .sizeBand = rule, let dash = name.lastIndex(of: "-") else { return nil }
    return String(name[..<dash])
  }
}

extension Array {
  fileprivate var nilIfEmpty: [Element]? { isEmpty ? nil : self }
}

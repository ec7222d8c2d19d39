import NetworkModel
import ReportModel

/// The responses of one library inside a unit: all of them, or those of some service points or of
/// one event.
struct LibraryPart: Sendable {
  /// Index into the libraries of the network.
  let library: Int
  /// Indices into the strata of the tally.
  let strata: [Int]
  let counts: Tally.Counts
}

/// Something that has rows: a service point, a library, a region, the network, a peer group, an
/// event.
struct ComparisonUnit: Sendable {
  let level: Level
  let name: String
  /// Indices into ``UnitList/parts``, in file order of the libraries; one for each library.
  let parts: [Int]
  /// The libraries that belong here, with responses or without.
  let librariesOf: Int
  /// The index in the list `network`, for service points and libraries.
  let networkUnit: Int?

  /// Whether it is made of libraries that were to answer.
  var isGroup: Bool { level == .region || level == .network || level == .peerGroup }
}

/// Every unit with a used response, in the order of the rows.
struct UnitList: Sendable {
  private(set) var parts: [LibraryPart] = []
  private(set) var units: [ComparisonUnit] = []
  /// The parts before this one are whole libraries.
  private(set) var firstSplitPart = 0
  /// For each library with responses its part with all of them.
  private var whole: [Int: Int] = [:]

  init(_ tally: Tally, _ snapshot: NetworkSnapshot, events: [String]) {
    addWholeLibraries(tally, snapshot)
    addServicePoints(tally, snapshot)
    addLibraries(snapshot)
    let libraries = whole.keys.sorted()
    for region in snapshot.network.regions {
      let members = libraries.filter { snapshot.regionOfLibrary[$0] == region.name }
      let all = snapshot.regionOfLibrary.count { $0 == region.name }
      add(.region, region.name, members.compactMap { whole[$0] }, of: all)
    }
    add(
      .network, snapshot.network.name, libraries.compactMap { whole[$0] },
      of: snapshot.network.libraries.count)
    addPeerGroups(tally, snapshot)
    addEvents(tally, snapshot, events)
  }

  private mutating func add(
    _ level: Level, _ name: String, _ parts: [Int], of libraries: Int, networkUnit: Int? = nil
  ) {
    guard !parts.isEmpty else { return }
    units.append(
      ComparisonUnit(
        level: level, name: name, parts: parts, librariesOf: libraries, networkUnit: networkUnit))
  }

  private mutating func addWholeLibraries(_ tally: Tally, _ snapshot: NetworkSnapshot) {
    parts = UnitList.split(tally, snapshot) { _ in true }
    for (index, part) in parts.enumerated() { whole[part.library] = index }
    firstSplitPart = parts.count
  }

  private mutating func addServicePoints(_ tally: Tally, _ snapshot: NetworkSnapshot) {
    var start = 0
    while start < tally.strata.count {
      let unit = tally.strata[start].unit
      var end = start + 1
      while end < tally.strata.count, tally.strata[end].unit == unit { end += 1 }
      let listed = snapshot.units[unit]
      if listed.level == .servicePoint {
        let part = UnitList.part(Array(start..<end), of: listed.library, tally)
        add(.servicePoint, listed.name, [insert(part)], of: 1, networkUnit: unit)
      }
      start = end
    }
  }

  private mutating func addLibraries(_ snapshot: NetworkSnapshot) {
    for (index, unit) in snapshot.units.enumerated() where unit.level == .library {
      guard let part = whole[unit.library] else { continue }
      add(.library, unit.name, [part], of: 1, networkUnit: index)
    }
  }

  private mutating func addPeerGroups(_ tally: Tally, _ snapshot: NetworkSnapshot) {
    for group in snapshot.network.peerGroups {
      let members = snapshot.members(of: group)
      let libraries = Set(members.filter { $0.level == .library }.map(\.library))
      let points = Set(members.filter { $0.level == .servicePoint }.map(\.name))
      let inside = UnitList.split(tally, snapshot) {
        let unit = snapshot.units[$0.unit]
        return libraries.contains(unit.library)
          || (unit.level == .servicePoint && points.contains(unit.name))
      }
      let indices = inside.map { insert($0) }
      add(.peerGroup, group.name, indices, of: Set(members.map(\.library)).count)
    }
  }

  private mutating func addEvents(
    _ tally: Tally, _ snapshot: NetworkSnapshot, _ events: [String]
  ) {
    for (index, event) in events.enumerated() {
      let inside = UnitList.split(tally, snapshot) { $0.event == index }
      let indices = inside.map { insert($0) }
      add(.event, event, indices, of: indices.count)
    }
  }

  /// The part's index; a part with all of a library's responses is the library's own.
  private mutating func insert(_ part: LibraryPart) -> Int {
    if let same = whole[part.library], parts[same].strata == part.strata { return same }
    parts.append(part)
    return parts.count - 1
  }

  /// The chosen strata by library, in file order.
  private static func split(
    _ tally: Tally, _ snapshot: NetworkSnapshot, _ chosen: (Tally.Stratum) -> Bool
  ) -> [LibraryPart] {
    var found: [(library: Int, strata: [Int])] = []
    for (index, stratum) in tally.strata.enumerated() where chosen(stratum) {
      let library = snapshot.units[stratum.unit].library
      if found.last?.library == library {
        found[found.count - 1].strata.append(index)
      } else {
        found.append((library, [index]))
      }
    }
    return found.map { part($0.strata, of: $0.library, tally) }
  }

  private static func part(_ strata: [Int], of library: Int, _ tally: Tally) -> LibraryPart {
    var counts = tally.counts[strata[0]]
    for index in strata.dropFirst() { counts.merge(tally.counts[index]) }
    return LibraryPart(library: library, strata: strata, counts: counts)
  }
}

import Diagnostics
import Expressions
import LocatedXML
import NetworkModel
import SurveyModel

/// The formed tree as a network. Faulty values were told of and are replaced by their defaults.
func readNetworkDraft(_ root: FormedElement, _ findings: inout Findings) -> NetworkDraft {
  var reader = NetworkReader(
    source: findings.source, language: root["xml:lang"]?.value ?? "fi")
  let label = reader.readText(of: root)
  let regions = root.children("region").map { reader.readRegion($0) }
  let municipalities = root.children("municipality").map { reader.readMunicipality($0) }
  let libraries = root.children("library").map { reader.readLibrary($0) }
  let groups = root.children("peer_group").compactMap { reader.readPeerGroup($0, &findings) }
  let bands = root.children("size_bands").flatMap { reader.readSizeBands($0) }
  let ownPeers =
    root.children("band_peers").compactMap { reader.readBandPeers($0) }
    + root.children("nearest_neighbours").compactMap { reader.readNeighbours($0) }
  let waves = root.children("wave").compactMap { reader.readWave($0) }
  let events = root.children("event").map { reader.readEvent($0) }
  let network = Network(
    name: root["name"]?.value ?? "", language: reader.language,
    timeZone: root["time_zone"]?.value ?? "Europe/Helsinki", label: label, regions: regions,
    municipalities: municipalities, libraries: libraries.map(\.library),
    peerGroups: groups.map(\.group) + bands, ownPeers: ownPeers, waves: waves, events: events)
  return NetworkDraft(
    element: root, network: network, libraries: libraries, peerGroups: groups, texts: reader.texts)
}

struct NetworkReader {
  let source: SourceText
  let language: String
  var texts: [TextSite] = []

  /// Every label is needed. Municipalities, libraries and service points have proper names, for
  /// which no translation is asked.
  mutating func readText(of owner: FormedElement) -> Label {
    let proper = ["municipality", "library", "service_point"].contains(owner.name)
    let site = textSite("label", of: owner, source: language, needed: true, translated: !proper)
    texts.append(site)
    return site.label(source: language)
  }

  func place(_ element: FormedElement) -> SourceRange {
    source.range(element.element.startTag)
  }

  func name(_ element: FormedElement) -> String { element["name"]?.value ?? "" }

  mutating func readRegion(_ element: FormedElement) -> Region {
    Region(name: name(element), label: readText(of: element), place: place(element))
  }

  mutating func readMunicipality(_ element: FormedElement) -> Municipality {
    Municipality(
      name: name(element), code: element["code"]?.value ?? "", label: readText(of: element),
      populations: element.children("population").compactMap { figure($0, "value") },
      place: place(element))
  }

  private func figure(_ element: FormedElement, _ attribute: String) -> YearFigure? {
    guard let year = element["year"].flatMap({ Int($0.value) }),
      let value = element[attribute].flatMap({ FixedDecimal($0.value) })
    else { return nil }
    return YearFigure(year: year, value: value, source: element["source"]?.value ?? "")
  }

  private func day(_ element: FormedElement, _ attribute: String) -> CalendarDate? {
    element[attribute].flatMap { CalendarDate($0.value) }
  }

  mutating func readLibrary(_ element: FormedElement) -> LibrarySite {
    let label = readText(of: element)
    let points = element.children("service_point")
    let library = Library(
      name: name(element), label: label,
      municipalities: words(of: element["municipalities"]?.value ?? ""),
      staff: element.children("staff").compactMap { figure($0, "fte") },
      memberships: element.children("member_of").map { member in
        Membership(
          name: member["region"]?.value ?? "", from: day(member, "from"),
          until: day(member, "until"), place: place(member))
      },
      servicePoints: points.map { readServicePoint($0) },
      named: element.children("named").map {
        Membership(
          name: "named", from: day($0, "from"), until: day($0, "until"), place: place($0))
      }, place: place(element))
    return LibrarySite(library: library, element: element, points: points)
  }

  private mutating func readServicePoint(_ element: FormedElement) -> ServicePoint {
    ServicePoint(
      name: name(element), label: readText(of: element),
      kind: element["type"].flatMap { ServicePoint.Kind(rawValue: $0.value) } ?? .other,
      selfService: element["self_service"].flatMap { ServicePoint.SelfService(rawValue: $0.value) }
        ?? .unknown,
      latitude: element["lat"].flatMap { Double($0.value) },
      longitude: element["lon"].flatMap { Double($0.value) },
      directoryID: element["directory_id"]?.value,
      staff: element.children("staff").compactMap { figure($0, "fte") }, place: place(element))
  }

  mutating func readPeerGroup(
    _ element: FormedElement, _ findings: inout Findings
  ) -> PeerGroupSite? {
    let label = readText(of: element)
    var rule: ExpressionSite?
    if let attribute = element["where"], let expression = parse(attribute, &findings) {
      rule = ExpressionSite(
        use: .relevant, expression: expression, attribute: attribute, standing: .elsewhere)
    }
    let members = element.children("member").map { member in
      Membership(
        name: (member["library"] ?? member["service_point"])?.value ?? "",
        from: day(member, "from"), until: day(member, "until"), place: place(member))
    }
    let group = PeerGroup(
      name: name(element), label: label,
      rule: rule.map { .where($0.expression) } ?? .members(members),
      place: place(element))
    return PeerGroupSite(group: group, element: element, rule: rule)
  }

  mutating func readWave(_ element: FormedElement) -> Wave? {
    let label = readText(of: element)
    guard let from = day(element, "from"), let until = day(element, "until") else { return nil }
    return Wave(
      name: name(element), label: label, from: from, until: until,
      surveys: words(of: element["surveys"]?.value ?? ""), place: place(element))
  }

  mutating func readEvent(_ element: FormedElement) -> Event {
    Event(
      name: name(element), label: readText(of: element), from: day(element, "from"),
      until: day(element, "until"), venue: element["place"]?.value,
      theme: element["theme"]?.value, place: place(element))
  }
}

import Diagnostics
import LocatedXML
import NetworkModel

/// Coordinates come in pairs, and a service point lies near the others of its library or of its
/// municipalities: a swapped or mistyped figure would put it elsewhere.
struct PlacesAreNearTheirOwn: NetworkRule {
  /// Kilometres.
  static let farAway = 60.0

  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for (index, site) in draft.libraries.enumerated() {
      for (point, element) in zip(site.library.servicePoints, site.points) {
        checkPair(element, &findings)
        guard let here = Position(point) else { continue }
        let others = neighbours(of: point.name, in: index, draft.libraries.map(\.library))
        guard let middle = here.median(of: others) else { continue }
        let distance = here.kilometres(to: middle)
        if distance > Self.farAway {
          findings.report(
            .far(point.name, Int(distance.rounded())), at: element.range(of: "lat"))
        }
      }
    }
  }

  private func checkPair(_ element: FormedElement, _ findings: inout Findings) {
    for (one, other) in [("lat", "lon"), ("lon", "lat")]
    where element.written(one) != nil && element.written(other) == nil {
      findings.report(.half(one, other), at: element.nameRange(of: one))
    }
  }

  /// The other points of the library; when there are none, those of libraries with a municipality
  /// in common.
  private func neighbours(of name: String, in index: Int, _ libraries: [Library]) -> [Position] {
    let own = libraries[index].servicePoints.filter { $0.name != name }.compactMap { Position($0) }
    if !own.isEmpty { return own }
    let towns = Set(libraries[index].municipalities)
    return libraries.enumerated()
      .filter { $0.offset != index && !towns.isDisjoint(with: $0.element.municipalities) }
      .flatMap { $0.element.servicePoints.compactMap { Position($0) } }
  }
}

extension Position {
  /// The middle of other points, coordinate by coordinate; of two middles the one nearer to here,
  /// so that one stray point does not make all the others look far.
  fileprivate func median(of points: [Position]) -> Position? {
    guard !points.isEmpty else { return nil }
    return Position(
      latitude: Self.median(points.map(\.latitude), near: latitude),
      longitude: Self.median(points.map(\.longitude), near: longitude))
  }

  private static func median(_ numbers: [Double], near here: Double) -> Double {
    let sorted = numbers.sorted()
    let low = sorted[(sorted.count - 1) / 2]
    let high = sorted[sorted.count / 2]
    return abs(low - here) <= abs(high - here) ? low : high
  }
}

extension Message {
  fileprivate static func half(_ found: String, _ missing: String) -> Message {
    Message(
      .halfCoordinates,
      what: Trilingual(
        fi: "Toimipisteellä on \(found) mutta ei määritettä \(missing)",
        sv: "Verksamhetsstället har \(found) men saknar \(missing)",
        en: "the service point has \(found) but no \(missing)"),
      fix: Trilingual(
        fi: "Anna molemmat tai jätä molemmat pois.", sv: "Ge båda eller utelämna båda.",
        en: "give both, or leave both out"))
  }

  fileprivate static func far(_ point: String, _ kilometres: Int) -> Message {
    Message(
      .farAway, .warning,
      what: Trilingual(
        fi: "”\(point)” on \(kilometres) kilometrin päässä kirjaston muista toimipisteistä",
        sv: "”\(point)” ligger \(kilometres) kilometer från bibliotekets övriga verksamhetsställen",
        en: "“\(point)” lies \(kilometres) kilometres from the library's other service points"),
      fix: Trilingual(
        fi: "Tarkista koordinaatit: Suomessa lat on 59–70 ja lon 19–32.",
        sv: "Kontrollera koordinaterna: i Finland är lat 59–70 och lon 19–32.",
        en: "check the coordinates: in Finland lat is 59–70 and lon 19–32"))
  }
}

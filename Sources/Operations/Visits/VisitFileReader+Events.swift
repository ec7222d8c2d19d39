import Expressions
import LocatedXML
import VisitHistory

extension Moment {
  /// What an entry without a time of its own is dated: before everything.
  static let start = Moment(millisecondsSince1970: 0, offsetMinutes: 0)
}

/// What happened to visits, apart from their planning: one entry each.
extension VisitFileReader {
  /// What is told here; the rest is known from responses and their records.
  static let eventKinds: [VisitEvent.Kind] = [
    .briefed, .done, .checked, .published, .declined, .replaced,
  ]

  mutating func readEvent(_ element: XMLElement) {
    var row = row(element, ["visit", "kind", "at", "by", "why", "response"])
    row.demand("visit", "kind", "at", "by")
    let id = row.name("visit", among: Set(file.planned.map(\.id)))
    let kind = row.one(of: Self.eventKinds, "kind")
    let at = row.moment("at")
    let by = row.text("by")
    take(row)
    guard let id, let kind, let at, let by else { return }
    // The heir belongs to the reason: a history says who went instead.
    let heir = element.elements.first { $0.name.local == "visit" }?["id"].map { "→ " + $0.value }
    let why = [element["why"]?.value, heir].compactMap(\.self).joined(separator: " ")
    let event = VisitEvent(
      kind, at: at, by: by, why: why, response: element["response"]?.value)
    file.entries.append(VisitEntry(visit: id, event: event))
    if kind == .declined || kind == .replaced { file.standing.removeAll { $0.id == id } }
    for child in element.elements {
      guard child.name.local == "visit", kind == .replaced else {
        unknown(child)
        continue
      }
      readVisit(child, VisitEvent(.planned, at: at, by: by, why: VisitFile.stead(of: id)))
    }
  }

  mutating func readReviewer(_ element: XMLElement) {
    var row = row(element, ["name", "home"])
    row.demand("name", "home")
    let name = row.text("name")
    let home = row.name("home", among: libraries)
    if let name, file.reviewers[name] != nil { row.twice("name") }
    take(row)
    if let name, let home { file.reviewers[name] = home }
  }
}

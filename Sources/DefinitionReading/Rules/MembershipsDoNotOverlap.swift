import Diagnostics
import Expressions
import LocatedXML
import NetworkModel

/// A library belongs to one region at a time; a unit is a member of a peer group once at a time.
struct MembershipsDoNotOverlap: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for site in draft.libraries {
      let spans = site.element.children("member_of").compactMap { DatedElement($0) }
      reportOverlaps(spans, &findings) { .overlap(site.library.name, $0) }
    }
    for site in draft.peerGroups {
      var byMember: [String: [DatedElement]] = [:]
      for element in site.element.children("member") {
        guard let name = (element["library"] ?? element["service_point"])?.value,
          let span = DatedElement(element)
        else { continue }
        byMember[name, default: []].append(span)
      }
      for (name, spans) in byMember.sorted(by: { $0.key < $1.key }) {
        reportOverlaps(spans, &findings) { _ in .twice(name, site.group.name) }
      }
    }
  }

  private func reportOverlaps(
    _ spans: [DatedElement], _ findings: inout Findings, message: (CalendarDate?) -> Message
  ) {
    let ordered = spans.sorted { ($0.from ?? .first) < ($1.from ?? .first) }
    for (before, after) in zip(ordered, ordered.dropFirst()) where before.overlaps(after) {
      let later =
        after.element.nameRange.lowerBound > before.element.nameRange.lowerBound ? after : before
      let earlier = later.element.nameRange == after.element.nameRange ? before : after
      findings.report(
        message(later.from ?? earlier.from), at: later.element.nameRange,
        notes: [findings.note(firstDeclaredHere, at: earlier.element.nameRange)])
    }
  }
}

/// An element with `from` and `until`; nil when they run backwards, which is told elsewhere.
struct DatedElement {
  let element: FormedElement
  let from: CalendarDate?
  let until: CalendarDate?

  init?(_ element: FormedElement) {
    self.element = element
    from = element["from"].flatMap { CalendarDate($0.value) }
    until = element["until"].flatMap { CalendarDate($0.value) }
    if element.isFaulty("from") || element.isFaulty("until") { return nil }
    if let from, let until, from > until { return nil }
  }

  func overlaps(_ other: DatedElement) -> Bool {
    let start = max(from ?? .first, other.from ?? .first)
    let end = min(until ?? .last, other.until ?? .last)
    return start <= end
  }
}

extension CalendarDate {
  fileprivate static let first = day(1, 1, 1)
  fileprivate static let last = day(9999, 12, 31)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("the calendar has this day")
    }
    return date
  }
}

extension Message {
  fileprivate static func overlap(_ library: String, _ from: CalendarDate?) -> Message {
    let day = from?.iso ?? "2021-01-01"
    return Message(
      .overlappingMemberships,
      what: Trilingual(
        fi: "Kirjasto ”\(library)” kuuluu kahteen maakuntaan yhtä aikaa",
        sv: "Biblioteket ”\(library)” hör till två landskap samtidigt",
        en: "the library “\(library)” belongs to two regions at once"),
      fix: Trilingual(
        fi: "Päätä aiempi jäsenyys (until) ennen kuin uusi alkaa (from=\"\(day)\").",
        sv: "Avsluta det tidigare medlemskapet (until) innan det nya börjar (from=\"\(day)\").",
        en: "end the earlier membership (until) before the new one begins (from=\"\(day)\")"))
  }

  fileprivate static func twice(_ name: String, _ group: String) -> Message {
    Message(
      .memberTwice,
      what: Trilingual(
        fi: "”\(name)” on vertaisryhmässä ”\(group)” kahdesti yhtä aikaa",
        sv: "”\(name)” är två gånger samtidigt i jämförelsegruppen ”\(group)”",
        en: "“\(name)” is in the peer group “\(group)” twice at once"),
      fix: Trilingual(
        fi: "Poista toinen tai erota päivät.", sv: "Ta bort den ena eller skilj dagarna åt.",
        en: "remove one, or keep their days apart"))
  }
}

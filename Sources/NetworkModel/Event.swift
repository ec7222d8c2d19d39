package import Diagnostics
package import Expressions
package import SurveyModel

/// Something that people of the libraries came to: a training day, a workshop, a remote session.
/// What is not known of it is not said.
package struct Event: Sendable, Hashable {
  package let name: String
  package let label: Label
  /// The first day.
  package let from: CalendarDate?
  /// The last day; nil where it is the first.
  package let until: CalendarDate?
  /// Where it was, as people say it: a town, a house, `Teams`.
  package let venue: String?
  /// Gathers events of one subject.
  package let theme: String?
  package let place: SourceRange?

  package init(
    name: String, label: Label, from: CalendarDate? = nil, until: CalendarDate? = nil,
    venue: String? = nil, theme: String? = nil, place: SourceRange? = nil
  ) {
    self.name = name
    self.label = label
    self.from = from
    self.until = until
    self.venue = venue
    self.theme = theme
    self.place = place
  }
}

extension Event {
  /// The columns of the list `events`, in their documented order.
  package static let columns = ["name", "theme", "from", "until", "place"]

  /// The event as `choice_filter` and `pulldata` see it; `until` is never left out where `from` is
  /// known.
  package var row: [String: Value] {
    var row: [String: Value] = ["name": .text(name)]
    row["theme"] = theme.map { .text($0) }
    row["from"] = from.map { .date($0) }
    row["until"] = (until ?? from).map { .date($0) }
    row["place"] = venue.map { .text($0) }
    return row
  }
}

extension Network {
  /// Row lookup for `pulldata('events', …)`: the first event whose key column has the value.
  func pullEvent(_ want: String, where key: String, equals value: Value) -> Value {
    let wanted = value.storedText
    guard !wanted.isEmpty else { return .empty }
    return events.first { ($0.row[key] ?? .empty).storedText == wanted }?.row[want] ?? .empty
  }
}

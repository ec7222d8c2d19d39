package import Diagnostics
package import Expressions
package import SurveyModel

package struct Region: Sendable, Hashable {
  package let name: String
  package let label: Label
  package let place: SourceRange?

  package init(name: String, label: Label, place: SourceRange? = nil) {
    self.name = name
    self.label = label
    self.place = place
  }
}

/// A figure of one year with where it comes from.
package struct YearFigure: Sendable, Hashable {
  package let year: Int
  package let value: FixedDecimal
  package let source: String

  package init(year: Int, value: FixedDecimal, source: String) {
    self.year = year
    self.value = value
    self.source = source
  }
}

package struct Municipality: Sendable, Hashable {
  package let name: String
  package let code: String
  package let label: Label
  package let populations: [YearFigure]
  package let place: SourceRange?

  package init(
    name: String, code: String, label: Label, populations: [YearFigure], place: SourceRange? = nil
  ) {
    self.name = name
    self.code = code
    self.label = label
    self.populations = populations
    self.place = place
  }
}

/// Membership in a region or a peer group, with its first and last day where it has any.
package struct Membership: Sendable, Hashable {
  package let name: String
  package let from: CalendarDate?
  package let until: CalendarDate?
  package let place: SourceRange?

  package init(
    name: String, from: CalendarDate? = nil, until: CalendarDate? = nil, place: SourceRange? = nil
  ) {
    self.name = name
    self.from = from
    self.until = until
    self.place = place
  }

  package func holds(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}

package struct ServicePoint: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case main, branch, bookmobile, online, other
  }

  package enum SelfService: String, Sendable, Hashable, CaseIterable {
    case yes, no, unknown
  }

  package let name: String
  package let label: Label
  package let kind: Kind
  package let selfService: SelfService
  /// Degrees, WGS 84.
  package let latitude: Double?
  package let longitude: Double?
  package let directoryID: String?
  package let staff: [YearFigure]
  package let place: SourceRange?

  package init(
    name: String, label: Label, kind: Kind = .other, selfService: SelfService = .unknown,
    latitude: Double? = nil, longitude: Double? = nil, directoryID: String? = nil,
    staff: [YearFigure] = [], place: SourceRange? = nil
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.selfService = selfService
    self.latitude = latitude
    self.longitude = longitude
    self.directoryID = directoryID
    self.staff = staff
    self.place = place
  }
}

/// A library organisation with its service points.
package struct Library: Sendable, Hashable {
  package let name: String
  package let label: Label
  package let municipalities: [String]
  package let staff: [YearFigure]
  package let memberships: [Membership]
  package let servicePoints: [ServicePoint]
  /// When it agreed to be named in what others read of their peers.
  package let named: [Membership]
  package let place: SourceRange?

  package init(
    name: String, label: Label, municipalities: [String] = [], staff: [YearFigure] = [],
    memberships: [Membership] = [], servicePoints: [ServicePoint] = [], named: [Membership] = [],
    place: SourceRange? = nil
  ) {
    self.named = named
    self.name = name
    self.label = label
    self.municipalities = municipalities
    self.staff = staff
    self.memberships = memberships
    self.servicePoints = servicePoints
    self.place = place
  }
}

/// Libraries (or service points) that compare with each other, named one by one, by a rule or by size.
package struct PeerGroup: Sendable, Hashable {
  package enum Rule: Sendable, Hashable {
    case members([Membership])
    case `where`(Expression)
    case sizeBand(SizeBand)
  }

  package let name: String
  package let label: Label
  package let rule: Rule
  package let place: SourceRange?

  package init(name: String, label: Label, rule: Rule, place: SourceRange? = nil) {
    self.name = name
    self.label = label
    self.rule = rule
    self.place = place
  }
}

/// A round of collecting: its days, both included, and the surveys that it belongs to.
package struct Wave: Sendable, Hashable {
  package let name: String
  package let label: Label
  package let from: CalendarDate
  package let until: CalendarDate
  package let surveys: [String]
  package let place: SourceRange?

  package init(
    name: String, label: Label, from: CalendarDate, until: CalendarDate, surveys: [String],
    place: SourceRange? = nil
  ) {
    self.name = name
    self.label = label
    self.from = from
    self.until = until
    self.surveys = surveys
    self.place = place
  }
}

/// Everybody who takes part, the rounds in which they answer, and the events that they come to.
package struct Network: Sendable, Hashable {
  package var name: String
  package var language: String
  /// An IANA name; days are local days of this zone.
  package var timeZone: String
  package var label: Label
  package var regions: [Region]
  package var municipalities: [Municipality]
  package var libraries: [Library]
  package var peerGroups: [PeerGroup]
  package var ownPeers: [OwnPeers]
  package var waves: [Wave]
  package var events: [Event]

  package init(
    name: String, language: String = "fi", timeZone: String = "Europe/Helsinki",
    label: Label = .none, regions: [Region] = [], municipalities: [Municipality] = [],
    libraries: [Library] = [], peerGroups: [PeerGroup] = [], ownPeers: [OwnPeers] = [],
    waves: [Wave] = [], events: [Event] = []
  ) {
    self.name = name
    self.language = language
    self.timeZone = timeZone
    self.label = label
    self.regions = regions
    self.municipalities = municipalities
    self.libraries = libraries
    self.peerGroups = peerGroups
    self.ownPeers = ownPeers
    self.waves = waves
    self.events = events
  }

  package func event(_ name: String) -> Event? { events.first { $0.name == name } }

  package func wave(_ name: String) -> Wave? { waves.first { $0.name == name } }

  /// The wave of a survey whose days hold a date.
  package func wave(of survey: String, on date: CalendarDate) -> Wave? {
    waves.first { $0.surveys.contains(survey) && $0.from <= date && date <= $0.until }
  }
}

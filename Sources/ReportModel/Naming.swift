package import Diagnostics

/// What everything in a comparison is called, in one language. The caller fills it from survey and
/// network; report and writers know nothing else of either.
package struct Naming: Sendable, Hashable {
  /// Which direction of an indicator is good.
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher, lower, neither
  }

  /// A unit of the network. `name` is that of the tidy output.
  package struct Unit: Sendable, Hashable {
    package var level: Level
    package var name: String
    package var label: Wording
    /// The region that a library or a service point belongs to on the grouping date.
    package var region: String?
    /// The library of a service point.
    package var library: String?
    /// The libraries or service points of a peer group on the grouping date, in file order.
    package var members: [String]
    /// Where it is, in degrees, WGS 84; of a library its main service point.
    package var latitude: Double?
    package var longitude: Double?
    /// A short name of where a library is: its municipality's.
    package var place: Wording?

    package init(
      level: Level, name: String, label: Wording, region: String? = nil, library: String? = nil,
      members: [String] = [], latitude: Double? = nil, longitude: Double? = nil,
      place: Wording? = nil
    ) {
      self.level = level
      self.name = name
      self.label = label
      self.region = region
      self.library = library
      self.members = members
      self.latitude = latitude
      self.longitude = longitude
      self.place = place
    }
  }

  package struct Option: Sendable, Hashable {
    package var name: String
    package var label: Wording
    /// Its points, where it has any; only their order is used.
    package var score: Double?

    package init(name: String, label: Wording, score: Double? = nil) {
      self.name = name
      self.label = label
      self.score = score
    }
  }

  /// A question, an indicator, a group or the overall score.
  package struct Entry: Sendable, Hashable {
    package var type: ItemType
    package var name: String
    package var label: Wording
    /// The top-level group of a question or an indicator.
    package var group: String?
    package var touchpoint: String?
    /// The unit of measure, as written in the survey.
    package var unit: String?
    /// How many decimals its own values are shown with; 1 when not said.
    package var decimals: Int?
    package var better: Direction?
    /// A standard's code of the indicator.
    package var standard: String?
    package var isCritical: Bool
    /// Whether one option is chosen, so that shares add up to all answers.
    package var isSingleChoice = false
    /// The ends of the scale that a number is asked on.
    package var range: ClosedRange<Double>?
    /// Applicable choices in list order.
    package var options: [Option]

    package init(
      type: ItemType, name: String, label: Wording, group: String? = nil, touchpoint: String? = nil,
      unit: String? = nil, decimals: Int? = nil, better: Direction? = nil, standard: String? = nil,
      isCritical: Bool = false, options: [Option] = []
    ) {
      self.type = type
      self.name = name
      self.label = label
      self.group = group
      self.touchpoint = touchpoint
      self.unit = unit
      self.decimals = decimals
      self.better = better
      self.standard = standard
      self.isCritical = isCritical
      self.options = options
    }
  }

  /// What is counted: visits to a place, or responses of any kind.
  package enum Counted: Sendable, Hashable {
    case visits, responses
  }

  package var language: Language
  package var counted = Counted.responses
  /// Whether any response behind the figures is invented.
  package var synthetic: Bool
  package var surveyTitle: Wording
  package var waveLabel: Wording
  /// Of the wave that this one is compared with.
  package var earlierWaveLabel: Wording?
  /// In file order: regions, libraries with their service points, peer groups, the network, and
  /// events.
  package var units: [Unit]
  /// In survey order.
  package var entries: [Entry]
  package var touchpoints: [Option]

  package init(
    language: Language, synthetic: Bool, surveyTitle: Wording, waveLabel: Wording, units: [Unit],
    entries: [Entry], touchpoints: [Option] = []
  ) {
    self.language = language
    self.synthetic = synthetic
    self.surveyTitle = surveyTitle
    self.waveLabel = waveLabel
    self.units = units
    self.entries = entries
    self.touchpoints = touchpoints
  }
}

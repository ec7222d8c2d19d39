/// One thing that was noticed about the service, as it was written or measured: nobody has touched it yet.
///
/// What people say of it later (themes, joining, other words) stands in a ``FindingsLog`` and is put
/// together with it in ``CodedFinding``. A finding never holds a person: no visitor, no day, no hour.
package struct Finding: Sendable, Hashable {
  /// What it stands on.
  package enum Basis: Sendable, Hashable {
    /// A sentence that answers a question of role `finding` or `evidence`.
    case written(WrittenSource, role: WrittenRole)
    /// A figure that is weak.
    indirect case measured(WeakItem)
  }

  package enum WrittenRole: String, Sendable, Hashable, CaseIterable {
    case finding, evidence
  }

  package let id: FindingID
  package let basis: Basis
  package let survey: String
  package let wave: String
  package let kind: FindingKind
  /// The words, on one line; nil while they seem to hold data about a person and nobody has said that
  /// they hold none, and for a measured finding.
  package let words: FindingText?
  /// A name among the survey's touchpoints.
  package let touchpoint: String?
  /// Where the survey asks for it and it was answered.
  package let severity: Severity?
  /// The service point or library that the response names; of a measured finding the unit of its figure.
  package let unit: String
  /// The library that the unit is or belongs to; nil where a figure is of something larger.
  package let library: String?
  /// The visits that it stands on: one response for a sentence, none for a figure (whose number of
  /// responses is in its ``WeakItem``).
  package let responses: [String]
  /// Whether any of them is invented.
  package let synthetic: Bool

  package init(
    id: FindingID, basis: Basis, survey: String, wave: String, kind: FindingKind,
    words: FindingText?, touchpoint: String?, severity: Severity?, unit: String, library: String?,
    responses: [String], synthetic: Bool
  ) {
    self.id = id
    self.basis = basis
    self.survey = survey
    self.wave = wave
    self.kind = kind
    self.words = words
    self.touchpoint = touchpoint
    self.severity = severity
    self.unit = unit
    self.library = library
    self.responses = responses
    self.synthetic = synthetic
  }

  package init(
    id: FindingID, basis: Basis, survey: String, wave: String, kind: FindingKind, text: String?,
    touchpoint: String?, severity: Severity?, unit: String, library: String?, responses: [String],
    synthetic: Bool
  ) {
    self.init(
      id: id, basis: basis, survey: survey, wave: wave, kind: kind,
      words: text.map(FindingText.said), touchpoint: touchpoint, severity: severity, unit: unit,
      library: library, responses: responses, synthetic: synthetic)
  }

  /// The words where they are here, see ``FindingText``.
  package var text: String? { words?.here }

  /// The same finding in other words.
  package func saying(_ words: FindingText?) -> Finding {
    Finding(
      id: id, basis: basis, survey: survey, wave: wave, kind: kind, words: words,
      touchpoint: touchpoint, severity: severity, unit: unit, library: library,
      responses: responses, synthetic: synthetic)
  }

  /// Whether the words are kept back.
  package var isKeptBack: Bool {
    if case .written = basis { words == nil } else { false }
  }
}

/// What sort of finding: the names of the choices of a question of role `sort`, and two of our own.
package enum FindingKind: String, Sendable, Hashable, CaseIterable {
  case pain, delight, idea
  case goodPractice = "good_practice"
  /// A sentence without a sort: an evidence note, or a question that asks for no sort.
  case observation
  /// A figure that is weak.
  case weakItem = "weak_item"
}

/// How serious, as a step of the survey's own scale.
package struct Severity: Sendable, Hashable {
  /// From 1.
  package let step: Int
  package let steps: Int

  /// Nil for a step outside the scale, or a scale of no steps.
  package init?(step: Int, of steps: Int) {
    guard steps > 0, (1...steps).contains(step) else { return nil }
    self.step = step
    self.steps = steps
  }

  /// step ÷ steps: above 0, at most 1.
  package var share: Double { Double(step) / Double(steps) }
}

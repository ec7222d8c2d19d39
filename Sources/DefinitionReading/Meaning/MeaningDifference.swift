package import Diagnostics
package import SurveyModel

/// One thing that an edit of a survey changed besides wording.
package struct MeaningDifference: Sendable, Hashable {
  /// `question`, `group`, `repeat`, `list`, `choice`, `touchpoint` or `survey`.
  package let kind: String
  /// Its name; of a choice `list/choice`.
  package let name: String
  /// The attribute that changed; nil when the whole is new or gone.
  package let attribute: String?
  package let before: String?
  package let after: String?

  /// The change in one clause, without a full stop.
  package var text: Trilingual {
    switch (attribute, before, after) {
    case (nil, nil, _): subject + Trilingual(fi: " on uusi", sv: " är ny", en: " is new")
    case (nil, _, _): subject + Trilingual(fi: " on poistettu", sv: " är borttagen", en: " is gone")
    case (let attribute?, let before, let after):
      subject + Trilingual(": \(attribute) ") + shown(before) + Trilingual(" → ") + shown(after)
    }
  }

  private func shown(_ value: String?) -> Trilingual {
    value.map(excerpt).map {
      Trilingual(fi: "”\($0)”", sv: "”\($0)”", en: "“\($0)”")
    }
      ?? Trilingual(fi: "(ei mitään)", sv: "(inget)", en: "(nothing)")
  }

  private var subject: Trilingual { named(kind, name) }
}

/// What changed in meaning from one survey to another; empty when both read the same answers the
/// same way. In the order of subjects' kinds and names.
package func meaningDifferences(from old: Survey, to new: Survey) -> [MeaningDifference] {
  let before = bySubject(SurveyMeaning(old).facts)
  let after = bySubject(SurveyMeaning(new).facts)
  let subjects = Set(before.keys).union(after.keys).sorted { $0.key < $1.key }
  return subjects.flatMap { subject in
    differences(of: subject, before[subject], after[subject])
  }
}

private func bySubject(_ facts: [MeaningFact]) -> [MeaningSubject: [String: String]] {
  facts.reduce(into: [:]) { $0[$1.subject, default: [:]][$1.attribute] = $1.value }
}

private func differences(
  of subject: MeaningSubject, _ before: [String: String]?, _ after: [String: String]?
) -> [MeaningDifference] {
  guard let before, let after else {
    return [
      MeaningDifference(
        kind: subject.kind.rawValue, name: subject.name, attribute: nil,
        before: before?["name"], after: after?["name"])
    ]
  }
  return Set(before.keys).union(after.keys).sorted()
    .filter { before[$0] != after[$0] }
    .map {
      MeaningDifference(
        kind: subject.kind.rawValue, name: subject.name, attribute: $0, before: before[$0],
        after: after[$0])
    }
}

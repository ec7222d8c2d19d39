package import Diagnostics
import Expressions
package import Findings
import NetworkModel
import ReportModel
import SurveyModel

/// A trial as a person asks for it.
package struct TrialRequest: Sendable {
  package var name = ""
  /// Ids as they were typed.
  package var findings: [String] = []
  package var what = ""
  package var who = ""
  package var libraries: [String] = []
  package var from = ""
  package var until = ""
  package var touchpoint: String?
  package var items: [String] = []
  package var knownBy = ""

  package init() {}
}

/// What a later wave says of a trial, for one question or group.
package struct TrialOutcome: Sendable {
  package let trial: Trial
  package let item: String
  package let label: String
  /// The wave before the trial and the one after its start; nil where there is none.
  package let before: String?
  package let after: String?
  package let effect: TrialEffect
  package let synthetic: Bool
}

extension Workspace {
  /// Writes a trial down in the file of the wave that its findings are of.
  ///
  /// Throws HC0602–HC0609.
  package func startTrial(
    _ asked: TrialRequest, of request: FindingsRequest, by person: String
  ) throws(Stopped) -> SaidOfFindings {
    try mustNotBePersonal(asked.what, asked.who, asked.knownBy)
    var all = request
    all.audience = .coordinator
    let listed = try findings(all)
    let gathered = try gather(request.survey)
    let network = gathered.network
    for log in try findingsLogs(listed.codebook, network)
    where log.trials.contains(where: { $0.name == asked.name }) {
      throw FindingsProblems.trialExists(asked.name)
    }
    for library in asked.libraries {
      _ = try known("--library", library, network.libraries.map(\.name))
    }
    let points = listed.naming.touchpoints.map(\.name)
    let scored = gathered.survey.outline.scoredItems
    for item in asked.items { _ = try known("--item", item, scored) }
    guard let from = CalendarDate(asked.from), let until = CalendarDate(asked.until), from <= until
    else { throw FindingsProblems.wrongDays(asked.from, asked.until) }
    let ids = try asked.findings.map { text throws(Stopped) in
      try listed.set.id(beginning: text)
    }
    let trial = Trial(
      name: asked.name, survey: request.survey, findings: ids, what: .finnish(asked.what),
      who: asked.who, libraries: asked.libraries, from: from, until: until,
      touchpoint: try known("--touchpoint", asked.touchpoint, points)
        ?? ids.first.flatMap { listed.set[$0]?.touchpoint },
      items: asked.items, knownBy: .finnish(asked.knownBy))
    guard !gathered.survey.outline.items(of: trial).isEmpty else {
      throw FindingsProblems.nothingMeasures(trial.name)
    }
    let entry = FindingsLog.Entry(.trial(trial), by: person, at: try momentNow())
    return SaidOfFindings(path: try add([entry], to: listed.wave), entries: [entry])
  }

  /// The trials of a survey with what later waves say of them. Of the readers besides the coordinator only a
  /// library sees effects, and only those of trials that it made alone, on figures that are shown to it.
  package func trials(_ request: FindingsRequest) throws(Stopped) -> [TrialOutcome] {
    let gathered = try gather(request.survey)
    let codebook = try codebook()
    let all = try findingsLogs(codebook, gathered.network).flatMap(\.trials)
      .filter { $0.survey == request.survey && mayRead($0, request) }
    var figures: [String: PreparedReport] = [:]
    var found: [TrialOutcome] = []
    for trial in all { found += try outcomes(of: trial, gathered, request, &figures) }
    return found
  }

  private func mayRead(_ trial: Trial, _ request: FindingsRequest) -> Bool {
    switch request.audience {
    case .coordinator: return true
    case .region, .public: return false
    case .library: return trial.libraries == [request.ownLibrary ?? ""]
    }
  }

  private func outcomes(
    of trial: Trial, _ gathered: GatheredAnswers, _ request: FindingsRequest,
    _ figures: inout [String: PreparedReport]
  ) throws(Stopped) -> [TrialOutcome] {
    let waves = gathered.waves.reversed().map(\.self)
    let before = waves.last { $0.until < trial.from }
    let after = waves.filter { $0.from >= trial.from && (request.wave ?? $0.name) == $0.name }
    let items = gathered.survey.outline.items(of: trial)
    guard let before, !after.isEmpty else {
      return items.map { item in
        TrialOutcome(
          trial: trial, item: item, label: gathered.survey.outline.label(of: item, request),
          before: before?.name, after: nil, effect: .notYet, synthetic: false)
      }
    }
    var found: [TrialOutcome] = []
    for wave in after {
      let first = try prepared(before.name, request, &figures)
      let second = try prepared(wave.name, request, &figures)
      found += items.map { item in
        let entry = second.naming.entries.first { $0.name == item }
        let shown = isShown(item, trial, first, request) && isShown(item, trial, second, request)
        return TrialOutcome(
          trial: trial, item: item, label: entry?.label.text ?? item, before: before.name,
          after: wave.name,
          effect: shown
            ? effect(of: trial, item, first.table, second.table, among: items.count) : .notYet,
          synthetic: first.naming.synthetic || second.naming.synthetic)
      }
    }
    return found
  }

  /// The figures of a wave, all of them: libraries without the trial are what it is compared with.
  private func prepared(
    _ wave: String, _ request: FindingsRequest, _ figures: inout [String: PreparedReport]
  ) throws(Stopped) -> PreparedReport {
    if let known = figures[wave] { return known }
    var asked = ReportRequest(survey: request.survey)
    asked.wave = wave
    asked.words = false
    asked.language = request.language
    let report = try self.report(asked)[0]
    figures[wave] = report
    return report
  }

  /// Whether the reader's own figure of the item may be shown: three responses or more.
  private func isShown(
    _ item: String, _ trial: Trial, _ report: PreparedReport, _ request: FindingsRequest
  ) -> Bool {
    if request.audience == .coordinator { return true }
    return report.table.means(of: item).contains {
      $0.key == request.ownLibrary && $0.value.count >= 3
    }
  }

  private func effect(
    of trial: Trial, _ item: String, _ first: ComparisonTable, _ second: ComparisonTable,
    among items: Int
  ) -> TrialEffect {
    let (before, after) = (first.means(of: item), second.means(of: item))
    let both = before.keys.filter { after[$0] != nil }.sorted().compactMap { name in
      before[name].flatMap { first in
        after[name].map { TrialEffect.Library(name: name, before: first, after: $0) }
      }
    }
    let tried = Set(trial.libraries)
    guard let spread = first.spread(of: item), let later = second.spread(of: item) else {
      return .notYet
    }
    return TrialEffect(
      trial: both.filter { tried.contains($0.name) },
      others: both.filter { !tried.contains($0.name) }, before: spread, after: later,
      confidence: 1 - 0.05 / Double(max(1, items)))
  }
}

extension Label {
  fileprivate static func finnish(_ text: String) -> Label {
    text.isEmpty ? .none : Label(sourceLanguage: "fi", wordings: ["fi": text])
  }
}

extension SurveyOutline {
  fileprivate func label(of item: String, _ request: FindingsRequest) -> String {
    let label = self[item]?.question.label ?? topGroups.first { $0.name == item }?.label ?? .none
    return label.isEmpty ? item : label[(request.language ?? .fi).rawValue]
  }

  /// Questions that are scored, and top-level groups.
  fileprivate var scoredItems: [String] {
    topGroups.map(\.name)
      + questions.filter { survey.scale(of: $0.question) != nil }.map(\.question.name)
  }

  /// What shows a trial's effect: the items that it names, else the groups of its touchpoint, else the questions.
  fileprivate func items(of trial: Trial) -> [String] {
    if !trial.items.isEmpty { return trial.items.filter(scoredItems.contains) }
    guard let point = trial.touchpoint else { return [] }
    let scored = questions.filter { survey.scale(of: $0.question) != nil }
    let groups = topGroups.filter { group in
      group.touchpoint == point && scored.contains { $0.groups.first == group.name }
    }
    if !groups.isEmpty { return groups.map(\.name) }
    return scored.filter { touchpoint(of: $0) == point }.map(\.question.name)
  }
}

extension ComparisonTable {
  fileprivate func means(of item: String) -> [String: TrialEffect.Mean] {
    rows.reduce(into: [:]) { means, row in
      guard row.level == .library, row.item == item, row.measure == .score,
        row.wave == method.wave, let value = row.value, let n = row.n, n > 0
      else { return }
      means[row.unit] = .init(value: value, count: n)
    }
  }

  fileprivate func spread(of item: String) -> TrialEffect.Spread? {
    method.pooled.first { $0.item == item && $0.measure == .score }.flatMap { pooled in
      pooled.standardDeviation.map {
        .init(deviation: $0, degreesOfFreedom: pooled.degreesOfFreedom)
      }
    }
  }
}

/// A theme with what stands on it: how many visits noted it, how grave, how it has changed.
package struct ThemeTally: Sendable, Hashable {
  package let theme: Theme
  /// How deep it lies in the codebook, from 0.
  package let depth: Int
  /// Findings of the later wave that have the theme or one below it.
  package let findings: [FindingID]
  package let weight: FindingWeight
  /// Against an earlier wave; nil where none was asked for.
  package let trend: FindingTrend?

  package init(
    theme: Theme, depth: Int, findings: [FindingID], weight: FindingWeight,
    trend: FindingTrend?
  ) {
    self.theme = theme
    self.depth = depth
    self.findings = findings
    self.weight = weight
    self.trend = trend
  }

  /// The themes of findings in the order of the codebook; those without a finding in either wave are left out.
  /// Delights and good practices are no troubles: a caller that weighs hands over one kind at a time.
  ///
  /// - Parameters:
  ///   - visits: those in which the findings could have been noted.
  ///   - earlier: the findings and visits of an earlier wave.
  package static func all(
    _ findings: [CodedFinding], visits: Int, codebook: Codebook,
    importance: TouchpointImportance, earlier: (findings: [CodedFinding], visits: Int)? = nil
  ) -> [ThemeTally] {
    let found = codebook.themes.compactMap { theme -> (Theme, [CodedFinding], [CodedFinding])? in
      let names = Set(codebook.family(of: theme.name).map(\.name))
      let has = { (finding: CodedFinding) in !names.isDisjoint(with: finding.themes) }
      let now = findings.filter(has)
      let before = earlier?.findings.filter(has) ?? []
      return now.isEmpty && before.isEmpty ? nil : (theme, now, before)
    }
    return found.map { theme, now, before in
      ThemeTally(
        theme: theme, depth: codebook.ancestors(of: theme.name).count, findings: now.map(\.id),
        weight: weight(now, visits: visits, importance: importance),
        trend: earlier.map { earlier in
          FindingTrend(
            before: count(before, among: earlier.findings, visits: earlier.visits),
            now: count(now, among: findings, visits: visits), comparedAtOnce: found.count)
        })
    }
  }

  /// The weight of findings together: visits are counted once, severities and importances are means over
  /// the findings.
  package static func weight(
    _ findings: [CodedFinding], visits: Int, importance: TouchpointImportance
  ) -> FindingWeight {
    let severities = findings.compactMap(\.severity)
    let importances = findings.map { importance[$0.touchpoint] }
    return FindingWeight(
      noted: responses(findings), visits: visits,
      severity: severities.isEmpty
        ? nil : severities.reduce(0, +) / Double(severities.count),
      importance: importances.isEmpty
        ? importance[nil] : importances.reduce(0, +) / Double(importances.count))
  }

  /// Visits with a finding that waits for a theme are undecided, unless they have noted the thing already.
  private static func count(
    _ noted: [CodedFinding], among all: [CodedFinding], visits: Int
  ) -> FindingTrend.Count {
    let sure = Set(noted.flatMap(\.responses))
    let open = Set(all.filter(\.awaitsTheme).flatMap(\.responses)).subtracting(sure)
    return .init(noted: sure.count, visits: visits, undecided: open.count)
  }

  private static func responses(_ findings: [CodedFinding]) -> Int {
    Set(findings.flatMap(\.responses)).count
  }
}

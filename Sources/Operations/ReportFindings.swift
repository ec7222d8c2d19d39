import Diagnostics
import Findings
import NetworkModel
import ReportModel
import SurveyModel

extension Workspace {
  /// What visitors wrote down in a wave, as reports tell it: sentences that answer a question of role
  /// `finding`, less those that somebody rejected. Nothing is read where the survey asks for none.
  func reportedFindings(
    of wave: Wave, _ gathered: GatheredAnswers, _ snapshot: NetworkSnapshot, language: Language,
    where meets: ((Response) -> Bool)?
  ) throws(Stopped) -> ReportedFindings {
    let current = gathered.survey.outline
    guard current.question(with: .finding) != nil else { return .none }
    let wording = Wordings(language: language.rawValue)
    let sort = current.question(with: .sort)?.question.list.flatMap { current.survey.list($0) }
    var all = ReportedFindings(
      sorts: (sort?.choices ?? []).map {
        .init(name: $0.name, label: wording($0.label, or: $0.name))
      })
    all.language = gathered.network.language
    let codebook = try codebook()
    all.themes = codebook.themes.map { theme in
      .init(
        name: theme.name, label: wording(theme.label, or: theme.name),
        depth: codebook.ancestors(of: theme.name).count,
        family: Set(codebook.family(of: theme.name).map(\.name)))
    }
    let found = try gatheredFindings(of: wave, gathered, snapshot, where: meets)
    for finding in try standingFindings(of: wave, found, gathered, codebook) {
      all.add(finding, found)
    }
    return all
  }
}

extension ReportedFindings {
  /// Adds the sentences of role `finding`; those that were joined with what was said of all.
  fileprivate mutating func add(_ finding: CodedFinding, _ found: GatheredFindings) {
    let place = finding.isMerged ? joined.count : nil
    let parts = finding.members.filter {
      if case .written(_, .finding) = $0.basis { true } else { false }
    }
    if finding.isMerged {
      joined.append(
        .init(
          words: finding.isReworded ? finding.text : nil,
          themes: finding.codings.filter { $0.finding == finding.id }.map(\.theme),
          parts: finding.isWhole ? finding.members.count : Int.max))
    }
    for part in parts {
      guard case .written(let source, _) = part.basis, let library = part.library else { continue }
      findings.append(
        .init(
          library: library, response: found.number(of: source.response),
          touchpoint: part.touchpoint,
          sort: part.kind == .observation ? nil : part.kind.rawValue, words: part.text,
          themes: finding.codings.filter { $0.finding == part.id }.map(\.theme), joined: place))
    }
  }
}

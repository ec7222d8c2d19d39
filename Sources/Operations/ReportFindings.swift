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
    let found = try gatheredFindings(of: wave, gathered, snapshot, where: meets)
    for finding in try standingSentences(of: wave, found, gathered) {
      guard case .written(let source, _) = finding.basis, let library = finding.library
      else { continue }
      all.findings.append(
        .init(
          library: library, response: found.number(of: source.response),
          touchpoint: finding.touchpoint,
          sort: finding.kind == .observation ? nil : finding.kind.rawValue, words: finding.text))
    }
    return all
  }
}

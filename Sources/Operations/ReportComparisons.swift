package import Diagnostics
import NetworkModel
package import ReportModel
import SurveyModel

extension Workspace {
  /// The wave that a report's wave is compared with; nil when none was asked for.
  func earlierWave(
    _ request: ReportRequest, _ waves: [Wave], _ gathered: GatheredAnswers
  ) throws(Stopped) -> Wave? {
    guard let asked = request.against else { return nil }
    guard request.wave != "all", let wave = waves.first else {
      throw ComparisonProblems.againstAll(asked, gathered)
    }
    guard let earlier = gathered.network.wave(asked) else {
      throw ComparisonProblems.unknownWave(asked, wave, gathered)
    }
    if earlier.name == wave.name {
      throw ComparisonProblems.sameWave(wave, isLatest: request.wave == nil, gathered)
    }
    guard gathered.waves.contains(earlier) else {
      throw ReportProblems.emptyWave(asked, gathered.survey.outline.survey.name, gathered)
    }
    guard earlier.from < wave.from else { throw ComparisonProblems.laterWave(earlier, wave) }
    return earlier
  }
}

extension AskedFigure {
  /// Reads `distinct,ranks` or `all`.
  package static func read(_ text: String) throws(Stopped) -> Set<AskedFigure> {
    var asked: Set<AskedFigure> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(part.drop { $0 == " " })
      if word == "all" {
        asked.formUnion(allCases)
      } else if let figure = AskedFigure(rawValue: word) {
        asked.insert(figure)
      } else {
        throw ComparisonProblems.unknownFigure(word)
      }
    }
    return asked
  }
}

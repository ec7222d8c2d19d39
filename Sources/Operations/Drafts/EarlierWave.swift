import Comparison
import Diagnostics
import Expressions
import Intake
import NetworkModel
import SurveyModel
import Synchronization
import Terminal

/// What everybody answered in the wave before, and the figures of all to hold a new one against; read
/// when it is first asked for.
final class EarlierWave: Sendable {
  private let workspace: Workspace
  private let survey: String
  private let today: CalendarDate
  private let corrected: StoredResponse?
  private let known = Mutex<Known?>(nil)

  private struct Known {
    var earlier: [String: EarlierAnswers] = [:]
    var peers: PeerRanges?
  }

  /// - Parameter corrected: what a correction is made of. It counts in its own wave, so the wave
  ///   before is the one before that, not before today's.
  init(workspace: Workspace, survey: String, today: CalendarDate, corrected: StoredResponse?) {
    self.workspace = workspace
    self.survey = survey
    self.today = today
    self.corrected = corrected
  }

  func answers(of unit: String) -> EarlierAnswers? { all.earlier[unit] }

  /// Nil where there is nothing to hold a figure against.
  var peers: PeerRanges? { all.peers }

  private var all: Known {
    known.withLock { known in
      if let known { return known }
      // Without what was answered before an interview goes on all the same.
      let all = (try? workspace.responses(to: survey)).map(read) ?? Known()
      known = all
      return all
    }
  }

  private func read(_ gathered: SurveyResponses) -> Known {
    guard let now = waveAnswered(gathered) else { return Known() }
    return Known(
      earlier: before(now, gathered),
      peers: PeerRanges(gathered.answeredBefore, upTo: now, gathered.network))
  }

  private func before(_ now: Wave, _ gathered: SurveyResponses) -> [String: EarlierAnswers] {
    var found: [String: (wave: Wave, accepted: AcceptedResponse)] = [:]
    for accepted in gathered.selection.accepted {
      guard let wave = gathered.network.wave(accepted.wave), wave.until < now.from else { continue }
      if let other = found[accepted.unit], !isLater(wave, accepted, other) { continue }
      found[accepted.unit] = (wave, accepted)
    }
    return found.mapValues { wave, accepted in
      EarlierAnswers(wave: wave.label, answers: gathered.comparableAnswers(of: accepted.response))
    }
  }

  private func waveAnswered(_ gathered: SurveyResponses) -> Wave? {
    let own = gathered.selection.accepted.first { $0.path == corrected?.path }?.wave
    return own.flatMap(gathered.network.wave) ?? gathered.network.presentWave(of: survey, on: today)
  }

  /// The later wave, and in one wave the later answer.
  private func isLater(
    _ wave: Wave, _ accepted: AcceptedResponse, _ other: (wave: Wave, accepted: AcceptedResponse)
  ) -> Bool {
    if wave.until != other.wave.until { return wave.until > other.wave.until }
    let (mine, theirs) = (accepted.response.timeEnd, other.accepted.response.timeEnd)
    if let mine, let theirs, mine != theirs { return mine > theirs }
    return accepted.path.utf8.lexicographicallyPrecedes(other.accepted.path.utf8) == false
  }
}

extension SurveyResponses {
  /// A response's answers to questions that ask the same now, under the names that they bear now.
  func comparableAnswers(of response: Response) -> [String: String] {
    let current = survey.outline
    let outlines = rules.outlines
    guard let older = outlines[response.version] else { return [:] }
    var answers: [String: String] = [:]
    for placed in current.questions where placed.repeats.isEmpty {
      let name = placed.question.name
      guard let old = nameOfSameQuestion(name, of: current, in: older, among: outlines),
        let text = response[old], !text.isEmpty
      else { continue }
      answers[name] = text
    }
    return answers
  }
}

extension Network {
  /// The wave of a survey that holds a day; else the latest.
  func presentWave(of survey: String, on day: CalendarDate) -> Wave? {
    wave(of: survey, on: day)
      ?? waves.filter { $0.surveys.contains(survey) }.max {
        ($0.until, $0.name) < ($1.until, $1.name)
      }
  }
}

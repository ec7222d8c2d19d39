import Diagnostics
import Expressions
import Intake
import NetworkModel
import Peers
import SurveyModel

/// Figures that were stored before: whose, in which wave, and the answers by the names of today.
struct AnsweredBefore: Sendable {
  let unit: String
  let wave: Wave
  let answers: [String: String]
}

extension SurveyResponses {
  /// Every used response of a known wave.
  var answeredBefore: [AnsweredBefore] {
    selection.accepted.compactMap { accepted in
      network.wave(accepted.wave).map {
        AnsweredBefore(
          unit: accepted.unit, wave: $0, answers: comparableAnswers(of: accepted.response))
      }
    }
  }
}

/// What every library's latest figures are per inhabitant, to hold a new one against
/// (docs/specification/peers.md, "Figures that surprise").
struct PeerRanges: Sendable {
  private let snapshot: NetworkSnapshot
  private let latest: [String: [String: String]]

  /// - Parameter wave: that of the new figures; what was answered in later ones does not count.
  init(_ known: [AnsweredBefore], upTo wave: Wave, _ network: Network) {
    snapshot = NetworkSnapshot(network, on: wave.from)
    var latest: [String: AnsweredBefore] = [:]
    for one in known where one.wave.until <= wave.until {
      if let other = latest[one.unit], other.wave.until >= one.wave.until { continue }
      latest[one.unit] = one
    }
    self.latest = latest.mapValues(\.answers)
  }

  /// The usual range of a question's figures per inhabitant; nil where too few libraries have one.
  /// - Parameter new: stored answers by unit, which stand in place of what these answered before.
  func range(_ question: Question, with new: [String: String?]) -> UsualRange? {
    guard [.integer, .decimal].contains(question.type) else { return nil }
    var all = latest.mapValues { $0[question.name] }
    all.merge(new) { $1 }
    return UsualRange(
      all.sorted { $0.key < $1.key }.map { unit, text in figure(text, question, unit) })
  }

  /// What surprises in a unit's figure beside a range; nil where it lies inside, or is no figure.
  func surprise(
    in text: String, to question: Question, of unit: String, beside range: UsualRange
  ) -> Trilingual? {
    guard let own = figure(text, question, unit), !range.holds(own) else { return nil }
    return own > range.high
      ? Trilingual(
        fi: "\(text) on asukasta kohti paljon enemmän kuin muilla kirjastoilla",
        sv: "\(text) är per invånare mycket mer än i andra bibliotek",
        en: "\(text) is far more per inhabitant than other libraries have")
      : Trilingual(
        fi: "\(text) on asukasta kohti paljon vähemmän kuin muilla kirjastoilla",
        sv: "\(text) är per invånare mycket mindre än i andra bibliotek",
        en: "\(text) is far less per inhabitant than other libraries have")
  }

  /// The same of one new figure alone.
  func surprise(in text: String, to question: Question, of unit: String) -> Trilingual? {
    range(question, with: [unit: text]).flatMap {
      surprise(in: text, to: question, of: unit, beside: $0)
    }
  }

  private func figure(_ text: String?, _ question: Question, _ unit: String) -> Double? {
    guard let text, let value = number(fromText: text), question.sentinel(value) == nil,
      let library = snapshot[unit: unit]?.library,
      let population = snapshot.populationOfLibrary[library], population > 0
    else { return nil }
    return value / population
  }
}

import Diagnostics
import Intake
import NetworkModel
package import Statistics
import SurveyModel
import Synthesis

/// Variances that an earlier wave's approved visits tell, with how unsure they are.
package struct EstimatedSpread: Sendable {
  package let wave: String
  package let visits: Int
  package let libraries: Int
  package let visitors: Int
  package let isSynthetic: Bool
  package let components: VarianceComponents
  let drawn: DrawnComponents

  /// The middle 95 % of the numbers of visits that the drawn rounds ask for; nil at an end where no
  /// number is enough, or where no round could be estimated.
  package func range(reliability: Double) -> (low: Int?, high: Int?) {
    (try? drawn.visitsNeeded(reliability: reliability, confidence: 0.95)) ?? (nil, nil)
  }

  package var rounds: Int { drawn.rounds.count }

  /// So many rounds are drawn, from this seed.
  static let asked = 200
  static let seed: UInt64 = 1
}

/// Why no earlier wave tells variances: the waves that were looked at, each with its reason.
struct NoEstimatedSpread: Error {
  let reasons: [(wave: String, reason: NotEstimable)]
}

extension Workspace {
  /// The variances of the latest earlier wave of the survey whose approved visits tell them.
  func estimatedSpread(
    of survey: String, before wave: Wave
  ) throws(Stopped) -> Result<EstimatedSpread, NoEstimatedSpread> {
    let answers = try responses(to: survey)
    var reasons: [(wave: String, reason: NotEstimable)] = []
    for earlier in answers.waves where earlier.until < wave.from {
      let measuring = VisitMeasuring(answers, earlier)
      let design = LeniencyDesign(measuring.visits)
      do throws(NotEstimable) {
        return .success(try EstimatedSpread(earlier.name, design, measuring.isSynthetic))
      } catch {
        reasons.append((earlier.name, error))
      }
    }
    return .failure(NoEstimatedSpread(reasons: reasons))
  }
}

extension EstimatedSpread {
  fileprivate init(
    _ wave: String, _ design: LeniencyDesign, _ isSynthetic: Bool
  ) throws(NotEstimable) {
    let model = try LeniencyModel(design.visits)
    guard model.components.library > 0 else { throw NotEstimable.noSpreadBetween }
    var chance = SeededChance(seed: Self.seed)
    self.init(
      wave: wave, visits: design.visits.count, libraries: design.libraries.count,
      visitors: design.visitors.count, isSynthetic: isSynthetic, components: model.components,
      drawn: DrawnComponents(model, design.visits, count: Self.asked, using: &chance))
  }
}

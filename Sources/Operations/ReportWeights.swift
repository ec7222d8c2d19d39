import Comparison
package import Diagnostics
import FileSystem
import NetworkModel
package import ReportModel
import SurveyModel
import VisitPlanning

extension Workspace {
  /// What libraries weigh for those that did not answer; nil where nobody asked.
  func nonresponseWeights(
    _ request: ReportRequest, _ counted: CountedResponses, _ snapshot: NetworkSnapshot
  ) throws(Stopped) -> NonresponseWeights? {
    guard let asked = request.nonresponse else { return nil }
    do throws(NonresponseProblem) {
      return try NonresponseWeights(asked, counted, snapshot, weighting: request.weighting)
    } catch {
      throw NonresponseProblems.stopped(error, asked, snapshot)
    }
  }

  /// The visits that stand in a wave's plan of the survey, by the unit that they go to; nil without any.
  /// A plan that cannot be read stops no report: `haamu check` tells of it.
  func plannedVisits(of survey: String, in wave: Wave, _ network: Network) -> [String: Int]? {
    guard fileKind(visitPath(wave.name)) == .file,
      let file = try? visitFile(wave.name, network), file.survey == survey, !file.standing.isEmpty
    else { return nil }
    return file.standing.reduce(into: [:]) { $0[$1.visit.place, default: 0] += 1 }
  }
}

extension NonresponseRequest {
  /// Reads `region,koko` and `0.3,3` as they are written after the options.
  package static func read(
    _ kind: Kind, _ attributes: String, totals: MarginTotals?, bounds: String?
  ) throws(Stopped) -> NonresponseRequest {
    var names: [String] = []
    for part in attributes.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part.drop { $0 == " " })
      if !names.contains(name) { names.append(name) }
    }
    return NonresponseRequest(
      kind, names, totals: totals, bounds: try bounds.map(readBounds))
  }

  private static func readBounds(_ text: String) throws(Stopped) -> ClosedRange<Double> {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count == 2, let least = numbers[0], let greatest = numbers[1], least > 0,
      greatest.isFinite, least <= 1, 1 <= greatest
    else { throw NonresponseProblems.badBounds(text) }
    return least...greatest
  }
}

package import Diagnostics
import NetworkModel
import Statistics
import VisitPlanning

/// How many visits it takes before scores say something about libraries.
package struct VisitsNeeded: Sendable {
  /// To each library.
  package let visits: Int
  package let reliability: Double
  /// What the plan's number of visits gives the library that has fewest.
  package let planned: (visits: Int, reliability: Double)?
  /// Libraries for which fewer are planned.
  package let below: Int
  package let libraries: Int
}

extension Workspace {
  /// Formula and source: `VarianceComponents`. The variances are those that the file gives.
  /// Throws HC0314 where they are not given, or tell of no difference between libraries.
  package func visitsNeeded(
    _ name: String, reliability: Double
  ) throws(Stopped) -> VisitsNeeded {
    let network = try definitions().mustHaveNetwork(self)
    let file = try visitFile(try visitWave(name), network)
    guard let wave = network.wave(file.wave) else {
      throw VisitFileProblems.otherWave(file.wave, name, at: file.path)
    }
    guard let spread = file.spread else { throw spreadIsMissing(file.path) }
    let components = VarianceComponents(
      library: spread.library, visitor: spread.visitor, rest: spread.rest)
    let places = file.task(network, wave, history: [], firstDay: nil).places
    let counts = Dictionary(grouping: places, by: \.library).values
      .map { $0.reduce(0) { $0 + $1.visits } }.filter { $0 > 0 }
    do throws(NotEstimable) {
      let needed = try components.visitsNeeded(reliability: reliability)
      let least = counts.min() ?? 0
      return VisitsNeeded(
        visits: needed, reliability: reliability,
        planned: least > 0 ? (least, try components.reliability(visits: least)) : nil,
        below: counts.count { $0 < needed }, libraries: counts.count)
    } catch {
      throw spreadIsMissing(file.path)
    }
  }
}

private func spreadIsMissing(_ path: String) -> Stopped {
  Stopped(
    Diagnostic(
      .error, "HC0314", at: Place(file: path),
      what: Trilingual(
        fi: "luotettavuutta ei voi laskea: hajonta puuttuu tai kirjastojen välillä sitä ei ole",
        sv:
          "tillförlitligheten kan inte räknas: spridningen saknas eller är noll mellan biblioteken",
        en: "reliability cannot be told: no spread is given, or none between libraries"),
      fix: Trilingual(
        fi: "anna varianssit ja niiden lähde: <spread library=\"25\" visitor=\"36\" rest=\"108\""
          + " source=\"…\"/>",
        sv: "ge varianserna och deras källa: <spread library=\"25\" visitor=\"36\" rest=\"108\""
          + " source=\"…\"/>",
        en: "give the variances and where they come from: <spread library=\"25\" visitor=\"36\""
          + " rest=\"108\" source=\"…\"/>")))
}

package import Diagnostics
import NetworkModel
import Statistics
import VisitPlanning

/// How many visits it takes before scores say something about libraries.
package struct VisitsNeeded: Sendable {
  /// Where the variances come from.
  package enum Source: Sendable {
    /// The file's `spread`.
    case written
    case estimated(EstimatedSpread)
  }

  /// To each library.
  package let visits: Int
  package let reliability: Double
  /// What the plan's number of visits gives the library that has fewest.
  package let planned: (visits: Int, reliability: Double)?
  /// Libraries for which fewer are planned.
  package let below: Int
  package let libraries: Int
  package let source: Source
}

extension Workspace {
  /// Formula and source: `VarianceComponents`. The variances are those that the file gives, or else those
  /// of the latest earlier wave that tells them (``EstimatedSpread``).
  /// Throws HC0314 where there are neither, or they tell of no difference between libraries.
  package func visitsNeeded(
    _ name: String, reliability: Double
  ) throws(Stopped) -> VisitsNeeded {
    let network = try definitions().mustHaveNetwork(self)
    let file = try visitFile(try visitWave(name), network)
    guard let wave = network.wave(file.wave) else {
      throw VisitFileProblems.otherWave(file.wave, name, at: file.path)
    }
    let (components, source) = try spread(file, wave)
    let places = file.task(network, wave, history: [], firstDay: nil).places
    let counts = Dictionary(grouping: places, by: \.library).values
      .map { $0.reduce(0) { $0 + $1.visits } }.filter { $0 > 0 }
    do throws(NotEstimable) {
      let needed = try components.visitsNeeded(reliability: reliability)
      let least = counts.min() ?? 0
      return VisitsNeeded(
        visits: needed, reliability: reliability,
        planned: least > 0 ? (least, try components.reliability(visits: least)) : nil,
        below: counts.count { $0 < needed }, libraries: counts.count, source: source)
    } catch {
      throw spreadIsMissing(file.path, [])
    }
  }

  private func spread(
    _ file: VisitFile, _ wave: Wave
  ) throws(Stopped) -> (VarianceComponents, VisitsNeeded.Source) {
    if let spread = file.spread {
      return (
        VarianceComponents(library: spread.library, visitor: spread.visitor, rest: spread.rest),
        .written
      )
    }
    guard try definitions()[survey: file.survey] != nil else {
      throw spreadIsMissing(file.path, [])
    }
    switch try estimatedSpread(of: file.survey, before: wave) {
    case .success(let estimated): return (estimated.components, .estimated(estimated))
    case .failure(let none): throw spreadIsMissing(file.path, none.reasons)
    }
  }
}

private func spreadIsMissing(
  _ path: String, _ waves: [(wave: String, reason: NotEstimable)]
) -> Stopped {
  let reasons = waves.map { Trilingual($0.wave + ": ") + $0.reason.visitWords }
  return Stopped(
    Diagnostic(
      .error, "HC0314", at: Place(file: path),
      what: Trilingual(
        fi: "luotettavuutta ei voi laskea: hajonta puuttuu tai kirjastojen välillä sitä ei ole",
        sv:
          "tillförlitligheten kan inte räknas: spridningen saknas eller är noll mellan biblioteken",
        en: "reliability cannot be told: no spread is given, or none between libraries"),
      why: reasons.isEmpty
        ? Trilingual(
          fi: "aiemmista kierroksista sitä ei voi arvioida: hyväksyttyjä käyntejä ei ole",
          sv: "tidigare mätomgångar har inga godkända besök att skatta den av",
          en: "earlier waves have no approved visits to estimate it from")
        : reasons.dropFirst().reduce(reasons[0]) { $0 + Trilingual("; ") + $1 },
      fix: Trilingual(
        fi: "anna varianssit ja niiden lähde: <spread library=\"25\" visitor=\"36\" rest=\"108\""
          + " source=\"…\"/>",
        sv: "ge varianserna och deras källa: <spread library=\"25\" visitor=\"36\" rest=\"108\""
          + " source=\"…\"/>",
        en: "give the variances and where they come from: <spread library=\"25\" visitor=\"36\""
          + " rest=\"108\" source=\"…\"/>")))
}

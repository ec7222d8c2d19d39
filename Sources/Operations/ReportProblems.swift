import Diagnostics
import Intake
import NetworkModel
import SurveyModel

/// Why a report cannot be made, and how to go on.
enum ReportProblems {
  static func unknownWave(_ asked: String, _ gathered: GatheredAnswers) -> Stopped {
    let names = gathered.network.waves.map(\.name)
    let near = nearestName(to: asked, among: names).map { " → \($0)?" } ?? ""
    let list = names.isEmpty ? "–" : names.joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0020", at: nil,
        what: Trilingual(
          fi: "kierrosta ”\(asked)” ei ole\(near)", sv: "mätomgången ”\(asked)” finns inte\(near)",
          en: "there is no wave “\(asked)”\(near)"),
        fix: Trilingual(fi: "kierrokset: \(list)", sv: "mätomgångar: \(list)", en: "waves: \(list)")
      ),
      status: .notThere)
  }

  static func emptyWave(_ wave: String, _ survey: String, _ gathered: GatheredAnswers) -> Stopped {
    Stopped(
      [
        Diagnostic(
          .error, "HC0021", at: nil,
          what: Trilingual(
            fi: "kyselyllä \(survey) ei ole käytettäviä vastauksia kierroksella \(wave)",
            sv: "\(survey) har inga användbara svar i mätomgången \(wave)",
            en: "\(survey) has no usable responses in the wave \(wave)"),
          fix: waysOn(gathered))
      ] + firstReasons(gathered), status: .notThere)
  }

  static func nothingToReport(_ survey: String, _ gathered: GatheredAnswers) -> Stopped {
    Stopped(
      [
        Diagnostic(
          .error, "HC0022", at: nil,
          what: Trilingual(
            fi: "kyselyllä \(survey) ei ole käytettäviä vastauksia",
            sv: "\(survey) har inga användbara svar", en: "\(survey) has no usable responses"),
          fix: waysOn(gathered))
      ] + firstReasons(gathered), status: .notThere)
  }

  static func badDay(_ text: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0023", at: nil,
        what: Trilingual(
          fi: "”\(text)” ei ole päivä", sv: "”\(text)” är inget datum", en: "“\(text)” is not a day"
        ),
        fix: Trilingual("--grouping 2018-04-01")), status: .usage)
  }

  static func noneMeets(_ condition: String, _ wave: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0025", at: Place(file: "--where"),
        what: Trilingual(
          fi: "mikään kierroksen \(wave) vastaus ei täytä ehtoa: \(condition)",
          sv: "inget svar i mätomgången \(wave) uppfyller villkoret: \(condition)",
          en: "no response of the wave \(wave) meets the condition: \(condition)")),
      status: .notThere)
  }

  static func unknownLibrary(_ name: String, _ snapshot: NetworkSnapshot) -> Stopped {
    let names = snapshot.units.filter { $0.level == .library }.map(\.name)
    let near = nearestName(to: name, among: names).map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0024", at: nil,
        what: Trilingual(
          fi: "kirjastoa ”\(name)” ei ole verkostossa\(near)",
          sv: "biblioteket ”\(name)” finns inte i nätverket\(near)",
          en: "the library “\(name)” is not in the network\(near)")), status: .notThere)
  }

  private static func waysOn(_ gathered: GatheredAnswers) -> Trilingual {
    let left = gathered.rejected.count
    guard left == 0 else {
      let (vastausta, responses) =
        left == 1 ? ("vastaus", "response was") : ("vastausta", "responses were")
      return Trilingual(
        fi: "\(left) \(vastausta) jäi käyttämättä; syyt alla ja komennolla haamu list responses",
        sv: "\(left) svar användes inte; orsakerna nedan och med haamu list responses",
        en: "\(left) \(responses) not used; the reasons are below and in haamu list responses")
    }
    let name = gathered.survey.outline.survey.name
    return Trilingual(
      fi: "vastaa kyselyyn: haamu answer \(name)", sv: "svara på enkäten: haamu answer \(name)",
      en: "answer the survey: haamu answer \(name)")
  }

  private static func firstReasons(_ gathered: GatheredAnswers) -> [Diagnostic] {
    Array(gathered.rejected.flatMap(\.findings).prefix(5))
  }
}

import Diagnostics
import Intake

/// HC0214: responses that can be read and are not used because of what they say.
enum UnfittingResponses {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.responses.filter { !$0.stored.isConflict }.flatMap { response -> [Complaint] in
      switch response.verdict {
      case .misfit(_, _, .unknownVersion, _), .misfit(_, _, .unknownSurvey, _): return []
      case .misfit(_, _, _, let problems): return problems.map { complaint($0) }
      case .fits(let facts) where facts.unit == nil: return [noUnit(response.shown)]
      case .fits(let facts) where facts.wave == nil: return [noWave(response.shown)]
      default: return []
      }
    }
  }

  private static func complaint(_ problem: Diagnostic) -> Complaint {
    var finding = problem
    finding.code = "HC0214"
    finding.why = DoctorWords.notCounted
    finding.fix = Texts.correct
    if let hint = problem.fix { finding.what = problem.what + Trilingual("; ") + hint }
    return Complaint(finding)
  }

  private static func noUnit(_ path: String) -> Complaint {
    Complaint(
      .error, "HC0214", at: path,
      what: Trilingual(
        fi: "vastauksessa ei ole verkoston kirjastoa eikä toimipistettä",
        sv: "svaret nämner inget bibliotek eller verksamhetsställe i nätverket",
        en: "the response names no library or service point of the network"),
      why: DoctorWords.notCounted, fix: Texts.correct)
  }

  private static func noWave(_ path: String) -> Complaint {
    Complaint(
      .error, "HC0214", at: path,
      what: Trilingual(
        fi: "vastauksen päivä ei osu mihinkään kyselyn kierrokseen",
        sv: "svarets dag faller inte inom någon mätomgång",
        en: "the day of the response falls into no wave of its survey"),
      why: DoctorWords.notCounted,
      fix: Trilingual(
        fi:
          "jos päivä on väärin, korjaa vastaus (haamu answer --correct TUNNUS); jos kierros puuttuu, "
          + "lisää se tiedostoon Surveys/network.xml",
        sv:
          "om dagen är fel, rätta svaret (haamu answer --correct ID); om mätomgången saknas, lägg "
          + "till den i Surveys/network.xml",
        en: "if the day is wrong, correct the response (haamu answer --correct ID); if the wave is "
          + "missing, add it to Surveys/network.xml"))
  }

  private enum Texts {
    static let correct = Trilingual(
      fi: "korjaa vastaus uudella (haamu answer --correct TUNNUS); älä muokkaa tiedostoa käsin",
      sv: "rätta svaret med ett nytt (haamu answer --correct ID); redigera inte filen för hand",
      en:
        "correct the response with a new one (haamu answer --correct ID); do not edit the file by hand"
    )
  }
}

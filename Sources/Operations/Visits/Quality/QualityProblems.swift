package import Diagnostics
import Statistics

/// What keeps the quality of visits from being told.
enum QualityProblems {
  static func noVisits(_ wave: String, _ survey: String, unsigned: Int) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0361", at: nil,
        what: unsigned == 0
          ? Trilingual(
            fi: "kierroksella ”\(wave)” ei ole hyväksyttyjä käyntejä (\(survey))",
            sv: "mätomgången ”\(wave)” har inga godkända besök (\(survey))",
            en: "the wave “\(wave)” has no approved visits (\(survey))")
          : Trilingual(
            fi: "hyväksytyissä käynneissä (\(unsigned)) ei kerrota kävijää",
            sv: "de godkända besöken (\(unsigned)) berättar inte vem besökaren var",
            en: "the approved visits (\(unsigned)) do not say who the visitor was"),
        fix: Trilingual(
          fi: "katso: haamu list responses \(survey)", sv: "se: haamu list responses \(survey)",
          en: "see: haamu list responses \(survey)")), status: .notThere)
  }
}

extension LeniencyRefusal {
  /// Why leniency is refused, and what would mend it.
  package var diagnostic: Diagnostic {
    switch self {
    case .notConnected(let design): design.diagnostic
    case .notEstimable(let reason):
      Diagnostic(
        .error, "HC0360", at: nil, what: leniencyRefused, why: reason.visitWords,
        fix: Trilingual(
          fi: "tarvitaan enemmän käyntejä, joissa sama kävijä näkee useita kirjastoja",
          sv: "det behövs fler besök där samma besökare ser flera bibliotek",
          en: "more visits are needed in which one visitor sees several libraries"))
    }
  }
}

private let leniencyRefused = Trilingual(
  fi: "kävijöiden ankaruutta ei arvioida", sv: "besökarnas stränghet skattas inte",
  en: "the visitors' leniency is not estimated")

extension DividedDesign {
  fileprivate var diagnostic: Diagnostic {
    let (count, each) = (parts.count, listed)
    return Diagnostic(
      .error, "HC0360", at: nil, what: leniencyRefused,
      why: Trilingual(
        fi: "kirjastot ja kävijät jakautuvat \(count) osaan, joilla ei ole yhteistä kävijää eikä"
          + " kirjastoa, joten ankara kävijä ja heikko kirjasto näyttävät samalta: \(each)",
        sv: "biblioteken och besökarna faller i \(count) delar utan gemensam besökare eller"
          + " gemensamt bibliotek, så en sträng besökare och ett svagt bibliotek ser lika ut: \(each)",
        en: "libraries and visitors fall into \(count) parts that share neither a visitor nor a"
          + " library, so that a strict visitor and a weak library look the same: \(each)"),
      fix: fix)
  }

  /// The parts, each with its libraries and its visitors.
  private var listed: String {
    parts.enumerated().map { number, part in
      "\(number + 1)) " + shortened(part.libraries) + " ← " + shortened(part.visitors)
    }.joined(separator: "; ")
  }

  private func shortened(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.count > 5 ? "\(shown) + \(names.count - 5)" : shown
  }

  private var fix: Trilingual {
    guard !joining.isEmpty else {
      return Trilingual(
        fi: "säännöt eivät salli käyntiä, joka yhdistäisi osat: pyydä uusi kävijä, joka saa käydä"
          + " kummassakin",
        sv: "reglerna tillåter inget besök som fogar ihop delarna: be om en ny besökare som får gå"
          + " till båda",
        en:
          "the rules allow no visit that would join the parts: ask for a new visitor who may go to"
          + " both")
    }
    let visits = joining.map { visit in
      visit.visitor + " → " + visit.place + (visit.kilometres.map { " (\($0.tenths) km)" } ?? "")
    }.joined(separator: "; ")
    let rest = parts.count - 1 - joining.count
    let more =
      rest == 0
      ? Trilingual("")
      : Trilingual(
        fi: "; osia jää erilleen \(rest)", sv: "; delar som ändå står för sig: \(rest)",
        en: "; parts that stay apart all the same: \(rest)")
    return Trilingual(
      fi: "osat yhdistäisi: \(visits)", sv: "delarna skulle fogas ihop av: \(visits)",
      en: "the parts would be joined by: \(visits)") + more
  }
}

extension NotEstimable {
  /// The reason in words about visits.
  package var visitWords: Trilingual {
    switch self {
    case .noValues:
      Trilingual(
        fi: "missään ei käynyt kahta kävijää, joilla olisi vastaus",
        sv: "ingenstans gick två besökare med svar",
        en: "no place was seen by two visitors who have an answer")
    case .tooFew(let given, let needed):
      Trilingual(
        fi: "liian vähän: \(given), tarvitaan \(needed)",
        sv: "för få: \(given), det krävs \(needed)",
        en: "too few: \(given) of the \(needed) that are needed")
    case .allAlike:
      Trilingual(
        fi: "kaikki vastaukset ovat samat, joten yksimielisyyttä ei voi erottaa sattumasta",
        sv: "alla svar är lika, så enighet kan inte skiljas från slump",
        en: "all answers are alike, so that agreement cannot be told from chance")
    case .noSpreadBetween:
      Trilingual(
        fi: "kirjastojen välillä ei näy hajontaa", sv: "ingen spridning syns mellan biblioteken",
        en: "no spread is seen between libraries")
    case .notConnected:
      Trilingual(
        fi: "asetelma ei ole yhtenäinen", sv: "upplägget hänger inte ihop",
        en: "the design is not connected")
    case .noErrorLeft:
      Trilingual(
        fi: "kirjastot ja kävijät selittävät jokaisen pistemäärän, eikä virhettä voi arvioida",
        sv: "bibliotek och besökare förklarar varje poäng, och felet kan inte skattas",
        en: "libraries and visitors explain every score, and no error is left to judge by")
    case .notConverged:
      Trilingual(
        fi: "laskenta ei päättynyt", sv: "beräkningen blev inte klar",
        en: "the computation did not settle")
    case .tooFewDegreesOfFreedom, .emptyStratum, .outsideDomain:
      Trilingual(
        fi: "luvut eivät riitä", sv: "siffrorna räcker inte", en: "the numbers do not suffice")
    }
  }

  /// For machines.
  package var code: String {
    switch self {
    case .noValues: "no_values"
    case .tooFew: "too_few"
    case .tooFewDegreesOfFreedom: "too_few_degrees_of_freedom"
    case .allAlike: "all_alike"
    case .noSpreadBetween: "no_spread_between"
    case .notConnected: "not_connected"
    case .noErrorLeft: "no_error_left"
    case .emptyStratum: "empty_stratum"
    case .outsideDomain: "outside_domain"
    case .notConverged: "not_converged"
    }
  }
}

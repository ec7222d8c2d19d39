package import Diagnostics
package import VisitHistory

extension VisitPhase {
  package var words: Trilingual {
    switch self {
    case .planned: Trilingual(fi: "suunniteltu", sv: "planerat", en: "planned")
    case .briefed: Trilingual(fi: "ohjeistettu", sv: "instruerat", en: "briefed")
    case .done: Trilingual(fi: "käyty", sv: "gjort", en: "done")
    case .submitted: Trilingual(fi: "raportoitu", sv: "rapporterat", en: "submitted")
    case .checked: Trilingual(fi: "tarkastettu", sv: "kontrollerat", en: "checked")
    case .returned: Trilingual(fi: "palautettu", sv: "återsänt", en: "returned")
    case .approved: Trilingual(fi: "hyväksytty", sv: "godkänt", en: "approved")
    case .published: Trilingual(fi: "julkaistu", sv: "publicerat", en: "published")
    case .declined: Trilingual(fi: "peruttu", sv: "avböjt", en: "declined")
    case .replaced: Trilingual(fi: "korvattu", sv: "ersatt", en: "replaced")
    case .withdrawn: Trilingual(fi: "vedetty pois", sv: "tillbakadraget", en: "withdrawn")
    }
  }
}

extension VisitEvent.Kind {
  package var words: Trilingual {
    switch self {
    case .late: Trilingual(fi: "myöhässä", sv: "försenat", en: "late")
    case .reply: Trilingual(fi: "vastine", sv: "genmäle", en: "reply")
    case .ruling: Trilingual(fi: "ratkaisu", sv: "avgörande", en: "ruling")
    default: VisitPhase(rawValue: rawValue)?.words ?? Trilingual(rawValue)
    }
  }
}

extension Refusal {
  /// Why, as the end of a sentence.
  package var words: Trilingual {
    switch self {
    case .already:
      Trilingual(fi: "se on jo tehty", sv: "det är redan gjort", en: "that has been done already")
    case .notYet(.submitted):
      Trilingual(
        fi: "raportti puuttuu vielä", sv: "rapporten saknas ännu", en: "there is no report yet")
    case .notYet(let phase):
      Trilingual(
        fi: "sitä ennen käynnin pitää olla \(phase.words.fi)",
        sv: "dessförinnan ska besöket vara \(phase.words.sv)",
        en: "the visit must be \(phase.words.en) before")
    case .over(let phase):
      Trilingual(
        fi: "käynti on jo \(phase.words.fi)", sv: "besöket är redan \(phase.words.sv)",
        en: "the visit is \(phase.words.en) already")
    case .noReply:
      Trilingual(
        fi: "kirjasto ei ole antanut vastinetta", sv: "biblioteket har inte gett något genmäle",
        en: "the library has not replied")
    case .noReport:
      Trilingual(
        fi: "käynnillä ei ole sellaista raporttia", sv: "besöket har ingen sådan rapport",
        en: "the visit has no such report")
    }
  }
}

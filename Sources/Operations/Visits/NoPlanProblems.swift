import Diagnostics
import Expressions
import NetworkModel
import SurveyModel
import VisitPlanning

/// Says why there is no plan: which rule, what is missing where, and whom to ask.
struct NoPlanProblems {
  let task: PlanningTask
  let network: Network
  let path: String

  func stopped(_ reason: NoPlan) -> Stopped {
    switch reason {
    case .shortages(let shortages, let cures):
      let cure = cureSentence(cures)
      return Stopped(shortages.map { finding($0, cure) })
    case .overBudget(let least, let budget, let fits):
      return Stopped(overBudget(least, budget, fits))
    case .noPlaces, .noVisitors, .namedTwice: return Stopped(nothingToPlan(reason))
    case .notFound:
      return Stopped(
        Diagnostic(
          .error, "HC0312", at: Place(file: path),
          what: Trilingual(
            fi: "haku lopetettiin ennen kuin suunnitelma löytyi",
            sv: "sökningen avbröts innan en plan hittades",
            en: "the search was given up before a plan was found"),
          fix: Trilingual(
            fi: "lisää kävijöitä tai päiviä", sv: "lägg till besökare eller dagar",
            en: "add visitors or days")))
    }
  }

  // MARK: Shortages

  private func finding(_ shortage: Shortage, _ cure: Trilingual?) -> Diagnostic {
    Diagnostic(
      .error, "HC0310", at: Place(file: path), what: what(shortage), why: why(shortage),
      fix: fix(shortage).map { fix in cure.map { fix + Trilingual("; ") + $0 } ?? fix } ?? cure)
  }

  private func what(_ shortage: Shortage) -> Trilingual {
    let (regions, places) = (regions(shortage), placeNames(shortage))
    let count = shortage.missing
    guard shortage.full.isEmpty, shortage.busy.isEmpty, let wanted = wanted(shortage) else {
      return Trilingual(
        fi: "\(regions.fi): \(shortage.needed) käynnistä jää tekemättä \(count) (\(places.fi))",
        sv: "\(regions.sv): av \(shortage.needed) besök blir \(count) ogjorda (\(places.sv))",
        en: "\(regions.en): of \(shortage.needed) visits \(count) cannot be made (\(places.en))")
    }
    return Trilingual(
      fi: "\(regions.fi): kävijöitä puuttuu \(count), \(wanted.fi) (\(places.fi))",
      sv: "\(regions.sv) saknar \(count) besökare \(wanted.sv) (\(places.sv))",
      en: "\(regions.en) lacks \(count) \(count == 1 ? "visitor who is" : "visitors who are")"
        + " \(wanted.en) (\(places.en))")
  }

  /// Who would do: the opposite of what keeps most visitors away; nil where nobody is kept away.
  private func wanted(_ shortage: Shortage) -> Trilingual? {
    let place = shortage.places[0]
    let library = label(library: place.library)
    let towns = place.municipalities.map(label(municipality:))
    let names = joined(towns)
    switch shortage.chief {
    case .ownMunicipality:
      return Trilingual(
        fi: "kotikunta muu kuin \(names.fi)", sv: "som inte är från \(names.sv)",
        en: "not from \(names.en)")
    case .ownLibrary:
      return Trilingual(
        fi: "oma kirjasto muu kuin \(library.fi)",
        sv: "som inte hör till \(library.sv)",
        en: "not of \(library.en)")
    case .barred:
      return Trilingual(
        fi: "ei estettä (barred)", sv: "utan hinder (barred)",
        en: "not barred from it (barred)")
    case .language:
      let language = place.language ?? "scenario"
      return Trilingual(
        fi: "palvelukieli \(language)", sv: "som kan betjänas på språket \(language)",
        en: "able to be served in \(language)")
    case .noCommonDay:
      return Trilingual(
        fi: "vapaa aukiolopäivänä", sv: "som är ledig en dag då det är öppet",
        en: "free on a day when it is open")
    case .recentVisit:
      let months = task.rules.monthsApart
      return Trilingual(
        fi: "ei käyntiä siellä \(months) kuukauteen",
        sv: "som inte har varit där på \(months) månader",
        en: "new to it for \(months) months")
    case nil:
      return Trilingual(
        fi: "saa käydä siellä", sv: "som får gå dit", en: "allowed to go there")
    }
  }

  private func why(_ shortage: Shortage) -> Trilingual? {
    var parts = shortage.kept.map { kept in
      kept.barrier.words + Trilingual(": " + names(kept.visitors))
    }
    if !shortage.full.isEmpty {
      parts.append(
        Trilingual(fi: "käyntimäärä täynnä", sv: "antalet besök fullt", en: "no more visits each")
          + Trilingual(
            ": "
              + shortage.full.map { "\($0.name) (\($0.capacity))" }.joined(separator: ", ")))
    }
    if !shortage.busy.isEmpty {
      parts.append(
        Trilingual(fi: "päivät loppuvat", sv: "dagarna tar slut", en: "no more days")
          + Trilingual(": " + names(shortage.busy)))
    }
    return parts.isEmpty ? nil : parts.dropFirst().reduce(parts[0]) { $0 + Trilingual("; ") + $1 }
  }

  private func fix(_ shortage: Shortage) -> Trilingual? {
    let asked = (shortage.full + shortage.busy).map(\.name)
    guard !asked.isEmpty else {
      return Trilingual(
        fi: "pyydä uusia kävijöitä: \(shortage.missing), tai tyydy harvempiin käynteihin"
          + " (<rules visits=\"…\"/>)",
        sv: "be om nya besökare: \(shortage.missing), eller nöj dig med färre besök"
          + " (<rules visits=\"…\"/>)",
        en: "ask for new visitors: \(shortage.missing), or make do with fewer visits"
          + " (<rules visits=\"…\"/>)")
    }
    let names = asked.prefix(6).joined(separator: ", ") + (asked.count > 6 ? "…" : "")
    let more = shortage.full.isEmpty
    return Trilingual(
      fi: "pyydä lisää \(more ? "päiviä" : "käyntejä"): \(names), tai uusia kävijöitä",
      sv: "be om fler \(more ? "dagar" : "besök"): \(names), eller nya besökare",
      en: "ask for more \(more ? "days" : "visits"): \(names), or new visitors")
  }

  private func cureSentence(_ cures: [LooseRule]) -> Trilingual? {
    guard !cures.isEmpty else { return nil }
    let words = cures.map(\.words)
    return Trilingual(
      fi: "suunnitelma syntyisi ilman yhtä näistä säännöistä: ",
      sv: "en plan skulle gå utan en av dessa regler: ",
      en: "there would be a plan without one of these rules: ")
      + words.dropFirst().reduce(words[0]) { $0 + Trilingual(", ") + $1 }
  }

  // MARK: Others

  private func overBudget(_ least: Double, _ budget: Double, _ fits: Int?) -> Diagnostic {
    let (least, budget) = (least.tenths, budget.tenths)
    let fix = fits.map { visits in
      Trilingual(
        fi: "budjettiin mahtuisi käyntejä paikkaa kohti \(visits)",
        sv: "i budgeten ryms \(visits) besök per ställe",
        en: "the budget has room for \(visits) \(visits == 1 ? "visit" : "visits") to each place")
    }
    return Diagnostic(
      .error, "HC0311", at: Place(file: path),
      what: Trilingual(
        fi: "lyhin suunnitelma on vähintään \(least) km, budjetti \(budget) km",
        sv: "den kortaste planen är minst \(least) km, budgeten \(budget) km",
        en: "the shortest plan is at least \(least) km, the budget \(budget) km"),
      fix: fix
        ?? Trilingual(
          fi: "lisää budjettia tai kävijöitä lähempää",
          sv: "öka budgeten eller ta besökare närmare",
          en: "raise the budget, or find visitors who live nearer"))
  }

  private func nothingToPlan(_ reason: NoPlan) -> Diagnostic {
    let what =
      switch reason {
      case .noVisitors:
        Trilingual(
          fi: "kävijöitä ei ole", sv: "det finns inga besökare", en: "there are no visitors")
      case .namedTwice(let name):
        Trilingual(
          fi: "nimi \(name) on kahdesti", sv: "namnet \(name) finns två gånger",
          en: "the name \(name) is there twice")
      default:
        Trilingual(
          fi: "käytäviä paikkoja ei ole", sv: "det finns inga ställen att besöka",
          en: "there are no places to visit")
      }
    return Diagnostic(
      .error, "HC0313", at: Place(file: path), what: what,
      fix: Trilingual(
        fi:
          "lisää <visitor name=\"…\" home=\"…\" capacity=\"…\"/>; malli: docs/specification/visits.md",
        sv: "lägg till <visitor name=\"…\" home=\"…\" capacity=\"…\"/>; förebild:"
          + " docs/specification/visits.md",
        en:
          "add <visitor name=\"…\" home=\"…\" capacity=\"…\"/>; model: docs/specification/visits.md"
      ))
  }

  // MARK: Names

  private func trilingual(_ label: Label, else name: String) -> Trilingual {
    label.isEmpty
      ? Trilingual(name) : Trilingual(fi: label["fi"], sv: label["sv"], en: label["en"])
  }

  private func label(library name: String) -> Trilingual {
    trilingual(network.libraries.first { $0.name == name }?.label ?? .none, else: name)
  }

  private func label(municipality name: String) -> Trilingual {
    trilingual(network.municipalities.first { $0.name == name }?.label ?? .none, else: name)
  }

  private func regions(_ shortage: Shortage) -> Trilingual {
    let labels = shortage.regions.map { name in
      trilingual(network.regions.first { $0.name == name }?.label ?? .none, else: name)
    }
    return labels.isEmpty ? label(library: shortage.places[0].library) : joined(labels)
  }

  private func joined(_ words: [Trilingual]) -> Trilingual {
    words.dropFirst().reduce(words.first ?? Trilingual("")) { $0 + Trilingual(", ") + $1 }
  }

  private func placeNames(_ shortage: Shortage) -> Trilingual {
    let shown = shortage.places.prefix(3).map(\.name).joined(separator: ", ")
    let rest = shortage.places.count - 3
    return Trilingual(rest > 0 ? "\(shown) + \(rest)" : shown)
  }

  private func names(_ visitors: [Visitor]) -> String {
    let shown = visitors.prefix(8).map(\.name).joined(separator: ", ")
    return visitors.count > 8 ? "\(shown) + \(visitors.count - 8)" : shown
  }
}

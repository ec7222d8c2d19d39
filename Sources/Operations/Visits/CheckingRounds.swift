import Diagnostics
import Expressions
import FileSystem
import LocatedXML
import NetworkModel
import SurveyModel
import VisitPlanning

/// Looks at a file of visits as a whole: what its reader finds, whether its wave and survey exist, and
/// what the plan that stands breaks.
struct VisitsChecking {
  let workspace: Workspace
  let network: Network
  let surveys: [String]

  func findings(_ document: LocatedDocument, path: String) -> [Diagnostic] {
    let reader = VisitFileReader(document, network)
    var found = reader.findings + surveyFindings(reader.file, document)
    guard let wave = network.wave(reader.file.wave), wave.name + ".xml" == name(of: path) else {
      let problem = VisitFileProblems.otherWave(
        reader.file.wave, String(name(of: path).dropLast(4)), at: path)
      return found + problem.diagnostics
    }
    var file = reader.file
    do throws(Stopped) {
      file.scenarios = try workspace.named(file.scenarios, in: document)
    } catch {
      // What is wrong with the file of scenarios is told where that is looked at.
      found += error.diagnostics.filter { $0.code == "HC0350" }
    }
    guard found.isEmpty, !file.standing.isEmpty else { return found }
    // What is wrong with another round's file is told where that is looked at.
    let history = (try? workspace.earlierVisits(than: wave, network)) ?? []
    let task = file.task(network, wave, history: history, firstDay: nil)
    found += brokenRules(file, task, document)
    found += miscounted(file, task, path)
    return found
  }

  private func surveyFindings(_ file: VisitFile, _ document: LocatedDocument) -> [Diagnostic] {
    if surveys.contains(file.survey) { return [] }
    let range = document.root["survey"].map(\.nameRange) ?? document.root.nameRange
    return [
      VisitFileProblems.unknownName(file.survey, surveys, at: document.source.place(range))
        .showing(document.source)
    ]
  }

  private func brokenRules(
    _ file: VisitFile, _ task: PlanningTask, _ document: LocatedDocument
  ) -> [Diagnostic] {
    let ranges = visitRanges(document.root)
    return zip(file.standing, task.brokenRules(file.standing.map(\.visit))).flatMap {
      recorded, broken in
      broken.map { rule in
        PlanRuleProblems.broken(
          rule, recorded, at: document.source.place(ranges[recorded.id] ?? document.root.nameRange)
        ).showing(document.source)
      }
    }
  }

  private func miscounted(
    _ file: VisitFile, _ task: PlanningTask, _ path: String
  ) -> [Diagnostic] {
    let places = task.miscounted(file.standing.map(\.visit))
    return places.isEmpty ? [] : [PlanRuleProblems.miscounted(places, path)]
  }

  /// Where each visit's element stands; of an id the last one.
  private func visitRanges(_ root: XMLElement) -> [String: Range<Int>] {
    var ranges: [String: Range<Int>] = [:]
    for entry in root.elements {
      for visit in entry.elements where visit.name.local == "visit" {
        if let id = visit["id"]?.value { ranges[id] = visit.nameRange }
      }
    }
    return ranges
  }
}

/// What is wrong with a plan that its reader understands.
enum PlanRuleProblems {
  static func broken(
    _ rule: BrokenRule, _ recorded: RecordedVisit, at place: Place
  ) -> Diagnostic {
    let visit = recorded.visit
    let who = "\(recorded.id): \(visit.visitor) → \(visit.place) \(visit.day.iso)"
    return Diagnostic(
      .error, "HC0362", at: place, what: Trilingual(who + ": ") + rule.words,
      fix: Trilingual(
        fi:
          "korjaa käynti tai poista se (<dropped visit=\"\(recorded.id)\"/>) ja aja haamu visits plan",
        sv:
          "rätta besöket eller stryk det (<dropped visit=\"\(recorded.id)\"/>) och kör haamu visits"
          + " plan",
        en:
          "mend the visit, or drop it (<dropped visit=\"\(recorded.id)\"/>) and run haamu visits plan"
      ))
  }

  static func miscounted(
    _ places: [(place: VisitedPlace, planned: Int)], _ path: String
  ) -> Diagnostic {
    let shown = places.prefix(5).map { "\($0.place.name) (\($0.planned)/\($0.place.visits))" }
      .joined(separator: ", ")
    let list = places.count > 5 ? "\(shown) + \(places.count - 5)" : shown
    return Diagnostic(
      .warning, "HC0363", at: Place(file: path),
      what: Trilingual(
        fi: "paikkoja, joilla on muu määrä käyntejä kuin pitäisi: \(places.count): \(list)",
        sv: "ställen med ett annat antal besök än de borde ha: \(places.count): \(list)",
        en: "places with another number of visits than they should have: \(places.count): \(list)"),
      fix: Trilingual("haamu visits plan"))
  }
}

extension BrokenRule {
  fileprivate var words: Trilingual {
    switch self {
    case .unknownPlace:
      Trilingual(
        fi: "paikassa ei käydä", sv: "stället besöks inte", en: "the place is not visited")
    case .unknownVisitor:
      Trilingual(fi: "kävijää ei ole", sv: "besökaren finns inte", en: "there is no such visitor")
    case .barrier(let barrier): barrier.words
    case .tooSoon(let first):
      Trilingual(
        fi: "kävi siellä äskettäin, vapaa vasta \(first.iso)",
        sv: "var där nyligen, fri först \(first.iso)",
        en: "was there recently, free from \(first.iso) only")
    case .outsideWave:
      Trilingual(
        fi: "päivä ei kuulu kierrokseen", sv: "dagen ligger utanför mätomgången",
        en: "the day is outside the wave")
    case .visitorAway:
      Trilingual(
        fi: "kävijä ei ole vapaa", sv: "besökaren är inte ledig", en: "the visitor is not free")
    case .placeClosed:
      Trilingual(fi: "paikka on kiinni", sv: "stället är stängt", en: "the place is closed")
    case .outsideHours:
      Trilingual(
        fi: "aika ei ole aukiolon sisällä", sv: "tiden ligger utanför öppettiderna",
        en: "the time is outside the opening hours")
    case .scenarioUnfit:
      Trilingual(
        fi: "tilanne ei sovi kävijälle tai paikkaan",
        sv: "scenariot passar inte besökaren eller stället",
        en: "the scenario does not fit the visitor or the place")
    case .placeTwice:
      Trilingual(
        fi: "sama kävijä samassa paikassa kahdesti", sv: "samma besökare två gånger på stället",
        en: "the same visitor twice in the place")
    case .dayTwice:
      Trilingual(
        fi: "kävijällä on sinä päivänä jo käynti", sv: "besökaren har redan ett besök den dagen",
        en: "the visitor has a visit on that day already")
    case .overCapacity(let most):
      Trilingual(
        fi: "kävijällä on yli \(most) käyntiä (capacity)",
        sv: "besökaren har fler än \(most) besök (capacity)",
        en: "the visitor has more than \(most) visits (capacity)")
    }
  }
}

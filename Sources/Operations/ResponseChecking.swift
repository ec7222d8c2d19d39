import Diagnostics
import Expressions
import Intake
import Interview
import LocatedXML
import NetworkModel
import SurveyModel

/// Checks stored responses by every rule of their survey, as if they were answered anew: what
/// differs from what a device stored is a finding, never a silent repair.
struct ResponseChecking {
  let workspace: Workspace
  let definitions: Definitions
  let network: Network?
  private var kept: [String: [String: SurveyOutline]] = [:]

  init(workspace: Workspace, definitions: Definitions, network: Network?) {
    self.workspace = workspace
    self.definitions = definitions
    self.network = network
  }

  mutating func findings(_ document: LocatedDocument) throws(Stopped) -> [Diagnostic] {
    let (header, headerFindings) = readHeader(document)
    guard headerFindings.isEmpty else { return headerFindings }
    guard let network, let survey = definitions[survey: header.survey] else {
      let names = definitions.surveys.map(\.outline.survey.name)
      return [CheckProblems.unknownSurvey(document, header.survey, names)]
    }
    let outlines = try versions(of: survey, network)
    guard let outline = outlines[header.version] else {
      return [
        CheckProblems.unknownVersion(document, header, outlines.keys.sorted())
      ]
    }
    let zone = try workspace.zone(of: network)
    let (response, findings) = readResponse(document, header: header, outline: outline)
    return findings + reevaluated(response, document, outline, zone, network)
  }

  private mutating func versions(
    of survey: DefinedSurvey, _ network: Network
  ) throws(Stopped) -> [String: SurveyOutline] {
    let name = survey.outline.survey.name
    if let known = kept[name] { return known }
    var outlines = try workspace.keptVersions(of: survey, network: network)
    if outlines[survey.outline.survey.version] == nil {
      outlines[survey.outline.survey.version] = survey.outline
    }
    kept[name] = outlines
    return outlines
  }

  /// `today()` and `now()` are the response's own `meta/timeEnd`.
  private func reevaluated(
    _ response: Response, _ document: LocatedDocument, _ outline: SurveyOutline, _ zone: LocalZone,
    _ network: Network
  ) -> [Diagnostic] {
    let now = response.timeEnd ?? response.timeStart ?? zone.moment(milliseconds: 0)
    let snapshot = NetworkSnapshot(network, on: zone.day(of: now))
    let fitting = ValueFitting(outline: outline, snapshot: snapshot)
    let state = InterviewState(
      outline: outline, world: expressionWorld(now: now, zone: zone, snapshot: snapshot),
      fitting: fitting, response: response)
    var problems = state.problems(snapshot: snapshot)
    problems += disagreements(response, state, outline)
    return problems.map { CheckProblems.answer($0, document) }
  }

  private func disagreements(
    _ response: Response, _ state: InterviewState, _ outline: SurveyOutline
  ) -> [InterviewProblem] {
    outline.questions.flatMap { placed in
      response.instances(of: placed.repeats).compactMap { instances -> InterviewProblem? in
        let key = AnswerKey(placed.question.name, instances)
        let stored = response.answers[key]
        let computed = state.visible.answers[key]
        guard let stored else { return nil }
        guard let computed else { return InterviewProblem(key: key, kind: .irrelevant) }
        let isCalculated = placed.question.calculation != nil || placed.question.quotient != nil
        guard isCalculated, stored != computed, !nearlyEqual(stored, computed) else { return nil }
        return InterviewProblem(
          key: key, kind: .calculatedDiffers(stored: stored, computed: computed))
      }
    }
  }

  private func nearlyEqual(_ one: String, _ other: String) -> Bool {
    guard let a = number(fromText: one), let b = number(fromText: other) else { return false }
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
  }
}

private enum CheckProblems {
  static func answer(_ problem: InterviewProblem, _ document: LocatedDocument) -> Diagnostic {
    let name = problem.key.question
    let element = document.root.descendant(named: name, number: problem.key.instances.last ?? 0)
    let range = (element ?? document.root).nameRange
    return Diagnostic(
      .error, "HR0040", at: document.source.place(range),
      what: Trilingual("\(name): ") + problem.what, fix: problem.fix
    ).showing(document.source)
  }

  static func unknownSurvey(
    _ document: LocatedDocument, _ name: String, _ names: [String]
  ) -> Diagnostic {
    let near = nearestName(to: name, among: names)
    return Diagnostic(
      .error, "HR0041", at: document.source.place(document.root.startTag),
      what: Trilingual(
        fi: "kyselyä ”\(name)” ei ole tässä työtilassa", sv: "enkäten ”\(name)” finns inte här",
        en: "there is no survey “\(name)” in this workspace"),
      fix: near.map {
        Trilingual(fi: "tarkoititko \($0)?", sv: "menade du \($0)?", en: "did you mean \($0)?")
      }
    ).showing(document.source)
  }

  static func unknownVersion(
    _ document: LocatedDocument, _ header: ResponseHeader, _ known: [String]
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .error, "HR0042", at: document.source.place(document.root.startTag),
      what: Trilingual(
        fi: "versiota ”\(header.version)” ei tunneta (tunnetaan: \(list))",
        sv: "versionen ”\(header.version)” är okänd (kända: \(list))",
        en: "the version “\(header.version)” is not known (known: \(list))"),
      fix: Trilingual(
        "Surveys/versions/\(header.survey)-\(header.version).xml")
    ).showing(document.source)
  }
}

extension XMLElement {
  /// The n-th element of a name below this one, from 0; the last there is when there are fewer.
  func descendant(named name: String, number: Int) -> XMLElement? {
    var found: [XMLElement] = []
    func look(_ element: XMLElement) {
      for inner in element.elements {
        if inner.name.local == name { found.append(inner) }
        look(inner)
      }
    }
    look(self)
    return found.indices.contains(number) ? found[number] : found.last
  }
}

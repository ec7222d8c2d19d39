import Diagnostics
import Expressions
import Intake
import Interview
import LocatedXML
import NetworkModel
import PersonalData
import SurveyModel

/// Checks stored responses by every rule of their survey, as if they were answered anew: what
/// differs from what a device stored is a finding, never a silent repair.
struct ResponseChecking {
  let workspace: Workspace
  let definitions: Definitions
  let network: Network?
  private var kept: [String: [String: SurveyOutline]] = [:]
  /// How many responses could not be judged, by survey, because a definition has errors.
  private var waiting: [String: Int] = [:]

  init(workspace: Workspace, definitions: Definitions, network: Network?) {
    self.workspace = workspace
    self.definitions = definitions
    self.network = network
  }

  /// - Parameter sealed: the response, where it lies in a bundle.
  mutating func findings(
    _ document: LocatedDocument, sealed: StoredResponse? = nil
  ) throws(Stopped) -> [Diagnostic] {
    let (header, headerFindings) = readHeader(document)
    guard headerFindings.isEmpty else { return headerFindings }
    let isBroken = definitions.broken.contains { $0.name == header.survey }
    guard let network, !isBroken else {
      waiting[header.survey, default: 0] += 1
      return []
    }
    guard let survey = definitions[survey: header.survey] else {
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
      + personal(response, document, outline, sealed)
  }

  /// Texts that look like personal data and that nobody has said are none.
  private func personal(
    _ response: Response, _ document: LocatedDocument, _ outline: SurveyOutline,
    _ sealed: StoredResponse?
  ) -> [Diagnostic] {
    let found = screened(response.answers, outline)
    let isConfirmed = sealed.map { hasPrivacyConfirmation($0, in: workspace.store) } ?? false
    let path = sealed?.path ?? document.source.file
    guard !found.isEmpty, !isConfirmed, !hasPrivacyConfirmation(responseAt: path) else {
      return []
    }
    let places = answerPlaces(document, outline: outline)
    return found.flatMap { answer in
      answer.findings.map { CheckProblems.personal(answer.key, $0, document, places[answer.key]) }
    }
  }

  /// One finding for each survey whose responses wait for a definition to be mended.
  var leftOut: [Diagnostic] {
    waiting.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { CheckProblems.waiting($0.key, $0.value) }
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
      fitting: fitting, response: response, takesDefaults: false)
    var problems = state.problems(snapshot: snapshot)
    problems += disagreements(response, state, outline)
    guard !problems.isEmpty else { return [] }
    let places = answerPlaces(document, outline: outline)
    return problems.map { CheckProblems.answer($0, document, places[$0.key]) }
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
        guard isCalculated, !agree(stored, computed) else { return nil }
        return InterviewProblem(
          key: key, kind: .calculatedDiffers(stored: stored, computed: computed))
      }
    }
  }
}

private enum CheckProblems {
  static func answer(
    _ problem: InterviewProblem, _ document: LocatedDocument, _ range: Range<Int>?
  ) -> Diagnostic {
    Diagnostic(
      .error, "HR0040", at: document.source.place(range ?? document.root.nameRange),
      what: Trilingual("\(problem.key.question): ") + problem.what, fix: problem.fix
    ).showing(document.source)
  }

  /// Without the line of the file: the finding shows no more of the text than it must.
  static func personal(
    _ key: AnswerKey, _ finding: PersonalDataFinding, _ document: LocatedDocument,
    _ range: Range<Int>?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "HR0067", at: document.source.place(range ?? document.root.nameRange),
      what: Trilingual("\(key.question): ") + finding.what, why: finding.why,
      fix: finding.fix + Trilingual(" (haamu answer --correct)"))
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

  static func waiting(_ survey: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "HR0043", at: nil,
      what: Trilingual(
        fi: "kyselyn \(survey) vastauksia jäi tarkistamatta: \(count)",
        sv: "svar på \(survey) som inte kontrollerades: \(count)",
        en: "responses of \(survey) that were not checked: \(count)"),
      why: Trilingual(
        fi: "Kyselyn tai verkoston määrittelyssä on virheitä.",
        sv: "Definitionen av enkäten eller nätverket har fel.",
        en: "The definition of the survey or of the network has errors."),
      fix: Trilingual(
        fi: "korjaa ensin määrittely", sv: "rätta först definitionen",
        en: "mend the definition first"))
  }
}

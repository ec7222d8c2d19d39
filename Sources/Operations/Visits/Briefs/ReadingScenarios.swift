import DefinitionReading
import Diagnostics
import FileSystem
import LocatedXML
import Scenarios
import SurveyModel
import VisitPlanning

extension Workspace {
  /// What visitors play, for the plans of all waves.
  var scenariosPath: String { joined(visitsFolder, "scenarios.xml") }

  /// The scenarios of the workspace; none where it has no file of them. Throws what is wrong with it.
  /// - Parameter known: the definitions, where they have been read already.
  func scenarios(_ known: Definitions? = nil) throws(Stopped) -> [Scenario] {
    guard fileKind(scenariosPath) == .file else { return [] }
    let document = try readDocument(try readFile(scenariosPath), file: scenariosPath)
    var definitions = known ?? Definitions()
    if known == nil { definitions = try self.definitions() }
    let read = readScenarios(
      document, surveys: definitions.surveys.map(\.outline), network: definitions.network)
    guard let scenarios = read.value else {
      throw Stopped(read.diagnostics.filter { $0.severity == .error })
    }
    return scenarios
  }

  /// The scenarios of a wave's file: one without a name for people has that of the shared file, and so
  /// its language.
  func named(
    _ written: [PlannedScenario], in document: LocatedDocument
  ) throws(Stopped) -> [PlannedScenario] {
    guard written.contains(where: { $0.label.isEmpty }) else { return written }
    let shared = try scenarios()
    var unknown: [Diagnostic] = []
    let named = written.map { own -> PlannedScenario in
      guard own.label.isEmpty else { return own }
      guard let scenario = shared.first(where: { $0.name == own.choice.name }) else {
        unknown.append(BriefProblems.unknownScenario(own.choice.name, shared, document))
        return own
      }
      return PlannedScenario(
        choice: ScenarioChoice(
          name: scenario.name, language: own.choice.language ?? scenario.language),
        label: scenario.label)
    }
    guard unknown.isEmpty else { throw Stopped(unknown) }
    return named
  }
}

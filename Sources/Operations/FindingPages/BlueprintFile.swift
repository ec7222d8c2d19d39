import DefinitionReading
import Diagnostics
import FileSystem
import Findings
import LocatedXML
import SurveyModel

extension Workspace {
  func blueprintPath(_ survey: String) -> String {
    joined(findingsFolder, blueprintPrefix + survey + ".xml")
  }

  /// What people wrote of a survey's touchpoints; empty where nobody has. Throws what is wrong with the file.
  func blueprint(_ survey: Survey) throws(Stopped) -> Blueprint {
    let path = blueprintPath(survey.name)
    guard fileKind(path) == .file else { return .empty(survey.name) }
    let read = readBlueprint(
      try readDocument(try readFile(path), file: path), touchpoints: survey.touchpoints.map(\.name))
    guard let blueprint = read.value else { throw Stopped(read.diagnostics) }
    guard blueprint.survey == survey.name else {
      throw FindingPageProblems.otherSurvey(blueprint.survey, survey.name, at: path)
    }
    return blueprint
  }
}

/// How the names of blueprints begin; other files of the folder are codebooks and what was said of a wave.
let blueprintPrefix = "blueprint-"

package import Diagnostics
package import LocatedXML
package import NetworkModel
package import Scenarios
package import SurveyModel

// From a located XML tree to a survey or a network, and every finding on the way.
//
// Reading goes in three passes, none of which stops at the first problem:
// 1. `Structure`: the tree against the grammar (`Grammar`), which is data; the XSDs that editors
//    use are written from the same grammar (`Schemas`), so the two cannot disagree.
// 2. `Surveys`, `Networks`: the formed tree to the models, expressions parsed, places kept.
// 3. `Rules`: what the models must be, one demand per file.
//
// This room imports no file system and no C: bytes become a tree in LocatedXML, and whoever calls
// prints the findings.

/// What reading gave: the value when the file has no errors, and all findings in file order.
package struct ReadResult<T: Sendable>: Sendable {
  package let value: T?
  package let diagnostics: [Diagnostic]

  package init(value: T?, diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What a file is, by its root element; the file's name plays no part.
package enum RootKind: Sendable, Hashable {
  case survey
  case network
  case scenarios
  /// A submission: its root is named after its survey, whose id and version are given.
  case response(survey: String, version: String?)
  case other
}

package func rootKind(of document: LocatedDocument) -> RootKind {
  let root = document.root
  switch root.name.namespace {
  case DefinitionKind.survey.namespace: return .survey
  case DefinitionKind.network.namespace: return .network
  case DefinitionKind.scenarios.namespace: return .scenarios
  default: break
  }
  if let id = root["id"]?.value, root.elements.contains(where: { $0.name.local == "meta" }) {
    let version = root.attributes.first { $0.name.local == "version" }
    return .response(survey: id, version: version?.value)
  }
  switch root.name.local {
  case "survey": return .survey
  case "network": return .network
  case "scenarios": return .scenarios
  default: return .other
  }
}

/// Reads and checks a survey. With the network at hand, names of units and rounds are checked too.
package func readSurvey(_ document: LocatedDocument, network: Network?) -> ReadResult<Survey> {
  checkSurvey(document, network: network).result
}

/// A survey that was read and checked, with how much of it is translated.
package struct SurveyCheck: Sendable {
  package let result: ReadResult<Survey>
  package let coverage: TranslationCoverage
}

/// Reads and checks a survey and counts its translations.
package func checkSurvey(_ document: LocatedDocument, network: Network?) -> SurveyCheck {
  var findings = Findings(source: document.source, kind: .survey)
  guard let root = formRoot(document, surveyGrammar, &findings) else {
    return SurveyCheck(
      result: ReadResult(value: nil, diagnostics: findings.sorted), coverage: TranslationCoverage())
  }
  let draft = readDraft(root, network: network, &findings)
  for rule in surveyRules { rule.check(draft, &findings) }
  return SurveyCheck(
    result: ReadResult(
      value: findings.hasErrors ? nil : draft.survey, diagnostics: findings.sorted),
    coverage: TranslationCoverage(of: draft.texts, source: draft.survey.language))
}

/// Reads and checks the network.
package func readNetwork(_ document: LocatedDocument) -> ReadResult<Network> {
  var findings = Findings(source: document.source, kind: .network)
  guard let root = formRoot(document, networkGrammar, &findings) else {
    return ReadResult(value: nil, diagnostics: findings.sorted)
  }
  let draft = readNetworkDraft(root, &findings)
  for rule in networkRules { rule.check(draft, &findings) }
  return ReadResult(
    value: findings.hasErrors ? nil : draft.network, diagnostics: findings.sorted)
}

/// Reads and checks a file of scenarios.
/// - Parameters:
///   - surveys: those whose questions may be named.
///   - network: with it at hand, names of units and rounds are checked too.
package func readScenarios(
  _ document: LocatedDocument, surveys: [SurveyOutline], network: Network?
) -> ReadResult<[Scenario]> {
  var findings = Findings(source: document.source, kind: .scenarios)
  guard let root = formRoot(document, scenarioGrammar, &findings) else {
    return ReadResult(value: nil, diagnostics: findings.sorted)
  }
  let draft = readScenarioDraft(root, surveys: surveys, network: network, &findings)
  for rule in scenarioRules { rule.check(draft, &findings) }
  return ReadResult(
    value: findings.hasErrors ? nil : draft.sites.map(\.scenario), diagnostics: findings.sorted)
}

import Diagnostics
import LocatedXML
import NetworkModel
import SurveyModel

/// The choices of a question with the role `wave` are rounds of the network.
struct WavesAreKnown: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    guard let network = draft.network else { return }
    let known = network.waves.map(\.name)
    let lists = Set(
      draft.questions.filter { $0.question.role == .wave }.compactMap(\.question.list))
    for site in draft.lists where lists.contains(site.list.name) {
      for (choice, element) in zip(site.list.choices, site.choices)
      where choice.missing == nil && !known.contains(choice.name) {
        findings.report(.unknown(choice.name, known), at: element.range(of: "name"))
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ wave: String, _ known: [String]) -> Message {
    Message(
      .unknownWave, .warning,
      what: Trilingual(
        fi: "Verkostossa ei ole mittauskierrosta ”\(excerpt(wave))”",
        sv: "Nätverket har ingen mätomgång ”\(excerpt(wave))”",
        en: "the network has no wave “\(excerpt(wave))”"),
      fix: suggestion(for: wave, among: known))
  }
}

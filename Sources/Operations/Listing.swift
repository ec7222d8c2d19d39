package import Diagnostics
import Expressions
import Intake
import LocatedXML
import NetworkModel
import SurveyModel

/// One line of a list of responses.
package struct ListedResponse: Sendable {
  /// Where it is found: a path, and of a sealed response the bundle and the line.
  package let path: String
  package let id: String
  package let unit: String
  /// The label of the unit in the reader's language; empty where the response is not used.
  package let label: String
  /// When it was answered; empty where that is not known, or the response is not used.
  package let answered: String
  package let wave: String
  package let synthetic: Bool
  /// Nil when the response is used.
  package let reason: Diagnostic?
}

extension Workspace {
  /// Every response of a survey, used or not, with the reason when not.
  package func listResponses(
    survey: String, language: Language = .fi
  ) throws(Stopped) -> [ListedResponse] {
    let gathered = try gather(survey)
    // In the order of the paths that they have or had, so that sealing moves nothing.
    var lines: [(path: String, line: ListedResponse)] = gathered.used().map { used in
      let line = ListedResponse(
        path: used.file.shown, id: used.id, unit: used.unit,
        label: gathered.rules.snapshot[unit: used.unit]?.label[language.rawValue] ?? "",
        answered: used.answered?.shown(language) ?? "", wave: used.wave,
        synthetic: used.synthetic, reason: nil)
      return (used.file.path, line)
    }
    lines += gathered.rejected.map { rejected in
      let line = ListedResponse(
        path: rejected.file.shown, id: rejected.instanceID, unit: "", label: "", answered: "",
        wave: rejected.wave ?? "",
        synthetic: isSynthetic(rejected.file), reason: rejected.findings.first)
      return (rejected.path, line)
    }
    return lines.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.line)
  }

  /// Whether the file of a response that is not used says that it was invented.
  func isSynthetic(_ file: StoredFile) -> Bool {
    guard let document = try? store.document(file) else { return false }
    return readHeader(document).0.synthetic
  }

  /// Libraries without a used response in a wave (nil: the latest), in file order.
  /// - Parameter language: of the labels; nil for the network's own.
  package func missingLibraries(
    survey: String, wave: String?, language: Language? = nil
  ) throws(Stopped) -> MissingLibraries {
    let gathered = try gather(survey)
    let waves = gathered.network.waves.filter { $0.surveys.contains(survey) }
    if waves.isEmpty { throw WaveProblems.none(survey) }
    guard
      let chosen = wave.map({ name in waves.first { $0.name == name } })
        ?? gathered.waves.first ?? waves.first
    else { throw ReportProblems.unknownWave(wave ?? "", gathered) }
    let snapshot = NetworkSnapshot(gathered.network, on: chosen.from)
    let answered = Set(
      gathered.used(in: chosen.name).compactMap { snapshot[unit: $0.unit]?.library })
    let tongue = language?.rawValue ?? gathered.network.language
    let left = gathered.network.libraries.enumerated().filter { !answered.contains($0.offset) }
    return MissingLibraries(
      survey: survey, wave: chosen.name,
      libraries: left.map { ($0.element.name, $0.element.label[tongue]) },
      title: gathered.survey.outline.survey.title[tongue], waveLabel: chosen.label[tongue],
      until: chosen.until,
      today: gathered.zone.day(
        of: Moment(
          millisecondsSince1970: world.clock(), offsetMinutes: 0)),
      language: language ?? Language(rawValue: tongue) ?? .fi)
  }
}

enum WaveProblems {
  static func none(_ survey: String) -> Stopped {
    func example(_ label: String) -> String {
      "<wave name=\"2026\" from=\"2026-01-01\" until=\"2026-12-31\" surveys=\"\(survey)\">"
        + "<label>\(label)</label></wave>"
    }
    return Stopped(
      Diagnostic(
        .error, "HC0032", at: nil,
        what: Trilingual(
          fi: "kyselyllä \(survey) ei ole kierrosta tiedostossa Surveys/network.xml",
          sv: "enkäten \(survey) har ingen mätomgång i filen Surveys/network.xml",
          en: "the survey \(survey) has no wave in Surveys/network.xml"),
        fix: Trilingual(
          fi: "lisää sinne esimerkiksi \(example("Vuosi 2026"))",
          sv: "lägg till till exempel \(example("År 2026"))",
          en: "add there for example \(example("Year 2026"))")), status: .notThere)
  }
}

import Diagnostics
import FileSystem
import Intake

/// HC0215: responses to a version of their survey that is not kept here. One complaint for a version.
enum UnknownVersions {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    var found: [(survey: String, version: String, paths: [String])] = []
    for response in sight.responses + sight.elsewhere {
      guard let header = response.header, case .misfit(_, _, .unknownVersion, _)? = response.verdict
      else { continue }
      let place = found.firstIndex { $0.survey == header.survey && $0.version == header.version }
      if let place {
        found[place].paths.append(response.shown)
      } else {
        found.append((header.survey, header.version, [response.shown]))
      }
    }
    return found.map { complaint($0.survey, $0.version, $0.paths, sight) }
  }

  private static func complaint(
    _ survey: String, _ version: String, _ paths: [String], _ sight: WorkspaceSight
  ) -> Complaint {
    let file = sight.workspace.versionPath(survey, version)
    let known = sight.judgings[survey]?.rules.outlines.keys.sorted().joined(separator: ", ") ?? ""
    let count = paths.count
    return Complaint(
      .error, "HC0215", at: paths[0],
      what: Trilingual(
        fi:
          "kyselyn \(survey) versiota ”\(version)” ei ole täällä (on: \(known)); vastauksia siihen: "
          + "\(count)",
        sv:
          "version ”\(version)” av enkäten \(survey) finns inte här (finns: \(known)); svar på den: "
          + "\(count)",
        en: "version “\(version)” of the survey \(survey) is not here (there are: \(known)); "
          + "responses to it: \(count)"),
      why: Trilingual(
        fi:
          "Vastaus luetaan sillä kyselyllä, johon se annettiin. Ilman sitä näitä vastauksia ei lasketa.",
        sv: "Ett svar läses med den enkät det gavs till. Utan den räknas dessa svar inte.",
        en: "A response is read with the survey it was given to. Without it these do not count."),
      fix: Trilingual(
        fi:
          "palauta tiedosto \(file) varmuuskopiosta tai siitä työtilasta, jossa kyselyyn vastattiin",
        sv:
          "återställ filen \(file) från en säkerhetskopia eller den arbetsyta där enkäten besvarades",
        en:
          "restore the file \(file) from a backup, or from the workspace in which the survey was answered"
      ),
      notes: paths.dropFirst().prefix(4).map {
        Diagnostic.Note(
          place: Place(file: $0),
          text: Trilingual(fi: "samoin", sv: "likaså", en: "likewise"))
      })
  }
}

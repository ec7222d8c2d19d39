import Diagnostics
import Intake

/// HR0081 in bundles: files that are not the ones that were sealed. (What is not whole cannot be read,
/// and is found with what else cannot.)
enum DamagedBundles {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.responses.filter(\.isSealed).flatMap { response -> [Complaint] in
      let store = sight.workspace.store
      return ([response.stored.file] + response.stored.records).flatMap { file in
        ((try? store.findings(ofSealing: file)) ?? []).map(complaint)
      }
    }
  }

  private static func complaint(_ problem: Diagnostic) -> Complaint {
    var finding = problem
    finding.why =
      problem.why
      ?? Trilingual(
        fi: "Paketti on muuttunut sinetöinnin jälkeen: vastaus ei ehkä ole se, joka annettiin.",
        sv: "Paketet har ändrats efter förseglingen: svaret är kanske inte det som gavs.",
        en: "The bundle was changed after it was sealed: the response may not be the one given.")
    finding.fix =
      problem.fix
      ?? Trilingual(
        fi: "palauta paketti varmuuskopiosta", sv: "återställ paketet från en säkerhetskopia",
        en: "restore the bundle from a backup")
    return Complaint(finding)
  }
}

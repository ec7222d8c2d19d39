import Diagnostics
import FileSystem
import Intake

/// HC0203: a response whose file is not named after its id.
enum FileNames {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.responses.compactMap { response -> Complaint? in
      guard let key = response.key, !response.stored.isConflict, response.stored.stem != key,
        !response.isSealed,
        !DuplicateIDs.isUnused(response, sight)
      else { return nil }
      let target = response.properPath(in: sight.workspace.responsesFolder)
      let isFree = target.map { Self.isFree($0, for: key, response, sight) } ?? false
      return Complaint(
        .warning, "HC0203", at: response.path,
        what: Trilingual(
          fi: "tiedoston nimi ei ole vastauksen tunnus; nimen pitäisi olla \(key).xml",
          sv: "filens namn är inte svarets id; namnet borde vara \(key).xml",
          en: "the file's name is not the response's id; it should be \(key).xml"),
        why: Texts.why, fix: isFree ? Texts.rename : Texts.taken,
        remedy: isFree ? target.map { .move(from: response.path, to: $0) } : nil)
    }
  }

  /// No other file of the survey bears the id or its name.
  private static func isFree(
    _ target: String, for key: String, _ response: SeenResponse, _ sight: WorkspaceSight
  ) -> Bool {
    !isTaken(target)
      && !sight.responses.contains { other in
        other.path != response.path && other.survey == response.survey
          && (other.stored.stem == key || other.key == key && !other.stored.isConflict)
      }
  }

  private enum Texts {
    static let why = Trilingual(
      fi: "Vastaus lasketaan, mutta sen merkinnät ja korjaukset löytyvät tunnuksen mukaan, ja "
        + "sama vastaus voidaan tallentaa toistamiseen.",
      sv: "Svaret räknas, men dess anteckningar och rättelser hittas enligt id, och samma svar kan "
        + "sparas en gång till.",
      en: "The response counts, but its records and corrections are found by its id, and the same "
        + "response may be stored a second time.")
    static let rename = Trilingual(
      fi: "anna tiedostolle sen tunnuksen nimi", sv: "ge filen namn efter dess id",
      en: "name the file after its id")
    static let taken = Trilingual(
      fi: "toinen tiedosto kantaa jo tunnusta; päätä ensin, kumpi on oikein",
      sv: "en annan fil bär redan id:t; avgör först vilken som är rätt",
      en: "another file bears the id already; decide first which of them is right")
  }
}

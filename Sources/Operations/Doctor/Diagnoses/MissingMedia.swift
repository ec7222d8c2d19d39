import Diagnostics
import FileSystem

/// HC0209: a response that names a file which is not there.
enum MissingMedia {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.responses.flatMap { response in
      response.media.filter { name in
        name.contains("/")
          || fileKind(joined(String(response.path.dropLast(4)) + ".media", name)) != .file
      }.map { complaint(response.path, $0) }
    }
  }

  private static func complaint(_ path: String, _ medium: String) -> Complaint {
    let home = String(path.dropLast(4)) + ".media"
    return Complaint(
      .error, "HC0209", at: path,
      what: Trilingual(
        fi: "vastauksen liite \(medium) puuttuu", sv: "svarets bilaga \(medium) saknas",
        en: "the response's attachment \(medium) is missing"),
      why: Trilingual(
        fi: "Vastaus lasketaan, mutta kuvaa tai tiedostoa, johon se viittaa, ei ole.",
        sv: "Svaret räknas, men bilden eller filen som det hänvisar till finns inte.",
        en: "The response counts, but the picture or file that it names is not there."),
      fix: Trilingual(
        fi: "palauta liite kansioon \(home) varmuuskopiosta tai laitteelta, jolla vastattiin",
        sv:
          "återställ bilagan till mappen \(home) från en säkerhetskopia eller enheten som användes",
        en: "restore the attachment to \(home) from a backup or from the device that was used"))
  }
}

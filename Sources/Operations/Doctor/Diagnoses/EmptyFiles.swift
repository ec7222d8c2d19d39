import Diagnostics
import FileSystem

/// HC0207: files without a single byte, where something should stand.
enum EmptyFiles {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.everything.filter { entry in
      entry.kind == .file && entry.size == 0 && !entry.name.hasPrefix(".")
        && [".xml", ".jpg", ".jpeg", ".png", ".webp", ".gif", ".pdf"].contains {
          entry.name.lowercased().hasSuffix($0)
        }
    }.map { entry in
      Complaint(
        .error, "HC0207", at: entry.path,
        what: Trilingual(
          fi: "tiedosto on tyhjä", sv: "filen är tom", en: "the file is empty"),
        why: Trilingual(
          fi: "Haamu ei koskaan jätä tyhjää tiedostoa: kopiointi tai synkronointi on keskeytynyt, "
            + "tai levy on täyttynyt, ja sisältö puuttuu.",
          sv: "Haamu lämnar aldrig en tom fil: en kopiering eller synkronisering har avbrutits, "
            + "eller så blev disken full, och innehållet saknas.",
          en:
            "Haamu never leaves an empty file: a copy or a synchronisation broke off, or the disk "
            + "was full, and the content is missing."),
        fix: Trilingual(
          fi: "palauta tiedosto varmuuskopiosta tai lähettäjältä; jos sitä ei saa, poista tyhjä",
          sv: "återställ filen från en säkerhetskopia eller avsändaren; går det inte, ta bort den",
          en: "restore the file from a backup or from its sender; if there is none, delete it"))
    }
  }
}

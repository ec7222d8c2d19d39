import CLibZip
import Diagnostics

/// What can be wrong with an archive.
enum ArchiveProblems {
  static func badName(_ name: String, in path: String) -> Stopped {
    let shown = shown(name)
    return Stopped(
      Diagnostic(
        .error, "HC0501", at: Place(file: path),
        what: Trilingual(
          fi: "paketissa on tiedosto, jonka nimi ei kelpaa: ”\(shown)”",
          sv: "paketet har en fil vars namn inte duger: ”\(shown)”",
          en: "the archive has a file whose name will not do: “\(shown)”"),
        why: Trilingual(
          fi:
            "nimi johtaa paketin ulkopuolelle, on kahdesti tai sisältää merkkejä, joita kaikki koneet eivät salli",
          sv:
            "namnet leder ut ur paketet, finns två gånger eller har tecken som alla system inte tillåter",
          en:
            "the name leads out of the archive, stands twice, or has signs that not every system allows"
        ),
        fix: Trilingual(
          fi: "tee paketti uudelleen ohjelmassa, josta se on",
          sv: "gör om paketet i programmet det kommer från",
          en: "make the archive anew in the program it comes from")))
  }

  static func notWritten(_ path: String, _ reason: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0502", at: Place(file: path),
        what: Trilingual(
          fi: "pakettia ei voitu kirjoittaa: \(reason)",
          sv: "paketet kunde inte skrivas: \(reason)",
          en: "the archive could not be written: \(reason)"),
        fix: Trilingual(
          fi: "katso, että levyllä on tilaa, ja yritä uudelleen",
          sv: "se till att det finns plats på disken och försök igen",
          en: "see that there is room on the disk, and try again")), status: .ioFailed)
  }

  static func notRead(_ path: String, _ reason: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0503", at: Place(file: path),
        what: Trilingual(
          fi: "tämä ei ole zip-paketti, tai se on vioittunut: \(reason)",
          sv: "detta är inget zip-paket, eller så är det skadat: \(reason)",
          en: "this is no zip archive, or it is damaged: \(reason)"),
        fix: Trilingual(
          fi: "vie tiedosto uudelleen ohjelmasta, josta se on",
          sv: "exportera filen på nytt ur programmet den kommer från",
          en: "export the file anew from the program it comes from")))
  }

  static func tooLarge(_ path: String, name: String?) -> Stopped {
    let inside = name.map { " (" + shown($0) + ")" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0504", at: Place(file: path),
        what: Trilingual(
          fi: "paketissa on enemmän kuin luetaan\(inside)",
          sv: "paketet rymmer mer än vad som läses\(inside)",
          en: "the archive holds more than is read\(inside)"),
        why: Trilingual(
          fi: "pieni paketti voi avautua valtavaksi",
          sv: "ett litet paket kan vecklas ut till något enormt",
          en: "a small archive can open into an enormous one"),
        fix: Trilingual(
          fi: "vie pienempi osa aineistosta", sv: "exportera en mindre del av materialet",
          en: "export a smaller part of the material")))
  }

  static func encrypted(_ path: String, _ name: String) -> Stopped {
    let shown = shown(name)
    return Stopped(
      Diagnostic(
        .error, "HC0505", at: Place(file: path),
        what: Trilingual(
          fi: "paketin tiedosto ”\(shown)” on salattu",
          sv: "filen ”\(shown)” i paketet är krypterad",
          en: "the file “\(shown)” of the archive is encrypted"),
        fix: Trilingual(
          fi: "vie paketti ilman salasanaa", sv: "exportera paketet utan lösenord",
          en: "export the archive without a password")))
  }
}

/// The library's words for a fault in opening.
func reason(_ code: Int32) -> String {
  var fault = unsafe zip_error_t()
  unsafe zip_error_init_with_code(&fault, code)
  defer { unsafe zip_error_fini(&fault) }
  return unsafe String(cString: zip_error_strerror(&fault))
}

/// The library's words for the last fault of an archive.
func words(of archive: OpaquePointer) -> String {
  unsafe String(cString: zip_strerror(archive))
}

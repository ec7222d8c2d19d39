import Diagnostics

/// What is wrong with a bundle, or keeps a file out of one.
enum BundleProblems {
  static func notWhole(_ bundle: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HR0080", at: Place(file: bundle),
        what: Trilingual(
          fi: "nippu ei ole ehjä: jotain siitä puuttuu tai sitä on muutettu",
          sv: "bunten är inte hel: något saknas eller har ändrats",
          en: "the bundle is not whole: something is missing, or was changed"),
        why: Trilingual(
          fi: "Vastaukset luetaan siltä osin kuin ne ovat ehjiä.",
          sv: "Svaren läses i den mån de är hela.",
          en: "Its responses are read as far as they are whole."),
        fix: restore))
  }

  static func notAsSealed(_ file: StoredFile) -> Diagnostic {
    Diagnostic(
      .error, "HR0081", at: file.place,
      what: Trilingual(
        fi: "tiedosto \(file.path) ei ole se, joka niputettiin",
        sv: "filen \(file.path) är inte den som buntades",
        en: "the file \(file.path) is not the one that was sealed"),
      fix: restore)
  }

  private static let restore = Trilingual(
    fi: "palauta nippu varmuuskopiosta; nippua ei koskaan muokata",
    sv: "återställ bunten från en säkerhetskopia; en bunt redigeras aldrig",
    en: "restore the bundle from a backup; a bundle is never edited")

  /// A file that stays beside the bundles.
  static func left(_ path: String, _ why: Trilingual) -> Diagnostic {
    Diagnostic(
      .warning, "HR0082", at: Place(file: path),
      what: Trilingual(
        fi: "tiedosto jäi niputtamatta: ", sv: "filen buntades inte: ",
        en: "the file was not sealed: ") + why)
  }

  static func inTheWay(_ path: String, _ bundle: String) -> Diagnostic {
    Diagnostic(
      .error, "HR0083", at: Place(file: path),
      what: Trilingual(
        fi: "tässä on toinen sisältö kuin nipussa \(bundle), eikä nippua avattu",
        sv: "här finns ett annat innehåll än i bunten \(bundle), som inte öppnades",
        en: "another content than in the bundle \(bundle) is here, and the bundle was not opened"),
      fix: Trilingual(
        fi: "vertaa ja siirrä tämä tiedosto pois", sv: "jämför och flytta undan denna fil",
        en: "compare, and move this file away"))
  }
}

import Diagnostics

/// What can be wrong with what comes from, or goes to, another program.
enum ExchangeProblems {
  static let noCodes = Stopped(
    Diagnostic(
      .error, "HC0511", at: nil,
      what: Trilingual(
        fi: "koodistossa ei ole yhtään teemaa, eikä tyhjää koodistoa voi viedä",
        sv: "kodboken har inga teman, och en tom kodbok kan inte exporteras",
        en: "the codebook has no themes, and an empty one cannot be exported"),
      fix: Trilingual(
        fi: "lisää teemoja tiedostoon Surveys/findings/codebook.xml",
        sv: "lägg till teman i Surveys/findings/codebook.xml",
        en: "add themes to Surveys/findings/codebook.xml")), status: .notThere)

  static func forbidden(_ scalar: Unicode.Scalar) -> Stopped {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    return Stopped(
      Diagnostic(
        .error, "HC0510", at: nil,
        what: Trilingual(
          fi: "tekstissä on merkki \(code), jota XML ei voi sisältää",
          sv: "en text innehåller tecknet \(code), som XML inte kan bära",
          en: "a text holds the character \(code), which XML cannot carry"),
        fix: Trilingual(
          fi: "poista merkki tekstistä", sv: "ta bort tecknet ur texten",
          en: "remove the character from the text")))
  }

  static func notWritten(_ reason: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0510", at: nil,
        what: Trilingual(
          fi: "aineistoa ei voi kirjoittaa: \(reason)",
          sv: "materialet kan inte skrivas: \(reason)",
          en: "the material cannot be written: \(reason)")), status: .ourBug)
  }

  static func notOurs(_ root: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "HC0512", at: place,
      what: Trilingual(
        fi: "tämä ei ole REFI-QDA-aineisto: juuressa on <\(root)>",
        sv: "detta är inget REFI-QDA-material: roten är <\(root)>",
        en: "this is no REFI-QDA material: the root is <\(root)>"),
      fix: Trilingual(
        fi: "vie aineisto ohjelmasta REFI-QDA-muodossa (.qdpx tai .qdc)",
        sv: "exportera materialet som REFI-QDA (.qdpx eller .qdc)",
        en: "export the material as REFI-QDA (.qdpx or .qdc)"))
  }

  static func badGUID(_ text: String, _ element: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "HC0513", at: place,
      what: Trilingual(
        fi: "elementin <\(element)> tunnus ”\(shown(text))” ei ole GUID",
        sv: "<\(element)> har id ”\(shown(text))” som inte är ett GUID",
        en: "the id “\(shown(text))” of <\(element)> is no GUID"),
      why: Trilingual(
        fi: "ilman tunnusta kohta ei löydä paikkaansa", sv: "utan id hittar delen inte sin plats",
        en: "without its id nothing finds its place"),
      fix: Trilingual(
        fi: "vie aineisto uudelleen ohjelmasta, josta se on",
        sv: "exportera materialet på nytt ur programmet det kommer från",
        en: "export the material anew from the program it comes from"))
  }

  static func badSpan(at place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "HC0514", at: place,
      what: Trilingual(
        fi: "valinnan paikat eivät ole tekstissä; koodit otetaan koko tekstille",
        sv: "markeringens platser finns inte i texten; koderna tas för hela texten",
        en: "the selection's places are not in the text; its codes are taken for the whole text"))
  }

  /// What another program's file holds and this one has no place for.
  static func passedOver(_ name: String, _ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "HC0515", at: place,
      what: Trilingual(
        fi: "aineistossa on \(count) × <\(shown(name))>, jota ei oteta mukaan",
        sv: "materialet har \(count) × <\(shown(name))>, som inte tas med",
        en: "the material has \(count) × <\(shown(name))>, which is not taken in"),
      why: Trilingual(
        fi: "havaintoihin kuuluvat teemat, tekstit ja koodaukset",
        sv: "till iakttagelserna hör teman, texter och kodningar",
        en: "findings are themes, texts and codings"),
      fix: Trilingual(
        fi: "säilytä alkuperäinen tiedosto", sv: "behåll originalfilen",
        en: "keep the original file"))
  }
}

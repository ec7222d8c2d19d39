import Diagnostics

/// Findings about documents that ask for too much: HX0010–HX0014.
enum LimitFindings {
  private static let hostile = Trilingual(
    fi: "näin suuri rakenne on vahinko tai hyökkäys, ei kysely eikä vastaus",
    sv: "en så stor struktur är ett misstag eller ett angrepp, inte en enkät eller ett svar",
    en: "a structure of this size is an accident or an attack, not a survey or a response")

  static func tooLarge(file: String, limit: Int, found: Int?) -> Diagnostic {
    let size = found.map { " (\($0))" } ?? ""
    return Diagnostic(
      .error, "HX0010", at: Place(file: file),
      what: Trilingual(
        fi: "tiedostossa on enemmän kuin \(limit) tavua\(size)",
        sv: "filen har fler än \(limit) byte\(size)",
        en: "the file has more than \(limit) bytes\(size)"),
      why: hostile,
      fix: Trilingual(
        fi: "jaa tiedosto osiin, tai pidä kuvat ja liitteet omina tiedostoinaan",
        sv: "dela filen, eller ha bilder och bilagor som egna filer",
        en: "split the file, or keep pictures and attachments as files of their own"))
  }

  static func tooDeep(limit: Int, at offset: Int, in window: inout SourceWindow) -> Diagnostic {
    window.diagnostic(
      "HX0011", offset..<offset + 1,
      what: Trilingual(
        fi: "yli \(limit) elementtiä sisäkkäin", sv: "fler än \(limit) element inuti varandra",
        en: "more than \(limit) elements inside each other"),
      why: hostile,
      fix: Trilingual(
        fi: "tarkista, puuttuuko lopputunnisteita ennen tätä kohtaa",
        sv: "kontrollera om sluttaggar saknas före detta ställe",
        en: "check whether end tags are missing before this place"))
  }

  static func tooManyAttributes(
    limit: Int, tag: Int, at offset: Int, in window: inout SourceWindow
  ) -> Diagnostic {
    let note = Diagnostic.Note(
      place: window.place(tag..<tag + 1),
      text: Trilingual(
        fi: "elementti alkaa tästä", sv: "elementet börjar här", en: "the element begins here"))
    return window.diagnostic(
      "HX0012", offset..<offset + 1,
      what: Trilingual(
        fi: "elementillä on yli \(limit) attribuuttia",
        sv: "elementet har fler än \(limit) attribut",
        en: "the element has more than \(limit) attributes"),
      why: hostile,
      fix: Trilingual(
        fi: "käytä lapsielementtejä; tarkista myös lainausmerkit ennen tätä kohtaa",
        sv: "använd underelement; kontrollera också citattecknen före detta ställe",
        en: "use child elements; also check the quotes before this place"),
      notes: [note])
  }

  static func tooManyNamespaces(
    limit: Int, at offset: Int, in window: inout SourceWindow
  ) -> Diagnostic {
    window.diagnostic(
      "HX0013", offset..<offset + 1,
      what: Trilingual(
        fi: "voimassa on yli \(limit) nimiavaruuden määrittelyä",
        sv: "fler än \(limit) namnrymdsdeklarationer gäller",
        en: "more than \(limit) namespace declarations are in force"),
      why: hostile,
      fix: Trilingual(
        fi: "määrittele nimiavaruudet kerran juurielementissä",
        sv: "deklarera namnrymderna en gång i rotelementet",
        en: "declare the namespaces once, on the root element"))
  }

  static func parserLimit(
    _ message: String, _ offset: Int, in window: inout SourceWindow
  ) -> Diagnostic {
    window.diagnostic(
      "HX0014", offset..<offset + 1,
      what: Trilingual(
        fi: "nimi, arvo tai kommentti on liian pitkä luettavaksi: \(message)",
        sv: "ett namn, värde eller en kommentar är för lång att läsa: \(message)",
        en: "a name, value or comment is too long to read: \(message)"),
      why: hostile,
      fix: Trilingual(
        fi: "tarkista, puuttuuko lainausmerkki tai kommentin loppu --> ennen tätä kohtaa",
        sv: "kontrollera om ett citattecken eller kommentarsslutet --> saknas före detta ställe",
        en: "check whether a quote or the end --> of a comment is missing before this place"))
  }
}

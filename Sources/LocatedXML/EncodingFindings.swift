import Diagnostics

/// Findings about bytes that are not XML text in UTF-8: HX0001–HX0007.
enum EncodingFindings {
  private static let saveAsUTF8 = Trilingual(
    fi: "tallenna tiedosto UTF-8-merkistöllä (tekstieditorissa: Tallenna nimellä, koodaus UTF-8)",
    sv: "spara filen med kodningen UTF-8 (i texteditorn: Spara som, kodning UTF-8)",
    en: "save the file as UTF-8 (in a text editor: Save as, encoding UTF-8)")

  static func empty(file: String) -> Diagnostic {
    let start = SourcePosition(line: 1, column: 1)
    return Diagnostic(
      .error, "HX0001", at: Place(file: file, range: SourceRange(start, start)),
      what: Trilingual(
        fi: "tiedosto on tyhjä", sv: "filen är tom", en: "the file is empty"),
      why: Trilingual(
        fi: "XML-tiedostossa on oltava juurielementti",
        sv: "en XML-fil måste ha ett rotelement", en: "an XML file must have a root element"),
      fix: Trilingual(
        fi: "tarkista, katkesiko tallennus tai siirto, ja hae tiedosto uudelleen",
        sv: "kontrollera om sparandet eller överföringen avbröts och hämta filen på nytt",
        en: "check whether saving or copying was cut short, and fetch the file again"))
  }

  static func finding(_ problem: Prologue.Problem, in window: inout SourceWindow) -> Diagnostic {
    switch problem {
    case .otherUnicode(let name):
      let start = SourcePosition(line: 1, column: 1)
      return Diagnostic(
        .error, "HX0006", at: Place(file: window.file, range: SourceRange(start, start)),
        what: Trilingual(
          fi: "tiedoston merkistö on \(name), mutta vain UTF-8 luetaan",
          sv: "filens kodning är \(name), men bara UTF-8 läses",
          en: "the file is encoded in \(name), but only UTF-8 is read"),
        fix: saveAsUTF8)
    case .declared(let name, let range):
      return window.diagnostic(
        "HX0005", range,
        what: Trilingual(
          fi: "tiedosto ilmoittaa merkistökseen \(name), mutta vain UTF-8 luetaan",
          sv: "filen uppger kodningen \(name), men bara UTF-8 läses",
          en: "the file declares the encoding \(name), but only UTF-8 is read"),
        fix: saveAsUTF8
          + Trilingual(
            fi: " ja kirjoita alkuun encoding=\"UTF-8\"",
            sv: " och skriv encoding=\"UTF-8\" i början",
            en: " and write encoding=\"UTF-8\" at its start"))
    }
  }

  static func finding(_ finding: UTF8Gate.Finding, in window: inout SourceWindow) -> Diagnostic {
    let range = finding.offset..<finding.offset + finding.length
    switch finding.problem {
    case .nul:
      return window.diagnostic(
        "HX0002", range,
        what: Trilingual(
          fi: "tiedostossa on NUL-tavu", sv: "filen innehåller en NUL-byte",
          en: "the file holds a NUL byte"),
        why: Trilingual(
          fi: "XML-tekstissä ei voi olla sitä: tiedosto on vioittunut, binaarinen tai UTF-16:ta",
          sv: "XML-text kan inte ha den: filen är skadad, binär eller i UTF-16",
          en: "XML text cannot have one: the file is damaged, binary or in UTF-16"),
        fix: saveAsUTF8)
    case .invalidUTF8(let byte):
      return invalid(byte, range, in: &window)
    case .forbidden(let scalar):
      return forbidden(scalar, range, in: &window)
    }
  }

  static func forbidden(
    _ scalar: UInt32, _ range: Range<Int>, in window: inout SourceWindow
  ) -> Diagnostic {
    let name = "U+" + hex(scalar, digits: 4)
    return window.diagnostic(
      "HX0007", range,
      what: Trilingual(
        fi: "merkki \(name) ei ole sallittu XML:ssä", sv: "tecknet \(name) är inte tillåtet i XML",
        en: "the character \(name) is not allowed in XML"),
      fix: Trilingual(
        fi: "poista se; se on yleensä leikepöydältä tullut näkymätön ohjausmerkki",
        sv: "ta bort det; det är oftast ett osynligt styrtecken från urklipp",
        en: "remove it; it is usually an invisible control character from a clipboard"))
  }

  private static func invalid(
    _ byte: UInt8, _ range: Range<Int>, in window: inout SourceWindow
  ) -> Diagnostic {
    let shown = "0x" + hex(UInt32(byte), digits: 2)
    var what = Trilingual(
      fi: "tavu \(shown) ei ole UTF-8:aa", sv: "byten \(shown) är inte UTF-8",
      en: "the byte \(shown) is not UTF-8")
    if byte >= 0xA0 {
      let letter = String(Unicode.Scalar(byte))
      what =
        what
        + Trilingual(
          fi: "; merkistössä ISO-8859-1 se olisi ”\(letter)”",
          sv: "; i ISO-8859-1 vore den ”\(letter)”", en: "; in ISO-8859-1 it would be “\(letter)”")
    }
    return window.diagnostic("HX0003", range, what: what, fix: saveAsUTF8)
  }

  private static func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension SourceWindow {
  /// An error at a stretch of bytes, with its line.
  mutating func diagnostic(
    _ code: String, _ offsets: Range<Int>, what: Trilingual, why: Trilingual? = nil,
    fix: Trilingual? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      .error, code, at: place(offsets), what: what, why: why, fix: fix, notes: notes,
      sourceLine: line(around: offsets.lowerBound).flatMap { $0.isEmpty ? nil : $0 })
  }
}

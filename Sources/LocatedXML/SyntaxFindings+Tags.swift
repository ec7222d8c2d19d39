import CLibXML2
import Diagnostics

/// Tags that do not fit together: HX0020, HX0027, HX0038.
extension SyntaxFindings {
  mutating func tagFinding(_ fault: ParserFault) -> Diagnostic? {
    switch fault.kind {
    case XML_ERR_TAG_NAME_MISMATCH: mismatch(fault)
    case XML_ERR_NAME_REQUIRED where fault.message.hasPrefix("StartTag"): badName(fault)
    case XML_ERR_GT_REQUIRED: unclosed(fault)
    default: nil
    }
  }

  private mutating func mismatch(_ fault: ParserFault) -> Diagnostic {
    let start = back(to: UInt8(ascii: "<"), from: fault.offset)
    let end = endOfName(from: start + 2)
    let closing = text(start + 2..<end)
    let opened = open.last?.entry.qualified ?? fault.first ?? ""
    let isOpenFurtherOut = open.dropLast().contains { $0.entry.qualified == closing }
    let fix =
      isOpenFurtherOut
      ? Trilingual(
        fi: "kirjoita </\(opened)> ennen tätä", sv: "skriv </\(opened)> före detta",
        en: "write </\(opened)> before this")
      : Trilingual(
        fi: "kirjoita </\(opened)>", sv: "skriv </\(opened)>", en: "write </\(opened)>")
    let note = open.last.map { tag in
      Diagnostic.Note(
        place: place(of: tag),
        text: Trilingual(
          fi: "<\(opened)> alkaa tästä", sv: "<\(opened)> börjar här",
          en: "<\(opened)> begins here"))
    }
    return window.diagnostic(
      "HX0020", start..<end,
      what: Trilingual(
        fi: "lopputunniste </\(closing)> ei sulje auki olevaa elementtiä <\(opened)>",
        sv: "sluttaggen </\(closing)> stänger inte det öppna elementet <\(opened)>",
        en: "the end tag </\(closing)> does not close the open element <\(opened)>"),
      fix: fix, notes: note.map { [$0] } ?? [])
  }

  private mutating func badName(_ fault: ParserFault) -> Diagnostic {
    guard hasRoot else { return noRoot(fault) }
    let start = back(to: UInt8(ascii: "<"), from: fault.offset)
    return MarkupFindings.inText(start, in: &window)
  }

  private mutating func unclosed(_ fault: ParserFault) -> Diagnostic {
    let start = back(to: UInt8(ascii: "<"), from: fault.offset)
    return window.diagnostic(
      "HX0038", start..<fault.offset,
      what: Trilingual(
        fi: "tunniste ei pääty merkkiin >", sv: "taggen slutar inte med >",
        en: "the tag does not end with >"),
      fix: Trilingual(
        fi: "lopputunnisteessa on vain nimi: </nimi>", sv: "en sluttagg har bara ett namn: </namn>",
        en: "an end tag has a name only: </name>"))
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: range.compactMap { window[$0] }, as: UTF8.self)
  }
}

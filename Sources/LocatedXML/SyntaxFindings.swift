import CLibXML2
import Diagnostics

/// What libxml2 found wrong, in our own words and with the exact stretch of the source:
/// HX0008, HX0014 and HX0020–HX0039.
struct SyntaxFindings {
  var window: SourceWindow
  /// The elements that are open, from the root.
  let open: [EventReceiver.OpenTag]
  let hasRoot: Bool
  /// What the document ends in the middle of; nil while it has not ended.
  let inside: MarkupGate.Inside?

  mutating func finding(_ fault: ParserFault) -> Diagnostic {
    if hasRoot, open.isEmpty, fault.kind == XML_ERR_DOCUMENT_END { return afterRoot(fault) }
    if let inside, isCutShort(fault, inside) { return cutShort(inside) }
    if fault.isAboutSize {
      return LimitFindings.parserLimit(fault.message, fault.offset, in: &window)
    }
    return tagFinding(fault) ?? attributeFinding(fault) ?? referenceFinding(fault)
      ?? documentFinding(fault) ?? other(fault)
  }

  // MARK: The end of the file

  private func isCutShort(_ fault: ParserFault, _ inside: MarkupGate.Inside) -> Bool {
    if inside != .text { return true }
    return !open.isEmpty && (fault.offset >= window.end || fault.kind == XML_ERR_DOCUMENT_END)
  }

  private mutating func cutShort(_ inside: MarkupGate.Inside) -> Diagnostic {
    let (what, start) = unfinished(inside)
    let name = Trilingual(inside == .text ? open.last.map { "<\($0.entry.qualified)> " } ?? "" : "")
    let note = start.map { start in
      Diagnostic.Note(
        place: start,
        text: name + Trilingual(fi: "alkaa tästä", sv: "börjar här", en: "begins here"))
    }
    return window.diagnostic(
      "HX0021", window.end..<window.end,
      what: Trilingual(
        fi: "tiedosto loppuu kesken: \(what.fi)", sv: "filen slutar för tidigt: \(what.sv)",
        en: "the file ends too early: \(what.en)"),
      fix: Trilingual(
        fi: "lisää puuttuva loppu; jos tallennus tai siirto katkesi, hae tiedosto uudelleen",
        sv: "lägg till slutet; om sparandet eller överföringen avbröts, hämta filen på nytt",
        en: "add the missing end; if saving or copying was cut short, fetch the file again"),
      notes: note.map { [$0] } ?? [])
  }

  private mutating func unfinished(_ inside: MarkupGate.Inside) -> (Trilingual, Place?) {
    switch inside {
    case .text:
      guard let tag = open.last else { return (Trilingual(""), nil) }
      let name = tag.entry.qualified
      let what = Trilingual(
        fi: "</\(name)> puuttuu", sv: "</\(name)> saknas", en: "</\(name)> is missing")
      return (what, place(of: tag))
    case .tag(let start):
      let what = Trilingual(
        fi: "tunnisteen > puuttuu", sv: "taggens > saknas", en: "the > of a tag is missing")
      return (what, window.place(start..<start + 1))
    case .value(let start):
      let what = Trilingual(
        fi: "attribuutin arvon lainausmerkki puuttuu", sv: "attributvärdets citattecken saknas",
        en: "the closing quote of an attribute is missing")
      return (what, window.place(start..<start + 1))
    case .comment(let start):
      let what = Trilingual(
        fi: "kommentin --> puuttuu", sv: "kommentarens --> saknas",
        en: "the --> of a comment is missing")
      return (what, window.place(start..<start + 4))
    case .cdata(let start):
      let what = Trilingual(
        fi: "CDATA-osan ]]> puuttuu", sv: "CDATA-sektionens ]]> saknas",
        en: "the ]]> of a CDATA section is missing")
      return (what, window.place(start..<start + 9))
    case .instruction(let start):
      let what = Trilingual(
        fi: "merkinnän <? loppu ?> puuttuu", sv: "slutet ?> på <? saknas",
        en: "the ?> that ends a <? is missing")
      return (what, window.place(start..<start + 2))
    }
  }

  // MARK: What no other finding covers

  static func unexplained(in window: inout SourceWindow) -> Diagnostic {
    generic("?", window.end..<window.end, in: &window)
  }

  private mutating func other(_ fault: ParserFault) -> Diagnostic {
    Self.generic(fault.message, fault.offset..<fault.offset + 1, in: &window)
  }

  private static func generic(
    _ message: String, _ range: Range<Int>, in window: inout SourceWindow
  ) -> Diagnostic {
    window.diagnostic(
      "HX0039", range,
      what: Trilingual(
        fi: "tämä ei ole hyvin muodostettua XML:ää: \(message)",
        sv: "detta är inte välformad XML: \(message)",
        en: "this is not well-formed XML: \(message)"),
      fix: Trilingual(
        fi: "vertaa kohtaa toimivaan tiedostoon; teksti on XML-lukijan oma (libxml2)",
        sv: "jämför stället med en fungerande fil; texten är XML-läsarens egen (libxml2)",
        en: "compare the place with a file that works; the words are the XML parser's (libxml2)"))
  }

  // MARK: Finding the stretch

  func place(of tag: EventReceiver.OpenTag) -> Place {
    let end = SourcePosition(
      line: tag.position.line,
      column: tag.position.column + 1 + tag.entry.qualified.unicodeScalars.count)
    return Place(file: window.file, range: SourceRange(tag.position, end))
  }

  /// The nearest byte of this kind before an offset; the offset itself when there is none.
  func back(to byte: UInt8, from offset: Int) -> Int {
    var at = min(offset, window.end) - 1
    while let found = window[at] {
      if found == byte { return at }
      at -= 1
    }
    return offset
  }

  /// The nearest such mark after an offset; the offset itself when there is none.
  func forward(to mark: String, from offset: Int) -> Int {
    let end = window.bytes.end(of: mark, from: max(0, offset - window.start)) + window.start
    return end < window.end || window.bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8)
      ? end - mark.utf8.count : offset
  }

  /// The end of the name that begins at an offset.
  func endOfName(from offset: Int) -> Int {
    let marks = Array(" \t\r\n=<>/\"'&;".utf8)
    var at = offset
    while let byte = window[at], !marks.contains(byte) { at += 1 }
    return at
  }

  /// The start tag that holds an offset, as it is written.
  func rawTag(around offset: Int) -> RawTag? {
    let start = back(to: UInt8(ascii: "<"), from: offset)
    return RawTag(at: start - window.start, in: window.bytes)?.moved(by: window.start)
  }
}

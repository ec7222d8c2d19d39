import CLibXML2
import Diagnostics

/// The frame of a document and what is neither tag nor text: HX0008, HX0031–HX0033, HX0035.
extension SyntaxFindings {
  mutating func documentFinding(_ fault: ParserFault) -> Diagnostic? {
    switch fault.kind {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END: noRoot(fault)
    case XML_ERR_HYPHEN_IN_COMMENT: comment(fault)
    case XML_ERR_MISPLACED_CDATA_END: cdataEnd(fault)
    case XML_ERR_RESERVED_XML_NAME, XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED,
      XML_ERR_STANDALONE_VALUE, XML_ERR_ENCODING_NAME, XML_ERR_VERSION_MISSING,
      XML_ERR_UNKNOWN_VERSION, XML_ERR_SPACE_REQUIRED, XML_ERR_EQUAL_REQUIRED,
      XML_ERR_STRING_NOT_STARTED, XML_ERR_STRING_NOT_CLOSED:
      hasRoot && fault.kind != XML_ERR_RESERVED_XML_NAME ? nil : declaration(fault)
    default: nil
    }
  }

  mutating func afterRoot(_ fault: ParserFault) -> Diagnostic {
    window.diagnostic(
      "HX0031", fault.offset..<fault.offset + 1,
      what: Trilingual(
        fi: "juurielementin jälkeen on vielä jotakin", sv: "något följer efter rotelementet",
        en: "something follows the root element"),
      why: Trilingual(
        fi: "XML-tiedostossa on täsmälleen yksi juurielementti",
        sv: "en XML-fil har exakt ett rotelement", en: "an XML file has exactly one root element"),
      fix: Trilingual(
        fi: "poista se, tai siirrä se juurielementin sisään",
        sv: "ta bort det, eller flytta det in i rotelementet",
        en: "remove it, or move it into the root element"))
  }

  mutating func noRoot(_ fault: ParserFault) -> Diagnostic {
    window.diagnostic(
      "HX0032", fault.offset..<fault.offset + 1,
      what: Trilingual(
        fi: "tässä pitäisi alkaa juurielementin", sv: "här borde rotelementet börja",
        en: "the root element should begin here"),
      fix: Trilingual(
        fi: "tarkista, että tiedosto on XML:ää eikä esimerkiksi taulukko, JSON tai verkkosivu",
        sv: "kontrollera att filen är XML och inte till exempel en tabell, JSON eller en webbsida",
        en: "check that the file is XML and not, say, a table, JSON or a web page"))
  }

  private mutating func comment(_ fault: ParserFault) -> Diagnostic {
    window.diagnostic(
      "HX0033", fault.offset..<fault.offset + 2,
      what: Trilingual(
        fi: "kommentin sisällä ei saa olla --", sv: "en kommentar får inte ha -- inuti",
        en: "a comment cannot hold --"),
      fix: Trilingual(
        fi: "kirjoita – tai - -, tai päätä kommentti merkkeihin -->",
        sv: "skriv – eller - -, eller avsluta kommentaren med -->",
        en: "write – or - -, or end the comment with -->"))
  }

  private mutating func cdataEnd(_ fault: ParserFault) -> Diagnostic {
    let start = forward(to: "]]>", from: fault.offset)
    return window.diagnostic(
      "HX0035", start..<start + 3,
      what: Trilingual(
        fi: "tekstissä ei saa olla ]]>", sv: "text får inte ha ]]>", en: "text cannot hold ]]>"),
      fix: Trilingual(
        fi: "kirjoita ]]&gt;", sv: "skriv ]]&gt;", en: "write ]]&gt;"))
  }

  private mutating func declaration(_ fault: ParserFault) -> Diagnostic {
    let start = back(to: UInt8(ascii: "<"), from: fault.offset)
    let isLate = fault.kind == XML_ERR_RESERVED_XML_NAME && start > 0
    let what =
      isLate
      ? Trilingual(
        fi: "XML-esittely <?xml …?> saa olla vain tiedoston ensimmäisenä",
        sv: "XML-deklarationen <?xml …?> får bara stå allra först i filen",
        en: "the XML declaration <?xml …?> may stand only at the very start of the file")
      : Trilingual(
        fi: "XML-esittely on väärin kirjoitettu: \(fault.message)",
        sv: "XML-deklarationen är felskriven: \(fault.message)",
        en: "the XML declaration is not written correctly: \(fault.message)")
    return window.diagnostic(
      "HX0008", isLate ? start..<start + 5 : fault.offset..<fault.offset + 1, what: what,
      fix: Trilingual(
        fi:
          "kirjoita tiedoston alkuun <?xml version=\"1.0\" encoding=\"UTF-8\"?>, tai jätä se pois",
        sv: "skriv <?xml version=\"1.0\" encoding=\"UTF-8\"?> först i filen, eller utelämna det",
        en: "begin the file with <?xml version=\"1.0\" encoding=\"UTF-8\"?>, or leave it out"))
  }
}

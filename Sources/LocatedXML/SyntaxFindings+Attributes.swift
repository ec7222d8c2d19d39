import CLibXML2
import Diagnostics

/// Attributes and namespaces: HX0022–HX0025, HX0030, HX0034, HX0036, HX0037.
extension SyntaxFindings {
  mutating func attributeFinding(_ fault: ParserFault) -> Diagnostic? {
    switch fault.kind {
    case XML_ERR_ATTRIBUTE_NOT_STARTED: unquoted(fault)
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: withoutValue(fault)
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: duplicate(fault)
    case XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_ATTRIBUTE_NOT_FINISHED:
      MarkupFindings.inValue(fault.offset, quote: nil, in: &window)
    case XML_ERR_SPACE_REQUIRED where fault.message.hasPrefix("attributes"): noSpace(fault)
    case XML_ERR_NAME_REQUIRED where fault.message.contains("attribute name"): badName(fault)
    case XML_NS_ERR_UNDEFINED_NAMESPACE: unknownPrefix(fault)
    case XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_QNAME, XML_NS_ERR_EMPTY, XML_NS_ERR_COLON:
      namespaceMisuse(fault)
    default: nil
    }
  }

  private mutating func unquoted(_ fault: ParserFault) -> Diagnostic {
    let end = max(endOfName(from: fault.offset), fault.offset + 1)
    return window.diagnostic(
      "HX0022", fault.offset..<end,
      what: Trilingual(
        fi: "attribuutin arvo ei ole lainausmerkeissä", sv: "attributvärdet saknar citattecken",
        en: "the attribute's value is not in quotes"),
      fix: Trilingual(
        fi: "kirjoita arvo suoriin lainausmerkkeihin, esim. type=\"text\"",
        sv: "skriv värdet inom raka citattecken, t.ex. type=\"text\"",
        en: "write the value in straight quotes, as in type=\"text\""))
  }

  private mutating func withoutValue(_ fault: ParserFault) -> Diagnostic {
    let name = fault.first ?? ""
    var end = fault.offset
    while let byte = window[end - 1], [0x20, 0x09, 0x0A, 0x0D].contains(byte) { end -= 1 }
    return window.diagnostic(
      "HX0023", max(window.start, end - name.utf8.count)..<end,
      what: Trilingual(
        fi: "attribuutilla \(name) ei ole arvoa", sv: "attributet \(name) har inget värde",
        en: "the attribute \(name) has no value"),
      fix: Trilingual(
        fi: "kirjoita \(name)=\"…\"", sv: "skriv \(name)=\"…\"", en: "write \(name)=\"…\""))
  }

  private mutating func duplicate(_ fault: ParserFault) -> Diagnostic {
    let name =
      fault.kind == XML_NS_ERR_ATTRIBUTE_REDEFINED
      ? fault.first ?? ""
      : [fault.first, fault.second].compactMap { $0 }.joined(separator: ":")
    let places = attributes(around: fault.offset) { written in
      written == name
        || (fault.kind == XML_NS_ERR_ATTRIBUTE_REDEFINED && written.hasSuffix(":" + name))
    }
    let last = places.last ?? fault.offset..<fault.offset + 1
    let note = places.dropLast().last.map { range in
      Diagnostic.Note(
        place: window.place(range),
        text: Trilingual(fi: "ensin tässä", sv: "först här", en: "first here"))
    }
    return window.diagnostic(
      "HX0024", last,
      what: Trilingual(
        fi: "attribuutti \(name) on kahdesti", sv: "attributet \(name) finns två gånger",
        en: "the attribute \(name) stands twice"),
      fix: Trilingual(
        fi: "poista toinen", sv: "ta bort det ena", en: "remove one of them"),
      notes: note.map { [$0] } ?? [])
  }

  private mutating func noSpace(_ fault: ParserFault) -> Diagnostic {
    window.diagnostic(
      "HX0034", fault.offset..<fault.offset + 1,
      what: Trilingual(
        fi: "attribuuttien välistä puuttuu välilyönti", sv: "mellanslag saknas mellan attributen",
        en: "a space is missing between attributes"),
      fix: Trilingual(
        fi: "lisää välilyönti tähän; lainausmerkki arvon sisällä on &quot;",
        sv: "lägg till ett mellanslag här; ett citattecken i ett värde är &quot;",
        en: "add a space here; a quote inside a value is &quot;"))
  }

  private mutating func badName(_ fault: ParserFault) -> Diagnostic {
    window.diagnostic(
      "HX0036", fault.offset..<fault.offset + 1,
      what: Trilingual(
        fi: "tässä pitäisi olla attribuutin nimi", sv: "här borde ett attributnamn stå",
        en: "an attribute's name should stand here"),
      fix: Trilingual(
        fi: "nimi alkaa kirjaimella; tunniste päättyy merkkeihin > tai />",
        sv: "ett namn börjar med en bokstav; en tagg slutar med > eller />",
        en: "a name begins with a letter; a tag ends with > or />"))
  }

  private mutating func unknownPrefix(_ fault: ParserFault) -> Diagnostic {
    let prefix = fault.first ?? ""
    let written = prefix + ":" + (fault.second ?? "")
    let tag = rawTag(around: fault.offset)
    var stretch = attributes(around: fault.offset) { $0 == written }.first
    if let tag, text(tag.name) == written { stretch = tag.name }
    let range = stretch ?? fault.offset..<fault.offset + 1
    let xmlns = "xmlns:\(prefix)=\"…\""
    return window.diagnostic(
      "HX0030", range.lowerBound..<min(range.upperBound, range.lowerBound + prefix.utf8.count),
      what: Trilingual(
        fi: "nimiavaruuden etuliitettä \(prefix): ei ole määritelty",
        sv: "namnrymdsprefixet \(prefix): är inte deklarerat",
        en: "the namespace prefix \(prefix): is not declared"),
      fix: Trilingual(
        fi: "lisää \(xmlns) juurielementtiin, tai poista etuliite",
        sv: "lägg till \(xmlns) i rotelementet, eller ta bort prefixet",
        en: "add \(xmlns) to the root element, or remove the prefix"))
  }

  private mutating func namespaceMisuse(_ fault: ParserFault) -> Diagnostic {
    let declarations = attributes(around: fault.offset) { $0.hasPrefix("xmlns") }
    let isName = fault.kind == XML_NS_ERR_QNAME
    let tag = isName ? nil : declarations.last
    return window.diagnostic(
      "HX0037", tag ?? back(to: UInt8(ascii: "<"), from: fault.offset)..<fault.offset,
      what: Trilingual(
        fi: "nimiavaruutta ei voi käyttää näin: \(fault.message)",
        sv: "en namnrymd kan inte användas så: \(fault.message)",
        en: "a namespace cannot be used like this: \(fault.message)"),
      fix: Trilingual(
        fi: "nimessä on enintään yksi kaksoispiste; xml ja xmlns ovat varattuja",
        sv: "ett namn har högst ett kolon; xml och xmlns är reserverade",
        en: "a name has one colon at most; xml and xmlns are reserved"))
  }

  /// The names of attributes, in the tag that holds an offset, that satisfy a condition.
  private func attributes(around offset: Int, where isWanted: (String) -> Bool) -> [Range<Int>] {
    (rawTag(around: offset)?.attributes ?? []).map(\.name).filter { isWanted(text($0)) }
  }
}

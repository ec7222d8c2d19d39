import CLibXML2
import Diagnostics

/// What begins with `&`: HX0026, HX0028, HX0029.
extension SyntaxFindings {
  mutating func referenceFinding(_ fault: ParserFault) -> Diagnostic? {
    switch fault.kind {
    case XML_ERR_NAME_REQUIRED where fault.message.contains("EntityRef"): bareAmpersand(fault)
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: bareAmpersand(fault)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: unknownEntity(fault)
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF,
      XML_ERR_INVALID_CHAR:
      badNumber(fault)
    default: nil
    }
  }

  private mutating func bareAmpersand(_ fault: ParserFault) -> Diagnostic {
    let start = back(to: UInt8(ascii: "&"), from: fault.offset)
    return window.diagnostic(
      "HX0026", start..<max(fault.offset, start + 1),
      what: Trilingual(
        fi: "merkki & aloittaa viittauksen, jolla ei ole loppua ;",
        sv: "tecknet & börjar en referens som saknar slutet ;",
        en: "the character & begins a reference that has no end ;"),
      fix: Trilingual(
        fi: "kirjoita &amp; jos tarkoitat merkkiä &", sv: "skriv &amp; om du menar tecknet &",
        en: "write &amp; if you mean the character &"))
  }

  private mutating func unknownEntity(_ fault: ParserFault) -> Diagnostic {
    let name = fault.first ?? ""
    let start = back(to: UInt8(ascii: "&"), from: fault.offset)
    let fix: Trilingual
    if let number = Self.htmlEntities[name] {
      let character = Unicode.Scalar(number).map { String(Character($0)) } ?? ""
      let isVisible = number > 0xAD
      let plain = isVisible ? " (\(character))" : ""
      fix = Trilingual(
        fi: "kirjoita &#\(number);\(plain)", sv: "skriv &#\(number);\(plain)",
        en: "write &#\(number);\(plain)")
    } else {
      fix = Trilingual(
        fi: "kirjoita merkki sellaisenaan, tai &amp;\(name); jos tarkoitat tekstiä &\(name);",
        sv: "skriv tecknet som det är, eller &amp;\(name); om du menar texten &\(name);",
        en: "write the character itself, or &amp;\(name); if you mean the text &\(name);")
    }
    return window.diagnostic(
      "HX0028", start..<fault.offset,
      what: Trilingual(
        fi: "&\(name); ei ole XML:ssä", sv: "&\(name); finns inte i XML",
        en: "&\(name); does not exist in XML"),
      why: Trilingual(
        fi: "XML tuntee vain viittaukset &lt; &gt; &amp; &apos; &quot; ja numerot",
        sv: "XML känner bara &lt; &gt; &amp; &apos; &quot; och nummer",
        en: "XML knows only &lt; &gt; &amp; &apos; &quot; and numbers"),
      fix: fix)
  }

  private mutating func badNumber(_ fault: ParserFault) -> Diagnostic {
    let start = back(to: UInt8(ascii: "&"), from: fault.offset)
    let end = max(fault.offset, start + 1)
    let written = text(start..<end)
    return window.diagnostic(
      "HX0029", start..<end,
      what: Trilingual(
        fi: "\(written) ei ole XML:ssä sallitun merkin numero",
        sv: "\(written) är inte numret på ett tecken som XML tillåter",
        en: "\(written) is not the number of a character that XML allows"),
      fix: Trilingual(
        fi: "kirjoita muodossa &#228; tai &#xE4;, tai poista viittaus",
        sv: "skriv som &#228; eller &#xE4;, eller ta bort referensen",
        en: "write it as &#228; or &#xE4;, or remove the reference"))
  }

  /// HTML's names that people know by heart.
  private static let htmlEntities: [String: UInt32] = [
    "nbsp": 160, "shy": 173, "auml": 228, "ouml": 246, "aring": 229, "Auml": 196, "Ouml": 214,
    "Aring": 197, "uuml": 252, "Uuml": 220, "eacute": 233, "Eacute": 201, "copy": 169, "reg": 174,
    "deg": 176, "sect": 167, "plusmn": 177, "middot": 183, "frac12": 189, "times": 215,
    "laquo": 171, "raquo": 187, "ndash": 8_211, "mdash": 8_212, "lsquo": 8_216, "rsquo": 8_217,
    "ldquo": 8_220, "rdquo": 8_221, "bdquo": 8_222, "bull": 8_226, "hellip": 8_230, "euro": 8_364,
    "trade": 8_482, "larr": 8_592, "rarr": 8_594, "minus": 8_722, "ne": 8_800, "le": 8_804,
    "ge": 8_805,
  ]
}

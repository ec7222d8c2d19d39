package import Charts

/// A piece of HTML that is whole: text in it is escaped, every element is closed.
///
/// This is the only place that escapes. Names of elements and attributes and the style sheet are
/// written in the source (`StaticString`); everything else comes in as text or as a value.
package struct Markup {
  package private(set) var html: String

  private init(html: String) { self.html = html }

  package static let nothing = Markup(html: "")

  package static func text(_ text: String) -> Markup { Markup(html: escaped(text)) }

  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ children: [Markup] = []
  ) -> Markup {
    var html = opening(name, attributes)
    for child in children { html += child.html }
    return Markup(html: html + "</" + name.description + ">")
  }

  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// An element whose children stand on lines of their own.
  package static func block(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ children: [Markup]
  ) -> Markup {
    element(name, attributes, [Markup(html: "\n"), lines(children), Markup(html: "\n")])
  }

  /// An element without content, such as `meta`.
  package static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) -> Markup {
    Markup(html: opening(name, attributes))
  }

  package static func style(_ sheet: StaticString) -> Markup {
    Markup(html: "<style>\n" + sheet.description + "\n</style>")
  }

  /// Colours of a theme, over those of the page. What is no `#rrggbb` is left out.
  package static func colours(own: String?, ownDark: String?) -> Markup {
    func rule(_ colour: String?) -> String? {
      guard let colour, colour.count == 7, colour.first == "#",
        colour.dropFirst().allSatisfy(\.isHexDigit)
      else { return nil }
      return ":root{--own:" + colour + ";--chart-own:" + colour + "}"
    }
    var sheet = rule(own) ?? ""
    if let dark = rule(ownDark) {
      sheet += "@media screen and (prefers-color-scheme:dark){" + dark + "}"
    } else if own != nil {
      sheet +=
        "@media screen and (prefers-color-scheme:dark){:root{--own:#74b7f4;--chart-own:#74b7f4}}"
    }
    return sheet.isEmpty ? .nothing : Markup(html: "<style>" + sheet + "</style>")
  }

  /// What stands in the margins of each sheet of paper, with the sheet's number at the bottom right.
  static func margins(topLeft: String, topRight: String, bottomLeft: String) -> Markup {
    let small = "font-size:8pt;color:#444;font-family:\"DejaVu Sans\",sans-serif"
    return Markup(
      html: """
        <style>
        @page{size:A4;margin:22mm 16mm 20mm;
        @top-left{content:\(quotedCSS(topLeft));\(small)}
        @top-right{content:\(quotedCSS(topRight));\(small);color:#9a3b00;font-weight:bold}
        @bottom-left{content:\(quotedCSS(bottomLeft));\(small)}
        @bottom-right{content:counter(page) " / " counter(pages);\(small)}}
        </style>
        """)
  }

  package static func script(_ script: PageScript) -> Markup {
    Markup(html: "<script>" + script.source.description + "</script>")
  }

  /// A picture. Its names are enumerated in the program; texts and values are escaped here.
  package static func drawing(_ drawing: Drawing) -> Markup {
    var html = ""
    write(drawing, to: &html)
    return Markup(html: html)
  }

  private static func write(_ drawing: Drawing, to html: inout String) {
    switch drawing {
    case .text(let text): html += escaped(text)
    case .element(let name, let attributes, let children):
      html += "<" + name.rawValue
      for attribute in attributes {
        html += " " + attribute.key.rawValue + "=\"" + escaped(attribute.value) + "\""
      }
      html += ">"
      for child in children { write(child, to: &html) }
      html += "</" + name.rawValue + ">"
    }
  }

  package static func lines(_ parts: [Markup]) -> Markup {
    Markup(html: parts.map(\.html).filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  package static func joined(_ parts: [Markup]) -> Markup {
    Markup(html: parts.map(\.html).joined())
  }

  /// A whole page.
  package static func document(language: String, _ children: [Markup]) -> String {
    "<!doctype html>\n" + block("html", ["lang": language], children).html + "\n"
  }

  private static func opening(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) -> String {
    var html = "<" + name.description
    for (key, value) in attributes {
      guard let value else { continue }
      html += " " + key.description + "=\"" + escaped(value) + "\""
    }
    return html + ">"
  }

  /// For text and for attributes in double quotes. What HTML does not allow becomes U+FFFD.
  /// A string of CSS: letters, digits and spaces as they are, everything else by its number, so that
  /// no name ends the string or the style sheet.
  private static func quotedCSS(_ text: String) -> String {
    var css = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "\u{A0}"..."\u{10FFFF}":
        css.unicodeScalars.append(scalar)
      default: css += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return css + "\""
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

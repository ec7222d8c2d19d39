package import Diagnostics
import LocatedXML
import Mustache
package import ReportWriting

/// A template of a theme's own: a few lines of HTML above or below the page, with places for ``ThemeFrame``.
///
/// What it renders is read as XML and built anew from the elements below, so that a theme can neither
/// break a page nor make it fetch, run or hide anything: escaping stays in `Markup`.
package struct ThemeTemplate: Sendable {
  private let template: MustacheTemplate
  private let file: String

  /// Throws HC0116 where it is no Mustache.
  package init(_ text: String, file: String) throws(Stopped) {
    do {
      template = try MustacheTemplate(string: text)
    } catch {
      throw ThemeProblems.notATemplate(file, String(describing: error))
    }
    self.file = file
  }

  /// Throws HC0116 where the result is not well formed or holds what a theme may not.
  package func markup(_ frame: ThemeFrame) throws(Stopped) -> Markup {
    let rendered = "<div>" + template.render(frame) + "</div>"
    do throws(Stopped) {
      let document = try readDocument(Array(rendered.utf8), file: file)
      return .joined(try document.root.children.map(allowed))
    } catch {
      throw ThemeProblems.notAllowed(file, error)
    }
  }

  private func allowed(_ node: XMLNode) throws(Stopped) -> Markup {
    guard case .element(let element) = node else {
      if case .text(let text) = node { return .text(text.value) }
      return .nothing
    }
    let inside = { () throws(Stopped) -> [Markup] in try element.children.map(allowed) }
    let name = element.name.local
    func value(_ attribute: String) -> String? { element[attribute]?.value }
    if let strange = element.attributes.first(where: { !Self.attributes.contains($0.name.local) }) {
      throw ThemeProblems.strange(file, name + " " + strange.name.local)
    }
    let language = value("lang")
    switch name {
    case "p": return .element("p", ["lang": language], try inside())
    case "div": return .element("div", ["lang": language], try inside())
    case "span": return .element("span", ["lang": language], try inside())
    case "strong": return .element("strong", ["lang": language], try inside())
    case "em": return .element("em", ["lang": language], try inside())
    case "ul": return .element("ul", ["lang": language], try inside())
    case "li": return .element("li", ["lang": language], try inside())
    case "br": return .void("br", [:])
    case "a": return .element("a", ["href": address(value("href"))], try inside())
    case "img":
      guard let source = value("src"), source.isEmpty || source.hasPrefix("data:image/") else {
        throw ThemeProblems.strange(file, "img src")
      }
      if source.isEmpty { return .nothing }
      return .void("img", ["class": "logo", "src": source, "alt": value("alt") ?? ""])
    default: throw ThemeProblems.strange(file, name)
    }
  }

  /// Only addresses that a reader would expect behind a link.
  private func address(_ address: String?) -> String? {
    guard let address else { return nil }
    return ["https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
      ? address : nil
  }

  private static let attributes: Set<String> = ["lang", "href", "src", "alt"]
}

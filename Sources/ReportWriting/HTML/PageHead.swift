/// The head of every page that the program writes: what it may do (nothing but look), what it is called,
/// how it looks. Nothing is fetched; a content security policy says so.
/// - Parameter isDarkAtNight: whether it has colours for dark screens; paper has none.
package func pageHead(
  title: String, style: Markup, script: PageScript? = nil, showsPictures: Bool = false,
  isDarkAtNight: Bool = true
) -> Markup {
  var policy = "default-src 'none'; style-src 'unsafe-inline'"
  if let script { policy += "; script-src '" + script.digest.description + "'" }
  if showsPictures { policy += "; img-src data:" }
  return .block(
    "head", [:],
    [
      .void("meta", ["charset": "utf-8"]),
      .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .void("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      isDarkAtNight
        ? .void("meta", ["name": "color-scheme", "content": "light dark"]) : .nothing,
      .element("title", text: title), style,
    ])
}

/// A script written in the source, and the digest by which the page's policy knows it: no other runs.
package struct PageScript: Sendable {
  package let source: StaticString
  /// `sha256-…`, as a content security policy wants it.
  package let digest: StaticString

  package init(source: StaticString, digest: StaticString) {
    self.source = source
    self.digest = digest
  }
}

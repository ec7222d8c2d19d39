import Briefs
import Diagnostics
import FileSystem
import ReportModel
import ReportWriting
import Themes

/// What a network puts around its reports, from `Reports/theme`: nothing where there is no such folder.
struct ReportTheme {
  private let top: ThemeTemplate?
  private let bottom: ThemeTemplate?
  private let contact: ThemeTemplate?
  private let colours: ThemeColours?
  private let logo: String
  private let opening: [String]

  /// Throws HC0116 and HC0117 for what is wrong with a file of the theme.
  init?(of workspace: Workspace, language: Language) throws(Stopped) {
    let folder = joined(workspace.reportsFolder, "theme")
    guard fileKind(folder) == .folder else { return nil }
    func text(_ name: String) throws(Stopped) -> String? {
      let path = joined(folder, name)
      guard fileKind(path) == .file else { return nil }
      return String(decoding: try readFile(path, limit: 1 << 20), as: UTF8.self)
    }
    top = try text("header.mustache").map { text throws(Stopped) in
      try ThemeTemplate(text, file: joined(folder, "header.mustache"))
    }
    bottom = try text("footer.mustache").map { text throws(Stopped) in
      try ThemeTemplate(text, file: joined(folder, "footer.mustache"))
    }
    contact = try text("brief.mustache").map { text throws(Stopped) in
      try ThemeTemplate(text, file: joined(folder, "brief.mustache"))
    }
    colours = try text("colours.txt").map { text throws(Stopped) in
      try ThemeColours(text, file: joined(folder, "colours.txt"))
    }
    opening = try text("opening.\(language.rawValue).txt").map(Self.paragraphs) ?? []
    logo = try Self.logo(in: folder)
  }

  /// The theme of one page.
  func page(_ document: ReportDocument, _ naming: Naming) throws(Stopped) -> PageTheme {
    let frame = ThemeFrame(
      title: document.title.text, survey: naming.surveyTitle.text, wave: naming.waveLabel.text,
      network: naming.network?.label.text ?? "", synthetic: document.marks.first,
      language: naming.language.rawValue, logo: logo)
    return try page(frame)
  }

  /// The theme of a visit's page, and whom its visitor calls (`brief.mustache`).
  func page(
    _ brief: VisitBrief, title: String
  ) throws(Stopped) -> (theme: PageTheme, contact: Markup) {
    let frame = ThemeFrame(
      title: title, survey: brief.survey, wave: brief.wave, network: brief.network,
      synthetic: brief.mark, language: brief.language.rawValue, logo: logo)
    let whom = try contact.map { template throws(Stopped) in try template.markup(frame) }
    return (try page(frame), whom ?? .nothing)
  }

  private func page(_ frame: ThemeFrame) throws(Stopped) -> PageTheme {
    let above = try top.map { template throws(Stopped) in try template.markup(frame) }
    let below = try bottom.map { template throws(Stopped) in try template.markup(frame) }
    return PageTheme(
      style: colours?.style ?? .nothing, top: above ?? .nothing, bottom: below ?? .nothing)
  }

  /// The start page with the network's own opening words first.
  func opened(_ document: ReportDocument) -> ReportDocument {
    var copy = document
    copy.blocks =
      opening.map { .paragraph(Sentence(pieces: [.figure(.text(Wording($0)))])) } + document.blocks
    return copy
  }

  /// Paragraphs have an empty line between them.
  private static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: " ")) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    return lines.isEmpty ? paragraphs : paragraphs + [lines.joined(separator: " ")]
  }

  /// The logo inside the page itself: nothing is fetched.
  private static func logo(in folder: String) throws(Stopped) -> String {
    for (name, type) in [("logo.svg", "svg+xml"), ("logo.png", "png")] {
      let path = joined(folder, name)
      guard fileKind(path) == .file else { continue }
      return "data:image/" + type + ";base64," + base64(try readFile(path, limit: 200_000))
    }
    return ""
  }
}

/// RFC 4648, section 4.
private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let part = bytes[start..<min(start + 3, bytes.count)]
    var bits = 0
    for place in 0..<3 { bits = bits << 8 | (place < part.count ? Int(part[start + place]) : 0) }
    for place in 0..<4 {
      text.append(
        place <= part.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}

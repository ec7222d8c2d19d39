package import Diagnostics
import FileSystem
import ReportModel
import ReportWriting

/// The forms that lists about peers take.
package enum PeersFormat: String, Sendable, CaseIterable {
  case text, csv, json, md
}

extension Workspace {
  /// The page and the letters of pairs, in a folder of their own beside the report.
  /// - Returns: the paths of the files, the page last.
  package func writePairs(
    _ prepared: PreparedPairs, to output: String?
  ) throws(Stopped) -> [String] {
    let about = ["pairs", prepared.reader].joined(separator: "-")
    let folder =
      output ?? joined(joined(joined(reportsFolder, prepared.survey), prepared.wave), about)
    let letters = prepared.invitations.map(\.text)
      .joined(separator: "\n" + String(repeating: "–", count: 40) + "\n\n")
    return try writePeers(
      prepared.document, prepared.naming, folder,
      also: letters.isEmpty ? [] : [(name: "invitations.txt", bytes: Array(letters.utf8))])
  }

  /// A page in the network's frame, with what belongs to it, put in place together.
  func writePeers(
    _ document: ReportDocument, _ naming: Naming, _ folder: String,
    also others: [(name: String, bytes: [UInt8])] = []
  ) throws(Stopped) -> [String] {
    let theme = try ReportTheme(of: self, language: naming.language)
    let frame = try theme?.page(document, naming) ?? .none
    let html = htmlPage(document, theme: frame)
    let files = others + [(name: "index.html", bytes: Array(html.utf8))]
    try replaceFolder(
      folder, with: files, isOurs: { ["index.html", "invitations.txt"].contains($0) })
    return files.map { joined(folder, $0.name) }
  }
}

extension PreparedPairs {
  /// For whom it is, as a part of a folder's name.
  var reader: String {
    ([audience.rawValue] + [own.map { units[$0].name }].compactMap(\.self)).joined(separator: "-")
  }

  package func text(as format: PeersFormat, style: TerminalShape) -> String {
    switch format {
    case .csv: rows.csv(.phrases)
    case .json: rows.json("pairs", method: methodCells)
    case .md: markdownText([document])
    case .text: style.text(document)
    }
  }
}

extension Workspace {
  /// The page of groups, in a folder of its own.
  package func writeSkills(
    _ prepared: PreparedSkills, to output: String?
  ) throws(Stopped) -> [String] {
    let folder =
      output ?? joined(joined(joined(reportsFolder, prepared.survey), prepared.wave), "skills")
    return try writePeers(prepared.document, prepared.naming, folder)
  }

  /// The page of the frontier, in a folder of its own.
  package func writeFrontier(
    _ prepared: PreparedFrontier, to output: String?
  ) throws(Stopped) -> [String] {
    let folder =
      output ?? joined(joined(joined(reportsFolder, prepared.survey), prepared.wave), "frontier")
    return try writePeers(prepared.document, prepared.naming, folder)
  }
}

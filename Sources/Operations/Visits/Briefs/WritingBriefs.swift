import Briefs
package import Diagnostics
import FileSystem
import NetworkModel
import ReportWriting
import SurveyModel
import VisitPlanning

/// Which briefs are asked for, and in what form.
package struct BriefRequest: Sendable {
  /// Only this visitor's; nil: everybody's.
  package var visitor: String?
  /// Only this visit's page; nil: all, each visitor's with a start page.
  package var visit: String?
  /// Nil: each visitor's own.
  package var language: Language?
  package var format = BriefFormat.html
  /// The folder of the pages, or with several visitors the folder of their folders; nil: under `Reports`.
  package var output: String?
  /// Who gives them out, a pseudonym: then the visits are recorded as briefed. Nil: pages alone.
  package var by: String?

  package init() {}
}

package enum BriefFormat: String, Sendable, CaseIterable {
  case html, md
}

/// What was written.
package struct BriefOutcome: Sendable {
  /// The start pages, or the one page that was asked for.
  package let paths: [String]
  package let warnings: [Diagnostic]
  /// Nil where nobody said who gives the briefs out.
  package let change: VisitChange?
}

extension Workspace {
  /// Writes the pages of planned visits for those who make them. Nothing is written while the staff of any
  /// of the places have not been told.
  ///
  /// Throws HC0351 (the gate), HC0352 for a visit that there is not, HC0353 without a plan, and what is
  /// wrong with the files.
  package func writeBriefs(
    _ name: String, _ request: BriefRequest
  ) throws(Stopped) -> BriefOutcome {
    let round = try briefedRound(name)
    let visits = try round.visits(request)
    let untold = round.untold(visits)
    guard untold.isEmpty else { throw BriefProblems.untold(untold, round.file.path) }
    let briefs = visits.map { VisitBrief($0) }
    let home =
      request.output
      ?? joined(joined(joined(reportsFolder, round.file.survey), round.wave.name), "briefs")
    let long = briefs.filter { !$0.fitsOnASheet }.map(\.id)
    let visitors = round.file.visitors.map(\.visitor.name)
      .filter { name in briefs.contains { $0.visitor == name } }
    let isAlone = request.output != nil && (request.visitor != nil || request.visit != nil)
    let paths = try visitors.map { visitor throws(Stopped) in
      let folder = isAlone ? home : joined(home, safe(visitor))
      return try write(briefs.filter { $0.visitor == visitor }, of: visitor, to: folder, request)
    }
    // Pages first: who is cut short writes them once more, and nobody is called briefed without one.
    let change = try request.by.map { by throws(Stopped) in
      try markBriefed(round.wave.name, visits: Set(briefs.map(\.id)), by: by)
    }
    return BriefOutcome(
      paths: paths, warnings: long.isEmpty ? [] : [BriefProblems.long(long)], change: change)
  }

  private func write(
    _ briefs: [VisitBrief], of visitor: String, to folder: String, _ request: BriefRequest
  ) throws(Stopped) -> String {
    let ending = "." + request.format.rawValue
    var pages: [(name: String, bytes: [UInt8])] = []
    for brief in briefs {
      pages.append((safe(brief.fileName) + ending, try page(brief, request.format)))
    }
    if request.visit != nil, let page = pages.first {
      try makeFolder(folder)
      let path = joined(folder, page.name)
      try replaceFile(path, with: page.bytes)
      return path
    }
    let index = BriefIndex(visitor: visitor, briefs: briefs)
    pages.append(("index" + ending, try self.index(index, briefs, request.format)))
    try replaceFolder(folder, with: pages) { isBrief($0, ending) }
    return joined(folder, "index" + ending)
  }

  private func page(_ brief: VisitBrief, _ format: BriefFormat) throws(Stopped) -> [UInt8] {
    guard format == .html else { return Array(markdownPage(brief).utf8) }
    let (theme, contact) = try frame(brief, title: brief.title)
    return Array(htmlPage(brief, theme: theme, contact: contact).utf8)
  }

  private func index(
    _ index: BriefIndex, _ briefs: [VisitBrief], _ format: BriefFormat
  ) throws(Stopped) -> [UInt8] {
    guard format == .html, let first = briefs.first else { return Array(markdownPage(index).utf8) }
    let (theme, contact) = try frame(first, title: index.visitor)
    return Array(htmlPage(index, theme: theme, contact: contact).utf8)
  }

  private func frame(
    _ brief: VisitBrief, title: String
  ) throws(Stopped) -> (theme: PageTheme, contact: Markup) {
    try ReportTheme(of: self, language: brief.language)?.page(brief, title: title)
      ?? (.none, .nothing)
  }
}

/// Names in a plan are words; as the name of a file a word leads nowhere else.
private func safe(_ name: String) -> String {
  let plain = String(name.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "_" })
  return plain.isEmpty ? "_" : plain
}

/// Whether a page of such a name is ours to replace: the start page, and the visits' (`v0001.html`).
private func isBrief(_ name: String, _ ending: String) -> Bool {
  name == "index" + ending
    || name.hasSuffix(ending) && name.hasPrefix("v")
      && name.dropFirst().dropLast(ending.count).allSatisfy(\.isNumber)
}

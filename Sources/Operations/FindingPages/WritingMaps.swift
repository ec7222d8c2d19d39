import Comparison
package import Diagnostics
import FileSystem
import FindingPages
import Findings
import ReportModel
import ReportWriting
import SurveyModel

/// The forms of a page of findings.
package enum FindingPageFormat: String, Sendable, CaseIterable {
  case html, pdf
}

/// Where and how a page is written.
package struct FindingPageTarget: Sendable {
  package var format = FindingPageFormat.html
  /// The file; nil for a place under `Reports`.
  package var output: String?
  /// Where a program that makes PDF is looked for, as in `PATH`.
  package var searchPath: String

  package init(searchPath: String) { self.searchPath = searchPath }
}

extension Workspace {
  /// Writes a journey map, A3 on its side.
  /// - Returns: the path of the file.
  /// - Throws: HC0671 for a survey without touchpoints.
  package func writeJourneyMap(
    _ request: FindingPageRequest, to target: FindingPageTarget
  ) throws(Stopped) -> String {
    let reported = try reportedView(request)
    let survey = try definitions().mustHave(survey: request.survey).outline.survey
    guard !survey.touchpoints.isEmpty else {
      throw FindingPageProblems.noTouchpoints(request.survey)
    }
    let html = journeyMapPage(
      reported.view, try blueprint(survey),
      theme: try theme(reported, title: reported.view.unit.label))
    return try write(html, "map", reported, target)
  }

  /// Writes "Kuinka voisimme…?" cards, four on a sheet of A4.
  /// - Parameters:
  ///   - bound: touchpoints whose whole interval lies below it have a card.
  ///   - most: how many cards, at most.
  /// - Returns: the path of the file, and how many cards are in it.
  package func writeCards(
    _ request: FindingPageRequest, below bound: Double?, most: Int, to target: FindingPageTarget
  ) throws(Stopped) -> (path: String, cards: Int) {
    let reported = try reportedView(request)
    let cards = QuestionCard.all(reported.view, below: bound, most: most)
    let html = cardSheets(
      cards, reported.view, theme: try theme(reported, title: reported.view.unit.label))
    return (try write(html, "cards", reported, target), cards.count)
  }

  func theme(_ reported: ReportedView, title: Wording) throws(Stopped) -> PageTheme {
    let naming = reported.report.naming
    let page = ReportDocument(
      language: naming.language, title: title, eyebrow: "",
      marks: [reported.view.mark.page].compactMap(\.self))
    return try ReportTheme(of: self, language: naming.language)?.page(page, naming) ?? .none
  }

  /// `Reports/<survey>/<wave>/findings-<reader>/<kind>-<unit>.html`
  private func write(
    _ html: String, _ kind: String, _ reported: ReportedView, _ target: FindingPageTarget
  ) throws(Stopped) -> String {
    let name = kind + "-" + reported.view.unit.name
    let bytes =
      switch target.format {
      case .html: Array(html.utf8)
      case .pdf: try pdf(of: html, named: name, target.searchPath)
      }
    var path = target.output ?? ""
    if target.output == nil {
      path = joined(try findingPagesFolder(reported), name + "." + target.format.rawValue)
    }
    try replaceFile(path, with: bytes)
    return path
  }

  /// The folder of a reader's pages of findings; made where it is not there.
  func findingPagesFolder(_ reported: ReportedView) throws(Stopped) -> String {
    let report = reported.report
    let folder = joined(
      joined(joined(reportsFolder, report.figures.method.survey), report.wave),
      "findings-" + report.reader)
    try makeFolder(folder)
    return folder
  }

  private func pdf(
    of html: String, named name: String, _ searchPath: String
  ) throws(Stopped) -> [UInt8] {
    guard let engine = PDFEngine.installed(in: searchPath) else { throw FormatProblems.noEngine }
    return try inScratchFolder { scratch throws(Stopped) in
      try engine.print(html, named: name, in: scratch)
    }
  }
}

package import Diagnostics
import FileSystem
import FindingPages
import Findings
import ReportModel

/// The forms of a newsletter section.
package enum NewsletterFormat: String, Sendable, CaseIterable {
  case text, html, eml, staff
}

/// A newsletter section with the place where its files go.
package struct MadeNewsletter: Sendable {
  let letter: Newsletter
  let folder: String

  package func text(_ format: NewsletterFormat) -> String {
    switch format {
    case .text: letter.plainText
    case .html: letter.html
    case .eml: letter.mail
    case .staff: letter.staffText
    }
  }
}

extension Workspace {
  /// A section of a round's results and tips.
  /// - Parameter practices: the survey that tips come from; a workspace without it has none.
  package func newsletter(
    _ request: FindingPageRequest, practices: String
  ) throws(Stopped) -> MadeNewsletter {
    var request = request
    request.part = .network
    let reported = try reportedView(request)
    let report = reported.report
    let table = report.table
    var page: ReportDocument?
    ReportDocuments.eachPage(table, report.naming) { name, document in
      if name == "network" { page = document }
    }
    var bank: PracticeBank?
    if try definitions()[survey: practices] != nil {
      bank = try self.practices(in: practices, language: request.language)
    }
    let view = reported.view
    let letter = Newsletter(
      view, page, bank,
      period: .days(from: table.method.waveFrom, until: table.method.waveUntil),
      libraries: view.row(view.unit, view.naming.overall, .libraries)?.value.map { Int($0) })
    return MadeNewsletter(letter: letter, folder: try findingPagesFolder(reported))
  }

  /// Writes all forms.
  /// - Returns: the paths of the files.
  package func writeNewsletter(
    _ made: MadeNewsletter, to output: String?
  ) throws(Stopped) -> [String] {
    let folder = output ?? made.folder
    try makeFolder(folder)
    return try [
      (NewsletterFormat.text, "newsletter.txt"), (.html, "newsletter.html"),
      (.eml, "newsletter.eml"), (.staff, "newsletter-staff.txt"),
    ].map { format, name throws(Stopped) in
      let path = joined(folder, name)
      try replaceFile(path, with: Array(made.text(format).utf8))
      return path
    }
  }
}

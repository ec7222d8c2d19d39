import Diagnostics
import FileSystem
import Intake
import ReportModel

let unusedPageName = UnusedPage.fileName + ".html"

/// The page of what was not used, beside a report's index.
package func unusedPage(beside index: String) -> String { folder(of: index) + unusedPageName }

extension Workspace {
  /// What was left out as a page tells it: places as seen from the workspace, wherever that lies.
  func toldUnused(_ rejected: [RejectedResponse]) -> [UnusedResponse] {
    rejected.map { response in
      let sealed = response.file.sealed
      let line = response.findings.first?.place?.range?.start.line ?? sealed?.line
      return UnusedResponse(
        place: fromHere(sealed?.bundle ?? response.path) + (line.map { ":\($0)" } ?? ""),
        reason: UnusedResponse.Reason(response.reason),
        why: response.findings.map(told))
    }
  }

  private func told(_ finding: Diagnostic) -> Trilingual {
    let what = finding.what
    return Trilingual(fi: fromHere(what.fi), sv: fromHere(what.sv), en: fromHere(what.en))
  }

  /// A text without the way to the workspace in the paths that it names.
  private func fromHere(_ text: String) -> String {
    let prefix = joined(root, "")
    return prefix.isEmpty ? text : text.replacing(prefix + "Responses/", with: "Responses/")
  }
}

extension UnusedResponse.Reason {
  fileprivate init(_ reason: RejectedResponse.Reason) {
    self =
      switch reason {
      case .unreadable: .unreadable
      case .unknownSurvey: .unknownSurvey
      case .unknownVersion: .unknownVersion
      case .unknownUnit: .unknownUnit
      case .misfit: .misfit
      case .replaced: .replaced
      case .withdrawn: .withdrawn
      case .notApproved: .notApproved
      case .noWave: .noWave
      case .conflict: .conflict
      case .duplicate: .duplicate
      }
  }
}

import Diagnostics
import Foundation
import Intake
import Operations
import ReportModel
import ReportWriting
import Synchronization
import TestSupport

/// A workspace whose answer table and files can be asked the same.
struct TableWorkspace {
  let sample: SampleWorkspace
  /// Long after everything was written, so that every mark can be trusted.
  static let later = World.fixed(at: "2099-01-01T00:00:00Z")

  /// - Parameter hasRepeats: surveys without repeats are read in one pass over the tags.
  init(hasRepeats: Bool, attributes: String = "") throws {
    var survey = Sample.survey(attributes: attributes)
    if !hasRepeats, let start = survey.range(of: "  <repeat name=\"finding\">"),
      let end = survey.range(of: "</survey>")
    {
      survey.replaceSubrange(start.lowerBound..<end.upperBound, with: "</survey>")
    }
    sample = try SampleWorkspace(survey: survey)
  }

  var cache: String { ".haamu/cache/kaynti.table" }

  /// What a list, the report and its reasons say, and what was said besides.
  struct Picture: Equatable {
    var responses: [String]
    var report: String
    /// Of those alone that meet a condition.
    var filtered = ""

    /// Without what is said of each response, which tells where it lies.
    var lines: [Substring] {
      responses.compactMap { $0.split(separator: "\n", maxSplits: 1).first }
        .map { $0.split(separator: "\t", maxSplits: 1)[0] }
    }
  }

  /// What the table holds now.
  func table() throws(Stopped) -> GatheredAnswers {
    try sample.open(Self.later).gather("kaynti")
  }

  func picture(readsFiles: Bool, notices: Notices = Notices()) -> Picture {
    var workspace = sample.open(Self.later)
    workspace.notice = { notices.add($0.en) }
    do throws(Stopped) {
      let gathered = try workspace.gather("kaynti", readsFiles: readsFiles)
      let used = gathered.used().map {
        "\($0.file.path) \($0.id) \($0.unit) \($0.wave) \($0.synthetic)"
      }
      let left = gathered.rejected.map { rejected in
        "\(rejected.path) \(rejected.instanceID) \(rejected.reason) \(rejected.wave ?? "-")\t"
          + rejected.findings.english
      }
      return Picture(
        responses: used + left, report: report(workspace, readsFiles),
        filtered: report(workspace, readsFiles, where: "${greeted} != 'no'"))
    } catch {
      return Picture(responses: [error.text], report: "")
    }
  }

  private func report(
    _ workspace: Workspace, _ readsFiles: Bool, where condition: String? = nil
  ) -> String {
    var request = ReportRequest(survey: "kaynti")
    request.wave = "all"
    request.readsFiles = readsFiles
    request.condition = condition
    do throws(Stopped) {
      return try workspace.report(request).map { tidyCSV($0.table) }.joined()
    } catch {
      return error.text
    }
  }
}

final class Notices: Sendable {
  private let texts = Mutex<[String]>([])

  func add(_ text: String) { texts.withLock { $0.append(text) } }

  var all: [String] { texts.withLock { $0 } }
}

import Foundation
import TestSupport

/// The surveys of this repository in a folder of their own.
func workspaceOfSurveys() throws -> ThrowawayFolder {
  let folder = try ThrowawayFolder()
  try FileManager.default.copyItem(atPath: Repository.root + "/Surveys", toPath: folder["Surveys"])
  return folder
}

/// A response without what no two sessions share: its id and its times.
func sealedResponse(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    for name in ["instanceID", "timeStart", "timeEnd"] where line.contains("<\(name)>") {
      return line.prefix { $0 == " " } + "<\(name)>…</\(name)>"
    }
    return String(line)
  }.joined(separator: "\n")
}

import FoundationEssentials

/// The text of a file of the repository, by its path from the root; empty when it is not there.
package func fileText(_ path: String) -> String {
  let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)) ?? ""
}

import Diagnostics
import FileSystem

/// What is to be put in place, all of it or nothing: everything lies ready in a folder of its own before the
/// list of what goes where is written. From then on the work is finished, by this run or by the next; before,
/// it is as if it had never begun.
///
/// `.haamu/anonymising/<wave>/`: `1.folder`, `2.file` …, `1.old` for what a folder replaced, and `list`.
struct AnonymisingJournal {
  let home: String

  private var list: String { joined(home, "list") }

  /// A step: a folder in place of another, or a file.
  enum Step: Sendable, Hashable {
    case folder(target: String)
    case file(target: String)

    var target: String {
      switch self {
      case .folder(let target), .file(let target): target
      }
    }

    fileprivate var line: String {
      switch self {
      case .folder(let target): "folder\t" + target
      case .file(let target): "file\t" + target
      }
    }

    fileprivate init?(_ line: Substring) {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      switch parts.first {
      case "folder" where parts.count == 2: self = .folder(target: parts[1])
      case "file" where parts.count == 2: self = .file(target: parts[1])
      default: return nil
      }
    }
  }

  func ready(_ number: Int) -> String { joined(home, "\(number).folder") }
  func file(_ number: Int) -> String { joined(home, "\(number).file") }
  private func old(_ number: Int) -> String { joined(home, "\(number).old") }

  /// From here on there is no way back. Targets are written below the root of the workspace.
  func commit(_ steps: [Step]) throws(Stopped) {
    let text = steps.map { $0.line + "\n" }.joined()
    _ = try createFile(list, with: Array(text.utf8))
  }

  /// Finishes what was begun, or clears away what was not yet.
  func finish(in root: String) throws(Stopped) {
    guard fileKind(list) == .file else { return removeTree(home) }
    let text = String(decoding: try readFile(list), as: UTF8.self)
    let steps = text.split(separator: "\n").compactMap(Step.init)
    for (place, step) in steps.enumerated() {
      try put(step, place + 1, joined(root, step.target))
    }
    // The list goes last: whoever is stopped here begins here again.
    for name in try namesInFolder(home) where name != "list" {
      let path = joined(home, name)
      if fileKind(path) == .folder { removeTree(path) } else { try removeFile(path) }
    }
    try removeFile(list)
    removeEmptyFolder(home)
  }

  private func put(_ step: Step, _ number: Int, _ target: String) throws(Stopped) {
    switch step {
    case .file:
      guard fileKind(file(number)) == .file else { return }
      let folder = String(FileSystem.folder(of: target).dropLast())
      if !folder.isEmpty { try makeFolder(folder) }
      try replaceFile(target, with: try readFile(file(number)))
      try removeFile(file(number))
    case .folder:
      guard fileKind(ready(number)) == .folder else { return try rescue(number, target) }
      if fileKind(target) == .folder { _ = try moveFolder(target, to: old(number)) }
      _ = try moveFolder(ready(number), to: target)
      try rescue(number, target)
    }
  }

  /// What came into the old folder while the new one was being made belongs into the new one.
  private func rescue(_ number: Int, _ target: String) throws(Stopped) {
    guard fileKind(old(number)) == .folder, fileKind(target) == .folder else { return }
    let seen = Set(
      String(decoding: try readFile(joined(home, "\(number).seen")), as: UTF8.self)
        .split(separator: "\n").map(String.init))
    for name in try namesInFolder(old(number)) where !seen.contains(name) && !name.hasPrefix(".") {
      let (from, to) = (joined(old(number), name), joined(target, name))
      if isTaken(to) { continue }
      _ = fileKind(from) == .folder ? try moveFolder(from, to: to) : try moveFile(from, to: to)
    }
  }

  /// Remembers what was in a folder when it was looked at.
  func remember(_ names: [String], _ number: Int) throws(Stopped) {
    let text = names.map { $0 + "\n" }.joined()
    _ = try createFile(joined(home, "\(number).seen"), with: Array(text.utf8))
  }
}

import Foundation
import TestSupport
import Testing

@Suite struct `The documentation` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private struct Dump: Decodable {
    let command: Command

    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?
    }

    struct Argument: Decodable {
      let kind: String
      let names: [Name]?
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  @Test func `names every command and option of the program`() throws {
    let folder = try ThrowawayFolder()
    let run = try Program.run(["--experimental-dump-help"], in: folder.path)
    let dump = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
    let page = try text("docs/cli.md")
    var count = 0
    var missing: [String] = []
    func look(_ command: Dump.Command, _ path: String) {
      count += 1
      if !page.contains(path) { missing.append(path) }
      for argument in command.arguments ?? [] {
        for name in argument.names ?? [] where name.kind == "long" {
          if !page.contains("--" + name.name) { missing.append(path + " --" + name.name) }
        }
      }
      for inner in command.subcommands ?? [] where inner.commandName != "help" {
        look(inner, path + " " + inner.commandName)
      }
    }
    look(dump.command, "haamu")
    #expect(missing == [])
    #expect(count >= 13)
  }

  @Test func `names every code that the program gives`() throws {
    let folders = ["docs", "docs/specification"].map { Self.root.appending(path: $0) }
    let pages = try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }.filter { $0.pathExtension == "md" }.map { try String(contentsOf: $0, encoding: .utf8) }
      .joined()
    let sources = Self.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(source.matches(of: /"(H[XSNRC][0-9]{4})"/).map { String($0.output.1) })
    }
    #expect(codes.count > 200)
    #expect(codes.sorted().filter { !pages.contains($0) } == [])
  }

  /// A code has one meaning: the page has one row for it, and the program knows it.
  @Test func `lists each code of responses and commands once`() throws {
    let rows = try text("docs/errors-commands.md").split(separator: "\n")
      .compactMap { $0.firstMatch(of: /^\| (H[RC][0-9]{4}) \|/).map { String($0.output.1) } }
    #expect(rows.count > 50)
    #expect(Set(rows).count == rows.count)
  }
}

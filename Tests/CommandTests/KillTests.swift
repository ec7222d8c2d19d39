import ExpressionSamples
import Foundation
import TestSupport
import Testing

/// Answering that is killed at any moment: what was told to be stored is there and whole, a draft
/// can always be read, and at most the last answer is lost.
///
/// `HAAMU_KILLS=500` for more rounds.
@Suite struct `Answering that is killed` {
  private let rounds =
    ProcessInfo.processInfo.environment["HAAMU_KILLS"].flatMap { Int($0) } ?? 25
  private let lines = [
    "a1", "5.4.2018 10.15", "k-1", "1", "3", "1 2", "k", "Havainto", "e", "e", "",
  ]
  /// What the draft says of each question, in the order in which they are asked.
  private let answers = [
    "question=\"unit\">a1<", "question=\"visited\">2018-04-05", "question=\"visitor\">k-1<",
    "question=\"greeted\">yes<", "question=\"wait\">3<", "question=\"ways\">desk phone<",
    "in=\"1\">Havainto<",
  ]

  @Test func `loses no response and no draft`() throws {
    var chance = Seeded()
    var (stored, drafts) = (0, 0)
    for round in 0..<rounds {
      let label: Comment = "round \(round), seed \(chance.seed)"
      let haamu = try Haamu()
      let run = try KilledRun(
        haamu.folder, lines: lines, said: chance.below(1900), pause: chance.below(4000))
      stored += haamu.stored.count
      // What was told to be stored is there, and whatever is there is whole.
      for path in run.told { #expect(haamu.stored.contains(path), label) }
      for path in haamu.stored {
        #expect(haamu.folder.text(path)?.hasSuffix("</kaynti>\n") == true, label)
      }
      let list = try haamu("answer --resume")
      #expect(list.status == 0 && !list.error.contains("error["), "\(label) \(list.error)")
      let file = haamu.folder.files(".xml", in: ".haamu/drafts/")
        .first { $0.split(separator: "/").last?.split(separator: ".").count == 2 }
      #expect((file != nil) == (list.lines.count == 1), label)
      if haamu.stored.isEmpty, run.answered > 0 {
        let text = file.flatMap(haamu.folder.text) ?? ""
        drafts += 1
        for answer in answers.prefix(run.answered) {
          #expect(text.contains(answer), "\(label): \(answer)")
        }
      }
      guard file != nil else { continue }
      let rest = try haamu("answer kaynti --resume", input: ":w\n")
      #expect(rest.status == 0, "\(label) \(rest.error)")
      #expect(try haamu("answer --resume").lines.isEmpty == (haamu.stored.count == 1), label)
      #expect(haamu.stored.count <= 1, label)
    }
    // Rounds must end on both sides of the submission, or nothing was tried.
    #expect(drafts > 0 && stored > 0, "\(stored) stored, \(drafts) drafts")
  }
}

/// A run of `haamu answer kaynti` that is killed when it has said so many bytes, and so many
/// microseconds more have passed.
private struct KilledRun {
  /// The paths that it printed.
  let told: [String]
  /// How many questions were behind it: the next prompt had come.
  let answered: Int

  init(_ folder: ThrowawayFolder, lines: [String], said: Int, pause: Int) throws {
    for name in ["out", "err"] { try folder.write(name, "") }
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["answer", "kaynti", "--plain"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "en_US.UTF-8", "HOME": folder.path]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder["out"]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder["err"]))
    try process.run()
    for line in lines {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }
    while process.isRunning, (folder.text("err") ?? "").utf8.count < said {
      Thread.sleep(forTimeInterval: 0.0002)
    }
    Thread.sleep(forTimeInterval: Double(pause) / 1_000_000)
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    told = (folder.text("out") ?? "").split(separator: "\n").map(String.init)
    let prompts = (folder.text("err") ?? "").components(separatedBy: "\nQuestion ").count - 1
    answered = max(0, prompts - 1)
  }
}

import Processes
import TestSupport
import Testing

@Suite struct `Another program` {
  private let folder: ThrowawayFolder

  init() throws { folder = try ThrowawayFolder() }

  private func shell(_ line: String, seconds: Int = 60) -> ProcessEnd {
    run("/bin/sh", ["-c", line], output: folder["words"], seconds: seconds)
  }

  @Test func `is found as a shell finds it`() throws {
    #expect(program("sh", in: "/nonexistent::relative:/bin") == "/bin/sh")
    #expect(program("sh", in: "") == nil)
    try folder.write("bin/sh", "no program")
    #expect(program("sh", in: folder["bin"]) == nil)
    #expect(program("bin", in: folder.path) == nil)
  }

  @Test func `gets its words whole and says what it says into a file`() {
    let end = run("/bin/echo", ["a b", "$HOME", "'\"ä"], output: folder["words"], seconds: 60)
    #expect(end == .exit(0))
    #expect(folder.text("words") == "a b $HOME '\"ä\n")
  }

  @Test func `tells how it ended`() {
    #expect(shell("echo no >&2; exit 3") == .exit(3))
    #expect(folder.text("words") == "no\n")
    #expect(shell("kill -9 $$") == .signal(9))
    #expect(run("/nonexistent", [], output: folder["words"], seconds: 1) == .notStarted(2))
  }

  @Test func `reads nothing`() {
    #expect(shell("cat") == .exit(0))
  }

  @Test func `is ended when it takes too long`() {
    #expect(shell("exec sleep 600", seconds: 1) == .tooLong)
  }
}

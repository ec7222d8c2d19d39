import TestSupport
import Testing

@Suite struct `A round with the commands only` {
  /// `Tools/round.sh` says itself what is wrong.
  @Test func `comes from its plan to its last ruling`() throws {
    let folder = try ThrowawayFolder()
    let run = try Program.shell(
      "\(Repository.root)/Tools/round.sh \(Program.path) \(folder["round"])", in: folder.path)
    #expect(run.status == 0, "\(run.output.suffix(2000))\n\(run.error)")
    #expect(run.output.hasSuffix("one reply and its ruling.\n"))
  }
}

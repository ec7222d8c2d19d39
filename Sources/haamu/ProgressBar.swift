import Glibc

/// Shows how far a task has come, on the error stream and only once it has taken a second; the line is
/// wiped when all is done.
func progressBar(since start: ContinuousClock.Instant) -> @Sendable (Int, Int) -> Void {
  { done, all in
    guard all > 1, start.duration(to: .now) > .seconds(1) else { return }
    let width = 30
    let full = done * width / all
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    let line = done == all ? "" : "[" + bar + "] " + String(done) + "/" + String(all)
    printError("\r\u{1B}[K" + line)
  }
}

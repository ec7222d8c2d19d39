import Glibc

/// How another program ended.
package enum ProcessEnd: Sendable, Hashable {
  case exit(Int32)
  case signal(Int32)
  /// It took longer than it might, and was ended.
  case tooLong
  /// It could not be started: the system's number of the reason.
  case notStarted(Int32)
}

/// Where a program of this name is, as a shell would find it; nil when it is nowhere.
///
/// - Parameter searchPath: folders parted by colons, as in `PATH`.
package func program(_ name: String, in searchPath: String) -> String? {
  for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
    let path = folder + "/" + name
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      unsafe access(path, X_OK) == 0
    {
      return String(path)
    }
  }
  return nil
}

/// Whether the program may do anything: some programs want to be told.
package var isRoot: Bool { geteuid() == 0 }

/// Runs another program, without a shell, and waits for its end.
///
/// It reads nothing; what it writes goes to a file. It shares our terminal, so that an interruption
/// ends it too.
/// - Parameters:
///   - path: of the program.
///   - output: the file for what it says on both its outputs.
///   - seconds: it is ended when it takes longer.
package func run(
  _ path: String, _ arguments: [String], output: String, seconds: Int
) -> ProcessEnd {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  unsafe posix_spawn_file_actions_addopen(
    &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  // What we ignore, another program need not.
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, SIGPIPE)
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) }
  defer { while let word = unsafe words.popLast() { unsafe free(word) } }
  unsafe words.append(nil)
  var child = pid_t()
  let fault = unsafe posix_spawn(&child, path, &actions, &attributes, words, environ)
  return fault == 0 ? end(of: child, within: seconds) : .notStarted(fault)
}

private func end(of child: pid_t, within seconds: Int) -> ProcessEnd {
  var status: Int32 = 0
  let pause = 10_000
  for _ in 0..<max(1, seconds * 1_000_000 / pause) {
    let ended = unsafe waitpid(child, &status, WNOHANG)
    if ended == child { return meaning(of: status) }
    if ended < 0, errno != EINTR { return .notStarted(errno) }
    usleep(UInt32(pause))
  }
  kill(child, SIGKILL)
  while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  return .tooLong
}

/// The C library tells it by macros, which Swift does not see.
private func meaning(of status: Int32) -> ProcessEnd {
  let signal = status & 0x7F
  return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
}

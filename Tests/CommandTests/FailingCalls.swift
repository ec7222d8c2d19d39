import Foundation
import TestSupport

/// A library that, loaded before all others, lets the Nth call fail that writes: as if the disk were
/// full at that moment and no other. Or the program is killed before that call.
///
/// It counts making, writing, syncing and closing files, renaming, linking and making folders.
struct FailingCalls {
  private let folder: ThrowawayFolder

  /// Nil where nothing compiles C.
  init?() throws {
    folder = try ThrowawayFolder()
    try folder.write("failing.c", Self.source)
    let made = try Program.shell(
      "cc -shared -fPIC -O1 -o failing.so failing.c -ldl || clang -shared -fPIC -o failing.so failing.c -ldl",
      in: folder.path)
    if made.status != 0 || !folder.exists("failing.so") { return nil }
  }

  static let canBeMade: Bool = (try? FailingCalls()) ?? nil != nil

  /// What stands before a command in a shell so that its Nth such call fails.
  func prefix(_ number: Int, kills: Bool = false) -> String {
    "env \(kills ? "FAIL_KILL=1 " : "")FAIL_AT=\(number) FAIL_MARK=\(folder["mark"]) LD_PRELOAD=\(folder["failing.so"])"
  }

  /// Whether a call has failed since this was asked last.
  func hasFailed() -> Bool {
    guard folder.exists("mark") else { return false }
    try? folder.remove("mark")
    return true
  }

  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdarg.h>
    #include <stdlib.h>
    #include <sys/stat.h>
    #include <sys/syscall.h>
    #include <unistd.h>

    static int count = 0;
    static char made[4096];

    static int fails(void) {
      const char *at = getenv("FAIL_AT");
      if (!at || __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) != atoi(at)) return 0;
      int mark = syscall(SYS_openat, AT_FDCWD, getenv("FAIL_MARK"), O_CREAT | O_WRONLY, 0644);
      syscall(SYS_close, mark);
      if (getenv("FAIL_KILL")) kill(getpid(), SIGKILL);
      errno = ENOSPC;
      return 1;
    }

    #define REAL(type, name, ...) type (*real)(__VA_ARGS__) = dlsym(RTLD_NEXT, name)

    static int opened(const char *name, const char *path, int flags, mode_t mode) {
      REAL(int, name, const char *, int, ...);
      if ((flags & O_CREAT) && fails()) return -1;
      int number = real(path, flags, mode);
      if ((flags & O_CREAT) && number >= 0 && number < 4096) made[number] = 1;
      return number;
    }
    int open(const char *path, int flags, ...) {
      va_list more; va_start(more, flags); mode_t mode = va_arg(more, int); va_end(more);
      return opened("open", path, flags, mode);
    }
    int open64(const char *path, int flags, ...) {
      va_list more; va_start(more, flags); mode_t mode = va_arg(more, int); va_end(more);
      return opened("open64", path, flags, mode);
    }
    ssize_t write(int number, const void *bytes, size_t size) {
      REAL(ssize_t, "write", int, const void *, size_t);
      if (number > 2 && fails()) {
        if (size > 1) { real(number, bytes, size / 2); }
        errno = ENOSPC;
        return -1;
      }
      return real(number, bytes, size);
    }
    int fsync(int number) {
      REAL(int, "fsync", int);
      if (number < 4096 && made[number] && fails()) return -1;
      return real(number);
    }
    int close(int number) {
      REAL(int, "close", int);
      int own = number >= 0 && number < 4096 && made[number];
      if (own) made[number] = 0;
      int result = real(number);
      if (own && fails()) return -1;
      return result;
    }
    int rename(const char *old, const char *new) {
      REAL(int, "rename", const char *, const char *);
      return fails() ? -1 : real(old, new);
    }
    int link(const char *old, const char *new) {
      REAL(int, "link", const char *, const char *);
      return fails() ? -1 : real(old, new);
    }
    int mkdir(const char *path, mode_t mode) {
      REAL(int, "mkdir", const char *, mode_t);
      return fails() ? -1 : real(path, mode);
    }

    """
}

import Glibc
import Synchronization

/// How many threads are worth having for so many files.
func workerCount(files: Int) -> Int {
  max(1, min(min(files / 256, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), 16))
}

/// How many threads are worth having for so many bundles.
func workerCount(parts: Int) -> Int {
  max(1, min(min(parts, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), 16))
}

/// Does so many parts of a work on so many threads, each taking the next part when it is done with one,
/// and gives what they gave in the order of the parts.
func inParallel<Part: Sendable>(
  _ threads: Int, of count: Int, _ body: @escaping @Sendable (Int) -> Part
) -> [Part] {
  let next = Mutex(0)
  let done = inParallel(threads) { _ in
    var parts: [(Int, Part)] = []
    while true {
      let number = next.withLock { number in
        defer { number += 1 }
        return number
      }
      guard number < count else { return parts }
      parts.append((number, body(number)))
    }
  }
  return done.joined().sorted { $0.0 < $1.0 }.map(\.1)
}

/// Does several parts of a work at the same time, each on a thread of its own, and gives what they
/// gave in the order of the parts.
func inParallel<Part: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) -> Part
) -> [Part] {
  guard count > 1 else { return (0..<count).map(body) }
  let results = Results<Part>(count)
  let threads = (1..<count).map { number -> pthread_t? in
    let work = Work { results.set(body(number), at: number) }
    return start(work)
  }
  results.set(body(0), at: 0)
  for case let thread? in threads { pthread_join(thread, nil) }
  return results.all
}

/// Starts a thread; nil when there is none to be had and the work has been done here.
private func start(_ work: Work) -> pthread_t? {
  var thread = pthread_t()
  let pointer = unsafe Unmanaged.passRetained(work).toOpaque()
  let failure = unsafe pthread_create(
    &thread, nil,
    { pointer in
      if let pointer = unsafe pointer {
        unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
      }
      return nil
    }, pointer)
  if failure == 0 { return thread }
  unsafe Unmanaged<Work>.fromOpaque(pointer).release()
  work.run()
  return nil
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private final class Results<Part: Sendable>: Sendable {
  private let parts: Mutex<[Part?]>

  init(_ count: Int) { parts = Mutex([Part?](repeating: nil, count: count)) }

  func set(_ part: sending Part, at number: Int) { parts.withLock { $0[number] = part } }

  var all: [Part] { parts.withLock { $0.compactMap(\.self) } }
}

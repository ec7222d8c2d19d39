import Diagnostics
import FileSystem
import Glibc
import TestSupport
import Testing

@Suite struct `Writing files` {
  let folder: ThrowawayFolder

  init() throws { folder = try ThrowawayFolder() }

  private func replace(_ name: String, _ text: String) throws(Stopped) {
    try replaceFile(folder[name], with: Array(text.utf8))
  }

  @Test func `puts a file in the place of the old one`() throws {
    try replace("report.csv", "old")
    try replace("report.csv", "new")
    #expect(folder.text("report.csv") == "new")
    #expect(folder.everything == ["report.csv"])
  }

  @Test func `keeps a link a link`() throws {
    try folder.write("far/real.csv", "old")
    try folder.link("link.csv", to: folder["far/real.csv"])
    try replace("link.csv", "new")
    #expect(folder.text("far/real.csv") == "new")
    try folder.write("far/real.csv", "newest")
    #expect(folder.text("link.csv") == "newest")
    #expect(folder.leftovers == [])
  }

  @Test(arguments: ["folder", "no/such/file", "file/below", String(repeating: "x", count: 300)])
  func `says where no file can be made`(_ name: String) throws {
    try folder.makeFolder("folder")
    try folder.write("file", "kept")
    let before = folder.everything
    let stop = stopping { () throws(Stopped) in try replace(name, "text") }
    #expect(stop?.codes == ["HC0003"])
    #expect(stop?.status == .cannotCreate)
    #expect(folder.everything == before)
    #expect(folder.text("file") == "kept")
    let ours = ["a folder and not", "no such folder", "a file stands", "name is too long"]
    #expect(ours.contains { stop?.text.contains($0) == true })
  }

  @Test func `takes long names and names of many bytes`() throws {
    for name in [String(repeating: "x", count: 255), String(repeating: "日", count: 85)] {
      try replace(name, "text")
      #expect(folder.text(name) == "text")
    }
    #expect(folder.leftovers == [])
  }

  @Test(.enabled(if: Devices.canBeMade, "making devices is not allowed here"))
  func `writes into a device and never puts a file in its place`() throws {
    Devices.make(folder["full"], minor: 7)
    let stop = stopping { () throws(Stopped) in try replace("full", "text") }
    #expect(stop?.codes == ["HC0004"])
    #expect(stop?.status == .ioFailed)
    #expect(fileKind(folder["full"]) == .other)
    #expect(folder.everything == ["full"])
  }

  @Test func `creates a file once and never writes over another`() throws {
    #expect(try createFile(folder["one"], with: Array("first".utf8)))
    #expect(try !createFile(folder["one"], with: Array("second".utf8)))
    #expect(folder.text("one") == "first")
    #expect(folder.everything == ["one"])
  }

  @Test func `lets one of many win who create at once`() async throws {
    let path = folder["one"]
    let winners = try await withThrowingTaskGroup(of: Int?.self) { group in
      for number in 0..<32 {
        group.addTask { try createFile(path, with: Array("\(number)".utf8)) ? number : nil }
      }
      return try await group.reduce(into: [Int]()) { $0 += $1.map { [$0] } ?? [] }
    }
    #expect(winners.count == 1)
    #expect(folder.text("one") == "\(winners.first ?? -1)")
    #expect(folder.everything == ["one"])
  }

  @Test func `creates many files or none`() throws {
    try folder.write("taken", "old")
    let names = ["a", "taken", "b"]
    #expect(
      try createFiles(names.map { (path: folder[$0], bytes: Array($0.utf8)) })
        == [true, false, true])
    #expect(names.map(folder.text) == ["a", "old", "b"])
    let more = ["c", "d", "none/e"]
    let stop = stopping { () throws(Stopped) in
      try createFiles(more.map { (path: folder[$0], bytes: Array($0.utf8)) })
    }
    #expect(stop?.status == .cannotCreate)
    #expect(folder.everything == ["a", "b", "taken"])
    #expect(try createFiles([]) == [])
  }

  /// A process was killed after it had linked its file into place and before it took away the
  /// name aside; the next one has the same number, as the first ones in a container do.
  @Test func `does no harm to a file whose name aside was left behind`() throws {
    try folder.write("stored.xml", "stored")
    let aside = folder[".haamu-\(getpid())-stored.xml"]
    #expect(unsafe link(folder["stored.xml"], aside) == 0)
    #expect(try !createFile(folder["stored.xml"], with: Array("other".utf8)))
    #expect(folder.text("stored.xml") == "stored")
  }

  @Test func `makes folders and minds what stands in the way`() throws {
    try makeFolder(folder["a/b/c"])
    try makeFolder(folder["a/b/c"])
    #expect(fileKind(folder["a/b/c"]) == .folder)
    try folder.write("file", "")
    for name in ["file", "file/below"] {
      #expect(
        stopping { () throws(Stopped) in try makeFolder(folder[name]) }?.status == .cannotCreate)
    }
  }
}

/// Devices of a test's own, where the test may make some.
enum Devices {
  static let canBeMade: Bool = {
    guard let folder = try? ThrowawayFolder() else { return false }
    return make(folder["null"], minor: 3)
  }()

  @discardableResult
  static func make(_ path: String, minor: UInt) -> Bool {
    unsafe mknod(path, S_IFCHR | 0o666, dev_t(1 << 8 | minor)) == 0
  }
}

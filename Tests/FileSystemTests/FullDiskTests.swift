import Diagnostics
import FileSystem
import Foundation
import TestSupport
import Testing

/// A file system of 64 kilobytes, where the test may mount one.
private final class SmallDisk {
  let folder: ThrowawayFolder

  init?() {
    guard let folder = try? ThrowawayFolder(),
      SmallDisk.run("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path)
    else { return nil }
    self.folder = folder
  }

  deinit { _ = SmallDisk.run("/bin/umount", folder.path) }

  private static func run(_ program: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  static let canBeMounted = SmallDisk() != nil
}

@Suite(.enabled(if: SmallDisk.canBeMounted, "mounting is not allowed here"))
struct `A full disk` {
  private let disk: SmallDisk
  private let large = [UInt8](repeating: 65, count: 100_000)

  init() throws { disk = try #require(SmallDisk()) }

  private func expectFull(_ stop: Stopped?) {
    #expect(stop?.codes == ["HC0004"])
    #expect(stop?.status == .ioFailed)
    #expect(disk.folder.leftovers == [])
  }

  @Test func `leaves the old file whole`() throws {
    try disk.folder.write("report.csv", "old")
    expectFull(
      stopping { () throws(Stopped) in try replaceFile(disk.folder["report.csv"], with: large) })
    #expect(disk.folder.text("report.csv") == "old")
  }

  @Test func `makes no half file`() throws {
    expectFull(
      stopping { () throws(Stopped) in try createFile(disk.folder["new.xml"], with: large) })
    #expect(disk.folder.everything == [])
  }

  @Test func `makes none of many files when one has no room`() throws {
    let small = [UInt8](repeating: 65, count: 1_000)
    expectFull(
      stopping { () throws(Stopped) in
        try createFiles(
          [small, small, large].enumerated().map { (path: disk.folder["\($0)"], bytes: $1) })
      })
    #expect(disk.folder.everything == [])
  }

  @Test func `leaves the old pages`() throws {
    try disk.folder.write("pages/index.html", "old")
    expectFull(
      stopping { () throws(Stopped) in
        try replaceFolder(
          disk.folder["pages"], with: [(name: "index.html", bytes: large)], isOurs: { _ in true })
      })
    #expect(disk.folder.everything == ["pages", "pages/index.html"])
    #expect(disk.folder.text("pages/index.html") == "old")
  }
}

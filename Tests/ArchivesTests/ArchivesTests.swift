import Archives
import Diagnostics
import FileSystem
import Testing

struct `Zip archives` {
  private let entries = [
    ArchiveEntry("project.qde", .bytes(Array("<Project/>".utf8))),
    ArchiveEntry("sources/ä.txt", .bytes([])),
    ArchiveEntry("large.bin", .bytes([UInt8](repeating: 7, count: 300_000))),
  ]

  @Test func `what is written is read back in its order`() throws {
    try inScratchFolder { folder throws(Stopped) in
      let path = joined(folder, "a.zip")
      try writeArchive(entries, to: path)
      let (files, others) = try readArchive(path)
      #expect(files.map(\.name) == entries.map(\.name))
      #expect(files.map(\.bytes.count) == [10, 0, 300_000])
      #expect(files[0].bytes == Array("<Project/>".utf8))
      #expect(others.isEmpty)
    }
  }

  @Test func `the same entries give the same bytes`() throws {
    try inScratchFolder { folder throws(Stopped) in
      let paths = ["a.zip", "b.zip"].map { joined(folder, $0) }
      for path in paths { try writeArchive(entries, to: path) }
      let bytes = try paths.map { path throws(Stopped) in try readFile(path) }
      #expect(bytes[0] == bytes[1])
      // 1 January 1980, midnight, as DOS writes it.
      #expect(Array(bytes[0][10..<14]) == [0, 0, 0x21, 0])
    }
  }

  @Test func `a file is taken from the disk, and one that is not there leaves the old archive`()
    throws
  {
    try inScratchFolder { folder throws(Stopped) in
      let (path, inner) = (joined(folder, "a.zip"), joined(folder, "inner"))
      try replaceFile(inner, with: [1, 2, 3])
      try writeArchive([ArchiveEntry("x", .file(inner))], to: path)
      #expect(try readArchive(path).files == [ArchivedFile(name: "x", bytes: [1, 2, 3])])
      let error = #expect(throws: Stopped.self) {
        try writeArchive([ArchiveEntry("x", .file(joined(folder, "none")))], to: path)
      }
      #expect(error?.diagnostics.first?.code == "HC0502")
      #expect(try readArchive(path).files.count == 1)
      #expect(try namesInFolder(folder).sorted() == ["a.zip", "inner"])
    }
  }

  @Test(arguments: [
    "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "./a", "C:/x", "a\\..\\x", "a\u{0}b",
    "a\nb",
  ])
  func `no name leads out of an archive`(name: String) throws {
    #expect(!isSafeName(name))
    try inScratchFolder { folder throws(Stopped) in
      let error = #expect(throws: Stopped.self) {
        try writeArchive([ArchiveEntry(name, .bytes([]))], to: joined(folder, "a.zip"))
      }
      #expect(error?.diagnostics.first?.code == "HC0501")
    }
  }

  @Test func `a name that climbs is refused in what comes from elsewhere`() throws {
    try inScratchFolder { folder throws(Stopped) in
      let path = joined(folder, "a.zip")
      try writeArchive([ArchiveEntry("aa/x", .bytes([1]))], to: path)
      let sound = try readFile(path)
      var bytes = sound
      for place in bytes.indices.dropLast(3)
      where Array(bytes[place..<place + 4]) == Array("aa/x".utf8) {
        bytes.replaceSubrange(place..<place + 4, with: Array("../x".utf8))
      }
      #expect(bytes != sound)
      try replaceFile(path, with: bytes)
      let error = #expect(throws: Stopped.self) { try readArchive(path, wanted: { _ in false }) }
      #expect(error?.diagnostics.first?.code == "HC0501")
    }
  }

  @Test(arguments: [
    ArchiveLimits(files: 2), ArchiveLimits(fileBytes: 1_000), ArchiveLimits(totalBytes: 299_999),
  ])
  func `what opens into more than is allowed is refused`(limits: ArchiveLimits) throws {
    try inScratchFolder { folder throws(Stopped) in
      let path = joined(folder, "a.zip")
      try writeArchive(entries, to: path)
      let error = #expect(throws: Stopped.self) { try readArchive(path, limits: limits) }
      #expect(error?.diagnostics.first?.code == "HC0504")
    }
  }

  @Test func `what is not wanted is named and not opened`() throws {
    try inScratchFolder { folder throws(Stopped) in
      let path = joined(folder, "a.zip")
      try writeArchive(entries, to: path)
      let (files, others) = try readArchive(
        path, limits: ArchiveLimits(fileBytes: 100), wanted: { $0.hasSuffix(".qde") })
      #expect(files.map(\.name) == ["project.qde"])
      #expect(others == ["sources/ä.txt", "large.bin"])
    }
  }

  @Test func `an archive cut short or changed at any byte is refused or read, and nothing worse`()
    throws
  {
    try inScratchFolder { folder throws(Stopped) in
      let path = joined(folder, "a.zip")
      try writeArchive(Array(entries.prefix(2)), to: path)
      let sound = try readFile(path)
      for length in sound.indices {
        try replaceFile(path, with: Array(sound[..<length]))
        let error = #expect(throws: Stopped.self) { try readArchive(path) }
        #expect(error?.diagnostics.first?.code == "HC0503")
      }
      let known = Set(["HC0501", "HC0503", "HC0504", "HC0505"])
      for place in sound.indices {
        var bytes = sound
        bytes[place] ^= 0x41
        try replaceFile(path, with: bytes)
        do throws(Stopped) {
          _ = try readArchive(path)
        } catch {
          #expect(error.diagnostics.allSatisfy { known.contains($0.code) })
        }
      }
    }
  }

  @Test func `what is not there is told in the system's words`() throws {
    let error = #expect(throws: Stopped.self) { try readArchive("no-such.zip") }
    #expect(error?.diagnostics.first?.code == "HC0001")
  }
}

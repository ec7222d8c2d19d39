import Diagnostics
import FileSystem
import Glibc
import TestSupport
import Testing

@Suite struct `Reading files` {
  let folder: ThrowawayFolder

  init() throws { folder = try ThrowawayFolder() }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 70_000])
  func `gives every byte`(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try readFile(folder.write("bytes", bytes)) == bytes)
  }

  @Test(arguments: ["nothing", "file/below", "no/such/folder"])
  func `says what is not there`(_ name: String) throws {
    try folder.write("file", "x")
    let stop = stopping { () throws(Stopped) in try readFile(folder[name]) }
    #expect(stop?.codes == ["HC0001"])
    #expect(stop?.status == .notThere)
    #expect(stop?.diagnostics.first?.place?.file == folder[name])
  }

  @Test func `says that a folder is none`() {
    let stop = stopping { () throws(Stopped) in try readFile(folder.path) }
    #expect(stop?.codes == ["HC0002"])
    #expect(stop?.status == .ioFailed)
    #expect(stop?.text.contains("a folder and not a file") == true)
  }

  @Test func `takes a device that gives nothing for an empty file`() throws {
    #expect(try readFile("/dev/null") == [])
  }

  @Test func `refuses what is larger than the limit, also where the size is not known before`()
    throws
  {
    try folder.write("large", [UInt8](repeating: 65, count: 11))
    for path in [folder["large"], "/dev/zero"] {
      let stop = stopping { () throws(Stopped) in try readFile(path, limit: 10) }
      #expect(stop?.codes == ["HC0002"])
      #expect(stop?.text.contains("too large") == true)
    }
    #expect(try readFile(folder["large"], limit: 11).count == 11)
  }

  @Test func `lists names by their bytes`() throws {
    for name in ["b", "B", "a", "ä", "_", "10", "9", ".hidden"] { try folder.write(name, "") }
    #expect(
      try namesInFolder(folder.path) == [".hidden", "10", "9", "B", "_", "a", "b", "ä"])
  }

  @Test func `says that a folder to list is not there`() {
    let stop = stopping { () throws(Stopped) in try namesInFolder(folder["none"]) }
    #expect(stop?.status == .notThere)
  }

  @Test func `finds files below a folder, in order, and passes over hidden ones`() throws {
    for name in ["b/2.xml", "b/1.xml", "a.xml", "b/c/3.xml", "b/4.txt", ".x/5.xml", "b/.6.xml"] {
      try folder.write(name, "")
    }
    try folder.makeFolder("folder.xml")
    #expect(
      try files(under: folder.path, suffix: ".xml")
        == ["a.xml", "b/1.xml", "b/2.xml", "b/c/3.xml"].map { folder[$0] })
    #expect(try files(under: folder["none"], suffix: ".xml") == [])
  }

  @Test func `tells what stands at a path`() throws {
    try folder.write("file", "")
    try folder.link("link", to: folder["file"])
    try folder.link("broken", to: folder["none"])
    #expect(fileKind(folder["file"]) == .file)
    #expect(fileKind(folder["link"]) == .file)
    #expect(fileKind(folder["broken"]) == .nothing)
    #expect(fileKind(folder.path) == .folder)
    #expect(fileKind("/dev/null") == .other)
  }

  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), (".", "b", "b"), ("", "b", "b"), ("/", "b", "/b"),
  ])
  func `joins paths with one slash`(_ folder: String, _ name: String, _ path: String) {
    #expect(joined(folder, name) == path)
  }

  @Test func `refuses a pipe instead of waiting, and goes round no circle of links`() throws {
    try #require(unsafe mkfifo(folder["pipe.xml"], 0o600) == 0)
    let stop = stopping { () throws(Stopped) in try readFile(folder["pipe.xml"]) }
    #expect(stop?.codes == ["HC0002"])
    #expect(stop?.text.contains("no ordinary file") == true)
    try folder.write("a/b/1.xml", "")
    try folder.link("a/b/back", to: folder["a"])
    #expect(try files(under: folder.path, suffix: ".xml") == [folder["a/b/1.xml"]])
  }
}

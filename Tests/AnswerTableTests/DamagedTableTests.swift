import TestSupport
import Testing

@Suite struct `A damaged table` {
  private let workspace: TableWorkspace
  private let kept: [UInt8]
  private let right: TableWorkspace.Picture

  init() throws {
    workspace = try TableWorkspace(hasRepeats: false)
    for number in 1...6 {
      try workspace.sample.put(
        SampleResponse {
          $0.id = number == 6 ? "oma" : SampleResponse.id(number)
          $0.greeted = number % 2 == 0 ? "yes" : "no"
          $0.deprecated = number == 4 ? SampleResponse.id(1) : nil
        }, as: number == 6 ? "oma" : nil)
    }
    try workspace.sample.record(SampleResponse { $0.id = SampleResponse.id(2) }, "withdrawn")
    right = workspace.picture(readsFiles: true)
    _ = workspace.picture(readsFiles: false)
    kept = try #require(workspace.sample.folder.contents(workspace.cache))
  }

  private func expectNoticed(_ bytes: [UInt8], _ what: String) throws {
    try workspace.sample.folder.write(workspace.cache, bytes)
    let notices = Notices()
    #expect(workspace.picture(readsFiles: false, notices: notices) == right, "\(what)")
    #expect(notices.all.count == 1 && notices.all[0].contains("damaged"), "\(what) \(notices.all)")
    #expect(workspace.sample.folder.contents(workspace.cache) == kept, "\(what)")
  }

  @Test func `is noticed wherever a byte is another one`() throws {
    // Another key and another format are no damage, unless the checksum says so.
    for place in Set(0..<64).union(stride(from: 64, to: kept.count, by: kept.count / 80)).sorted() {
      var bytes = kept
      bytes[place] ^= UInt8(1 << (place % 8))
      try expectNoticed(bytes, "byte \(place)")
    }
  }

  @Test func `is noticed when a part is missing or too much`() throws {
    for length in [0, 1, 7, 8, 63, 64, 65, kept.count / 2, kept.count - 1] {
      try expectNoticed(Array(kept.prefix(length)), "\(length) bytes")
    }
    try expectNoticed(kept + [0], "a byte more")
    try expectNoticed([UInt8](repeating: 0, count: kept.count), "zeros")
  }

  @Test func `that is none is noticed`() throws {
    try workspace.sample.folder.remove(workspace.cache)
    try workspace.sample.folder.makeFolder(workspace.cache)
    let notices = Notices()
    #expect(workspace.picture(readsFiles: false, notices: notices) == right)
    #expect(notices.all.contains { $0.contains("could not be kept") })
  }

  @Test func `that cannot be kept is told of, and the result is right`() throws {
    try workspace.sample.folder.remove(".haamu")
    try workspace.sample.folder.write(".haamu", "a file in the way")
    let notices = Notices()
    #expect(workspace.picture(readsFiles: false, notices: notices) == right)
    #expect(notices.all.contains { $0.contains("could not be kept") })
  }
}

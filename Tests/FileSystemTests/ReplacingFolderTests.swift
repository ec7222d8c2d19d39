import Diagnostics
import FileSystem
import TestSupport
import Testing

@Suite struct `Replacing a folder of pages` {
  let folder: ThrowawayFolder

  init() throws { folder = try ThrowawayFolder() }

  private func replace(_ name: String, _ pages: String...) throws(Stopped) {
    try replaceFolder(
      folder[name], with: pages.map { (name: $0, bytes: Array($0.utf8)) },
      isOurs: { $0.hasPrefix("page") })
  }

  @Test func `makes it with the folders around it`() throws {
    try replace("a/b", "page1", "page2")
    #expect(folder.everything == ["a", "a/b", "a/b/page1", "a/b/page2"])
  }

  @Test(arguments: ["pages", "pages/", "pages//"])
  func `leaves only the new pages`(_ name: String) throws {
    try replace("pages", "page1", "page2")
    try replace(name, "page2", "page3")
    #expect(folder.everything == ["pages", "pages/page2", "pages/page3"])
  }

  @Test(arguments: ["notes.txt", ".hidden", "Page"])
  func `refuses a folder that holds anything else`(_ name: String) throws {
    try folder.write("pages/page1", "old")
    try folder.write("pages/" + name, "mine")
    let before = folder.everything
    let stop = stopping { () throws(Stopped) in try replace("pages", "page1") }
    #expect(stop?.codes == ["HC0007"])
    #expect(stop?.status == .cannotCreate)
    #expect(stop?.text.contains(name) == true)
    #expect(folder.everything == before)
    #expect(folder.text("pages/page1") == "old")
  }

  @Test func `refuses a folder within under the name of a page`() throws {
    try folder.write("pages/page1/mine.txt", "mine")
    #expect(stopping { () throws(Stopped) in try replace("pages", "page1") }?.codes == ["HC0007"])
    #expect(folder.text("pages/page1/mine.txt") == "mine")
  }

  @Test func `refuses a file that stands in its place`() throws {
    try folder.write("pages", "mine")
    let stop = stopping { () throws(Stopped) in try replace("pages", "page1") }
    #expect(stop?.codes == ["HC0005"])
    #expect(stop?.status == .cannotCreate)
    #expect(folder.everything == ["pages"])
    #expect(folder.text("pages") == "mine")
  }

  @Test func `keeps a link to a folder a link`() throws {
    try folder.makeFolder("far/pages")
    try folder.link("link", to: folder["far/pages"])
    try replace("link", "page1")
    try replace("link", "page2")
    #expect(folder.everything == ["far", "far/pages", "far/pages/page2", "link"])
  }

  @Test func `keeps the old folder when a page cannot be written`() throws {
    try replace("pages", "page1")
    let stop = stopping { () throws(Stopped) in try replace("pages", "page1", "page/none") }
    #expect(stop?.status == .cannotCreate)
    #expect(folder.everything == ["pages", "pages/page1"])
    #expect(folder.text("pages/page1") == "page1")
  }
}

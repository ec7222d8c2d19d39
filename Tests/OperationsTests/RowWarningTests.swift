import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `Rows that were taken` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func store(_ text: String) throws -> RowsOutcome {
    let path = try sample.folder.write("rows.csv", text)
    return try sample.open().answer(survey: "kaynti", from: path)
  }

  private let head = "unit,greeted,visited\n"
  private let row = "a1,no,5.4.2018 10.15\n"
  private let other = "a2,no,5.4.2018 10.15\n"

  @Test func `say which of them were there already`() throws {
    #expect(try store(head + row).warnings.isEmpty)
    let more = try store(head + row + other + row)
    #expect(more.stored.count == 2)
    #expect(more.warnings.map(\.code) == ["HR0044"])
    #expect(more.warnings.english.contains("row 2 is stored already"))
    let most = try store(head + row + other + row + "b1,no,5.4.2018 10.15\n" + other + other)
    #expect(most.warnings.english.contains("rows 2–4 are stored already (same content, 3 in all)"))
    #expect(most.warnings.first?.place?.range?.start.line == 2)
  }

  @Test func `say in one line that the whole file was there`() throws {
    _ = try store(head + row + other)
    let again = try store(head + row + other)
    #expect(again.warnings.map(\.code) == ["HR0045"])
    #expect(again.warnings.english.contains("all rows of the file (2)"))
  }

  @Test func `with ids of their own are the same without a word`() throws {
    let text = "instanceID,unit,greeted,visited\nx-1,a1,no,5.4.2018 10.15\n"
    _ = try store(text)
    #expect(try store(text).warnings.isEmpty)
  }

  @Test func `say at once that they fall into no wave`() throws {
    let one = try store(head + "a1,no,5.4.2011 10.15\n")
    #expect(one.warnings.map(\.code) == ["HR0015"])
    #expect(one.warnings.first?.place?.file == one.stored.first)
    let two = try store(head + row + "a1,no,5.4.2012 10.15\na1,no,5.4.2013 10.15\n")
    #expect(two.warnings.english.contains("rows 3–4 were stored but fall into no wave"))
    let pair = try sample.open().answer(
      survey: "kaynti", settings: ["unit=a1", "greeted=no", "visited=5.4.2011 10.15"], unit: nil,
      visitor: nil)
    #expect(pair.warnings.map(\.code) == ["HR0015"])
  }
}

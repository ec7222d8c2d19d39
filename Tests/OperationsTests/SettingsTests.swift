import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `Answers given as pairs` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func store(
    _ pairs: String..., unit: String? = nil, visitor: String? = nil
  ) throws(Stopped) -> RowsOutcome {
    try sample.open().answer(
      survey: "kaynti", settings: pairs, unit: unit, visitor: visitor)
  }

  private var text: String { sample.stored.first.flatMap(sample.folder.text) ?? "" }

  @Test func `make one response`() throws {
    let outcome = try store("unit=a1", "greeted=yes", "wait=3", "visitor=a = b")
    #expect(outcome.stored.count == 1)
    #expect(text.contains("<doubled>6</doubled>"))
    #expect(text.contains("<visitor>a = b</visitor>"))
  }

  @Test func `take the unit and the visitor by their roles`() throws {
    let renamed = Sample.survey().replacing("name=\"unit\"", with: "name=\"toimipiste\"")
      .replacing("name=\"visitor\"", with: "name=\"kavija\"")
    try sample.folder.write("Surveys/kaynti.xml", renamed)
    _ = try store("greeted=no", unit: "b1", visitor: "k-7")
    #expect(text.contains("<toimipiste>b1</toimipiste>"))
    #expect(text.contains("<kavija>k-7</kavija>"))
  }

  @Test func `say who the visitor is before the pseudonym does`() throws {
    _ = try store("greeted=no", "visitor=k-1", unit: "b1", visitor: "k-7")
    #expect(text.contains("<visitor>k-1</visitor>"))
  }

  @Test func `cannot name the unit twice`() {
    let stop = stopping { () throws(Stopped) in try store("unit=a1", "greeted=no", unit: "b1") }
    #expect(stop?.codes == ["HR0028"])
  }

  @Test(arguments: ["greeted", ""])
  func `must be pairs`(_ pair: String) {
    let stop = stopping { () throws(Stopped) in try store(pair) }
    #expect(stop?.codes == ["HC0060"])
    #expect(stop?.status == .usage)
  }

  @Test func `are stored anew each time`() throws {
    let workspace = sample.open()
    for _ in 0..<2 {
      let outcome = try workspace.answer(
        survey: "kaynti", settings: ["unit=a1", "greeted=no"], unit: nil, visitor: nil)
      #expect(outcome.stored.count == 1)
    }
    #expect(sample.stored.count == 2)
  }
}

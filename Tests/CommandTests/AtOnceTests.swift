import TestSupport
import Testing

@Suite struct `Two processes at once` {
  @Test func `store the same response once`() throws {
    let haamu = try Haamu()
    let answer =
      "$HAAMU answer kaynti --quiet --set instanceID=\(SampleResponse.id(1)) unit=a1 greeted=no"
    let run = try haamu.shell((0..<6).map { _ in answer + " &" }.joined(separator: " ") + " wait")
    #expect(run.status == 0, "\(run.error)")
    #expect(haamu.stored.filter { !$0.contains(".conflict-") }.count == 1)
    #expect(haamu.folder.leftovers == [])
    #expect(haamu.folder.text("Surveys/versions/kaynti-1.xml") == Sample.survey())
  }

  @Test func `store the same sheet once`() throws {
    let haamu = try Haamu()
    let rows = (0..<40).map { "a1,no,5.4.2018 10.15,k-\($0)" }
    try haamu.folder.write(
      "rows.csv", "unit,greeted,visited,visitor\n" + rows.joined(separator: "\n"))
    let answer = "$HAAMU answer kaynti --quiet --from rows.csv"
    let run = try haamu.shell("\(answer) & \(answer) & \(answer) & wait")
    #expect(run.error == "")
    #expect(haamu.stored.filter { !$0.contains(".conflict-") }.count == 40)
    #expect(haamu.folder.leftovers == [])
  }
}

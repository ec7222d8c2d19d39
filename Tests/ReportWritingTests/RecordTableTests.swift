import ReportModel
import ReportWriting
import Testing

@Suite struct `A table of records` {
  private let table = RecordTable(
    columns: ["name", "n", "value", "themes", "told"],
    rows: [
      [.text("a,b"), .count(-3), .number(0.5), .texts(["queue", "no light"]), .flag(true)],
      [.text("-1"), .nothing, .number(.nan), .texts([]), .flag(false)],
      [.text("c"), .nothing, .nothing, .texts(["=1", "2"]), .nothing],
    ])

  @Test(
    arguments: zip(
      [CellSpelling.names, .phrases],
      [
        "\"a,b\",-3,0.5,queue no light,yes\n'-1,,,,no\nc,,,'=1 2,\n",
        "\"a,b\",-3,0.5,queue | no light,true\n'-1,,,,false\nc,,,'=1 | 2,\n",
      ]))
  func `spells its cells in CSV as its readers know them`(spelling: CellSpelling, rows: String) {
    #expect(table.csv(spelling) == "name,n,value,themes,told\n" + rows)
  }

  @Test func `spells names and yes where nothing else is asked for`() {
    #expect(table.csv == table.csv(.names))
    #expect(table.rows[0].map(\.words) == ["a,b", "-3", "0.5", "queue no light", "yes"])
    #expect(table.rows[1].map(\.words) == ["-1", "", "", "", "no"])
  }

  private let objects = [
    #"{"name":"a,b","n":-3,"value":0.5,"themes":["queue","no light"],"told":true}"#,
    #"{"name":"-1","n":null,"value":null,"themes":[],"told":false}"#,
    #"{"name":"c","n":null,"value":null,"themes":["=1","2"],"told":null}"#,
  ]

  @Test func `is a JSON array of objects, a row to a line`() {
    #expect(table.json == "[\n" + objects.joined(separator: ",\n") + "\n]\n")
    #expect(RecordTable(columns: ["name"]).json == "[]\n")
  }

  @Test func `stands in JSON under its name, after how it was made`() {
    let json = table.json("groups", method: [("most", .count(2)), ("bound", .nothing)])
    let rows = objects.joined(separator: ",")
    #expect(json == #"{"method":{"most":2,"bound":null},"groups":["# + rows + "]}\n")
  }
}

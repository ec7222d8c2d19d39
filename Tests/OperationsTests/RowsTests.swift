import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `Rows of answers` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func store(
    _ text: String, name: String = "rows.csv", world: World? = nil
  ) throws -> RowsOutcome {
    let path = try sample.folder.write(name, text)
    return try sample.open(world).answer(survey: "kaynti", from: path)
  }

  private func refused(_ text: String, name: String = "rows.csv") throws -> Stopped {
    let path = try sample.folder.write(name, text)
    let workspace = sample.open()
    let stop = try #require(
      stopping { () throws(Stopped) in try workspace.answer(survey: "kaynti", from: path) })
    #expect(stop.status == .badInput)
    #expect(sample.stored == [], "all or none")
    #expect(!sample.folder.exists("Surveys/versions"))
    return stop
  }

  private let good = """
    unit;visited;greeted;wait;doubled;ways;visitor
    a1;5.4.2018 10.15;yes;3;6;desk phone;k-1
    a2;2018-04-06T10:15:00+03:00;no;;;;k-2
    b1;6.4.2018 klo 9.00;na;;;none;=1+1

    """

  @Test func `are stored as responses of their waves`() throws {
    let outcome = try store(good)
    #expect(outcome.stored.count == 3)
    #expect(outcome.already.isEmpty && outcome.conflicts.isEmpty)
    #expect(sample.stored.allSatisfy { $0.hasPrefix("Responses/kaynti/kevat/") })
    let texts = sample.stored.compactMap(sample.folder.text)
    #expect(texts.contains { $0.contains("<visited>2018-04-05T10:15:00.000+03:00</visited>") })
    #expect(texts.contains { $0.contains("<visitor>=1+1</visitor>") })
    #expect(texts.count { $0.contains("<wait>") } == 1)
    #expect(sample.folder.text("Surveys/versions/kaynti-1.xml") == Sample.survey())
    #expect(try sample.open().listResponses(survey: "kaynti").allSatisfy { $0.reason == nil })
  }

  @Test func `are stored once, however often and whenever the file is read`() throws {
    let first = try store(good)
    let again = try store(good, world: .fixed(at: "2019-01-01T00:00:00Z"))
    #expect(again.stored.isEmpty && again.conflicts.isEmpty)
    #expect(again.already.sorted() == first.stored.sorted())
    #expect(sample.stored.count == 3)
  }

  @Test func `are stored once also where an answer follows from the day`() throws {
    let survey = Sample.survey(
      more: "<question name=\"day\" type=\"calculate\" calculation=\"string(today())\"/>")
    try sample.folder.write("Surveys/kaynti.xml", survey)
    _ = try store("unit,greeted,visited\na1,no,5.4.2018 10.15\n")
    let again = try store(
      "unit,greeted,visited\na1,no,5.4.2018 10.15\n", world: .fixed(at: "2019-01-01T00:00:00Z"))
    #expect(again.already.count == 1 && again.conflicts.isEmpty)
  }

  @Test func `that are equal are responses of their own`() throws {
    let outcome = try store("unit,greeted,visited\na1,no,5.4.2018 10.15\na1,no,5.4.2018 10.15\n")
    #expect(outcome.stored.count == 2)
  }

  @Test func `are none or all, and every bad cell is named in order`() throws {
    let stop = try refused(
      """
      unit,visited,greeted,wait,ways,visitor
      a9,5.4.2018 10.15,maybe,3,,k-1
      a1,yesterday,yes,500,desk none,k-2
      ,5.4.2018 10.15,,,,k-3
      a1,5.4.2018 10.15,no,7,desk desk,k-4

      """)
    let whats = stop.diagnostics.map(\.what.en)
    let beginnings = [
      "row 2, column unit, value “a9”: “a9” is not in the list network",
      "row 2, column greeted, value “maybe”: “maybe” is not in the list yes_no",
      "row 2, column wait, value “3”: the question is not asked",
      "row 3, column visited, value “yesterday”: the value is not a date and time",
      "row 3, column wait, value “500”: the answer does not meet",
      "row 3, column ways, value “desk none”: “none” cannot be combined",
      "row 4, column unit, value “”: an answer is needed here",
      "row 4, column greeted, value “”: an answer is needed here",
      "row 5, column wait, value “7”: the question is not asked",
      "row 5, column ways, value “desk desk”: “desk” is chosen twice",
    ]
    #expect(whats.count == beginnings.count)
    for (what, beginning) in zip(whats, beginnings) { #expect(what.hasPrefix(beginning)) }
    #expect(stop.diagnostics[3].place?.range?.start == SourcePosition(line: 3, column: 4))
  }

  @Test func `in JSON are told their places and come in order too`() throws {
    let stop = try refused(
      """
      [{"unit": "a1", "greeted": "no", "wait": 3, "ways": ["desk", "none"], "visited": "x"},
       {"greeted": "yes", "wait": 121, "unit": "b2"}]
      """, name: "rows.json")
    #expect(
      stop.diagnostics.map { $0.what.en.split(separator: ":")[0] } == [
        "response 1, field wait, value “3”", "response 1, field ways, value “desk none”",
        "response 1, field visited, value “x”", "response 2, field wait, value “121”",
        "response 2, field unit, value “b2”",
      ])
    #expect(stop.diagnostics[3].place?.range?.start == SourcePosition(line: 2, column: 29))
  }

  @Test func `with an unknown column are told the nearest, once`() throws {
    let stop = try refused("unit,greted,xyzzy\na1,no,\na1,no,\na2,yes,1\n")
    #expect(stop.codes.filter { $0 == "HR0025" }.count == 2)
    #expect(stop.text.contains("did you mean greeted?"))
    #expect(stop.text.contains("“xyzzy”"))
  }

  @Test(arguments: [
    ("unit,unit,greeted\na1,b1,no\n", "“unit” and “unit”"),
    ("unit,visit/unit,greeted\na1,,no\n", "“unit” and “visit/unit”"),
  ])
  func `with one question in two columns are refused`(_ text: String, _ words: String) throws {
    let stop = try refused(text)
    #expect(stop.codes == ["HR0028"])
    #expect(stop.text.contains(words))
  }

  @Test func `with one id in two rows are refused`() throws {
    let id = SampleResponse.id(1)
    let stop = try refused(
      "instanceID,unit,greeted\n\(id),a1,no\nx,a1,no\n\(id.dropFirst(5)),b1,yes\n")
    #expect(stop.codes == ["HR0029"])
    #expect(stop.text.contains("row 4, column instanceID: row 2 has the same id"))
  }

  @Test func `keep the id they come with`() throws {
    let rows = "instanceID,unit,greeted\n \(SampleResponse.id(5)) ,a1,no\nkäynti 7,a2,no\n"
    #expect(try store(rows).stored.count == 2)
    #expect(sample.stored[0].hasSuffix("000000000005.xml"))
    #expect(sample.stored[1].contains("/x-"))
    #expect(try store(rows).already.count == 2)
    let other = try store(rows.replacing("a1,no", with: "a1,yes"))
    #expect(other.conflicts.count == 1 && other.already.count == 1)
  }

  @Test(
    arguments: [
      ("6", nil), ("6.0", nil), ("6,0", nil), ("", nil), ("7", "HR0026"), ("kuusi", "HR0026"),
    ] as [(String, String?)])
  func `that calculate otherwise are told so`(_ cell: String, _ code: String?) throws {
    let text = "unit;greeted;wait;doubled\na1;yes;3;\(cell)\n"
    guard let code else {
      #expect(try store(text).stored.count == 1)
      return
    }
    let stop = try refused(text)
    #expect(stop.codes == [code])
    #expect(stop.text.contains("“\(cell)”, the computed one “6”"))
  }

  @Test func `that calculate another text are told so`() throws {
    let survey = Sample.survey(
      more: "<question name=\"both\" type=\"calculate\" calculation=\"concat(${unit}, '!')\"/>")
    try sample.folder.write("Surveys/kaynti.xml", survey)
    let stop = try refused("unit,greeted,both\na1,no,a2!\n")
    #expect(stop.text.contains("the computed one “a1!”"))
    #expect(try store("unit,greeted,both\na1,no,a1!\n").stored.count == 1)
  }

  @Test func `hold repeats within repeats`() throws {
    let outcome = try store(
      """
      unit,greeted,finding[1]/finding_text,finding[2]/finding_text,finding[2]/detail[1]/detail_text
      a1,no,Ensin,Sitten,Tarkemmin
      a2,no,,,
      b1,no,Vain,,

      """)
    #expect(outcome.stored.count == 3)
    let texts = sample.stored.compactMap(sample.folder.text)
    #expect(texts.map { $0.split(separator: "<finding>").count - 1 }.sorted() == [0, 1, 2])
    #expect(texts.contains { $0.contains("<detail_text>Tarkemmin</detail_text>") })
  }

  @Test(arguments: [
    "finding_text", "finding[0]/finding_text", "finding[1001]/finding_text",
    "finding[x]/finding_text",
    "finding[1]/unit", "detail[1]/detail_text", "finding/finding_text", "nowhere/unit", "",
  ])
  func `with a column in the wrong repeat are refused`(_ column: String) throws {
    #expect(try refused("unit,greeted,\(column)\na1,no,x\n").codes == ["HR0025"])
  }

  @Test func `without answers are refused`() throws {
    for text in ["", "unit,greeted\n", "unit,greeted\n,\n"] {
      #expect(try refused(text).codes == ["HR0032"])
    }
    #expect(try refused("[]", name: "rows.json").codes == ["HR0032"])
  }

  @Test func `are many in little time`() throws {
    let count = 1_000
    let rows = (0..<count).map { "a1,no,5.4.2018 10.15,k-\($0)" }
    let text = "unit,greeted,visited,visitor\n" + rows.joined(separator: "\n")
    let clock = ContinuousClock()
    var stored = 0
    let time = try clock.measure { stored = try store(text).stored.count }
    #expect(stored == count)
    #expect(time < .seconds(60))
    #expect(try store(text).already.count == count)
    #expect(sample.folder.leftovers == [])
  }
}

import Diagnostics
import Expressions
import Forms
import InterviewSamples
import NetworkModel
import SurveyModel
import Testing

@Suite struct `The parts of a printed form` {
  private func form(
    _ items: String, _ language: Language = .fi, kind: String = "mystery_visit",
    lists: String = ""
  ) throws -> PaperForm {
    let outline = try Samples.survey(items, kind: kind, lists: lists)
    return PaperForm(outline, try Samples.snapshot(), in: language)
  }

  /// Every question of a form, instances of repeats one after another.
  private func questions(_ blocks: [FormBlock]) -> [FormQuestion] {
    blocks.flatMap { block -> [FormQuestion] in
      switch block {
      case .question(let question): [question]
      case .section(let section): questions(section.blocks)
      case .note, .formulas: []
      }
    }
  }

  private func sections(_ blocks: [FormBlock]) -> [FormSection] {
    blocks.flatMap { block -> [FormSection] in
      if case .section(let section) = block { [section] + sections(section.blocks) } else { [] }
    }
  }

  @Test(arguments: [
    ("", ["Kirjallisuus 1", "Tietoturva 1", "Kirjallisuus 2"]),
    ("choice_filter=\"theme = 'kirjat'\"", ["Kirjallisuus 1", "Kirjallisuus 2"]),
  ])
  func `Events are ticked, those that are offered`(_ filter: String, _ labels: [String]) throws {
    let asked = try last(
      "<question name=\"mika\" type=\"select_one_from_file\" list=\"events\" \(filter)>"
        + "<label>Mikä?</label></question>")
    guard case .choices(let choices, false) = asked.answer else {
      Issue.record("\(asked.answer)")
      return
    }
    #expect(choices.map(\.label.paragraphs) == labels.map { [$0] })
    #expect(asked.instruction == "valitse yksi")
    #expect(asked.conditions == [])
  }

  private func last(_ items: String, _ language: Language = .fi, lists: String = "") throws
    -> FormQuestion
  {
    try #require(questions(try form(items, language, lists: lists).blocks).last)
  }

  @Test func `numbers are those of what is asked`() throws {
    let asked = questions(
      try form(
        question("a", "text") + question("told", "note")
          + question("sum", "calculate", "calculation=\"1 + 1\"")
          + question("secret", "hidden", "default=\"x\"")
          + question("shown", "text", "read_only=\"yes\" default=\"x\"") + question("b", "text")
      ).blocks)
    #expect(asked.map(\.label.paragraphs.first) == ["Toimipiste", "a", "b"])
    #expect(asked.map(\.number) == [1, 2, 3])
  }

  @Test func `a repeat is printed three times with the same numbers, and then continues overleaf`()
    throws
  {
    let printed = try form(
      repeated(
        "finding", "", question("what", "text") + repeated("part", "", question("how", "text")))
        + question("after", "text"))
    let numbers = questions(printed.blocks).map(\.number)
    #expect(numbers == [1] + [2, 3, 3, 2, 3, 3, 2, 3, 3] + [4])
    let finding = try #require(
      sections(printed.blocks).first { $0.title.paragraphs == ["finding"] })
    #expect(finding.blocks.count == 3)
    #expect(finding.ending == "Jos tila loppuu, jatka kääntöpuolelle.")
    #expect(finding.hints == ["Täytä niin monta kuin tarvitset."])
  }

  @Test func `a counted repeat says its count`() throws {
    let items =
      question("many", "integer")
      + repeated("finding", "repeat_count=\"${many}\"", question("what", "text"))
    let counted = try #require(
      sections(try form(items).blocks).first { $0.title.paragraphs == ["finding"] })
    #expect(counted.hints == ["Täytä näin monta kertaa: kysymyksen 2 vastaus."])
    let two = repeated("finding", "repeat_count=\"2\"", question("what", "text"))
    let fixed = try #require(
      sections(try form(two).blocks).first { $0.title.paragraphs == ["finding"] })
    #expect(fixed.blocks.count == 2)
    #expect(fixed.ending == nil)
  }

  @Test func `few units are printed with a line, and what the filter leaves out is not`() throws {
    let some = try last(
      question(
        "where", "select_one_from_file", "list=\"network\" choice_filter=\"level = 'library'\""))
    guard case .unit(let choices) = some.answer else {
      Issue.record("\(some.answer)")
      return
    }
    let all = try Samples.snapshot().units
    #expect(choices.count == all.count { $0.level == .library })
    #expect(some.conditions == [])
  }

  @Test func `many units are a line, and the filter is told in words`() throws {
    let (outline, network) = try Samples.real("kirjastopalvelut")
    let day = try #require(CalendarDate("2018-05-15"))
    let printed = PaperForm(outline, NetworkSnapshot(network, on: day), in: .sv)
    let unit = try #require(questions(printed.blocks).first)
    #expect(unit.answer == .unit([]))
    #expect(unit.conditions.map(\.sentence) == ["Bara alternativ där nivå är ”bibliotek”."])
    #expect(questions(PaperForm(outline, nil, in: .sv).blocks).first?.answer == .unit([]))
  }

  @Test func `an answer outside the list has a line of its own`() throws {
    let asked = try last(question("how", "select_one", "list=\"yes_no\" or_other=\"yes\""), .en)
    guard case .choices(let choices, several: false) = asked.answer else {
      Issue.record("\(asked.answer)")
      return
    }
    #expect(choices.last?.label.paragraphs == ["Other"])
    #expect(choices.last?.hasLine == true)
  }

  @Test(arguments: [
    ("start=0 end=10 step=1", AnswerSpace.scale((0...10).map(String.init))),
    ("start=1 end=5 step=2", .scale(["1", "3", "5"])),
    ("start=0 end=1 step=0.5", .scale(["0", "0,5", "1"])),
    ("start=0 end=1000 step=1", .number(unit: nil)),
  ])
  func `a range is a line as long as it fits`(parameters: String, answer: AnswerSpace) throws {
    #expect(try last(question("much", "range", "parameters=\"\(parameters)\"")).answer == answer)
  }

  @Test(arguments: [
    (". &gt;= 0 and . &lt;= 120", "Sallittu: 0–120."), (". &gt;= 1", "Sallittu: vähintään 1."),
    (". &lt;= 5", "Sallittu: enintään 5."),
    (". &gt; 0 and . != 3", "Vastauksen ehto: vastaus on suurempi kuin 0 ja vastaus ei ole 3."),
  ])
  func `a constraint without a message is told`(constraint: String, words: String) throws {
    let asked = try last(question("n", "integer", "constraint=\"\(constraint)\""))
    #expect(asked.limits.map(\.sentence) == [words])
  }

  @Test
  func `a message of the survey stands for its constraint, and what means nothing is told once`()
    throws
  {
    let message = "<constraint_message>Anna luku.</constraint_message>"
    let missing = "<missing value=\"-1\" as=\"not_reported\"/>"
    let asked = try last(question("n", "integer", "constraint=\". &gt;= 0\"", message + missing))
    #expect(asked.limits.map(\.sentence) == ["Anna luku.", "\u{2212}1 = tietoa ei ole."])
    let hint = "<hint>Jos tietoa ei ole, kirjoita -1.</hint>"
    let told = try last(question("n", "integer", "", hint + missing))
    #expect(told.limits == [])
  }

  @Test(arguments: [
    ("mystery_visit", "", 2, true), ("peer_visit", "", 2, false), ("benchmark", "", 1, false),
    ("mystery_visit", question("who", "text", "role=\"visitor\""), 1, true),
  ])
  func `the head asks for what the survey does not`(
    kind: String, items: String, particulars: Int, isEthical: Bool
  ) throws {
    let printed = try form(items + question("x", "text"), kind: kind)
    #expect(printed.particulars.count == particulars)
    #expect(printed.remarks.contains { $0.hasPrefix("Ei henkilökunnan nimiä") })
    #expect(printed.remarks.contains { $0.contains("henkilötieto") } == isEthical)
  }

  // MARK: Hostile texts

  private static let hostile = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&apos;&amp;amp;"

  @Test(arguments: Language.allCases) func `texts stay texts`(language: Language) throws {
    let bad = Self.hostile
    let list =
      "<list name=\"bad\"><choice name=\"a\"><label>\(bad)</label></choice>"
      + "<choice name=\"b\"><label>B</label></choice></list>"
    let items =
      question("one", "select_one", "list=\"bad\" unit=\"\(bad)\"", "<hint>\(bad)</hint>")
      + question(
        "two", "text", "relevant=\"${one} = 'a'\"", "<guidance_hint>\(bad)</guidance_hint>")
      + question("three", "text", "relevant=\"${two} = '&lt;img src=x&gt;'\"")
    let html = htmlPage(try form(items, language, lists: list))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;"))
    #expect(html.contains("&lt;img src=x&gt;"))
    #expect(html == htmlPage(try form(items, language, lists: list)))
  }

  @Test func `what stands on every sheet cannot end its quotation`() throws {
    var survey = try Samples.survey(question("x", "text")).survey
    survey.version = "1'}</style><b>"
    let html = htmlPage(PaperForm(SurveyOutline(survey), nil, in: .fi))
    #expect(html.contains("--running:&#39;kysely · 1styleb&#39;"))
    #expect(!html.contains("</style><b>"))
  }
}

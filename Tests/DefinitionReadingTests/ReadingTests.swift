import DefinitionReading
import Diagnostics
import Expressions
import LocatedXML
import NetworkModel
import SurveyModel
import Testing

@Suite struct `Reading a survey` {
  private func sample() throws -> SurveyOutline {
    let text = `Mistakes seeded in a sound survey`.sample
    return SurveyOutline(try #require(readSurvey(parsed(text), network: nil).value))
  }

  @Test func `gives what was written`() throws {
    let outline = try sample()
    let survey = outline.survey
    #expect(survey.kind == .mysteryVisit && survey.version == "2018.1" && survey.needsReview)
    #expect(survey.criticalCap == FixedDecimal(50) && survey.minN == 3)
    #expect(survey.touchpoints.map(\.name) == ["saapuminen", "kohtaaminen"])
    #expect(survey.list("yes_no")?["na"]?.missing == .notApplicable)
    #expect(survey.list("help_forms")?["tried"]?.columns == ["fits": "digital"])
    let wait = try #require(outline["wait"]?.question)
    #expect(wait.bands.map(\.upTo) == [FixedDecimal(2), FixedDecimal(5), nil])
    #expect(wait.sentinel(-1) == .dontKnow)
    #expect(wait.constraint?.source == ". >= 0 and . <= 120")
    #expect(wait.label["sv"] == "Hur många minuter väntade du?")
    #expect(outline["unit"]?.question.required == .always)
    #expect(outline["recommend"]?.question.linearScore == true)
    #expect(outline["loans_per_capita"]?.question.isIndicator == true)
    #expect(outline["finding_text"]?.repeats == ["finding"])
    #expect(outline["photo"]?.path == ["service", "inner"])
    #expect(outline["wait"]?.question.place?.start.line == 129)
  }

  @Test func `every type of question occurs in the sample`() throws {
    let used = Set(try sample().questions.map(\.question.type))
    #expect(QuestionType.allCases.filter { !used.contains($0) } == [])
  }

  @Test func `tidies white space and keeps paragraphs`() throws {
    let text = RuleCase.inSurvey(
      """
      <question name="a" type="note"><label>
          Ensimmäinen   kappale
          jatkuu.

          Toinen.
      </label></question>
      """)
    let survey = try #require(readSurvey(parsed(text), network: nil).value)
    #expect(
      SurveyOutline(survey)["a"]?.question.label["fi"]
        == "Ensimmäinen kappale jatkuu.\n\nToinen.")
  }

  @Test func `points into an expression through references and line ends`() throws {
    let text = RuleCase.inSurvey(
      "<question name=\"luku\" type=\"integer\"><label>L</label></question>\n"
        + "<question name=\"a\" type=\"text\" relevant=\"${luku} &gt; 1\r\n"
        + "     and &quot;x&quot; = &#39;x&#39; and «${lukku}» &lt; 2\"><label>A</label></question>"
    )
    let marked = MarkedXML(text)
    let found = findings(in: marked.text).filter { $0.code == "HS0213" }
    #expect(found.map { $0.place?.range } == marked.ranges.map { $0 })
  }

  @Test func `checks names of units when the network is known`() throws {
    let network = try #require(
      readNetwork(
        parsed(
          RuleCase.inNetwork(
            """
            <library name="iitti"><label>Iitti</label>
              <service_point name="iitti_pk"><label>PK</label></service_point>
            </library>
            """))
      ).value)
    let text = RuleCase.inSurvey(
      "<question name=\"a\" type=\"text\" relevant=\"${unit} = «'itti'»\"><label>A</label></question>"
    )
    let marked = MarkedXML(text)
    let found = findings(in: marked.text, network: network).filter { $0.code == "HS0219" }
    #expect(found.map { $0.place?.range } == marked.ranges.map { $0 })
    #expect(findings(in: marked.text, network: nil).allSatisfy { $0.severity == .warning })
  }

  @Test func `gives no value when there are errors`() throws {
    let text = RuleCase.inSurvey("<question name=\"A\" type=\"text\"><label>A</label></question>")
    let result = readSurvey(try parsed(text), network: nil)
    #expect(result.value == nil && result.hasErrors)
  }

  @Test func `counts what is translated`() throws {
    let text = RuleCase.inSurvey("").replacing(
      "<title>Kysely</title>", with: "<title>Kysely</title><title xml:lang=\"sv\">Enkät</title>")
    let coverage = checkSurvey(try parsed(text), network: nil).coverage
    #expect(coverage.texts == 2)
    #expect(coverage.percent("sv") == 50 && coverage.percent("en") == 0)
    #expect(coverage.percent("fi") == nil)
  }
}

@Suite struct `Reading a network` {
  @Test func `a rule is about libraries unless it mentions what service points have`() throws {
    let text = RuleCase.inNetwork(
      """
      <library name="k"><label>K</label>
        <service_point name="p" self_service="yes"><label>P</label></service_point>
      </library>
      <peer_group name="e" where="${library} = 'k'"><label>E</label></peer_group>
      <peer_group name="g" where="${self_service} = 'yes'"><label>G</label></peer_group>
      <peer_group name="h" where="${level} = 'service_point'"><label>H</label></peer_group>
      """)
    let network = try #require(readNetwork(parsed(text)).value)
    let day = try #require(CalendarDate("2018-04-01"))
    let snapshot = NetworkSnapshot(network, on: day)
    let members = network.peerGroups.map { snapshot.members(of: $0).map(\.name) }
    #expect(members == [["k"], ["p"], ["p"]])
  }

  @Test(arguments: [
    ("${populaton} > 5", "HS0213"), ("${type} = 'brnch'", "HS0219"), ("${region} > 5", "HS0221"),
    ("${level}", "HS0243"), ("${lat} >", "HS0201"),
  ])
  func `rules of peer groups are checked as expressions`(_ rule: (String, String)) {
    let source = rule.0.replacing(">", with: "&gt;")
    let text = RuleCase.inNetwork(
      "<peer_group name=\"g\" where=\"\(source)\"><label>G</label></peer_group>")
    #expect(findings(in: text).contains { $0.code == rule.1 })
  }
}

@Suite struct `The root element` {
  @Test func `tells what a file is`() throws {
    #expect(rootKind(of: try parsed(RuleCase.inSurvey(""))) == .survey)
    #expect(rootKind(of: try parsed(RuleCase.inNetwork(""))) == .network)
    #expect(rootKind(of: try parsed("<survey/>")) == .survey)
    #expect(rootKind(of: try parsed("<network/>")) == .network)
    #expect(rootKind(of: try parsed("<html/>")) == .other)
    let response =
      "<data id=\"kysely\" version=\"1\"><meta><instanceID>uuid:1</instanceID></meta></data>"
    #expect(rootKind(of: try parsed(response)) == .response(survey: "kysely", version: "1"))
  }
}

@Suite struct `Damaged definitions` {
  /// Whatever is cut away, reading ends with findings and not with a crash.
  @Test func `are read as far as possible`() throws {
    let sample = Array(`Mistakes seeded in a sound survey`.sample.utf8)
    var state: UInt64 = 20_180_401
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      var bytes = sample
      for _ in 0...random(3) {
        let start = random(bytes.count - 40)
        switch random(3) {
        case 0: bytes[start] = UInt8(ascii: "a") + UInt8(random(26))
        case 1: bytes.removeSubrange(start..<start + random(12))
        default:
          bytes.insert(contentsOf: bytes[start..<start + random(40)], at: random(bytes.count))
        }
      }
      let found = findings(in: String(decoding: bytes, as: UTF8.self))
      #expect(found.allSatisfy { $0.place != nil && !$0.what.en.isEmpty })
    }
  }
}

import Briefs
import Diagnostics
import Scenarios
import SurveyModel
import Testing

@Suite struct `The brief of a visit` {
  private let few = Sample.outline([
    ("tiski", [Sample.question("a")]), (nil, [Sample.question("b")]),
  ])

  private func value(_ brief: VisitBrief, _ place: Int) -> String {
    brief.rows[place].value.replacing("\u{2060}", with: "").replacing("\u{A0}", with: " ")
  }

  @Test(arguments: [
    (Language.fi, "tiistai 17.4.2018 klo 12.00–14.05"),
    (.sv, "tisdag 17.4.2018 kl. 12.00–14.05"), (.en, "Tuesday 17 April 2018, 12:00–14:05"),
  ])
  func `says when, in the visitor's language`(_ language: Language, _ time: String) {
    #expect(value(Sample.visit(few, language), 0) == time)
  }

  @Test func `says where, names each place once, and links to the map`() {
    let brief = Sample.visit(few)
    #expect(value(brief, 1) == "A-kirjasto, A")
    #expect(brief.rows[2].link == "geo:61.50000,-0.00001")
    #expect(value(brief, 3) == "noin 13 km, lähtöpaikka Kotikirjasto")
  }

  @Test func `asks by the steps of the service path, then by groups that are about none`() {
    let outline = Sample.outline([
      ("tiski", [Sample.question("a")]), (nil, [Sample.question("b")]),
      ("ovi", [Sample.question("c")]),
    ])
    #expect(Sample.visit(outline).path.map(\.title) == ["Ovella", "Tiskillä", "Ryhmä 1"])
  }

  @Test func `leaves out neither critical questions nor the scenario's, whatever their number`() {
    let many = (1...50).map { Sample.question("q\($0)", critical: $0 > 48) }
    var scenario = Scenario(name: "s", label: .none, surveys: ["kaynti"])
    scenario.facts = [
      Fact(
        survey: "kaynti", question: "q47", reference: Sample.label("Maksutonta."), right: [])
    ]
    let brief = Sample.visit(Sample.outline([("ovi", many)]), .fi, scenario)
    let asked = brief.path.flatMap(\.questions)
    #expect(asked.count == 30 && brief.more == 20)
    #expect(
      asked.filter(\.isImportant).map(\.text) == ["Kysymys q47?", "Kysymys q49?", "Kysymys q50?"])
    #expect(asked.first?.text == "Kysymys q1?")
    #expect(brief.advice[0].lines.last == "Tiedetään: Maksutonta.")
  }

  @Test func `asks nothing about the visit itself and nothing in words`() {
    var unit = Question(name: "unit", type: .selectOneFromFile)
    unit.role = .unit
    unit.label = Sample.label("Missä?")
    var told = Question(name: "told", type: .text)
    told.label = Sample.label("Mitä?")
    let outline = Sample.outline([("ovi", [unit, told, Sample.question("a")])])
    #expect(Sample.visit(outline).path.flatMap(\.questions).map(\.text) == ["Kysymys a?"])
  }

  @Test(arguments: Language.allCases)
  func `tells everybody what is fair, what counts, and what to do in trouble`(
    _ language: Language
  ) {
    let brief = Sample.visit(few, language)
    #expect(brief.advice.count == 4 && brief.advice.allSatisfy { $0.lines.count >= 3 })
    #expect(!brief.avoids.isEmpty && brief.fitsOnASheet)
  }

  @Test func `shows what people wrote and nothing that they could have meant as code`() {
    var scenario = Scenario(name: "s", label: .none, surveys: ["kaynti"])
    scenario.persona = Sample.label("<script>alert(1)</script> & *muuta*")
    let brief = Sample.visit(few, .fi, scenario)
    let html = htmlPage(brief)
    #expect(!html.contains("<script>") && html.contains("&lt;script&gt;alert(1)"))
    #expect(markdownPage(brief).contains("\\<script\\>alert(1)\\</script\\> \\& \\*muuta\\*"))
  }

  @Test func `has a start page that leads to it`() {
    let index = BriefIndex(visitor: "kulkija1", briefs: [Sample.visit(few, .sv)])
    #expect(htmlPage(index).contains("<a href=\"v1.html\">A-kirjasto</a>"))
    #expect(markdownPage(index).contains("[A-kirjasto](v1.md)"))
  }
}

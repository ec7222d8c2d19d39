import Diagnostics
import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `An interview's problems` {
  @Test func `are told in the order of the questions, and hinder submission`() throws {
    var visit = try Scenario(
      question("a", "text", "required=\"yes\"") + question("b", "integer")
        + question("c", "select_one", "list=\"yes_no\" required=\"yes\""))
    visit.answer("b", "x")
    #expect(
      visit.problems == [
        "a: an answer is needed here", "b: the value is not a whole number",
        "c: an answer is needed here",
      ])
    #expect(visit.submit() == nil)
    visit.answer("a", "text")
    visit.answer("b", "4")
    visit.answer("c", "yes")
    #expect(visit.submit()?["b"] == "4")
  }

  @Test func `come from a condition that requires only while it holds`() throws {
    var visit = try Scenario(
      question("a", "integer") + question("b", "text", "required=\"${a} &gt; 3\""))
    #expect(visit.problems == [])
    visit.answer("a", "4")
    #expect(visit.problems == ["b: an answer is needed here"])
    visit.answer("b", "x")
    #expect(visit.problems == [])
  }

  @Test func `do not come from irrelevant questions`() throws {
    var visit = try Scenario(
      question("a", "integer")
        + question("b", "integer", "required=\"yes\" constraint=\". &lt; 5\" relevant=\"${a} = 1\"")
    )
    visit.answer("b", "9")
    #expect(visit.problems == [])
    visit.answer("a", "1")
    #expect(visit.problems == ["b: the answer does not meet the question's constraint"])
  }

  @Test func `do not ask for what is only shown`() throws {
    var visit = try Scenario(
      question("a", "integer")
        + question("b", "text", "required=\"yes\" read_only=\"${a} = 1\""))
    let placed = try #require(visit.outline["b"])
    #expect(visit.problems == ["b: an answer is needed here"])
    #expect(!visit.state.isReadOnly(placed, []))
    visit.answer("a", "1")
    #expect(visit.problems == [])
    #expect(visit.state.isReadOnly(placed, []))
  }

  @Test(arguments: [("-1", true), ("-9", true), ("-2", false), ("0", true), ("121", false)])
  func `let a sentinel pass the constraint`(_ answer: String, _ passes: Bool) throws {
    var visit = try Scenario(
      question(
        "a", "integer", "constraint=\". &gt;= 0 and . &lt;= 120\"",
        "<missing value=\"-1\" as=\"not_reported\"/><missing value=\"-9\" as=\"refused\"/>"))
    visit.answer("a", answer)
    #expect(visit.problems.isEmpty == passes)
  }

  @Test func `are in the survey's words where it has some, in all languages`() throws {
    var visit = try Scenario(
      question("max", "integer", "default=\"7\"")
        + question(
          "a", "integer", "constraint=\". &lt;= ${max}\" required=\"yes\"",
          """
          <constraint_message>Enintään ${max}.</constraint_message>
          <constraint_message xml:lang="sv">Högst ${max}.</constraint_message>
          <required_message>Anna luku.</required_message>
          <required_message xml:lang="en">Give a number.</required_message>
          """))
    let placed = try #require(visit.outline["a"])
    func what() -> [String] {
      let what = visit.state.problem(placed, [], snapshot: visit.snapshot)?.what
      return [what?.fi ?? "", what?.sv ?? "", what?.en ?? ""]
    }
    #expect(what() == ["Anna luku.", "Anna luku.", "Give a number."])
    visit.answer("a", "8")
    #expect(what() == ["Enintään 7.", "Högst 7.", "Enintään 7."])
    visit.answer("a", "7")
    #expect(what() == ["", "", ""])
  }

  @Test func `tell of a choice that the filter drops now`() throws {
    var visit = try Scenario(
      question("town", "text")
        + question("place", "select_one", "list=\"places\" choice_filter=\"town = ${town}\""))
    visit.answer("town", "iitti")
    #expect(visit.choices(of: "place") == ["hall", "yard"])
    visit.answer("place", "yard")
    #expect(visit.problems == [])
    visit.answer("town", "kotka")
    #expect(visit.choices(of: "place") == ["harbour"])
    #expect(visit.problems == ["place: “yard” is not on offer, given the other answers"])
  }

  @Test func `filter the units of the network by its columns`() throws {
    let visit = try Scenario(
      question(
        "unit", "select_one_from_file",
        "list=\"network\" role=\"unit\" choice_filter=\"level = 'service_point' and region = 'kymenlaakso'\""
      ))
    #expect(visit.choices(of: "unit") == ["iitti_auto", "iitti_paa", "karhula", "langinkoski"])
  }

  @Test func `tell of a filtered choice among several`() throws {
    var visit = try Scenario(
      question("town", "text", "default=\"iitti\"")
        + question("places", "select_multiple", "list=\"places\" choice_filter=\"town = ${town}\""))
    visit.answer("places", "hall harbour")
    #expect(visit.problems == ["places: “harbour” is not on offer, given the other answers"])
  }

  @Test func `let another answer pass where there may be one`() throws {
    var visit = try Scenario(
      question(
        "place", "select_one",
        "list=\"places\" or_other=\"yes\" choice_filter=\"town = 'kotka'\""))
    #expect(visit.choices(of: "place") == ["harbour", "other"])
    visit.answer("place", "other")
    #expect(visit.problems == [])
    visit.answer("place", "hall")
    #expect(visit.problems.count == 1)
  }

  @Test func `name the instance of a repeat`() throws {
    var visit = try Scenario(
      repeated(
        "r", "",
        question("a", "integer", "required=\"yes\" constraint=\". &gt; ${b}\"")
          + question("b", "integer")))
    visit.add("r")
    visit.add("r")
    visit.answer("a", "1", at: 0)
    visit.answer("b", "1", at: 0)
    #expect(
      visit.problems == [
        "a[0]: the answer does not meet the question's constraint",
        "a[1]: an answer is needed here",
      ])
  }

  @Test func `tell of a number between the steps of a range`() throws {
    var visit = try Scenario(
      question("a", "range", "parameters=\"start=0.5 end=3 step=0.5\""))
    for (answer, count) in [("1.5", 0), ("3", 0), ("0.5", 0), ("1.25", 1), ("0.50000001", 1)] {
      visit.answer("a", answer)
      #expect(visit.problems.count == count, "\(answer)")
    }
  }
}

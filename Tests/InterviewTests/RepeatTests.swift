import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A repeat` {
  @Test func `has the instances that were added, each with its own relevance and values`() throws {
    var visit = try Scenario(
      repeated(
        "r", "",
        question("x", "integer") + question("y", "text", "relevant=\"${x} &gt; 1\"")
          + question("z", "calculate", "calculation=\"${x} * position()\""))
        + question("sum", "calculate", "calculation=\"sum(${z})\""))
    visit.add("r")
    visit.add("r")
    visit.answer("x", "1", at: 0)
    visit.answer("x", "5", at: 1)
    #expect([visit.stored("y", at: 0), visit.stored("y", at: 1)] == [nil, ""])
    #expect([visit.stored("z", at: 0), visit.stored("z", at: 1)] == ["1", "10"])
    #expect(visit.stored("sum") == "11")
  }

  @Test(arguments: [
    ("", 0), ("0", 0), ("-3", 0), ("2", 2), ("5", 5), ("1000", 1000), ("4000000", 1000),
    ("9007199254740991", 1000),
  ])
  func `has as many instances as its count says, within reason`(_ count: String, _ instances: Int)
    throws
  {
    var visit = try Scenario(
      question("n", "integer") + repeated("r", "repeat_count=\"${n}\"", question("x", "integer")))
    visit.answer("n", count)
    #expect(visit.instances(of: "r") == instances)
  }

  @Test func `takes a count that no whole number can hold`() throws {
    var visit = try Scenario(
      question("n", "integer")
        + repeated("r", "repeat_count=\"${n} * ${n} * ${n} * ${n}\"", question("x", "integer")))
    visit.answer("n", "9007199254740991")
    #expect(visit.instances(of: "r") == 1000)
    visit.answer("n", "-9007199254740991")
    #expect(visit.instances(of: "r") == 1000)
  }

  @Test func `takes a count that a table tells, rounded half up`() throws {
    var visit = try Scenario(
      repeated(
        "r", "repeat_count=\"pulldata('network', 'staff', 'name', ${unit})\"",
        question("x", "integer")))
    #expect(visit.instances(of: "r") == 0)
    visit.answer("unit", "iitin_kirjasto")
    #expect(visit.instances(of: "r") == 5)
  }

  @Test func `keeps the answers of instances that come back`() throws {
    var visit = try Scenario(
      question("n", "integer") + repeated("r", "repeat_count=\"${n}\"", question("x", "integer"))
        + question("sum", "calculate", "calculation=\"sum(${x})\""))
    visit.answer("n", "2")
    visit.answer("x", "3", at: 0)
    visit.answer("x", "4", at: 1)
    visit.answer("n", "1")
    #expect(visit.stored("x", at: 1) == nil)
    #expect(visit.stored("sum") == "3")
    visit.answer("n", "2")
    #expect(visit.stored("sum") == "7")
  }

  @Test func `can stand in a repeat, counted in each instance by itself`() throws {
    var visit = try Scenario(
      repeated(
        "r", "",
        question("n", "integer")
          + repeated("s", "repeat_count=\"${n}\"", question("x", "integer"))
          + question("sum", "calculate", "calculation=\"sum(${x})\""))
        + question("all", "calculate", "calculation=\"sum(${x})\""))
    visit.add("r")
    visit.add("r")
    visit.answer("n", "2", at: 0)
    visit.answer("n", "1", at: 1)
    visit.answer("x", "1", at: 0, 0)
    visit.answer("x", "2", at: 0, 1)
    visit.answer("x", "4", at: 1, 0)
    #expect([visit.stored("sum", at: 0), visit.stored("sum", at: 1)] == ["3", "4"])
    #expect(visit.stored("all") == "7")
    visit.answer("n", "0", at: 0)
    #expect(visit.stored("all") == "4")
    #expect(visit.stored("x", at: 0, 1) == nil)
  }

  @Test func `loses its last instance with everything in it`() throws {
    var visit = try Scenario(
      repeated(
        "r", "", question("a", "text", "default=\"d\"") + repeated("s", "", question("x", "text")))
        + repeated("t", "", question("y", "text")))
    for _ in 0..<2 { visit.add("r") }
    visit.add("s", in: 1)
    visit.add("t")
    visit.add("t")
    visit.answer("a", "one", at: 0)
    visit.answer("a", "two", at: 1)
    visit.answer("x", "deep", at: 1, 0)
    visit.answer("y", "other", at: 1)
    visit.state.removeInstance(of: RepeatKey("r"), at: visit.instances(of: "r") - 1)
    #expect(visit.instances(of: "r") == 1)
    visit.add("r")
    #expect([visit.stored("a", at: 0), visit.stored("a", at: 1)] == ["one", "d"])
    #expect(visit.instances(of: "s", in: 1) == 0)
    #expect(visit.stored("y", at: 1) == "other")
    for _ in 0..<5 {
      visit.state.removeInstance(of: RepeatKey("r"), at: visit.instances(of: "r") - 1)
    }
    #expect(visit.instances(of: "r") == 0)
  }
}

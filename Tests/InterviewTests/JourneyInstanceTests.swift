import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A journey through instances` {
  private static let findings =
    question("a", "text")
    + repeated(
      "r", "",
      question("n", "note") + question("x", "integer")
        + repeated("s", "", question("y", "text"))
        + question("d", "text", "default=\"d\""))
    + question("z", "text")

  @Test func `asks for more after the last, and goes into a new one`() throws {
    var journey = try InterviewJourney(Self.findings)
    #expect(journey.route == "a r+ z")
    journey.add("r")
    #expect(journey.here == "n[0]")
    journey.add("s", in: 0)
    #expect(journey.here == "y[0][0]")
    journey.add("s", in: 0)
    journey.add("r")
    #expect(
      journey.route
        == "a n[0] x[0] y[0][0] y[0][1] s[0]+ d[0] n[1] x[1] s[1]+ d[1] r+ z")
    #expect(journey.here == "n[1]")
  }

  @Test func `adds nothing where nothing more is asked for`() throws {
    var journey = try InterviewJourney(
      Self.findings + repeated("counted", "repeat_count=\"1\"", question("k", "text")))
    let before = journey.route
    journey.add("s", in: 3)
    journey.add("counted")
    journey.add("nothing")
    #expect(journey.route == before)
    journey.add("r")
    #expect(journey.state.visible.repeatCounts[RepeatKey("s", [0])] == nil)
  }

  @Test func `takes back an instance that was not meant`() throws {
    var journey = try InterviewJourney(Self.findings)
    journey.add("r")
    journey.forward()
    #expect(journey.here == "x[0]")
    journey.back()
    #expect(journey.here == "r+" && journey.route == "a r+ z")
    journey.back()
    #expect(journey.here == "a")
  }

  @Test func `takes back what was added within what was added, one after another`() throws {
    var journey = try InterviewJourney(
      question("a", "text") + repeated("r", "", repeated("s", "", question("y", "text"))))
    journey.add("r")
    #expect(journey.here == "s[0]+")
    journey.add("s", in: 0)
    #expect(journey.here == "y[0][0]")
    journey.back()
    #expect(journey.here == "s[0]+")
    journey.back()
    #expect(journey.here == "r+" && journey.route == "a r+")
    journey.back()
    #expect(journey.here == "a")
  }

  /// A question of the instance and what it is answered.
  @Test(arguments: [("x", "4"), ("d", "changed"), ("y", "deep")])
  func `leaves an instance in which something is answered`(_ name: String, _ text: String) throws {
    var journey = try InterviewJourney(Self.findings)
    journey.add("r")
    journey.add("s", in: 0)
    _ = journey.answer(AnswerKey(name, name == "y" ? [0, 0] : [0]), text)
    journey.jump(to: "x", at: 0)
    journey.back()
    #expect(journey.here == "a")
    #expect(journey.state.visible.repeatCounts[RepeatKey("r")] == 1)
  }

  @Test func `leaves an instance whose answer is irrelevant now`() throws {
    var journey = try InterviewJourney(
      question("a", "text")
        + repeated(
          "r", "",
          question("x", "text") + question("y", "text", "relevant=\"${x} != ''\"")))
    journey.add("r")
    journey.answer("x", "1", at: 0)
    journey.answer("y", "long and careful", at: 0)
    journey.answer("x", "", at: 0)
    journey.back()
    #expect(journey.here == "a" && journey.state.answer(AnswerKey("y", [0])) != "")
  }

  @Test func `leaves all but the last instance, and those that an expression counts`() throws {
    var journey = try InterviewJourney(
      repeated("r", "", question("x", "text"))
        + repeated("s", "repeat_count=\"1\"", question("y", "text")))
    journey.add("r")
    journey.add("r")
    journey.jump(to: "x", at: 0)
    journey.back()
    #expect(journey.here == "unit")
    journey.jump(to: "y", at: 0)
    journey.back()
    #expect(journey.here == "r+" && journey.route == "x[0] x[1] r+ y[0]")
  }

  @Test func `removes an instance with everything in it, and those after it move up`() throws {
    var journey = try InterviewJourney(Self.findings)
    for instance in 0..<3 {
      journey.add("r")
      journey.answer("x", String(instance), at: instance)
      journey.add("s", in: instance)
      journey.answer("y", "y\(instance)", at: instance, 0)
    }
    journey.jump(to: .more(RepeatKey("r")))
    journey.removeInstance(of: RepeatKey("r"), at: 1)
    #expect(journey.here == "r+")
    let answers = (0..<2).map { journey.state.answer(AnswerKey("x", [$0])) }
    #expect(answers == ["0", "2"])
    #expect(journey.state.answer(AnswerKey("y", [1, 0])) == "y2")
    #expect(journey.state.visible.repeatCounts[RepeatKey("r")] == 2)
  }

  /// Where the person stands, which instance goes, where they stand then.
  @Test(arguments: [
    ("x[1]", 0, "x[0]"), ("x[1]", 2, "x[1]"), ("d[1]", 1, "n[1]"), ("d[2]", 2, "r+"),
    ("y[2][0]", 0, "y[1][0]"), ("s[2]+", 1, "s[1]+"), ("z", 0, "z"),
  ])
  func `stays where it is when another instance goes`(
    _ here: String, _ gone: Int, _ then: String
  ) throws {
    var journey = try InterviewJourney(Self.findings)
    for _ in 0..<3 { journey.add("r") }
    journey.add("s", in: 2)
    let place = try #require(journey.steps.first { $0.id.short == here })
    journey.jump(to: place.id)
    journey.removeInstance(of: RepeatKey("r"), at: gone)
    #expect(journey.here == then)
  }

  @Test func `removes from an inner repeat of one instance only`() throws {
    var journey = try InterviewJourney(Self.findings)
    for instance in 0..<2 {
      journey.add("r")
      for inner in 0..<2 {
        journey.add("s", in: instance)
        journey.answer("y", "\(instance)\(inner)", at: instance, inner)
      }
    }
    journey.removeInstance(of: RepeatKey("s", [1]), at: 0)
    #expect(journey.state.answer(AnswerKey("y", [1, 0])) == "11")
    #expect(journey.state.visible.repeatCounts[RepeatKey("s", [0])] == 2)
    #expect(journey.state.visible.repeatCounts[RepeatKey("s", [1])] == 1)
  }

  /// From, to, the answers then.
  @Test(arguments: [
    (0, 2, "bcad"), (2, 0, "cabd"), (1, 2, "acbd"), (3, 3, "abcd"), (0, 4, "abcd"),
    (-1, 0, "abcd"),
  ])
  func `moves an instance among the others`(_ old: Int, _ new: Int, _ then: String) throws {
    var journey = try InterviewJourney(repeated("r", "", question("x", "text")))
    for (instance, text) in "abcd".enumerated() {
      journey.add("r")
      journey.answer("x", String(text), at: instance)
    }
    journey.jump(to: "x", at: 1)
    journey.moveInstance(of: RepeatKey("r"), from: old, to: new)
    let answers = (0..<4).map { journey.state.answer(AnswerKey("x", [$0])) }.joined()
    #expect(answers == then)
    let stays = journey.place.flatMap { place -> String? in
      guard case .question(let key) = place else { return nil }
      return journey.state.answer(key)
    }
    #expect(stays == "b", "who stands in an instance stays in it")
  }

  @Test func `does not move what an expression counts`() throws {
    var journey = try InterviewJourney(
      repeated("r", "repeat_count=\"2\"", question("x", "text")))
    journey.answer("x", "a", at: 0)
    journey.moveInstance(of: RepeatKey("r"), from: 0, to: 1)
    journey.removeInstance(of: RepeatKey("r"), at: 0)
    #expect(journey.state.answer(AnswerKey("x", [0])) == "a" && journey.route == "x[0] x[1]")
  }
}

import Diagnostics
import Expressions
import Interview
import InterviewSamples
import NetworkModel
import SurveyModel
import Synthesis
import Testing

/// A wave's worth of responses to a survey, with what is needed to judge them.
struct Demonstration {
  let outline: SurveyOutline
  let snapshot: NetworkSnapshot
  let wave: Wave
  let visits: [SyntheticVisit]
  let responses: [Response]
  let problems: [InterviewProblem]

  /// - Parameter most: how many of the visits are answered, evenly spread over all.
  init(
    _ outline: SurveyOutline, _ network: Network, wave: Wave? = nil, seed: UInt64, most: Int = 40
  ) throws {
    let waves = network.waves.filter { $0.surveys.contains(outline.survey.name) }
    let wave = try #require(wave ?? waves.first)
    let snapshot = NetworkSnapshot(network, on: wave.from)
    var chance = SeededChance(seed: seed)
    let visits = syntheticVisits(
      kind: outline.survey.kind, snapshot: snapshot, wave: wave, zone: Samples.zone,
      chance: &chance)
    let synthesiser = Synthesiser(outline: outline, snapshot: snapshot) { moment in
      Demonstration.world(moment, snapshot)
    }
    var responses: [Response] = []
    var problems: [InterviewProblem] = []
    let stride = max(1, visits.count / max(1, most))
    for (number, visit) in visits.enumerated() where number % stride == 0 {
      let (response, found) = synthesiser.response(
        to: visit, instanceID: "uuid:\(number)", chance: &chance)
      responses.append(response)
      problems += found
    }
    self.outline = outline
    self.snapshot = snapshot
    self.wave = wave
    self.visits = visits
    self.responses = responses
    self.problems = problems
  }

  static func world(_ now: Moment, _ snapshot: NetworkSnapshot) -> ExpressionWorld {
    ExpressionWorld(now: now, zone: Samples.zone) { table, want, key, value in
      snapshot.pull(want, from: table, where: key, equals: value)
    }
  }

  /// What a reader of the stored responses would find, evaluating everything anew.
  var faults: [String] {
    let fitting = ValueFitting(outline: outline, snapshot: snapshot)
    return responses.flatMap { response -> [String] in
      let now = response.timeEnd ?? Samples.now
      let state = InterviewState(
        outline: outline, world: Self.world(now, snapshot), fitting: fitting, response: response)
      let found = state.problems(snapshot: snapshot).map { "\($0.key): \($0.what.en)" }
      return found + (state.visible == response ? [] : ["\(response.instanceID) differs"])
    }
  }

  func answers(_ question: Question) -> [String] {
    responses.flatMap { response in
      response.answers.filter { $0.key.question == question.name && !$0.value.isEmpty }.map(\.value)
    }
  }
}

private func real(
  _ survey: String, seed: UInt64 = 2018, most: Int = 40
) throws -> Demonstration {
  let (outline, network) = try #require(try realSurveys.get()[survey])
  let wave = try #require(
    network.waves.first { $0.surveys.contains(survey) } ?? network.waves.first)
  return try Demonstration(outline, network, wave: wave, seed: seed, most: most)
}

/// Read once.
private let realSurveys = Result {
  try Dictionary(uniqueKeysWithValues: surveys.map { ($0, try Samples.real($0)) })
}

private let surveys = ["asiakaspalvelu", "kirjastopalvelut", "vertaisvierailu"]

@Suite struct `Synthetic responses` {
  @Test(arguments: surveys, [2018, 7] as [UInt64])
  func `are valid when everything is evaluated anew`(_ survey: String, _ seed: UInt64) throws {
    let made = try real(survey, seed: seed)
    #expect(!made.responses.isEmpty)
    #expect(made.problems.isEmpty, "seed \(seed): \(made.problems.map(\.key))")
    #expect(made.faults == [], "seed \(seed)")
  }

  @Test(arguments: surveys)
  func `are marked, of the survey's version, and lie within the wave`(_ survey: String) throws {
    let made = try real(survey)
    for response in made.responses {
      #expect(response.synthetic)
      #expect(response.survey == survey)
      #expect(response.version == made.outline.survey.version)
      for moment in [response.timeStart, response.timeEnd] {
        let day = Samples.zone.day(of: try #require(moment))
        #expect(made.wave.from <= day && day <= made.wave.until)
      }
    }
  }

  @Test func `are the same for the same seed, and others for another`() throws {
    let one = try real("asiakaspalvelu")
    #expect(one.responses == (try real("asiakaspalvelu")).responses)
    let other = try real("asiakaspalvelu", seed: 2019)
    #expect(one.responses.map(\.answers) != other.responses.map(\.answers))
    #expect(zip(one.responses, other.responses).count { $0.answers == $1.answers } == 0)
  }

  @Test func `send nobody to their own library, nor twice to one place`() throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let made = try real("asiakaspalvelu", seed: seed, most: 1)
      let perPlace = Dictionary(grouping: made.visits, by: \.unit.name)
      #expect(perPlace.count == made.snapshot.units.count { $0.level == .servicePoint })
      for visits in perPlace.values {
        #expect((2...4).contains(visits.count), "seed \(seed)")
        #expect(Set(visits.map(\.visitor)).count == visits.count, "seed \(seed)")
      }
      // Whoever visits every library but one has their home there.
      let libraries = Set(made.snapshot.network.libraries.indices)
      for (visitor, visits) in Dictionary(grouping: made.visits, by: \.visitor) {
        #expect(Set(visits.map(\.unit.library)) != libraries, "seed \(seed), \(visitor)")
      }
    }
  }

  @Test(arguments: surveys)
  func `say in every sentence that they are examples`(_ survey: String) throws {
    let made = try real(survey)
    var sentences = 0
    for placed in made.outline.questions where placed.question.type == .text {
      guard placed.question.role != .visitor, placed.question.name != "year" else { continue }
      for answer in made.answers(placed.question) {
        #expect(answer.hasPrefix("Esimerkki:"), "\(placed.question.name): \(answer)")
        sentences += 1
      }
    }
    #expect(sentences > 0)
  }

  @Test func `are one from each library in a benchmark`() throws {
    let made = try real("kirjastopalvelut")
    #expect(made.visits.map(\.unit.name) == made.snapshot.network.libraries.map(\.name))
  }

  @Test(arguments: [
    ("koulutuspalaute", NetworkUnit.Level.library), ("kayttajakysely", .servicePoint),
    ("asiakaspalvelu", nil), ("vertaisvierailu", nil),
  ])
  func `are about what the survey asks for`(_ survey: String, _ level: NetworkUnit.Level?) throws {
    let (outline, network) = try Samples.real(survey)
    let snapshot = NetworkSnapshot(network, on: try day("2018-04-02"))
    let synthesiser = Synthesiser(outline: outline, snapshot: snapshot) { moment in
      Demonstration.world(moment, snapshot)
    }
    #expect(synthesiser.soleLevel(at: Samples.now) == level)
  }

  /// However few libraries there are, and where their number divides the stride of homes.
  @Test(arguments: [1, 2, 3, 7, 14, 21], SurveyKind.allCases)
  func `can be made for any number of libraries`(_ count: Int, _ kind: SurveyKind) throws {
    let network = Network(
      name: "n",
      libraries: (0..<count).map { number in
        Library(
          name: "l\(number)", label: .none,
          servicePoints: [ServicePoint(name: "p\(number)", label: .none)])
      })
    var chance = SeededChance(seed: 1)
    let wave = Wave(
      name: "w", label: .none, from: try day("2018-04-02"), until: try day("2018-04-08"),
      surveys: [])
    let snapshot = NetworkSnapshot(network, on: wave.from)
    var visited: Set<Int> = []
    for _ in 0..<10 {
      let visits = syntheticVisits(
        kind: kind, snapshot: snapshot, wave: wave, zone: Samples.zone, chance: &chance)
      visited.formUnion(visits.map(\.unit.library))
    }
    #expect(visited.count == count)
  }

  @Test(arguments: [
    ("2018-04-02", "2018-04-02"), ("2018-04-07", "2018-04-08"), ("2018-03-24", "2018-03-26"),
    ("2018-04-05", "2018-04-08"), ("2018-10-26", "2018-10-29"),
  ])
  func `take place in opening hours, on working days where there are any`(
    _ from: String, _ until: String
  ) throws {
    let wave = Wave(
      name: "w", label: .none, from: try day(from), until: try day(until), surveys: [])
    let snapshot = try Samples.snapshot()
    let weekdays = (wave.from.daysSince1970...wave.until.daysSince1970).count { ($0 + 3) % 7 < 5 }
    var chance = SeededChance(seed: 3)
    for _ in 0..<50 {
      for visit in syntheticVisits(
        kind: .mysteryVisit, snapshot: snapshot, wave: wave, zone: Samples.zone, chance: &chance)
      {
        let local = try #require(visit.start.local)
        #expect(wave.from <= local.date && local.date <= wave.until)
        #expect((10 * 3_600_000...18 * 3_600_000).contains(local.time.milliseconds))
        #expect(Samples.zone.day(of: visit.end) == local.date)
        #expect(visit.start < visit.end)
        if weekdays > 1 { #expect((local.date.daysSince1970 + 3) % 7 < 5, "\(local.date.iso)") }
      }
    }
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}

@Suite struct `A survey that is hard to invent answers for` {
  private func made(_ items: String, seed: UInt64 = 1) throws -> Demonstration {
    let outline = try Samples.survey(
      question("unit", "select_one_from_file", "list=\"network\" role=\"unit\" required=\"yes\"")
        + items)
    let wave = Wave(
      name: "w", label: .none, from: CalendarDate(year: 2018, month: 4, day: 2)!,
      until: CalendarDate(year: 2018, month: 5, day: 31)!, surveys: ["kysely"])
    return try Demonstration(outline, try Samples.network(), wave: wave, seed: seed)
  }

  @Test func `gets answers to questions of every type`() throws {
    let made = try made(
      QuestionType.allCases.filter { ![.calculate, .selectOneFromFile].contains($0) }.map { type in
        let list = [.selectOne, .selectMultiple, .rank].contains(type) ? "list=\"helps\"" : ""
        let range = type == .range ? "parameters=\"start=1 end=5 step=0.5\"" : ""
        return question("q_\(type.rawValue.lowercased())", type.rawValue, list + range)
      }.joined())
    #expect(made.problems.isEmpty)
    #expect(made.faults == [])
    let empty: Set<QuestionType> = [.geopoint, .image, .file, .note, .hidden]
    for placed in made.outline.questions {
      #expect(made.answers(placed.question).isEmpty == empty.contains(placed.question.type))
    }
  }

  @Test func `is gone over again where later answers change what came before`() throws {
    let made = try made(
      question("early", "text", "required=\"yes\" relevant=\"${late} &gt;= 0\"")
        + question("low", "integer", "required=\"yes\" constraint=\". &lt;= ${late}\"")
        + question("late", "integer", "required=\"yes\""))
    #expect(made.problems.isEmpty)
    #expect(made.faults == [])
  }

  @Test func `leaves alone what is only shown`() throws {
    let made = try made(
      question("a", "integer", "read_only=\"yes\"")
        + question("b", "integer", "read_only=\"yes\" default=\"77\""))
    #expect(made.responses.allSatisfy { $0["a"] == "" && $0["b"] == "77" })
  }

  @Test func `says what chance could not solve`() throws {
    let made = try made(question("a", "integer", "required=\"yes\" constraint=\". = 123456\""))
    #expect(Set(made.problems.map(\.key.question)) == ["a"])
  }

  @Test func `has repeats with none, one or more instances`() throws {
    let made = try made(
      repeated("r", "", question("x", "text", "required=\"yes\""))
        + question("n", "integer", "constraint=\". &lt; 4\"")
        + repeated("s", "repeat_count=\"${n}\"", question("y", "integer")))
    #expect(made.faults == [])
    let counts = Set(made.responses.map { $0.repeatCounts[RepeatKey("r")] ?? 0 })
    #expect(counts.isSubset(of: [0, 1, 2]) && counts.count > 1)
  }
}

@Suite struct `Seeded chance` {
  @Test func `is SplitMix64, the same everywhere`() {
    // The generator's published first outputs for the seed 1234567.
    var chance = SeededChance(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in chance.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `stays within bounds and reaches them`() {
    var chance = SeededChance(seed: 5)
    let drawn = (0..<2000).map { _ in chance.integer(-2...3) }
    #expect(Set(drawn) == Set(-2...3))
    #expect((0..<2000).allSatisfy { _ in (0..<1).contains(chance.unit()) })
    #expect((0..<2000).allSatisfy { _ in abs(chance.normal()) <= 6 })
    #expect(chance.pick([Int]()) == nil)
    #expect(chance.pick([("a", 0.0), ("b", 1.0)]) == "b")
    #expect(chance.bytes(10).count == 10)
    #expect(!chance.happens(0) && chance.happens(1))
  }
}

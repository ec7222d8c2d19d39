import ExpressionSamples
import Expressions
import SurveyModel
import Testing

@Suite struct `The outline of a survey` {
  private let sample = outline([
    question("first", .text) { $0.role = .visitor },
    .group(
      Group(
        name: "g", relevant: ex("${first} != ''"),
        items: [
          question("x"),
          .repeat(
            Repeat(
              name: "r", relevant: ex("${x} > 0"), count: ex("${x}"),
              items: [.group(Group(name: "h", items: [question("y")]))])),
        ])),
  ])

  @Test func `tells of each question what stands around it`() {
    let y = sample["y"]
    #expect(y?.groups == ["g", "h"])
    #expect(y?.repeats == ["r"])
    #expect(y?.path == ["g", "r", "h"])
    #expect(y?.outerRelevance.map(\.source) == ["${first} != ''", "${x} > 0"])
    #expect(sample["r"] == nil)
    #expect(sample.position(of: "x") == 1)
    #expect(sample.question(with: .visitor)?.question.name == "first")
    #expect(sample.topGroups.map(\.name) == ["g"])
    #expect(sample.groupNames == ["g", "h"])
    #expect(sample.repeatParents == ["r": []])
  }

  @Test func `tells of each section what stands around it`() {
    #expect(sample.sections.map(\.name) == ["g", "r", "h"])
    #expect(sample.sections.map(\.parent) == [nil, 0, 1])
    #expect(sample.sections.map(\.repeats) == [[], [], ["r"]])
    #expect(sample.sections[1].count?.source == "${x}")
  }
}

@Suite struct `The order of evaluation` {
  private func names(_ items: [Item]) -> [String] {
    let outline = outline(items)
    return outline.evaluationOrder.map { node in
      switch node {
      case .question(let index): outline.questions[index].question.name
      case .section(let index): outline.sections[index].name
      }
    }
  }

  @Test func `is that of the document where nothing depends on what comes later`() {
    #expect(
      names([question("a"), .group(Group(name: "g", items: [question("b")])), question("c")])
        == ["a", "g", "b", "c"])
  }

  @Test func `puts what is mentioned first`() {
    let items = [
      question("a") { $0.relevant = ex("${d} > 1") },
      question("b") { $0.defaultAnswer = .computed(ex("${a} + ${c}")) },
      question("c", .calculate) { $0.calculation = ex("${d} * 2") },
      question("d"),
      question("e", .calculate) {
        $0.quotient = Quotient(numerator: ex("${g}"), denominator: ex("${f}"))
      },
      question("f"), question("g"),
    ]
    #expect(names(items) == ["d", "a", "c", "b", "g", "f", "e"])
  }

  @Test func `puts sections before what is in them, with what their count and relevance mention`() {
    let items: [Item] = [
      question("total", .calculate) { $0.calculation = ex("sum(${y})") },
      .repeat(
        Repeat(name: "r", relevant: ex("${b} = 1"), count: ex("${n}"), items: [question("y")])),
      question("n"), question("b"),
      .repeat(Repeat(name: "empty", items: [])),
    ]
    #expect(names(items) == ["b", "n", "r", "y", "total", "empty"])
  }

  @Test func `holds everything once even when things depend on each other`() {
    let items = [
      question("a", .calculate) { $0.calculation = ex("${b}") },
      question("b", .calculate) { $0.calculation = ex("${a} + ${b}") },
    ]
    #expect(names(items).sorted() == ["a", "b"])
  }

  @Test func `takes a chain of any length`() {
    let items = (0..<20_000).map { number in
      question("q\(number)", .calculate) { $0.calculation = ex("${q\(number + 1)} + 1") }
    }
    #expect(names(items).first == "q19999")
  }

  @Test func `puts each after all that it mentions`() {
    var chance = Seeded()
    for _ in 0..<100 {
      let count = 2 + chance.below(20)
      // Mentions go from a shuffled order's later to its earlier names: no cycles.
      let shuffled = Array(0..<count).shuffled(using: &chance)
      let place = Dictionary(uniqueKeysWithValues: shuffled.enumerated().map { ($1, $0) })
      var mentions: [Int: [Int]] = [:]
      let items = (0..<count).map { number -> Item in
        let earlier = shuffled[..<(place[number] ?? 0)]
        let chosen = earlier.filter { _ in chance.below(3) == 0 }
        mentions[number] = Array(chosen)
        return question("q\(number)", .calculate) {
          $0.calculation = ex((["1"] + chosen.map { "${q\($0)}" }).joined(separator: " + "))
        }
      }
      let order = names(items)
      for (number, others) in mentions {
        for other in others {
          let early = order.firstIndex(of: "q\(other)") ?? count
          let late = order.firstIndex(of: "q\(number)") ?? -1
          #expect(early < late, "seed \(chance.seed)")
        }
      }
    }
  }
}

@Suite struct `Labels and lists` {
  @Test func `fall back on the source language`() {
    let label = Label(sourceLanguage: "fi", wordings: ["fi": "Kyllä", "en": "Yes"])
    #expect(["fi", "sv", "en"].map { label[$0] } == ["Kyllä", "Kyllä", "Yes"])
    #expect(label.has("en") && !label.has("sv"))
    #expect(Label.none.isEmpty && Label.none["fi"] == "")
  }

  @Test func `know which choices stand alone and which are of substance`() {
    let list = ChoiceList(
      name: "l",
      choices: [
        Choice(name: "a", label: .none, score: .one),
        Choice(name: "n", label: .none, exclusive: true),
        Choice(name: "na", label: .none, missing: .refused),
      ])
    #expect(list.choices.map(\.standsAlone) == [false, true, true])
    #expect(list.applicable.map(\.name) == ["a", "n"])
    #expect(list.isScored)
    #expect(list["na"]?.missing == .refused)
    #expect(list["x"] == nil)
  }

  @Test func `give the service path as the list touchpoints`() {
    let survey = Survey(
      name: "s", version: "1", kind: .feedback,
      touchpoints: [Touchpoint(name: "door", label: .none)],
      lists: [ChoiceList(name: "l", choices: [])])
    #expect(survey.list("touchpoints")?.choices.map(\.name) == ["door"])
    #expect(survey.list("l")?.choices == [])
    #expect(survey.list("network") == nil)
  }
}

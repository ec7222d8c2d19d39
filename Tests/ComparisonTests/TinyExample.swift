import Comparison
import NetworkModel
import ReportModel
import SurveyModel

/// The example of the specification: two regions, three libraries, five responses.
enum TinyExample {
  static let survey = Survey(
    name: "tiny", version: "1", kind: .mysteryVisit, criticalCap: FixedDecimal(50),
    lists: [
      ChoiceList(
        name: "yes_no",
        choices: [choice("yes", "1"), choice("no", "0"), choice("na", missing: .notApplicable)]),
      ChoiceList(
        name: "helps",
        choices: [choice("x", "1"), choice("y", "1"), choice("none", "0", exclusive: true)]),
    ],
    items: [
      .group(
        Group(
          name: "arrival",
          items: [
            question("greeted", .selectOne, list: "yes_no", weight: 2) { $0.critical = true },
            question("help", .selectMultiple, list: "helps"),
          ]))
    ])

  static let network = Network(
    name: "net",
    regions: [
      Region(name: "R1", label: .none, place: nil), Region(name: "R2", label: .none, place: nil),
    ],
    libraries: [
      library("A", region: "R1", points: [("a1", nil), ("a2", nil)]),
      library("B", region: "R1", points: [("b1", nil)]),
      library("C", region: "R2", points: [("c1", nil)]),
    ])

  static let responses = [
    used("a1", ["greeted": "yes", "help": "x y"]),
    used("a1", ["greeted": "no", "help": "x"]),
    used("a2", ["greeted": "yes", "help": "none"]),
    used("b1", ["greeted": "na", "help": "x"]),
    used("c1", ["greeted": "yes", "help": ""]),
  ]

  static let request = ComparisonTests.request(survey, network)
}

import Diagnostics
import Interview
import InterviewSamples
import SurveyModel
import Testing

private let everyType =
  QuestionType.allCases.filter { ![.selectOneFromFile, .calculate].contains($0) }
  .map { type in
    switch type {
    case .selectOne: question("q_select_one", "select_one", "list=\"helps\"")
    case .selectMultiple: question("q_select_multiple", "select_multiple", "list=\"helps\"")
    case .rank: question("q_rank", "rank", "list=\"places\"")
    case .range: question("q_range", "range", "parameters=\"start=-1 end=2.5 step=0.5\"")
    default: question("q_\(type.rawValue.lowercased())", type.rawValue)
    }
  }.joined()
  + question("q_calculate", "calculate", "calculation=\"1 + 1\"")
  + question("q_other", "select_one", "list=\"places\" or_other=\"yes\"")
  + question("q_others", "select_multiple", "list=\"helps\" or_other=\"yes\"")
  + question("q_touchpoint", "select_one", "list=\"touchpoints\"")
  + question("q_sentinel", "decimal", "", "<missing value=\"-1\" as=\"refused\"/>")

private func misfit(_ name: String, _ text: String) throws -> Misfit? {
  let visit = try Scenario(everyType)
  let placed = try #require(visit.outline[name == "unit" ? "unit" : "q_" + name])
  return visit.state.fitting.misfit(text, placed.question)
}

@Suite struct `A stored value` {
  @Test(arguments: [
    ("text", "a\nb\t<&>"), ("text", "😀"), ("image", "photo.jpg"), ("file", "a.pdf"),
    ("hidden", "x"),
    ("note", ""), ("calculate", "anything"), ("acknowledge", "OK"), ("acknowledge", ""),
    ("integer", "0"), ("integer", "-12"), ("integer", "9007199254740992"), ("integer", ""),
    ("decimal", "1.5"), ("decimal", "-.5"), ("decimal", "5."), ("decimal", "12"),
    ("range", "-1"), ("range", "2.5"), ("range", "0"), ("range", "0.3"), ("sentinel", "-1"),
    ("date", "2018-02-28"), ("date", "2020-02-29"), ("time", "10:15:00.000+03:00"),
    ("time", "23:59:59"), ("datetime", "2018-04-03T10:15:00.000+03:00"),
    ("datetime", "2018-04-03T10:15:00Z"), ("select_one", "desk"), ("select_one", "unknown"),
    ("select_multiple", "desk phone"), ("select_multiple", "none"), ("select_multiple", "unknown"),
    ("select_multiple", "  rude  desk "), ("rank", "yard hall harbour"), ("rank", "hall"),
    ("other", "other"), ("others", "desk other"), ("touchpoint", "ovi"), ("unit", "iitti_paa"),
    ("unit", "iitin_kirjasto"), ("geopoint", "60.89 26.34"), ("geopoint", "-90 180 12.5 3"),
    ("geopoint", "60.89 26.34 0"),
  ])
  func `fits`(_ name: String, _ text: String) throws { #expect(try misfit(name, text) == nil) }

  @Test(arguments: [
    ("integer", "1.0"), ("integer", "1,5"), ("integer", "x"), ("integer", "1e3"), ("integer", " 1"),
    ("integer", "99999999999999999999"), ("integer", "+1"), ("decimal", "1,5"), ("decimal", "1e3"),
    ("decimal", "NaN"), ("decimal", "1.2.3"), ("range", "x"), ("date", "5.3.2018"),
    ("date", "2018-02-29"), ("date", "2018-3-5"), ("date", "2018-03-05T10:15:00Z"),
    ("time", "10.15"), ("time", "10:15"), ("time", "24:00:00"), ("datetime", "2018-04-03"),
    ("datetime", "2018-04-03T10:15:00"), ("geopoint", "60.89"), ("geopoint", "60,89 26,34"),
    ("geopoint", "91 20"), ("geopoint", "60 181"), ("geopoint", "1 2 3 4 5"), ("geopoint", "a b"),
    ("acknowledge", "yes"), ("acknowledge", "ok"),
  ])
  func `does not fit its type`(_ name: String, _ text: String) throws {
    guard case .notOfType? = try misfit(name, text) else {
      Issue.record("\(name) takes \(text)")
      return
    }
  }

  /// Question, text, the name that is not in the list, its list, the one offered.
  @Test(arguments: [
    ("select_one", "dekk", "dekk", "helps", "desk"),
    ("select_one", "desk phone", "desk phone", "helps", nil),
    ("select_one", "other", "other", "helps", nil),
    ("select_multiple", "desk phnoe", "phnoe", "helps", "phone"),
    ("rank", "hall yrad", "yrad", "places", "yard"), ("other", "Other", "Other", "places", nil),
    ("touchpoint", "tisi", "tisi", "touchpoints", "tiski"),
    ("unit", "iitti_pa", "iitti_pa", "network", "iitti_paa"),
    ("unit", "x", "x", "network", nil),
  ])
  func `is not in the list`(
    _ name: String, _ text: String, _ wrong: String, _ list: String, _ near: String?
  ) throws {
    #expect(try misfit(name, text) == .notInList(wrong, list: list, near: near))
  }

  @Test(arguments: [
    ("select_multiple", "desk none", Misfit.standsAlone("none")),
    ("select_multiple", "unknown desk", .standsAlone("unknown")),
    ("select_multiple", "none unknown", .standsAlone("none")),
    ("select_multiple", "desk phone desk", .chosenTwice("desk")),
    ("select_multiple", "none none", .chosenTwice("none")),
    ("rank", "hall yard hall", .chosenTwice("hall")), ("range", "-1.5", .outOfRange("-1", "2.5")),
    ("range", "3", .outOfRange("-1", "2.5")), ("text", "a\u{1B}[A", .unstorable("\u{1B}")),
    ("hidden", "\0", .unstorable("\0")), ("text", "\u{FFFF}", .unstorable("\u{FFFF}")),
  ])
  func `breaks a rule of its own`(_ name: String, _ text: String, _ reason: Misfit) throws {
    #expect(try misfit(name, text) == reason)
  }

  @Test func `is refused in three languages`() {
    let all: [Misfit] =
      QuestionType.allCases.map { .notOfType($0) } + [
        .notInList("a", list: "b", near: "c"), .standsAlone("a"), .chosenTwice("a"),
        .outOfRange("1", "2"), .offStep(start: "1", step: "2"), .unstorable("\u{1B}"),
      ]
    for misfit in all {
      #expect(Set([misfit.what.fi, misfit.what.sv, misfit.what.en]).count == 3)
    }
    #expect(Misfit.notInList("a", list: "b", near: "c").fix?.en == "did you mean c?")
    #expect(Misfit.notInList("a", list: "b", near: nil).fix == nil)
  }
}

import ExpressionSamples
import InterviewSamples
import SurveyModel

/// Small surveys by chance: groups, nested repeats, relevance, calculations, defaults, choices that
/// depend on answers, read-only and required questions, counts by expression. Now and then something
/// looks ahead; where that would make a circle, the survey is drawn again.
struct RandomSurvey {
  private struct Known {
    let name: String
    let repeats: [String]
    let isNumber: Bool
    let isInteger: Bool
  }

  private var known: [Known] = []
  private var count = 0
  private var looksAhead = true

  static func outline(_ chance: inout Seeded) -> SurveyOutline {
    while true {
      var survey = RandomSurvey()
      survey.looksAhead = chance.below(3) == 0
      let items = survey.items(2 + chance.below(4), depth: 0, [], &chance)
      if let outline = try? Samples.survey(items) { return outline }
    }
  }

  private mutating func items(
    _ number: Int, depth: Int, _ repeats: [String], _ chance: inout Seeded
  ) -> String {
    (0..<number).map { _ in
      switch depth < 3 ? chance.below(10) : 9 {
      case 0...1: section("g", depth, repeats, &chance)
      case 2...3: section("r", depth, repeats, &chance)
      default: question(repeats, &chance)
      }
    }.joined()
  }

  private mutating func section(
    _ kind: String, _ depth: Int, _ repeats: [String], _ chance: inout Seeded
  ) -> String {
    let name = next(kind)
    var attributes = maybe("relevant", 2, repeats, &chance)
    guard kind == "r" else {
      return group(name, attributes, items(1 + chance.below(3), depth: depth + 1, repeats, &chance))
    }
    let counts = known.filter { $0.isInteger && $0.repeats.isEmpty }
    if chance.below(3) == 0, !counts.isEmpty {
      attributes += "repeat_count=\"${\(chance.one(of: counts).name)}\""
    }
    return repeated(
      name, attributes, items(1 + chance.below(3), depth: depth + 1, repeats + [name], &chance))
  }

  private mutating func question(_ repeats: [String], _ chance: inout Seeded) -> String {
    let name = next("q")
    var attributes = maybe("relevant", 2, repeats, &chance)
    let kind = chance.below(10)
    switch kind {
    case 0...1:
      attributes += "calculation=\"\(number(repeats, &chance))\""
    case 2...3:
      attributes += "list=\"places\" " + maybe("required", 3, repeats, &chance)
      attributes += maybe("choice_filter", 2, repeats, &chance, prefix: "town = 'iitti' or ")
    case 4: break
    default:
      attributes += maybe("required", 4, repeats, &chance)
      attributes += maybe("read_only", 6, repeats, &chance)
      if chance.below(3) == 0 {
        attributes += "default=\"int(\(number(repeats, &chance)))\" "
      }
      if chance.below(4) == 0 { attributes += "constraint=\". &lt; 4\" " }
    }
    let types = ["calculate", "calculate", "select_one", "select_one", "note"]
    let type = kind < types.count ? types[kind] : kind == 9 ? "text" : "integer"
    if type == "text" { attributes = attributes.replacing("int(", with: "string(") }
    if type != "note" {
      known.append(
        Known(
          name: name, repeats: repeats, isNumber: type == "integer" || type == "calculate",
          isInteger: type == "integer"))
    }
    return InterviewSamples.question(
      name, type, type == "text" ? attributes.replacing(". &lt; 4", with: ". != 'b'") : attributes)
  }

  private mutating func next(_ kind: String) -> String {
    count += 1
    return kind + String(count)
  }

  /// An attribute that holds a condition, in one of so many cases.
  private func maybe(
    _ attribute: String, _ oneIn: Int, _ repeats: [String], _ chance: inout Seeded,
    prefix: String = ""
  ) -> String {
    guard chance.below(oneIn) == 0 else { return "" }
    return "\(attribute)=\"\(prefix)\(condition(repeats, &chance))\" "
  }

  private func condition(_ repeats: [String], _ chance: inout Seeded) -> String {
    let choices = known.filter { !$0.isNumber && repeats.starts(with: $0.repeats) }
    let simple =
      chance.below(3) == 0 && !choices.isEmpty
      ? "${\(chance.one(of: choices).name)} != ''"
      : "\(number(repeats, &chance)) \(chance.one(of: ["&lt;", "&gt;="])) \(chance.below(4))"
    switch chance.below(6) {
    case 0: return "not(\(simple))"
    case 1: return "(\(simple) \(chance.one(of: ["and", "or"])) \(condition(repeats, &chance)))"
    default: return simple
    }
  }

  private func number(_ repeats: [String], _ chance: inout Seeded) -> String {
    // A name that is not there yet: most of the time it will be.
    if looksAhead, chance.below(6) == 0 { return "coalesce(${q\(count + 1 + chance.below(3))}, 1)" }
    let numbers = known.filter(\.isNumber)
    guard !numbers.isEmpty, chance.below(5) > 0 else {
      return repeats.isEmpty ? String(chance.below(4)) : "position()"
    }
    let one = chance.one(of: numbers)
    let text =
      repeats.starts(with: one.repeats)
      ? "coalesce(${\(one.name)}, \(chance.below(3)))"
      : "\(chance.one(of: ["sum", "count", "count-non-empty"]))(${\(one.name)})"
    return chance.below(4) == 0 ? "(\(text) + \(number(repeats, &chance)))" : text
  }
}

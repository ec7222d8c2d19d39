import Expressions
import Interview
import NetworkModel
import SurveyModel

/// Invents one answer.
struct Inventing {
  let placed: PlacedQuestion
  let instances: [Int]
  let visit: SyntheticVisit
  let outline: SurveyOutline
  let snapshot: NetworkSnapshot

  private var question: Question { placed.question }

  mutating func text(_ state: InterviewState, _ chance: inout SeededChance) -> String {
    switch question.role {
    case .unit: return visit.unit.name
    case .time: return time()
    case .visitor: return visit.visitor
    case .wave: return question.defaultAnswer.flatMap(literal) ?? ""
    case .finding: return SyntheticText.finding(sort(state), &chance)
    case .evidence where question.type == .text: return SyntheticText.evidence(&chance)
    default: return byType(state, &chance)
    }
  }

  private func literal(_ answer: DefaultAnswer) -> String? {
    if case .literal(let text) = answer { text } else { nil }
  }

  private func time() -> String {
    question.type == .date ? day(0).iso : Value.dateTime(visit.start).storedText
  }

  private func day(_ after: Int) -> CalendarDate {
    let days = (visit.start.millisecondsSince1970 + visit.start.offsetMinutes * 60_000) / 86_400_000
    return CalendarDate(daysSince1970: days + after) ?? CalendarDate(year: 2018, month: 4, day: 3)!
  }

  private func sort(_ state: InterviewState) -> String {
    let placed = outline.question(with: .sort)
    return placed.map { state.answer(AnswerKey($0.question.name, instances)) } ?? ""
  }

  private func byType(_ state: InterviewState, _ chance: inout SeededChance) -> String {
    switch question.type {
    case .selectOne, .selectOneFromFile: return one(state, &chance)
    case .selectMultiple: return several(state, &chance)
    case .rank:
      var names = state.choices(of: placed, instances, snapshot: snapshot).map(\.name)
      names.shuffle(using: &chance)
      return names.joined(separator: " ")
    case .integer, .decimal, .range: return figure(&chance)
    case .date: return day(chance.integer(0...60)).iso
    case .time: return "12:00:00.000+03:00"
    case .dateTime: return Value.dateTime(visit.start).storedText
    case .text: return question.name == "year" ? String(day(0).year - 1) : SyntheticText.other
    case .acknowledge: return "OK"
    case .geopoint, .image, .file, .note, .calculate, .hidden: return ""
    }
  }

  /// Better service makes better choices likelier.
  private func one(_ state: InterviewState, _ chance: inout SeededChance) -> String {
    let offered = state.choices(of: placed, instances, snapshot: snapshot).map(\.name)
    guard let list = question.list.flatMap({ outline.survey.list($0) }),
      let scale = outline.survey.scale(of: question)
    else { return chance.pick(offered) ?? "" }
    let weighted = list.choices.filter { offered.contains($0.name) }.map { choice in
      (choice.name, weight(choice, scale))
    }
    return chance.pick(weighted) ?? ""
  }

  private func weight(_ choice: Choice, _ scale: ItemScale) -> Double {
    guard let score = choice.score else { return 0.35 }
    return power(Double(scale.billionths(score)) / 1e11)
  }

  /// A quadratic that rises with the share of the best score, and more steeply with quality.
  private func power(_ share: Double) -> Double {
    let lean = max(0.2, 1 + visit.quality * 0.6)
    return 0.35 + lean * (1.2 * share + 1.6 * share * share)
  }

  private func several(_ state: InterviewState, _ chance: inout SeededChance) -> String {
    let offered = state.choices(of: placed, instances, snapshot: snapshot).map(\.name)
    let list = question.list.flatMap { outline.survey.list($0) }
    let lean = visit.quality * 0.08
    var chosen: [String] = []
    for name in offered {
      let choice = list?[name]
      if choice?.standsAlone == true { continue }
      let likely = (choice?.score ?? .one) < .zero ? 0.12 - lean : 0.45 + lean
      if chance.happens(min(0.9, max(0.03, likely))) { chosen.append(name) }
    }
    let alone = offered.first { list?[$0]?.exclusive == true } ?? offered.first
    return chosen.isEmpty ? alone ?? "" : chosen.joined(separator: " ")
  }

  private func figure(_ chance: inout SeededChance) -> String {
    if let range = question.rangeParameters { return onRange(range, &chance) }
    if !question.bands.isEmpty { return inBand(&chance) }
    if case .number(let population)? = visit.unit.row["population"],
      let typical = PlausibleFigures.typical(question.name, population: population)
    {
      let varied = typical * max(0.3, 1 + chance.normal() * 0.22)
      return question.type == .integer
        ? decimalText(varied.rounded()) : decimalText(rounded(varied, decimals: 1))
    }
    return String(chance.integer(0...9))
  }

  private func onRange(_ range: RangeParameters, _ chance: inout SeededChance) -> String {
    let steps = max(
      1, (range.end.millionths - range.start.millionths) / max(1, range.step.millionths))
    let share = min(1, max(0, 0.72 + visit.quality * 0.12 + chance.normal() * 0.12))
    let step = Int((share * Double(steps)).rounded())
    return decimalText(
      FixedDecimal(millionths: range.start.millionths + step * range.step.millionths).double)
  }

  private func inBand(_ chance: inout SeededChance) -> String {
    let bounds = question.bands.compactMap(\.upTo).map { Int($0.double) }
    let last = (bounds.last ?? 5) * 2
    let share = min(1, max(0, 0.3 - visit.quality * 0.12 + chance.normal() * 0.22))
    return String(Int((share * Double(max(1, last))).rounded()))
  }
}

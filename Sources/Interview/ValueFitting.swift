package import Diagnostics
import Expressions
package import NetworkModel
package import SurveyModel

/// Why a stored answer does not fit its question; nil fits.
package enum Misfit: Sendable, Hashable {
  case notOfType(QuestionType)
  case notInList(String, list: String, near: String?)
  case standsAlone(String)
  case chosenTwice(String)
  case outOfRange(String, String)
  case offStep(start: String, step: String)
  /// A character that a stored response cannot hold.
  case unstorable(Unicode.Scalar)

  package var what: Trilingual {
    switch self {
    case .notOfType(let type):
      let word = typeWord(type)
      return Trilingual(
        fi: "arvo ei ole \(word.fi)", sv: "värdet är inte \(word.sv)",
        en: "the value is not \(word.en)")
    case .notInList(let name, let list, _):
      return Trilingual(
        fi: "”\(name)” ei ole luettelossa \(list)", sv: "”\(name)” finns inte i listan \(list)",
        en: "“\(name)” is not in the list \(list)")
    case .standsAlone(let name):
      return Trilingual(
        fi: "”\(name)” ei sovi yhteen muiden valintojen kanssa",
        sv: "”\(name)” kan inte kombineras med andra val",
        en: "“\(name)” cannot be combined with other choices")
    case .chosenTwice(let name):
      return Trilingual(
        fi: "”\(name)” on valittu kahdesti", sv: "”\(name)” är vald två gånger",
        en: "“\(name)” is chosen twice")
    case .outOfRange(let start, let end):
      return Trilingual(
        fi: "arvon pitää olla välillä \(start)–\(end)", sv: "värdet måste vara \(start)–\(end)",
        en: "the value must be within \(start)–\(end)")
    case .offStep(let start, let step):
      return Trilingual(
        fi: "arvon pitää olla asteikolla, joka nousee luvusta \(start) askelin \(step)",
        sv: "värdet måste finnas på skalan som stiger från \(start) med steget \(step)",
        en: "the value must be on the scale that rises from \(start) in steps of \(step)")
    case .unstorable(let scalar):
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
      return Trilingual(
        fi: "vastauksessa on merkki \(code), jota ei voi tallentaa (nuolinäppäimestä?)",
        sv: "svaret innehåller tecknet \(code), som inte kan sparas (från en piltangent?)",
        en: "the answer holds the character \(code), which cannot be stored (from an arrow key?)")
    }
  }

  package var fix: Trilingual? {
    guard case .notInList(_, _, let near?) = self else { return nil }
    return Trilingual(
      fi: "tarkoititko \(near)?", sv: "menade du \(near)?", en: "did you mean \(near)?")
  }

  private func typeWord(_ type: QuestionType) -> Trilingual {
    switch type {
    case .integer: Trilingual(fi: "kokonaisluku", sv: "ett heltal", en: "a whole number")
    case .decimal, .range, .calculate: Trilingual(fi: "luku", sv: "ett tal", en: "a number")
    case .date:
      Trilingual(
        fi: "päivä (5.3.2018 tai 2018-03-05)", sv: "ett datum (5.3.2018 eller 2018-03-05)",
        en: "a date (5.3.2018 or 2018-03-05)")
    case .time: Trilingual(fi: "kellonaika", sv: "ett klockslag", en: "a time of day")
    case .dateTime:
      Trilingual(
        fi: "aikaleima (5.3.2018 10.15 tai 2018-03-05T10:15:00+02:00)",
        sv: "en tidsstämpel (5.3.2018 10.15 eller 2018-03-05T10:15:00+02:00)",
        en: "a date and time (5.3.2018 10.15 or 2018-03-05T10:15:00+02:00)")
    case .geopoint:
      Trilingual(
        fi: "paikka (leveysaste pituusaste)", sv: "en plats (latitud longitud)",
        en: "a place (latitude longitude)")
    case .acknowledge: Trilingual(fi: "kuittaus (OK)", sv: "ett godkännande (OK)", en: "an OK")
    default: Trilingual(fi: "sopiva", sv: "lämpligt", en: "fitting")
    }
  }
}

/// Checks names, lists, types and bounds of stored answers: the fast path of a report (docs/specification/responses.md).
package struct ValueFitting: Sendable {
  let outline: SurveyOutline
  private let lists: [String: Set<String>]
  private let alone: [String: Set<String>]
  let unitChoices: [OfferedChoice]
  private let isThere: @Sendable (_ name: String, _ list: String) -> Bool
  let eventChoices: [OfferedChoice]

  package init(outline: SurveyOutline, snapshot: NetworkSnapshot) {
    let events = snapshot.network.events
    let names = Set(events.map(\.name))
    self.init(outline: outline, units: snapshot.units, events: events) { name, list in
      list == "events" ? names.contains(name) : snapshot[unit: name] != nil
    }
  }

  /// For where the network is not looked at: any name may be a library, a service point or
  /// an event.
  init(outline: SurveyOutline) {
    self.init(outline: outline, units: [], events: []) { _, _ in true }
  }

  private init(
    outline: SurveyOutline, units: [NetworkUnit], events: [Event],
    isThere: @escaping @Sendable (_ name: String, _ list: String) -> Bool
  ) {
    self.outline = outline
    var lists: [String: Set<String>] = [:]
    var alone: [String: Set<String>] = [:]
    for name in outline.survey.lists.map(\.name) + ["touchpoints"] {
      guard let list = outline.survey.list(name) else { continue }
      lists[name] = Set(list.choices.map(\.name))
      alone[name] = Set(list.choices.filter(\.standsAlone).map(\.name))
    }
    self.lists = lists
    self.alone = alone
    self.isThere = isThere
    unitChoices = units.map { OfferedChoice(name: $0.name, label: $0.label) }
    eventChoices = events.map { OfferedChoice(name: $0.name, label: $0.label) }
  }

  /// Empty answers fit everywhere here; whether they may be empty is the interview's to judge.
  package func misfit(_ text: String, _ question: Question) -> Misfit? {
    guard !text.isEmpty else { return nil }
    switch question.type {
    case .text, .image, .file, .note, .hidden: return text.unstorable.map { .unstorable($0) }
    case .acknowledge: return text == "OK" ? nil : .notOfType(.acknowledge)
    case .calculate: return nil
    case .selectOne: return choiceMisfit(text, question)
    case .selectOneFromFile: return networkMisfit(text, question.list ?? "network")
    case .selectMultiple, .rank: return choicesMisfit(text, question)
    case .geopoint: return geopointFits(text) ? nil : .notOfType(.geopoint)
    case .integer, .decimal, .range, .date, .time, .dateTime:
      guard let value = Value(answer: text, as: question.valueType) else {
        return .notOfType(question.type)
      }
      return outOfRange(value, question)
    }
  }

  /// A number that lies between the steps of its `range`. (The bounds, not the steps, decide
  /// whether a stored response is used.)
  func stepMisfit(_ text: String, _ question: Question) -> Misfit? {
    guard let range = question.rangeParameters, range.step > .zero,
      let value = number(fromText: text), question.sentinel(value) == nil
    else { return nil }
    if let exact = FixedDecimal(decimalText(value)),
      (exact.millionths - range.start.millionths) % range.step.millionths == 0
    {
      return nil
    }
    return .offStep(start: decimalText(range.start.double), step: decimalText(range.step.double))
  }

  /// - Parameter list: `network` or `events`.
  private func networkMisfit(_ text: String, _ list: String) -> Misfit? {
    guard !isThere(text, list) else { return nil }
    let known = (list == "events" ? eventChoices : unitChoices).map(\.name)
    return .notInList(text, list: list, near: nearestName(to: text, among: known))
  }

  private func choiceMisfit(_ text: String, _ question: Question) -> Misfit? {
    guard let name = question.list else { return nil }
    if name == "network" { return networkMisfit(text, name) }
    guard let known = lists[name] else { return nil }
    if known.contains(text) || question.orOther && text == "other" { return nil }
    return .notInList(text, list: name, near: nearestName(to: text, among: known.sorted()))
  }

  private func choicesMisfit(_ text: String, _ question: Question) -> Misfit? {
    let chosen = text.split(separator: " ").map(String.init)
    var seen: Set<String> = []
    for choice in chosen {
      if let misfit = choiceMisfit(choice, question) { return misfit }
      if !seen.insert(choice).inserted { return .chosenTwice(choice) }
    }
    let single = question.list.flatMap { alone[$0] } ?? []
    if chosen.count > 1, question.type == .selectMultiple,
      let lonely = chosen.first(where: single.contains)
    {
      return .standsAlone(lonely)
    }
    return nil
  }

  private func outOfRange(_ value: Value, _ question: Question) -> Misfit? {
    guard case .number(let number) = value, let range = question.rangeParameters,
      question.sentinel(number) == nil
    else { return nil }
    let low = min(range.start, range.end)
    let high = max(range.start, range.end)
    guard number < low.double || number > high.double else { return nil }
    return .outOfRange(decimalText(low.double), decimalText(high.double))
  }

  private func geopointFits(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    guard (2...4).contains(parts.count) else { return false }
    let numbers = parts.compactMap { number(fromText: String($0)) }
    return numbers.count == parts.count && abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180
  }
}

extension String {
  /// The first character that XML 1.0 cannot hold.
  fileprivate var unstorable: Unicode.Scalar? {
    unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: false
      case 0..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }
}

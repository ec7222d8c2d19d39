/// Clauses as text.
extension Wording {
  func text(_ clause: Clause) -> String {
    switch clause {
    case .said(let text): text
    case .junction(let isAny, let parts):
      listed(parts.map { $0.isJunction ? "(\(text($0)))" : text($0) }, isAny ? or : and)
    case .isOneOf(let subject, let values, let negated): equality(subject, values, negated)
    case .hasChosen(let subject, let values, let negated): choosing(subject, values, negated)
    case .isWithin(let subject, let bounds): limits(subject, bounds)
    }
  }

  private func equality(_ subject: Clause.Subject, _ values: [String], _ negated: Bool) -> String {
    let whose = name(of: subject)
    guard negated else {
      return whose + say(" on ", " är ", " is ") + listed(values, or)
    }
    return whose + neither(say(" ei ole ", " är ", " is "), values)
  }

  private func choosing(_ subject: Clause.Subject, _ values: [String], _ negated: Bool) -> String {
    let list = subject.phrase.part
    let known = place(of: subject)
    let place = known ?? say("joukossa \(list)", "bland \(list)", "among \(list)")
    let none = listed(values, say("eikä", "eller", "nor"))
    let some = listed(values, or)
    let chosen = known == nil ? "" : "valittu "
    guard negated else {
      return say(
        "\(place) on \(chosen)\(some)", "\(some) är valt \(place)", "\(some) is chosen \(place)")
    }
    return values.count > 1
      ? say(
        "\(place) ei ole \(chosen)\(none)", "varken \(none) är valt \(place)",
        "neither \(none) is chosen \(place)")
      : say(
        "\(place) ei ole \(chosen)\(none)", "\(none) är inte valt \(place)",
        "\(none) is not chosen \(place)")
  }

  /// "ei ole A eikä B", "är varken A eller B"; `verb` is the Finnish negation or the plain verb.
  private func neither(_ verb: String, _ values: [String]) -> String {
    guard values.count > 1 else { return verb + say("", "inte ", "not ") + values.joined() }
    return verb + say("", "varken ", "neither ") + listed(values, say("eikä", "eller", "nor"))
  }

  private func limits(_ subject: Clause.Subject, _ bounds: [Clause.Bound]) -> String {
    let whose = name(of: subject)
    if bounds.count == 2,
      let low = bounds.first(where: { $0.operation == .greaterOrEqual })?.number,
      let high = bounds.first(where: { $0.operation == .lessOrEqual })?.number
    {
      return whose
        + say(
          " on välillä " + spoken(from: low, to: high, language),
          " är från \(spoken(low, language)) till \(spoken(high, language))",
          " is from \(spoken(low, language)) to \(spoken(high, language))")
    }
    return whose + say(" on ", " är ", " is ") + listed(bounds.map(limit), and)
  }

  func limit(_ bound: Clause.Bound) -> String {
    let words =
      switch (bound.operation, bound.isOfTime) {
      case (.less, false): say("pienempi kuin", "mindre än", "less than")
      case (.lessOrEqual, false): say("enintään", "högst", "at most")
      case (.greater, false): say("suurempi kuin", "större än", "more than")
      case (.less, true): say("aikaisempi kuin", "tidigare än", "earlier than")
      case (.lessOrEqual, true): say("viimeistään", "senast", "on or before")
      case (.greater, true): say("myöhempi kuin", "senare än", "later than")
      case (_, true): say("aikaisintaan", "tidigast", "on or after")
      case (_, false): say("vähintään", "minst", "at least")
      }
    return words + " " + bound.text
  }

  private func name(of subject: Clause.Subject) -> String {
    guard subject.numbers.count > 1 else { return subject.phrase.part }
    let numbers = listed(subject.numbers.map(String.init), or)
    return say(
      "kysymyksen \(numbers) vastaus", "svaret på fråga \(numbers)",
      "the answer to question \(numbers)")
  }

  private func place(of subject: Clause.Subject) -> String? {
    guard subject.numbers.count > 1 else { return subject.phrase.inside }
    return inQuestion(listed(subject.numbers.map(String.init), or))
  }
}

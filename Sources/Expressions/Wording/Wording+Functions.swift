/// The functions that give values, in words. Each has the arguments it takes.
extension Wording {
  func value(of call: Node.Call) -> Phrase {
    let parts = call.arguments
    switch call.function {
    case .countSelected, .selectedAt: return choosing(call)
    case .count, .countNonEmpty, .sum, .max, .min, .join, .concat, .position:
      return gathering(call)
    case .stringLength, .normalizeSpace, .substringBefore, .substringAfter, .translate:
      return lettering(call)
    case .int, .round, .abs, .number, .string: return rounding(call)
    case .today: return Phrase(say("tänään", "i dag", "today"))
    case .now: return Phrase(say("nyt", "nu", "now"))
    case .date:
      if case .text(let text) = parts[0].form, let moment = moment(text) { return Phrase(moment) }
      return isDay(parts[0])
        ? phrase(parts[0])
        : Phrase(say("päivä", "dagen", "the day") + " (\(phrase(parts[0]).text))")
    case .if:
      let condition = text(clause(parts[0]))
      let (yes, no) = (phrase(parts[1]).part, phrase(parts[2]).part)
      return Phrase(
        say(
          "\(yes), jos \(condition), muuten \(no)", "\(yes) om \(condition), annars \(no)",
          "\(yes) if \(condition), otherwise \(no)"), isLong: true)
    case .coalesce:
      let (first, second) = (phrase(parts[0]).part, literal(parts[1], beside: parts[0]))
      return Phrase(
        say(
          "\(first) tai, jos se on tyhjä, \(second)", "\(first) eller, om det saknas, \(second)",
          "\(first) or, if that is empty, \(second)"), isLong: true)
    case .pulldata: return lookup(call)
    case .selected, .contains, .startsWith, .endsWith, .regex, .not, .true, .false:
      return formula(call.function.rawValue, parts)
    }
  }

  private func choosing(_ call: Node.Call) -> Phrase {
    let list = phrase(call.arguments[0])
    if call.function == .countSelected {
      let many = say(
        "valittujen vaihtoehtojen määrä", "antalet valda alternativ",
        "the number of choices made")
      return Phrase(list.inside.map { "\(many) \($0)" } ?? "\(many) (\(list.text))")
    }
    let whose =
      list.inside.map { " " + $0 } ?? " (\(list.text))"
    guard let place = number(call.arguments[1]) else {
      let place = phrase(call.arguments[1]).part
      return Phrase(
        say("valinta nro (\(place) + 1)", "val nr (\(place) + 1)", "choice no. (\(place) + 1)")
          + whose)
    }
    let number = spoken(place + 1, language)
    return Phrase(say("valinta nro \(number)", "val nr \(number)", "choice no. \(number)") + whose)
  }

  private func rounding(_ call: Node.Call) -> Phrase {
    let value = phrase(call.arguments[0]).part
    switch call.function {
    case .int:
      return Phrase(
        value + say(" ilman desimaaleja", " utan decimaler", " without its decimals"))
    case .abs:
      return Phrase(value + say(" ilman etumerkkiä", " utan tecken", " without its sign"))
    case .number: return Phrase(value + say(" lukuna", " som tal", " as a number"))
    case .string: return Phrase(value + say(" tekstinä", " som text", " as text"))
    default: break
    }
    guard call.arguments.count > 1 else {
      return Phrase(
        value
          + say(
            " kokonaisluvuksi pyöristettynä", " avrundat till heltal", " rounded to a whole number")
      )
    }
    let decimals =
      number(call.arguments[1]).map { spoken($0, language) } ?? phrase(call.arguments[1]).part
    return Phrase(
      value
        + say(
          " pyöristettynä (desimaaleja \(decimals))", " avrundat (decimaler: \(decimals))",
          " rounded (decimals: \(decimals))"))
  }

  private func lettering(_ call: Node.Call) -> Phrase {
    let whole = phrase(call.arguments[0])
    let others = call.arguments.dropFirst().map { phrase($0).part }
    switch call.function {
    case .stringLength:
      return Phrase(
        say(
          whole.owning.map { "\($0) merkkimäärä" } ?? "merkkimäärä (\(whole.text))",
          "antalet tecken i \(whole.part)", "the number of characters in \(whole.part)"))
    case .normalizeSpace:
      return Phrase(
        say(
          "\(whole.part) ilman ylimääräisiä välejä", "\(whole.part) utan extra mellanslag",
          "\(whole.part) without extra spaces"))
    case .substringBefore, .substringAfter:
      let isBefore = call.function == .substringBefore
      let owner = whole.owning.map { "\($0) osa" } ?? "osa"
      let tail = whole.owning == nil ? " (\(whole.text))" : ""
      return Phrase(
        say(
          "\(owner) \(isBefore ? "ennen tekstiä" : "tekstin") \(others[0])"
            + (isBefore ? "" : " jälkeen") + tail,
          "delen av \(whole.part) \(isBefore ? "före" : "efter") \(others[0])",
          "the part of \(whole.part) \(isBefore ? "before" : "after") \(others[0])"))
    default:
      return Phrase(
        say(
          "\(whole.part), kun merkit \(others[0]) on vaihdettu merkeiksi \(others[1])",
          "\(whole.part) med tecknen \(others[0]) utbytta mot \(others[1])",
          "\(whole.part) with the characters \(others[0]) changed to \(others[1])"), isLong: true)
    }
  }
}

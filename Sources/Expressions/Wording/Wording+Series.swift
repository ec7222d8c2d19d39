/// The functions over many values, and the lookup in a table, in words.
extension Wording {
  func gathering(_ call: Node.Call) -> Phrase {
    let parts = call.arguments
    switch call.function {
    case .position:
      return Phrase(
        say(
          "tämän toistokerran numero", "numret på den här omgången",
          "the number of this repetition"))
    case .join, .concat: return together(call)
    case .max, .min:
      let word = superlative(isGreatest: call.function == .max)
      if parts.count == 1, let series = series(parts[0]) {
        return Phrase(
          say("\(word) \(series.among)", "\(word) \(series.among)", "\(word) \(series.among)"))
      }
      let values = parts.map { phrase($0).part }.joined(separator: "; ")
      return Phrase(
        "\(word) " + say("näistä", "av dessa", "of these") + ": \(values)", isLong: true)
    default: break
    }
    guard let series = series(parts[0]) else {
      let value = phrase(parts[0]).text
      return Phrase(
        counted(call.function, "arvojen", ("värden", "värdena"), "values") + " (\(value))")
    }
    return Phrase(
      say("\(series.owning) ", "", "")
        + counted(call.function, "vastausten", ("svar", "svaren"), "answers")
        + say("", " \(series.to)", " \(series.to)"))
  }

  private func superlative(isGreatest: Bool) -> String {
    isGreatest
      ? say("suurin", "det största", "the greatest")
      : say("pienin", "det minsta", "the least")
  }

  private func counted(
    _ function: Function, _ fi: String, _ sv: (some: String, all: String), _ en: String
  ) -> String {
    switch function {
    case .count:
      say(
        "\(fi) paikkojen määrä", "antalet platser för \(sv.some)", "the number of places for \(en)")
    case .countNonEmpty: say("\(fi) määrä", "antalet \(sv.some)", "the number of \(en)")
    default: say("\(fi) summa", "summan av \(sv.all)", "the sum of the \(en)")
    }
  }

  /// All the answers to one question.
  private func series(_ node: Node) -> (owning: String, to: String, among: String)? {
    guard case .reference(let name) = node.form else { return nil }
    let question = scope.question(name)
    guard let number = question?.number else {
      let label = quoted(question?.label ?? name)
      return (
        "tiedon \(label)", say("", "på \(label)", "to \(label)"),
        say("tiedon \(label) vastauksista", "av svaren på \(label)", "of the answers to \(label)")
      )
    }
    return (
      "kysymyksen \(number)", say("", "på fråga \(number)", "to question \(number)"),
      say(
        "kysymyksen \(number) vastauksista", "av svaren på fråga \(number)",
        "of the answers to question \(number)")
    )
  }

  private func together(_ call: Node.Call) -> Phrase {
    let isJoin = call.function == .join
    let parts = call.arguments.dropFirst(isJoin ? 1 : 0).map { node -> String in
      guard isJoin, let series = series(node) else { return phrase(node).part }
      return say("\(series.owning) vastaukset", "svaren \(series.to)", "the answers \(series.to)")
    }
    let row =
      say("peräkkäin", "i följd", "one after another") + ": " + parts.joined(separator: "; ")
    guard isJoin else { return Phrase(row, isLong: true) }
    let mark = phrase(call.arguments[0]).part
    return Phrase(
      row + say(" (välissä \(mark))", " (däremellan \(mark))", " (with \(mark) between them)"),
      isLong: true)
  }

  /// `pulldata`: what a table says of something.
  func lookup(_ call: Node.Call) -> Phrase {
    func name(_ node: Node) -> String {
      guard case .text(let text) = node.form else { return phrase(node).part }
      return scope.column(text) ?? quoted(text)
    }
    let parts = call.arguments
    let wanted = name(parts[1])
    let isNetwork = if case .text("network") = parts[0].form { true } else { false }
    let table =
      isNetwork
      ? say("verkoston tiedoista", "ur nätverkets uppgifter", "from the network's records")
      : say("taulukosta", "ur tabellen", "from the table") + " " + phrase(parts[0]).part
    var of = phrase(parts[3]).part
    if case .text("name") = parts[2].form {} else { of = name(parts[2]) + ": " + of }
    return Phrase("\(wanted) \(table) (\(of))")
  }
}

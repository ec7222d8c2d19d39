import Diagnostics

/// Why peers cannot be told of, and how to go on.
enum PeerProblems {
  static func badVariable(_ text: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0401", at: Place(file: "--variables"),
        what: Trilingual(
          fi: "”\(text)” ei ole muuttujan nimi", sv: "”\(text)” är inte namnet på en variabel",
          en: "“\(text)” is not the name of a variable"),
        fix: Trilingual("--variables \"log(population),staff\"")), status: .usage)
  }

  static func unknownVariable(_ name: String, _ known: [String]) -> Stopped {
    let near = nearestName(to: name, among: known).map { " → \($0)?" } ?? ""
    let list = known.prefix(30).joined(separator: ", ") + (known.count > 30 ? " …" : "")
    return Stopped(
      Diagnostic(
        .error, "HC0402", at: nil,
        what: Trilingual(
          fi: "muuttujaa ”\(name)” ei ole\(near)", sv: "variabeln ”\(name)” finns inte\(near)",
          en: "there is no variable “\(name)”\(near)"),
        fix: Trilingual(
          fi: "mahdolliset: \(list); kyselyn luvut valinnalla --survey",
          sv: "möjliga: \(list); enkätens tal med --survey",
          en: "possible: \(list); a survey's figures with --survey")), status: .notThere)
  }

  static func badWeights(_ text: String, _ count: Int) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0403", at: Place(file: "--weights"),
        what: Trilingual(
          fi: "”\(text)” ei ole \(count) painoa", sv: "”\(text)” är inte \(count) vikter",
          en: "“\(text)” is not \(count) weights"),
        fix: Trilingual(
          fi: "anna jokaiselle muuttujalle luku ≥ 0, samassa järjestyksessä: --weights 2,1",
          sv: "ge varje variabel ett tal ≥ 0 i samma ordning: --weights 2,1",
          en: "give each variable a number ≥ 0, in the same order: --weights 2,1")),
      status: .usage)
  }

  /// - Parameter lacking: a measure that fewer than two libraries have; nil where each is known of some.
  static func tooFew(_ lacking: String?) -> Stopped {
    let of = lacking.map { ": \($0)" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0404", at: nil,
        what: Trilingual(
          fi: "liian harvan kirjaston tiedot tunnetaan, jotta naapureita voisi etsiä\(of)",
          sv: "för få biblioteks uppgifter är kända för att söka grannar\(of)",
          en: "too few libraries are known well enough to seek neighbours\(of)"),
        why: Trilingual(
          fi: "Puuttuvaa tai lukijalta suojattua lukua ei arvata.",
          sv: "Ett tal som saknas eller är skyddat för läsaren gissas inte.",
          en: "a figure that is missing, or hidden from the reader, is not guessed"),
        fix: Trilingual(
          fi: "valitse muut muuttujat (--variables) tai lisää tiedot tiedostoon network.xml",
          sv: "välj andra variabler (--variables) eller lägg till uppgifterna i network.xml",
          en: "choose other variables (--variables), or add the figures to network.xml")),
      status: .notThere)
  }

  static func unknownItem(_ name: String, _ known: [String]) -> Stopped {
    let near = nearestName(to: name, among: known).map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0405", at: Place(file: "--items"),
        what: Trilingual(
          fi: "kyselyllä ei ole lukua ”\(name)”\(near)",
          sv: "enkäten har inget tal ”\(name)”\(near)",
          en: "the survey has no figure “\(name)”\(near)"),
        fix: Trilingual(known.prefix(30).joined(separator: ", "))), status: .notThere)
  }
}

import Diagnostics

/// What is wrong with what was typed, in our words; the parser says it in English only.
enum UsageProblems {
  static func unknownCommand(_ word: String, _ known: [String]) -> Diagnostic {
    let list = known.joined(separator: ", ")
    let near = nearestName(to: word, among: known)
    return Diagnostic(
      .error, "HC0070", at: nil,
      what: Trilingual(
        fi: "komentoa ”\(word)” ei ole", sv: "kommandot ”\(word)” finns inte",
        en: "there is no command “\(word)”")
        + (near.map {
          Trilingual(
            fi: "; tarkoititko \($0)?", sv: "; menade du \($0)?", en: "; did you mean \($0)?")
        } ?? Trilingual("")),
      fix: Trilingual(fi: "komennot: \(list)", sv: "kommandon: \(list)", en: "commands: \(list)"))
  }

  static func badConfidence(_ given: Double) -> Diagnostic {
    let level = "\(given)".hasSuffix(".0") ? String("\(given)".dropLast(2)) : "\(given)"
    return Diagnostic(
      .error, "HC0076", at: nil,
      what: Trilingual(
        fi: "--confidence \(level): luottamustaso on yli 0,5 ja alle 1",
        sv: "--confidence \(level): konfidensnivån är över 0,5 och under 1",
        en: "--confidence \(level): the confidence level is above 0.5 and below 1"),
      fix: Trilingual("--confidence 0.95"))
  }

  /// The parser's finding in our words; nil for what it has no common words for.
  /// - Parameter usage: the parser's whole message, which shows how the command is written.
  static func problem(_ message: String, usage: String) -> Diagnostic? {
    let lines = usage.split(separator: "\n").map(String.init)
    // Every command takes the global options; they would only hide its own.
    let line = lines.first { $0.hasPrefix("Usage: ") }.map {
      $0.dropFirst(7).replacing(
        " [--workspace <workspace>] [--lang <lang>] [--as <as>] [--quiet] [--color <color>]",
        with: "")
    }
    guard let (code, what) = words(for: message) else { return nil }
    return Diagnostic(.error, code, at: nil, what: what, fix: line.map { Trilingual(String($0)) })
  }

  private static func words(for message: String) -> (String, Trilingual)? {
    if let found = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return ("HC0071", missing(String(found.output.1)))
    }
    if let found = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      return ("HC0072", unknownOption(String(found.output.1), found.output.2.map(String.init)))
    }
    if let found = message.wholeMatch(of: /Missing value for '(.+)'/) {
      return ("HC0073", missingValue(String(found.output.1)))
    }
    // More than a few values come as a list, a line each.
    if let found = message.replacing("the following:\n  - ", with: "").replacing(
      "\n  - ", with: ", "
    )
    .wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+?)\.?)?/)
    {
      let allowed = found.output.3?.replacing("'", with: "").replacing(" and ", with: ", ")
        .replacing(" or ", with: ", ").replacing(",,", with: ",")
      let (value, option) = (String(found.output.1), String(found.output.2))
      return ("HC0074", invalid(value, option, allowed.map { String($0) }))
    }
    if let found = message.wholeMatch(
      of: /(?:Unexpected argument|[0-9]+ unexpected arguments:) (.+)/)
    {
      return ("HC0075", unexpected(String(found.output.1).replacing("'", with: "")))
    }
    return nil
  }

  private static func missing(_ name: String) -> Trilingual {
    Trilingual(fi: "puuttuu: \(name)", sv: "saknas: \(name)", en: "missing: \(name)")
  }

  private static func unknownOption(_ name: String, _ near: String?) -> Trilingual {
    Trilingual(
      fi: "valintaa \(name) ei ole", sv: "flaggan \(name) finns inte",
      en: "there is no option \(name)")
      + (near.map {
        Trilingual(
          fi: "; tarkoititko \($0)?", sv: "; menade du \($0)?", en: "; did you mean \($0)?")
      } ?? Trilingual(""))
  }

  private static func missingValue(_ option: String) -> Trilingual {
    Trilingual(
      fi: "valinnalta \(option) puuttuu arvo", sv: "flaggan \(option) saknar värde",
      en: "\(option) needs a value")
  }

  private static func invalid(_ value: String, _ option: String, _ allowed: String?) -> Trilingual {
    Trilingual(
      fi: "arvo ”\(value)” ei sovi: \(option)", sv: "värdet ”\(value)” passar inte: \(option)",
      en: "the value “\(value)” does not fit: \(option)")
      + (allowed.map {
        Trilingual(fi: "; sallitut: \($0)", sv: "; tillåtna: \($0)", en: "; allowed: \($0)")
      } ?? (option.hasPrefix("--as ") ? onePseudonym : Trilingual("")))
  }

  private static let onePseudonym = Trilingual(
    fi: "; nimimerkki on yksi sana, ei henkilön nimi eikä osoite",
    sv: "; en signatur är ett ord, inte ett namn eller en adress",
    en: "; a pseudonym is one word, no name and no address")

  private static func unexpected(_ words: String) -> Trilingual {
    Trilingual(
      fi: "ylimääräistä: \(words)", sv: "för mycket: \(words)", en: "not expected: \(words)")
  }
}

import Diagnostics

/// Where to look first, from what stands on the firmest ground to what stands on the least: what is
/// distinguishable as weaker; a critical question that failed; where visitors wrote down most trouble.
/// Where none of these is there, that nothing asks to be looked at before the rest.
enum FirstSentence {
  static func sentence(_ context: PageContext) -> Sentence? {
    distinct(context) ?? critical(context) ?? troubled(context)
      ?? (context.overallEstimate(context.unit) == nil ? nil : context.say(Words.nothing))
  }

  /// Sections and questions in which the library, or most libraries, are distinguishable as weaker.
  private static func distinct(_ context: PageContext) -> Sentence? {
    let entries = context.naming.entries(of: .group) + context.naming.entries(of: .question)
    if context.unit.level == .library {
      let weaker = entries.filter { context.word(context.unit, $0) == .worse }
      guard !weaker.isEmpty else { return nil }
      let shown = weaker.prefix(3).map { ($0.label, context.score(context.unit, $0)) }
      var pieces: [Sentence.Piece] = []
      for (label, figure) in shown {
        if !pieces.isEmpty { pieces.append(.words("; ")) }
        pieces += [.figure(.text(label)), .words(" "), .figure(figure)]
      }
      return context.say(Words.weaker, parts: [Sentence(pieces: pieces)])
    }
    guard context.unit.level == .network || context.unit.level == .region,
      context.method.audience != .library
    else { return nil }
    let counts = entries.map { entry in
      (entry: entry, weaker: context.comparedLibraries(entry).count { $0 == .worse })
    }
    guard let most = counts.max(by: { $0.weaker < $1.weaker }), most.weaker > 1 else { return nil }
    return context.say(Words.weakerLibraries, .text(most.entry.label), .count(most.weaker))
  }

  private static func critical(_ context: PageContext) -> Sentence? {
    guard context.method.criticalCap != nil, context.naming.entries.contains(where: \.isCritical),
      let row = context.index.row(context.unit, context.naming.overall, .critical),
      case .estimate(let share) = row.figure(.share), share.value > 0
    else { return nil }
    let questions = context.naming.entries(of: .question).filter { entry in
      entry.isCritical && failed(entry, context)
    }
    let sentence =
      if context.unit.level == .library, let all = row.n {
        context.say(
          Words.criticalOf, .part(Int((share.value * Double(all)).rounded()), of: all),
          .text(Wording(context.countedHeader.text.lowercased())))
      } else {
        context.say(Words.criticalShare, .number(share.value, .share))
      }
    guard !questions.isEmpty else { return context.closed(sentence) }
    return listed(sentence, questions.map { ($0, lowest($0, context)) }, context)
  }

  /// The questions that failed most often, each with how often it did; those of which that is not known last.
  private static func listed(
    _ sentence: Sentence, _ questions: [(entry: Naming.Entry, lowest: (share: Double, n: Int)?)],
    _ context: PageContext
  ) -> Sentence {
    let most = questions.enumerated().sorted { one, other in
      (-(one.element.lowest?.share ?? 0), one.offset)
        < (-(other.element.lowest?.share ?? 0), other.offset)
    }.prefix(3)
    var pieces = sentence.pieces
    for (rank, (_, question)) in most.enumerated() {
      pieces += [
        .words(rank == 0 ? ": " : "; "), .figure(.text(context.label(question.entry))),
      ]
      guard let (share, n) = question.lowest else { continue }
      let times: Figure =
        context.unit.level == .library
        ? .part(Int((share * Double(n)).rounded()), of: n) : .number(share, .share)
      pieces += [.words(" ("), .figure(times), .words(")")]
    }
    return context.closed(Sentence(pieces: pieces, label: sentence.label))
  }

  /// The share of answers with the least score; nil where it is not shown or the question is not of a kind that
  /// tells.
  private static func lowest(
    _ entry: Naming.Entry, _ context: PageContext
  ) -> (share: Double, n: Int)? {
    let scores = entry.options.compactMap(\.score)
    guard entry.isSingleChoice, let least = scores.min() else { return nil }
    var sum = 0.0
    var count: Int?
    for option in entry.options where option.score == least {
      guard
        let row = context.index.row(context.unit, entry, .share, choice: option.name),
        case .estimate(let share) = row.figure(.share)
      else { return nil }
      sum += share.value
      count = row.n
    }
    return count.map { (sum, $0) }
  }

  private static func failed(_ entry: Naming.Entry, _ context: PageContext) -> Bool {
    guard case .estimate(let score) = context.score(context.unit, entry) else { return false }
    return score.value < 100
  }

  private static func troubled(_ context: PageContext) -> Sentence? {
    guard let place = context.findings.mostTroubled(context.naming) else { return nil }
    return context.say(
      Words.troubled, parts: [context.counted(.count(place.visits))], .text(place.label))
  }

  private enum Words {
    static let weaker = Trilingual(
      fi: "{s0}: erottuu selvästi heikompana.", sv: "{s0}: skiljer sig tydligt till det sämre.",
      en: "{s0}: clearly worse than the others.")
    static let weakerLibraries = Trilingual(
      fi: "{0}: {1} kirjastoa erottuu selvästi heikompana.",
      sv: "{0}: {1} bibliotek skiljer sig tydligt till det sämre.",
      en: "{0}: {1} libraries clearly worse than the others.")
    static let criticalOf = Trilingual(
      fi: "Ainakin yksi kriittinen kysymys sai alimmat pisteet ({1} {0})",
      sv: "Minst en kritisk fråga fick lägsta poäng ({1} {0})",
      en: "At least one critical question got its lowest score ({1} {0})")
    static let criticalShare = Trilingual(
      fi: "Ainakin yksi kriittinen kysymys sai alimmat pisteet ({0} vastauksista)",
      sv: "Minst en kritisk fråga fick lägsta poäng ({0} av svaren)",
      en: "At least one critical question got its lowest score ({0} of the responses)")
    static let troubled = Trilingual(
      fi: "{0}: siitä kirjattiin kipupisteitä useimmin, {s0}.",
      sv: "{0}: där antecknades smärtpunkter oftast, {s0}.",
      en: "{0}: where pain points were noted most often, {s0}.")
    static let nothing = Trilingual(
      fi: "Mikään kohta ei pyydä katsomaan itseään ennen muita.",
      sv: "Ingen punkt ber om att bli sedd före de andra.",
      en: "Nothing asks to be looked at before the rest.")
  }
}

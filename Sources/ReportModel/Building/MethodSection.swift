import Diagnostics

/// How the figures came about and what they cannot show, in plain words.
enum MethodSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    [
      context.heading(2, Words.heading, "method"), .definitions(definitions(context)),
    ] + NonresponseTerms.tables(context) + [
      context.heading(3, Words.limits, "limits")
    ] + limits(context).map { .paragraph($0) }
  }

  /// What a reader of a short form must know, and that there is a whole one.
  static func shortened(_ context: PageContext) -> [ReportDocument.Block] {
    [context.heading(2, Words.limits, "limits")]
      + (limits(context) + [context.say(Words.shortened)]).map { .paragraph($0) }
  }

  /// What the figures cannot show, one sentence each.
  static func limits(_ context: PageContext) -> [Sentence] {
    [context.say(context.hasWords ? Words.onlyWord : Words.noTest), context.say(Words.fewVisits)]
      + (context.index.hasFiguresWithoutSpread ? [context.say(Words.noSpread)] : [])
      + NonresponseTerms.limits(context)
  }

  private static func definitions(_ context: PageContext) -> [ReportDocument.Definition] {
    let method = context.method
    func bare(_ term: Trilingual, _ figures: Figure...) -> ReportDocument.Definition {
      var pieces: [Sentence.Piece] = []
      for figure in figures {
        if !pieces.isEmpty { pieces.append(.words(", ")) }
        pieces.append(.figure(figure))
      }
      return .init(
        term: context.words(term), explanation: Sentence(pieces: pieces), isSentence: false)
    }
    func told(_ term: Trilingual, _ sentence: Sentence) -> ReportDocument.Definition {
      .init(term: context.words(term), explanation: sentence)
    }
    let days = Figure.days(from: method.waveFrom, until: method.waveUntil)
    let versions = Figure.text(Wording(method.versions.joined(separator: ", ")))
    var all = [
      bare(Words.survey, .text(context.naming.surveyTitle), versions),
      bare(Words.wave, .text(context.naming.waveLabel), days),
      told(Words.score, context.say(Words.scoreMeaning)),
      told(Words.weighting, context.say(Words.weighting(method.weighting))),
      told(
        Words.interval,
        context.say(Words.intervalMeaning, .number(method.confidence, .percent(decimals: 0)))),
      told(Words.grouping, context.say(Words.groupingMeaning, .day(method.groupingDate))),
    ]
    if let cap = method.criticalCap {
      let figure = Figure.number(cap, .plain(decimals: 0))
      all.append(told(Words.critical, context.say(Words.criticalMeaning, figure)))
    }
    all += NonresponseTerms.definitions(context)
    all += AskedMethodTerms.definitions(context)
    all.append(bare(Words.audience, .text(context.words(Words.audience(method.audience)))))
    return all
  }
}

import Diagnostics

/// What the page says first, always the same five things: how it went, whether that differs from the
/// others, where to look first, what has changed, and how sure all this is. Better and worse are said
/// in the three words alone: no test stands behind any others.
enum FoundSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    [context.heading(2, Words.heading, "found"), .sentences(sentences(context))]
  }

  static func sentences(_ context: PageContext) -> [Sentence] {
    guard case .estimate(let estimate) = context.overall(context.unit) else {
      return [unscored(context)] + [FirstSentence.sentence(context)].compactMap(\.self)
        + ChangeSection.sentences(context).prefix(1)
    }
    return [
      labelled(Words.how, how(estimate, context), context),
      labelled(Words.differs, DifferenceSentence.sentence(context), context),
      FirstSentence.sentence(context).map { labelled(Words.first, $0, context) },
      labelled(Words.change, ChangeSection.sentence(context), context),
      labelled(Words.sure, sure(estimate, context), context),
    ].compactMap(\.self).filter { !$0.pieces.isEmpty }
  }

  private static func labelled(
    _ label: Trilingual, _ sentence: Sentence, _ context: PageContext
  ) -> Sentence {
    var copy = sentence
    copy.label = context.words(label)
    return copy
  }

  private static func unscored(_ context: PageContext) -> Sentence {
    if case .absent(.suppressed) = context.overall(context.unit) {
      return context.say(AbsenceWords.explanation(.suppressed))
    }
    return context.say(Words.unscored, context.responses(context.unit))
  }

  /// "Kirjasto: Imatra. Kokonaispisteet 78 (95 %:n väli 70–86, 9 käyntiä)."
  private static func how(_ estimate: Estimate, _ context: PageContext) -> Sentence {
    let counted = context.counted(context.responsesScored(context.unit))
    let level = Figure.text(context.words(LevelWords.name(context.unit.level)))
    let value = Figure.number(estimate.value, estimate.shape)
    let name = Figure.text(context.unit.label)
    guard let low = estimate.low, let high = estimate.high else {
      return context.say(Words.plain, parts: [counted], level, name, value)
    }
    return context.say(
      Words.interval, parts: [counted], level, name, value,
      .number(context.method.confidence, .percent(decimals: 0)),
      .interval(low: low, high: high, estimate.shape))
  }

  /// How far chance alone may move the figure, and who is missing from it.
  private static func sure(_ estimate: Estimate, _ context: PageContext) -> Sentence {
    let counted = context.counted(context.responsesScored(context.unit))
    var sentence: Sentence
    if let low = estimate.low, let high = estimate.high {
      let reach = max(estimate.value - low, high - estimate.value)
      sentence = context.say(Words.reach, parts: [counted], .number(reach, .score))
    } else {
      sentence = context.say(Words.noReach, parts: [counted])
    }
    if estimate.isFromFew { sentence = sentence + context.say(Words.few) }
    if let differs = ComparabilitySection.finding(context) { sentence = sentence + differs }
    guard context.unit.level != .library, let coverage = context.coverage(context.unit),
      coverage.of > 0
    else { return sentence }
    sentence = sentence + context.say(Words.coverage, .part(coverage.libraries, of: coverage.of))
    let thin = coverage.libraries * 5 < coverage.of * 4
    return thin ? sentence + context.say(Words.thin) : sentence
  }
}

extension FoundSection {
  private enum Words {
    static let heading = Trilingual(
      fi: "Mitä havaittiin", sv: "Vad som framkom", en: "What we found")
    static let how = Trilingual(fi: "Miten meni", sv: "Hur det gick", en: "How it went")
    static let differs = Trilingual(
      fi: "Erottuuko muista", sv: "Skiljer det sig", en: "Is it different")
    static let first = Trilingual(fi: "Mitä ensin", sv: "Vad först", en: "What first")
    static let change = Trilingual(
      fi: "Mikä on muuttunut", sv: "Vad har ändrats", en: "What has changed")
    static let sure = Trilingual(fi: "Kuinka varmaa", sv: "Hur säkert", en: "How sure")
    static let interval = Trilingual(
      fi: "{0}: {1}. Kokonaispisteet {2} ({3}:n väli {4}, {s0}).",
      sv: "{0}: {1}. Totalpoäng {2} ({3} intervall {4}, {s0}).",
      en: "{0}: {1}. Overall score {2} ({3} interval {4}, {s0}).")
    static let plain = Trilingual(
      fi: "{0}: {1}. Kokonaispisteet {2} ({s0}).", sv: "{0}: {1}. Totalpoäng {2} ({s0}).",
      en: "{0}: {1}. Overall score {2} ({s0}).")
    static let unscored = Trilingual(
      fi: "Kokonaispisteitä ei ole laskettu; vastauksia {0}.",
      sv: "Totalpoäng har inte beräknats; antal svar {0}.",
      en: "No overall score has been calculated; responses {0}.")
    static let reach = Trilingual(
      fi: "{s0}: pelkkä sattuma voi siirtää lukua noin {0} pistettä suuntaan tai toiseen.",
      sv: "{s0}: slumpen ensam kan flytta talet ungefär {0} poäng åt endera hållet.",
      en: "{s0}: chance alone can move the figure by about {0} points either way.")
    static let noReach = Trilingual(
      fi: "{s0}: sattuman osuutta ei voi arvioida.",
      sv: "{s0}: slumpens andel kan inte uppskattas.",
      en: "{s0}: the part that chance plays cannot be estimated.")
    static let few = Trilingual(
      fi: "Yksikin vastaus voi siirtää lukua paljon.",
      sv: "Ett enda svar kan flytta talet mycket.",
      en: "A single response can move the figure a lot.")
    static let coverage = Trilingual(
      fi: "Mukana olevia kirjastoja: {0}.", sv: "Medverkande bibliotek: {0}.",
      en: "Libraries with responses: {0}.")
    static let thin = Trilingual(
      fi: "Mukana on alle 80 % kirjastoista, joten luvut eivät kuvaa kaikkia.",
      sv: "Under 80 % av biblioteken är med, så talen beskriver inte alla.",
      en: "Fewer than 80% of the libraries are included, so the figures do not describe them all.")
  }
}

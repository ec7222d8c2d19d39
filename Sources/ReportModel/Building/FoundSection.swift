import Diagnostics

/// What the page says first: values, intervals, responses and coverage, whether a library is
/// distinguishable from the others, and where a difference may be chance. Better and worse are said by
/// `DistinctSentences` alone: no test stands behind any other words.
enum FoundSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let sentences =
      overall(context) + comparison(context) + sections(context) + DistinctSentences.all(context)
      + ChangeSection.sentences(context) + coverage(context)
    return [context.heading(2, Words.heading, "found"), .sentences(sentences)]
  }

  private static func overall(_ context: PageContext) -> [Sentence] {
    let figure = context.overall(context.unit)
    switch figure {
    case .estimate(let estimate):
      let sentence = context.say(Words.overall, figure, context.responsesScored(context.unit))
      guard estimate.hasInterval else { return [sentence] }
      let confidence = Figure.number(context.method.confidence, .percent(decimals: 0))
      return [sentence + context.say(Words.brackets, confidence)]
    case .absent(.suppressed): return [context.say(AbsenceWords.explanation(.suppressed))]
    default: return [context.say(Words.unscored, context.responses(context.unit))]
    }
  }

  /// The units around this one; for the network, the regions in it.
  private static func comparison(_ context: PageContext) -> [Sentence] {
    let own = context.overallEstimate(context.unit)
    let around = context.naming.references(of: context.unit)
    guard !around.isEmpty else { return parts(context) }
    return around.compactMap { unit in
      guard let other = context.overallEstimate(unit) else { return nil }
      let level = Figure.text(context.words(LevelWords.name(unit.level)))
      let sentence =
        unit.level == .network
        ? context.say(Words.other, level, .estimate(other), context.responsesScored(unit))
        : context.say(
          Words.namedOther, level, .text(unit.label), .estimate(other),
          context.responsesScored(unit))
      guard !saysWords(context) else { return sentence }
      return own?.overlaps(other) == true ? sentence + context.say(Words.chance) : sentence
    }
  }

  /// Of a library the word alone is said, and no second verdict beside it.
  private static func saysWords(_ context: PageContext) -> Bool {
    context.unit.level == .library && context.hasWords
  }

  private static func parts(_ context: PageContext) -> [Sentence] {
    let parts = context.naming.parts(of: context.unit).compactMap { unit in
      context.overallEstimate(unit).map { (unit, $0) }
    }
    var sentences = parts.map { unit, estimate in
      context.say(Words.part, .text(unit.label), .estimate(estimate), context.responsesScored(unit))
    }
    let estimates = parts.map(\.1)
    let allOverlap = estimates.allSatisfy { one in
      estimates.allSatisfy { one.overlaps($0) == true }
    }
    if estimates.count > 1, allOverlap { sentences.append(context.say(Words.allChance)) }
    return sentences
  }

  private static func sections(_ context: PageContext) -> [Sentence] {
    guard let reference = context.reference, !saysWords(context) else { return [] }
    var overlapping = 0
    var apart: [Sentence] = []
    for entry in context.naming.entries(of: .group) {
      guard case .estimate(let own) = context.score(context.unit, entry),
        case .estimate(let other) = context.score(reference, entry),
        let overlaps = own.overlaps(other)
      else { continue }
      if overlaps {
        overlapping += 1
      } else {
        let level = Figure.text(context.words(LevelWords.name(reference.level)))
        apart.append(
          context.say(Words.apart, .text(entry.label), .estimate(own), level, .estimate(other)))
      }
    }
    let all = overlapping + apart.count
    guard all > 0 else { return [] }
    return apart + [context.say(Words.overlapping, .part(overlapping, of: all))]
  }

  private static func coverage(_ context: PageContext) -> [Sentence] {
    guard context.unit.level != .library, let coverage = context.coverage(context.unit),
      coverage.of > 0
    else { return [] }
    let sentence = context.say(Words.coverage, .part(coverage.libraries, of: coverage.of))
    let thin = coverage.libraries * 5 < coverage.of * 4
    return [thin ? sentence + context.say(Words.thin) : sentence]
  }
}

extension FoundSection {
  private enum Words {
    static let heading = Trilingual(
      fi: "Mitä havaittiin", sv: "Vad som framkom", en: "What we found")
    static let overall = Trilingual(
      fi: "Kokonaispisteet asteikolla 0–\u{2060}100: {0}, vastauksia {1}.",
      sv: "Totalpoäng på skalan 0–\u{2060}100: {0}, antal svar {1}.",
      en: "Overall score on the scale 0–\u{2060}100: {0}, responses {1}.")
    static let brackets = Trilingual(
      fi: "Suluissa on {0}:n luottamusväli.",
      sv: "Inom parentes står konfidensintervallet på nivån {0}.",
      en: "The {0} confidence interval is in brackets.")
    static let unscored = Trilingual(
      fi: "Kokonaispisteitä ei ole laskettu; vastauksia {0}.",
      sv: "Totalpoäng har inte beräknats; antal svar {0}.",
      en: "No overall score has been calculated; responses {0}.")
    static let other = Trilingual(
      fi: "{0}: {1}, vastauksia {2}.",
      sv: "{0}: {1}, antal svar {2}.",
      en: "{0}: {1}, responses {2}.")
    static let namedOther = Trilingual(
      fi: "{0} ({1}): {2}, vastauksia {3}.",
      sv: "{0} ({1}): {2}, antal svar {3}.",
      en: "{0} ({1}): {2}, responses {3}.")
    static let part = other
    static let chance = Trilingual(
      fi: "Välit menevät osin päällekkäin, joten ero voi olla sattumaa.",
      sv: "Intervallen överlappar varandra delvis, så skillnaden kan bero på slumpen.",
      en: "The intervals overlap, so the difference may be due to chance.")
    static let allChance = Trilingual(
      fi: "Maakuntien välit menevät osin päällekkäin, joten erot voivat olla sattumaa.",
      sv: "Landskapens intervall överlappar varandra delvis, så skillnaderna kan bero på slumpen.",
      en: "The regions' intervals overlap, so the differences may be due to chance.")
    static let apart = Trilingual(
      fi: "{0}: {1}; {2}: {3}.", sv: "{0}: {1}; {2}: {3}.", en: "{0}: {1}; {2}: {3}.")
    static let overlapping = Trilingual(
      fi: "Osioita, joissa oma ja vertailukohdan väli menevät osin päällekkäin ja ero voi olla "
        + "sattumaa: {0}.",
      sv: "Avsnitt där det egna intervallet och jämförelsens intervall överlappar varandra delvis "
        + "och skillnaden kan bero på slumpen: {0}.",
      en: "Sections where the unit's own interval overlaps with that of the comparison and the "
        + "difference may be due to chance: {0}.")
    static let coverage = Trilingual(
      fi: "Mukana olevia kirjastoja: {0}.",
      sv: "Medverkande bibliotek: {0}.",
      en: "Libraries with responses: {0}.")
    static let thin = Trilingual(
      fi: "Mukana on alle 80 % kirjastoista, joten luvut eivät kuvaa kaikkia.",
      sv: "Under 80 % av biblioteken är med, så talen beskriver inte alla.",
      en: "Fewer than 80% of the libraries are included, so the figures do not describe them all.")
  }
}

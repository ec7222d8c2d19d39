import Diagnostics

/// Whether the unit differs from what is around it: of a library the word; of others the values side
/// by side, and that a difference may be chance where intervals overlap.
enum DifferenceSentence {
  static func sentence(_ context: PageContext) -> Sentence {
    switch context.unit.level {
    case .library: library(context)
    case .network: network(context)
    default: beside(context)
    }
  }

  private static func library(_ context: PageContext) -> Sentence {
    let overall = context.naming.overall
    guard let word = context.word(context.unit, overall), let family = context.family(overall)
    else {
      if let reason = context.family(overall)?.noWord {
        return context.closed(DistinctWords.reason(reason, context)) + beside(context)
      }
      return beside(context)
    }
    let phrase = Figure.text(context.words(DistinctWords.phrase(word)))
    let sentence = context.say(Words.library, phrase, .count(family.libraries - 1))
    let whole = sentence + sections(context)
    return word == .same ? whole + context.say(Words.notAlike) : whole
  }

  /// The sections in which the library is distinguishable, or that there is none.
  private static func sections(_ context: PageContext) -> Sentence {
    let worded = context.naming.entries(of: .group).compactMap { entry in
      context.word(context.unit, entry).map { (entry: entry, word: $0) }
    }
    guard !worded.isEmpty else { return values(context) }
    let apart = worded.filter { $0.word != .same }
    guard let first = apart.first else { return context.say(Words.noSection) }
    var sentence = context.say(
      Words.section, .text(first.entry.label),
      .text(context.words(DistinctWords.phrase(first.word))))
    for (entry, word) in apart.dropFirst() {
      sentence.pieces += [
        .words("; "), .figure(.text(entry.label)), .words(": "),
        .figure(.text(context.words(DistinctWords.phrase(word)))),
      ]
    }
    return context.closed(sentence)
  }

  private static func network(_ context: PageContext) -> Sentence {
    let words = context.comparedLibraries(context.naming.overall)
    guard !words.isEmpty, context.method.audience != .library else {
      guard let reason = context.family(context.naming.overall)?.noWord else {
        return parts(context)
      }
      return context.closed(DistinctWords.reason(reason, context)) + parts(context)
    }
    let better = words.count { $0 == .better }
    let worse = words.count { $0 == .worse }
    let libraries =
      better + worse == 0
      ? context.say(Words.noLibrary, .count(words.count))
      : context.say(Words.libraries, .count(words.count), .count(better), .count(worse))
    return libraries + parts(context)
  }

  /// The network's regions side by side.
  private static func parts(_ context: PageContext) -> Sentence {
    let parts = context.naming.parts(of: context.unit).compactMap { unit in
      context.overallEstimate(unit).map { (unit.label, $0) }
    }
    guard parts.count > 1, parts.count <= 6 else { return values(context) }
    let overlap = parts.allSatisfy { one in parts.allSatisfy { one.1.overlaps($0.1) == true } }
    let list = listed(parts)
    return overlap ? list + context.say(Words.allChance) : list
  }

  /// The values of the units around, and whether a difference may be chance.
  private static func beside(_ context: PageContext) -> Sentence {
    let list = values(context)
    guard let own = context.overallEstimate(context.unit), let reference = context.reference,
      let other = context.overallEstimate(reference), own.overlaps(other) == true
    else { return list }
    return list + context.say(Words.chance)
  }

  private static func values(_ context: PageContext) -> Sentence {
    listed(
      context.naming.references(of: context.unit).compactMap { unit in
        context.overallEstimate(unit).map { (unit.label, $0) }
      })
  }

  /// "Etelä-Karjala 70 (66–75), Kymenlaakso 71 (66–76)."
  private static func listed(_ values: [(Wording, Estimate)]) -> Sentence {
    var pieces: [Sentence.Piece] = []
    for (label, estimate) in values {
      if !pieces.isEmpty { pieces.append(.words("; ")) }
      pieces += [.figure(.text(label)), .words(": "), .figure(.estimate(estimate))]
    }
    return Sentence(pieces: pieces.isEmpty ? [] : pieces + [.words(".")])
  }

  private enum Words {
    static let library = Trilingual(
      fi: "Kirjasto {0} (vertailussa tämä kirjasto ja {1} muuta).",
      sv: "Biblioteket {0} (i jämförelsen detta bibliotek och {1} andra).",
      en: "The library is {0} (compared: this library and {1} others).")
    static let notAlike = Trilingual(
      fi: "Ei erotu ei ole sama kuin samanlainen: sattuma voi peittää pienen eron.",
      sv: "Att inte skilja sig är inte att vara lika: slumpen kan dölja en liten skillnad.",
      en: "Not distinguishable is not alike: chance may hide a small difference.")
    static let noSection = Trilingual(
      fi: "Myöskään yksikään osio ei erotu.", sv: "Inte heller något avsnitt skiljer sig.",
      en: "Nor is any section distinguishable.")
    static let section = Trilingual(
      fi: "Osioista {0}: {1}", sv: "Avsnitt, {0}: {1}", en: "Section {0}: {1}")
    static let noLibrary = Trilingual(
      fi: "{0} kirjastosta yksikään ei erotu muista.",
      sv: "Av {0} bibliotek skiljer sig inget från övriga.",
      en: "Of {0} libraries none is distinguishable from the others.")
    static let libraries = Trilingual(
      fi: "{0} kirjastosta {1} erottuu selvästi parempana ja {2} selvästi heikompana; loput eivät "
        + "erotu muista.",
      sv:
        "Av {0} bibliotek skiljer sig {1} tydligt till det bättre och {2} tydligt till det sämre; "
        + "resten skiljer sig inte från övriga.",
      en:
        "Of {0} libraries, {1} clearly better and {2} clearly worse than the others; the rest not "
        + "distinguishable.")
    static let chance = Trilingual(
      fi: "Välit menevät osin päällekkäin, joten ero voi olla sattumaa.",
      sv: "Intervallen överlappar varandra delvis, så skillnaden kan bero på slumpen.",
      en: "The intervals overlap, so the difference may be due to chance.")
    static let allChance = Trilingual(
      fi: "Maakuntien välit menevät osin päällekkäin, joten erot voivat olla sattumaa.",
      sv: "Landskapens intervall överlappar varandra delvis, så skillnaderna kan bero på slumpen.",
      en: "The regions’ intervals overlap, so the differences may be due to chance.")
  }
}

extension PageContext {
  /// A sentence that was left open, with its full stop; a name that ends in a mark of its own needs none.
  func closed(_ sentence: Sentence) -> Sentence {
    if case .figure(.text(let words))? = sentence.pieces.last, let end = words.text.last,
      "?!.".contains(end)
    {
      return sentence
    }
    return Sentence(pieces: sentence.pieces + [.words(".")], label: sentence.label)
  }
}

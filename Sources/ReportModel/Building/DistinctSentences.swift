import Diagnostics

/// What the page says of being distinguishable beyond its first five sentences: of a region and the
/// network how many libraries have which word, and why where nothing is said. Nothing else on the pages
/// says that one library is better than another.
enum DistinctSentences {
  /// What the first five sentences had no room for. (A library's words are in a table of their own.)
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let sentences = all(context)
    return sentences.isEmpty ? [] : [.sentences(sentences)]
  }

  static func all(_ context: PageContext) -> [Sentence] {
    guard context.hasWords else { return [] }
    switch context.unit.level {
    case .library: return silences(context)
    case .region, .network:
      guard context.method.audience != .library else { return [] }
      return counts(context) + silences(context)
    case .servicePoint, .peerGroup, .event: return []
    }
  }

  private static func counts(_ context: PageContext) -> [Sentence] {
    var sentences: [Sentence] = []
    var same: [Naming.Entry] = []
    for entry in context.comparedEntries {
      let words = context.comparedLibraries(entry)
      guard !words.isEmpty else { continue }
      let better = words.count { $0 == .better }
      let worse = words.count { $0 == .worse }
      if better + worse == 0, entry.type != .overall {
        same.append(entry)
      } else if better + worse == 0 {
        sentences.append(
          context.say(Words.none, .text(context.label(entry)), .count(words.count)))
      } else {
        sentences.append(
          context.say(
            Words.some, .text(context.label(entry)), .count(words.count), .count(better),
            .count(worse)))
      }
    }
    if !same.isEmpty { sentences.append(context.list(context.say(Words.noneIn), same)) }
    return sentences
  }

  /// Why nothing is said, one sentence for each reason.
  private static func silences(_ context: PageContext) -> [Sentence] {
    let all = context.comparedEntries.compactMap { entry in
      context.family(entry).map { (entry: entry, noWord: $0.noWord) }
    }
    // Where nothing has words at all, items without a direction are no exception worth a list.
    let isSilent = all.allSatisfy { $0.noWord != nil }
    let families = isSilent ? all.filter { $0.noWord != .noDirection } : all
    return AskedMethod.NoWord.allCases.compactMap { reason in
      let entries = families.filter { $0.noWord == reason }.map(\.entry)
      guard !entries.isEmpty else { return nil }
      let sentence = DistinctWords.reason(reason, context)
      return entries.count == families.count
        ? Sentence(pieces: sentence.pieces + [.words(".")]) : context.list(sentence, entries)
    }
  }

  private enum Words {
    static let none = Trilingual(
      fi: "{0}: {1} kirjastosta yksikään ei erotu muista.",
      sv: "{0}: av {1} bibliotek skiljer sig inget från övriga.",
      en: "{0}: of {1} libraries none is distinguishable from the others.")
    static let some = Trilingual(
      fi: "{0}: {1} kirjastosta {2} erottuu selvästi parempana ja {3} selvästi heikompana; loput "
        + "eivät erotu muista.",
      sv: "{0}: av {1} bibliotek skiljer sig {2} tydligt till det bättre och {3} tydligt till det "
        + "sämre; resten skiljer sig inte från övriga.",
      en:
        "{0}: of {1} libraries, {2} clearly better and {3} clearly worse than the others; the rest "
        + "not distinguishable.")
    static let noneIn = Trilingual(
      fi: "Yksikään kirjasto ei erotu muista", sv: "Inget bibliotek skiljer sig från övriga",
      en: "No library is distinguishable from the others")
  }
}

extension PageContext {
  /// An item's name; overall has one of the program's own.
  func label(_ entry: Naming.Entry) -> Wording {
    entry.type == .overall && entry.label.text.isEmpty ? words(CommonWords.overall) : entry.label
  }

  /// What a sentence is about, after a colon.
  func list(_ sentence: Sentence, _ entries: [Naming.Entry]) -> Sentence {
    var pieces = sentence.pieces
    for (place, entry) in entries.enumerated() {
      pieces += [.words(place == 0 ? ": " : "; "), .figure(.text(label(entry)))]
    }
    return closed(Sentence(pieces: pieces, label: sentence.label))
  }
}

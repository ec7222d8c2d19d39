import Diagnostics

/// Whether a library is distinguishable from the others, in the words that every page uses.
enum DistinctWords {
  static func phrase(_ word: DistinctWord) -> Trilingual {
    switch word {
    case .better:
      Trilingual(
        fi: "erottuu selvästi parempana", sv: "skiljer sig tydligt till det bättre",
        en: "clearly better than the others")
    case .same:
      Trilingual(
        fi: "ei erotu muista", sv: "skiljer sig inte från övriga",
        en: "not distinguishable from the others")
    case .worse:
      Trilingual(
        fi: "erottuu selvästi heikompana", sv: "skiljer sig tydligt till det sämre",
        en: "clearly worse than the others")
    }
  }

  /// Why there is no word; ends open, so that what it is about can follow.
  static func reason(_ reason: AskedMethod.NoWord, _ context: PageContext) -> Sentence {
    switch reason {
    case .noDirection: context.say(Words.noDirection)
    case .fewLibraries:
      context.say(Words.fewLibraries, .count(context.method.asked.fewestLibraries))
    case .fewRepeats: context.say(Words.fewRepeats)
    case .allAlike: context.say(Words.allAlike)
    case .lowCoverage: context.say(Words.lowCoverage)
    }
  }

  private enum Words {
    static let noDirection = Trilingual(
      fi: "Erottumisesta ei sanota mitään, kun luvulla ei ole parempaa suuntaa",
      sv: "Inget sägs om att skilja sig när inget håll är bättre",
      en: "Nothing is said about being distinguishable where neither more nor less is better")
    static let fewLibraries = Trilingual(
      fi: "Erottumisesta ei sanota mitään, kun vertailtavia kirjastoja on alle {0}",
      sv: "Inget sägs om att skilja sig när färre än {0} bibliotek kan jämföras",
      en: "Nothing is said about being distinguishable with fewer than {0} libraries to compare")
    static let fewRepeats = Trilingual(
      fi: "Erottumisesta ei sanota mitään, kun liian harvasta paikasta on useita vastauksia",
      sv: "Inget sägs om att skilja sig när för få ställen har flera svar",
      en: "Nothing is said about being distinguishable where too few places have several "
        + "responses")
    static let allAlike = Trilingual(
      fi: "Erottumisesta ei sanota mitään, kun saman paikan vastaukset ovat aivan samanlaisia",
      sv: "Inget sägs om att skilja sig när svaren från samma ställe är helt lika",
      en: "Nothing is said about being distinguishable where the answers from the same place are "
        + "all alike")
    static let lowCoverage = Trilingual(
      fi: "Erottumisesta ei sanota mitään, kun mukana on alle puolet kirjastoista",
      sv: "Inget sägs om att skilja sig när färre än hälften av biblioteken är med",
      en: "Nothing is said about being distinguishable when fewer than half of the libraries are "
        + "included")
  }
}

extension PageContext {
  /// The reference group of the page: the region on its own page, the network elsewhere.
  var referenceGroup: String {
    unit.level == .region ? ReferenceName.region(unit.name) : ReferenceName.network
  }

  var referenceLevel: Level { unit.level == .region ? .region : .network }

  /// What a page says of being distinguishable: the overall score, sections and key figures.
  var comparedEntries: [Naming.Entry] {
    [naming.overall] + naming.entries(of: .group) + naming.entries(of: .indicator)
  }

  func family(_ entry: Naming.Entry) -> AskedMethod.Family? {
    index.family(referenceGroup, entry)
  }

  /// Whether the comparison says of any library whether it is distinguishable, or why it does not.
  var hasWords: Bool { !method.asked.families.isEmpty }

  func word(_ library: Naming.Unit, _ entry: Naming.Entry) -> DistinctWord? {
    guard let notes = index.row(library, entry, .distinct, choice: referenceGroup)?.notes else {
      return nil
    }
    return DistinctWord.allCases.first { notes.contains(.word($0)) }
  }

  /// The word as a cell; a dash where there is none.
  func wordFigure(_ library: Naming.Unit, _ entry: Naming.Entry) -> Figure {
    .text(word(library, entry).map { words(DistinctWords.phrase($0)) } ?? "–")
  }

  /// The libraries of the page's reference group that have a word.
  func comparedLibraries(_ entry: Naming.Entry) -> [DistinctWord] {
    naming.units(at: .library)
      .filter { unit.level != .region || $0.region == unit.name }
      .compactMap { word($0, entry) }
  }
}

import Diagnostics
package import Findings
import ReportModel

extension JourneyMap {
  /// - Parameter quotes: how many of each kind at a touchpoint, at most.
  package init(_ view: FindingView, _ blueprint: Blueprint, quotes: Int) {
    let voices = Voice.all(view.shown.findings)
    self.view = view
    stops = view.naming.touchpoints.map { point in
      let here = voices.filter { $0.touchpoint == point.name }
      return Stop(
        name: point.name, label: point.label, score: view.score(view.unit, at: point.name),
        responses: view.responses(view.unit, at: point.name),
        reference: view.reference.map { view.score($0, at: point.name) },
        word: view.unit.level == .library ? view.word(at: point.name) : nil,
        quotes: Dictionary(
          uniqueKeysWithValues: Self.kinds.map { kind in
            (kind, Self.chosen(here.filter { $0.kind == kind }, quotes, view))
          }),
        counts: view.shown.counts.filter { $0.touchpoint == point.name }.reduce(into: [:]) {
          $0[$1.kind] = $1.visits
        },
        themes: Self.themes(at: point.name, view),
        lanes: Blueprint.Lane.allCases.reduce(into: [:]) { lanes, lane in
          lanes[lane] = blueprint[point.name, lane].map { view.wording($0, or: "") }
        })
    }
    notes = Self.notes(view)
  }

  private static func chosen(_ voices: [Voice], _ most: Int, _ view: FindingView) -> [Quote] {
    voices.prefix(most).map { voice in
      let counted = Figure.text(Wording(view.counted(voice.visits)))
      let source =
        voice.libraries > 1
        ? view.say(Words.ofMany, counted, .count(voice.libraries)) : view.say(Words.ofOne, counted)
      return Quote(words: view.quoted(voice.words), source: view.mark.sentence(source))
    }
  }

  /// The themes that were noted in most visits, at most three; headings of the codebook are none.
  private static func themes(at touchpoint: String, _ view: FindingView) -> [ThemeCount] {
    (view.themes[touchpoint] ?? []).enumerated()
      .filter { $0.element.theme.isCodable && $0.element.weight.noted > 0 }
      .sorted {
        let counts = ($0.element.weight.noted, $1.element.weight.noted)
        return counts.0 != counts.1 ? counts.0 > counts.1 : $0.offset < $1.offset
      }
      .prefix(3).map {
        ThemeCount(label: view.theme($0.element.theme.name), visits: $0.element.weight.noted)
      }
  }

  private static func notes(_ view: FindingView) -> [Sentence] {
    var notes = [view.say(Words.howToRead)]
    if view.shown.findings.isEmpty, !view.shown.counts.isEmpty {
      notes.append(view.say(Words.countsOnly))
    } else if view.shown.findings.isEmpty {
      notes.append(view.say(Words.noFindings))
    } else {
      notes.append(view.say(Words.quotes))
    }
    if view.shown.keptBack > 0 {
      notes.append(view.say(Words.keptBack, .count(view.shown.keptBack)))
    }
    return notes.map(view.mark.sentence)
  }

  private enum Words {
    static let ofOne = Trilingual("{0}")
    static let ofMany = Trilingual(
      fi: "{0}, {1}\u{A0}kirjastoa", sv: "{0}, {1}\u{A0}bibliotek", en: "{0}, {1}\u{A0}libraries")
    static let howToRead = Trilingual(
      fi:
        "Pisteet 0–100 ja niiden luottamusväli; mitä leveämpi väli, sitä vähemmän yksi luku kertoo.",
      sv:
        "Poäng 0–100 med konfidensintervall; ju bredare intervall, desto mindre säger ett tal ensamt.",
      en: "Scores 0–100 with their confidence interval; the wider it is, the less one figure says.")
    static let quotes = Trilingual(
      fi:
        "Lainaukset ovat yksittäisten kävijöiden sanoja, painavimmat ensin (yleisyys × vakavuus × tärkeys). Ne eivät ole mittaustuloksia.",
      sv:
        "Citaten är enskilda besökares ord, de tyngsta först (vanlighet × allvar × vikt). De är inga mätresultat.",
      en:
        "Quotes are single visitors’ words, the weightiest first (frequency × severity × importance). They are no measurements."
    )
    static let countsOnly = Trilingual(
      fi: "Luvut kertovat, monessako käynnissä asia kirjattiin. Sanoja ei näytetä tälle lukijalle.",
      sv:
        "Talen berättar vid hur många besök saken antecknades. Orden visas inte för denna läsare.",
      en: "Figures tell in how many visits it was noted. Words are not shown to this reader.")
    static let noFindings = Trilingual(
      fi: "Havaintoja ei näytetä: niitä ei ole, tai ne on suojattu tältä lukijalta.",
      sv: "Inga iakttagelser visas: det finns inga, eller de är skyddade för denna läsare.",
      en: "No findings are shown: there are none, or they are hidden from this reader.")
    static let keptBack = Trilingual(
      fi: "Havaintoja, joiden sanoja ei näytetä, koska niissä voi olla henkilötietoja: {0}.",
      sv: "Iakttagelser vars ord inte visas, eftersom de kan innehålla personuppgifter: {0}.",
      en: "Findings whose words are not shown, because they may hold personal data: {0}.")
  }
}

import Diagnostics

/// What visitors wrote down: how often, by place on the service path and sort, and in which words.
enum FindingsSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let findings = context.findings
    guard !findings.all.isEmpty else { return [] }
    return [context.heading(2, Words.heading, "findings")]
      + [counts(context)].compactMap { $0.map { .table($0) } }
      + [context.say(Words.visits)].map { .paragraph($0) } + quotes(context)
      + [themes(context)].compactMap { $0.map { .table($0) } } + keptBack(context)
  }

  /// Places × sorts, in visits.
  private static func counts(_ context: PageContext) -> DocumentTable? {
    let findings = context.findings
    let rows = places(context).map { place -> [Figure] in
      [.text(place.label)]
        + findings.sorts.map { sort in
          .count(UnitFindings.visits(findings.findings(at: place.name, sort: sort.name)))
        }
    }
    guard !rows.isEmpty else { return nil }
    return DocumentTable(
      context.say(Words.caption),
      [.init(context.words(Words.place), .name)]
        + findings.sorts.map { .init($0.label, .figure) },
      rows: rows, in: context)
  }

  /// Themes × sorts, in visits; nil where no finding here has a theme.
  private static func themes(_ context: PageContext) -> DocumentTable? {
    let findings = context.findings
    let rows = findings.themes.compactMap { theme -> [Figure]? in
      let visits = findings.sorts.map { findings.visits(on: theme, sort: $0.name) }
      guard visits.contains(where: { $0 > 0 }) else { return nil }
      let indent = String(repeating: "· ", count: theme.depth)
      return [.text(Wording(indent + theme.label.text, language: theme.label.language))]
        + visits.map { .count($0) }
    }
    guard !rows.isEmpty else { return nil }
    return DocumentTable(
      context.say(Words.themesCaption),
      [.init(context.words(Words.theme), .name)] + findings.sorts.map { .init($0.label, .figure) },
      rows: rows, in: context)
  }

  private struct Place {
    let name: String?
    let label: Wording
  }

  private static func places(_ context: PageContext) -> [Place] {
    let known = context.naming.touchpoints.map { Place(name: $0.name, label: $0.label) }
    let elsewhere = Place(name: nil, label: context.words(Words.elsewhere))
    return (known + [elsewhere]).filter { !context.findings.findings(at: $0.name).isEmpty }
  }

  /// A library's own words all of them; above it those that were heard most.
  private static func quotes(_ context: PageContext) -> [ReportDocument.Block] {
    guard context.findings.quotes else { return [] }
    let isLibrary = context.unit.level == .library
    return places(context).flatMap { place -> [ReportDocument.Block] in
      let quotes = context.findings.sorts.flatMap { sort in
        context.findings.heard(at: place.name, sort: sort.name).prefix(isLibrary ? 50 : 2).map {
          quote($0, sort, isLibrary, context)
        }
      }
      guard !quotes.isEmpty else { return [] }
      return [
        .heading(level: 3, text: place.label, anchor: "findings-" + (place.name ?? "other")),
        .quotes(quotes),
      ]
    }
  }

  private static func quote(
    _ heard: UnitFindings.Heard, _ sort: Naming.Option, _ isLibrary: Bool, _ context: PageContext
  ) -> ReportDocument.Quote {
    let counted = context.counted(.count(heard.visits))
    let source =
      isLibrary || heard.libraries < 2
      ? context.say(Words.source, parts: [counted], .text(sort.label))
      : context.say(
        Words.sourceOfMany, parts: [counted], .text(sort.label), .count(heard.libraries))
    return .init(
      words: Wording(heard.words, language: context.findings.language),
      source: Sentence(pieces: source.pieces + themed(heard, context)))
  }

  private static func themed(
    _ heard: UnitFindings.Heard, _ context: PageContext
  ) -> [Sentence.Piece] {
    if heard.themes.isEmpty { return [] }
    let labels = heard.themes.map(\.text).joined(separator: ", ")
    return context.say(Words.themed, .text(Wording(labels))).pieces
  }

  private static func keptBack(_ context: PageContext) -> [ReportDocument.Block] {
    let count = context.findings.keptBack
    guard count > 0, context.findings.quotes else { return [] }
    return [.paragraph(context.say(Words.keptBack, .count(count)))]
  }

  private enum Words {
    static let heading = Trilingual(fi: "Havainnot", sv: "Iakttagelser", en: "Findings")
    static let caption = Trilingual(
      fi: "Havainnot palvelupolun kohdittain.", sv: "Iakttagelser längs tjänstestigen.",
      en: "Findings along the service path.")
    static let place = Trilingual(
      fi: "Palvelupolun kohta", sv: "Plats på tjänstestigen", en: "Place on the service path")
    static let themesCaption = Trilingual(
      fi: "Teemat, jotka ihminen on antanut havainnoille.",
      sv: "Teman som en människa har gett iakttagelserna.",
      en: "Themes that a person has given to findings.")
    static let theme = Trilingual(fi: "Teema", sv: "Tema", en: "Theme")
    static let themed = Trilingual(
      fi: " Teemat: {0}.", sv: " Teman: {0}.", en: " Themes: {0}.")
    static let elsewhere = Trilingual(
      fi: "Muualla", sv: "Annanstans", en: "Elsewhere")
    static let visits = Trilingual(
      fi:
        "Luku kertoo, monessako käynnissä kirjattiin havainto. Havainnot ovat yksittäisten kävijöiden "
        + "huomioita eivätkä mittaustuloksia.",
      sv:
        "Talet berättar vid hur många besök en iakttagelse antecknades. Iakttagelserna är enskilda "
        + "besökares noteringar och inga mätresultat.",
      en: "The figure tells in how many visits a finding was noted. Findings are single visitors’ "
        + "remarks and no measurements.")
    static let source = Trilingual(fi: "{0} · {s0}.", sv: "{0} · {s0}.", en: "{0} · {s0}.")
    static let sourceOfMany = Trilingual(
      fi: "{0} · {s0}, kirjastoja {1}.", sv: "{0} · {s0}, bibliotek {1}.",
      en: "{0} · {s0}, libraries {1}.")
    static let keptBack = Trilingual(
      fi: "Havaintoja, joiden sanoja ei näytetä, koska niissä voi olla henkilötietoja: {0}.",
      sv: "Iakttagelser vars ord inte visas, eftersom de kan innehålla personuppgifter: {0}.",
      en: "Findings whose words are not shown, because they may hold personal data: {0}.")
  }
}

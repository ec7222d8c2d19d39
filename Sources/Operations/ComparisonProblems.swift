import Diagnostics
import NetworkModel
import SurveyModel

/// Why two waves cannot be compared, or a figure cannot be given, and how to go on.
enum ComparisonProblems {
  static func unknownWave(
    _ asked: String, _ wave: Wave, _ gathered: GatheredAnswers
  ) -> Stopped {
    let names = earlier(than: wave, gathered)
    let near =
      nearestName(to: asked, among: gathered.network.waves.map(\.name))
      .map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0085", at: Place(file: "--against"),
        what: Trilingual(
          fi: "kierrosta ”\(asked)” ei ole\(near)", sv: "mätomgången ”\(asked)” finns inte\(near)",
          en: "there is no wave “\(asked)”\(near)"), fix: choices(names)), status: .notThere)
  }

  static func sameWave(
    _ wave: Wave, isLatest: Bool, _ gathered: GatheredAnswers
  ) -> Stopped {
    let why =
      isLatest
      ? Trilingual(
        fi: "ilman valintaa --wave raportti on viimeisimmältä kierrokselta",
        sv: "utan --wave gäller rapporten den senaste mätomgången",
        en: "without --wave the report is of the latest wave") : nil
    return Stopped(
      Diagnostic(
        .error, "HC0086", at: Place(file: "--against"),
        what: Trilingual(
          fi: "kierrosta \(wave.name) ei voi verrata itseensä",
          sv: "mätomgången \(wave.name) kan inte jämföras med sig själv",
          en: "the wave \(wave.name) cannot be compared with itself"), why: why,
        fix: choices(earlier(than: wave, gathered))), status: .usage)
  }

  static func againstAll(_ asked: String, _ gathered: GatheredAnswers) -> Stopped {
    let later = gathered.waves.map(\.name).first { $0 != asked } ?? "W"
    return Stopped(
      Diagnostic(
        .error, "HC0087", at: Place(file: "--against"),
        what: Trilingual(
          fi: "--against vertaa yhtä kierrosta, eikä --wave all ole yksi",
          sv: "--against jämför en mätomgång, och --wave all är inte en",
          en: "--against compares one wave, and --wave all is not one"),
        fix: Trilingual("--wave \(later) --against \(asked)")), status: .usage)
  }

  static func unknownFigure(_ word: String) -> Stopped {
    let known = "distinct,shrunken,ranks,percentile,all"
    let near =
      nearestName(to: word, among: known.split(separator: ",").map(String.init))
      .map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0088", at: Place(file: "--with"),
        what: Trilingual(
          fi: "”\(word)” ei ole luku, jonka voi pyytää\(near)",
          sv: "”\(word)” är inget tal som kan begäras\(near)",
          en: "“\(word)” is no figure that can be asked for\(near)"),
        fix: Trilingual("--with distinct,shrunken,ranks,percentile · --with all")),
      status: .usage)
  }

  static func laterWave(_ asked: Wave, _ wave: Wave) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0089", at: Place(file: "--against"),
        what: Trilingual(
          fi: "kierros \(asked.name) ei ole ennen kierrosta \(wave.name)",
          sv: "mätomgången \(asked.name) är inte före \(wave.name)",
          en: "the wave \(asked.name) does not come before \(wave.name)"),
        why: Trilingual(
          fi: "muutos lasketaan aiemmasta myöhempään",
          sv: "förändringen räknas från en tidigare till en senare",
          en: "a change runs from an earlier wave to a later one"),
        fix: Trilingual("--wave \(asked.name) --against \(wave.name)")), status: .usage)
  }

  private static func earlier(than wave: Wave, _ gathered: GatheredAnswers) -> [String] {
    gathered.waves.filter { $0.from < wave.from }.map(\.name)
  }

  private static func choices(_ names: [String]) -> Trilingual {
    guard !names.isEmpty else {
      return Trilingual(
        fi: "aiempaa kierrosta, jolla on vastauksia, ei ole; jätä --against pois",
        sv: "det finns ingen tidigare mätomgång med svar; lämna bort --against",
        en: "there is no earlier wave with responses; leave --against out")
    }
    let list = names.joined(separator: ", ")
    return Trilingual(
      fi: "aiemmat kierrokset: \(list)", sv: "tidigare mätomgångar: \(list)",
      en: "earlier waves: \(list)")
  }
}

import ArgumentParser
import Diagnostics
import Operations

extension AnonymisingRequest.Texts: ExpressibleByArgument {}

struct Anonymise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Poistaa päättyneistä kierroksista henkilöön viittaavan · makes past waves anonymous.",
    discussion: """
      Ilman valintaa --really kerrotaan vain, mitä tapahtuisi. Vertailujen luvut eivät muutu, eikä tehtyä voi perua · \
      without --really only tells what would happen; no figure of a comparison changes, and there is no way back.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help:
      "Kierrokset, jotka päättyivät ennen tätä (VVVV-KK-PP); muuten vuosi sitten · waves before.")
  var before: String?

  @Option(
    help: "Avoimet tekstit: screened (epäilyttävät pois) tai none (kaikki pois) · free texts.")
  var texts = AnonymisingRequest.Texts.screened

  @Flag(help: "Tekee sen · does it.")
  var really = false

  func validate() throws {
    if let before, AnonymisingDay(before) == nil {
      throw ValidationError("--before: VVVV-KK-PP · YYYY-MM-DD")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let outcome = try global.place.anonymise(
        AnonymisingRequest(
          before: before.flatMap(AnonymisingDay.init)?.date, texts: texts, really: really,
          person: global.pseudonym))
      for wave in outcome.waves {
        try printResult(
          "\(wave.wave)\t\(wave.survey)\t\(wave.responses)\t\(wave.pseudonyms)\t\(wave.texts)"
            + "\t\(wave.attachments)\t\(wave.records)\n")
      }
      for reminder in outcome.reminders { global.say(reminder) }
      guard outcome.refused.isEmpty else { throw Stopped(outcome.refused) }
      global.say(summary(outcome))
    }
  }

  private func summary(_ outcome: AnonymisingOutcome) -> Trilingual {
    let count = outcome.waves.reduce(0) { $0 + $1.responses }
    let day = outcome.beforeDay
    if count == 0 {
      return Trilingual(
        fi: "Ennen päivää \(day) päättyneissä kierroksissa ei ole mitään poistettavaa.",
        sv: "I omgångar som slutade före \(day) finns inget att ta bort.",
        en: "In the waves that ended before \(day) there is nothing to take away.")
    }
    if really {
      return Trilingual(
        fi: "Anonymisoitu \(count) vastausta.", sv: "\(count) svar har anonymiserats.",
        en: "Made anonymous: \(count) responses.")
    }
    return Trilingual(
      fi:
        "\(count) vastausta muuttuisi (kierros, kysely, vastauksia, nimimerkkejä, tekstejä, liitteitä, merkintöjä). Tee se: --really",
      sv:
        "\(count) svar skulle ändras (omgång, enkät, svar, pseudonymer, texter, bilagor, händelser). Gör det: --really",
      en:
        "\(count) responses would change (wave, survey, responses, pseudonyms, texts, attachments, records). To do it: --really"
    )
  }
}

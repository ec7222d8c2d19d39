import ArgumentParser
import Diagnostics
import Glibc
import Operations

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Etsii ja selittää, mikä työtilassa on vialla · finds and explains what is wrong.",
    discussion: """
      Ilman valintaa --fix mitään ei muuteta. Sen kanssa korjataan vain se, missä mitään ei katoa; \
      pois otettu menee kansioon .haamu/mended.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Korjaa sen, minkä voi korjata mitään kadottamatta · mends what is safe.")
  var fix = false

  @Option(help: "text tai json (havainto riviä kohti) · json: one finding a line.")
  var format = CheckFormat.text

  func run() throws {
    try global.attempt { () throws(Stopped) in
      guard fix else {
        let examination = try global.place.examine()
        return try tell(examination)
      }
      let mending = try global.place.mend()
      for sentence in mending.done { try result(sentence[global.messages] + "\n") }
      global.show(mending.failed)
      try tell(mending.left)
      if !mending.failed.isEmpty { throw Stopped([], status: .ioFailed) }
    }
  }

  private func tell(_ examination: Examination) throws(Stopped) {
    let plain = DiagnosticRenderer(language: global.messages)
    let renderer = DiagnosticRenderer(
      language: global.messages, color: global.colors(STDOUT_FILENO))
    for complaint in examination.complaints {
      try printResult(
        format == .json
          ? plain.json(complaint.finding) : renderer.text(complaint.finding) + "\n")
    }
    try result(summary(examination)[global.messages] + "\n")
    if examination.errorCount > 0 { throw Stopped([], status: .foundErrors) }
  }

  /// Sentences are messages where the result is for another program.
  private func result(_ text: String) throws(Stopped) {
    if format == .text { try printResult(text) } else if !global.quiet { printError(text) }
  }

  private func summary(_ examination: Examination) -> Trilingual {
    let (errors, warnings) = (examination.errorCount, examination.warningCount)
    if errors + warnings == 0 {
      return Trilingual(
        fi: "Työtilassa on kaikki kunnossa.", sv: "Allt är i sin ordning i arbetsytan.",
        en: "All is well in the workspace.")
    }
    let mendable = examination.mendableCount
    let offer =
      mendable == 0
      ? Trilingual("")
      : Trilingual(
        fi: " Näistä \(mendable) korjaa: haamu doctor --fix",
        sv: " Av dessa åtgärdas \(mendable) av: haamu doctor --fix",
        en: " Of these \(mendable) can be mended by: haamu doctor --fix")
    return Trilingual(
      fi: "Virheitä \(errors), huomautuksia \(warnings).",
      sv: "Fel \(errors), anmärkningar \(warnings).",
      en: "Errors \(errors), remarks \(warnings).") + offer
  }
}

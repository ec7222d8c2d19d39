import ArgumentParser
import Diagnostics
import Operations

struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tekee kyselystä painettavan lomakkeen · makes a printed form of a survey.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Flag(help: "Paperilomake, HTML-sivuna · a form for paper, as an HTML page.")
  var paper = false

  @Option(help: "Tiedosto, johon lomake kirjoitetaan · the file to write to.")
  var output: String?

  func run() throws {
    try global.attempt { () throws(Stopped) in
      guard paper else { throw Stopped(UsageProblems.onlyPaper(survey), status: .usage) }
      let form = try global.place.paperForm(survey: survey, language: global.lang)
      if !global.quiet { global.show(form.warnings) }
      guard let output else { return try printResult(form.html) }
      try saveForm(form, to: output)
      try printResult(output + "\n")
    }
  }
}

extension UsageProblems {
  static func onlyPaper(_ survey: String) -> Diagnostic {
    Diagnostic(
      .error, "HC0080", at: nil,
      what: Trilingual(
        fi: "lomakkeen voi vielä tehdä vain paperille",
        sv: "ett formulär kan ännu bara göras för papper",
        en: "a form can be made for paper only, so far"),
      why: Trilingual(
        fi: "puhelimella täytettävää sivua ei vielä ole",
        sv: "en sida att fylla i på telefon finns inte än",
        en: "there is no page yet to fill in on a phone"),
      fix: Trilingual("haamu form \(survey) --paper"))
  }
}

import ArgumentParser
import Diagnostics
import Glibc
import Operations

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Luettelee vastaukset tai puuttuvat · lists responses or who is missing.",
    subcommands: [Responses.self, Missing.self])

  struct Responses: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kaikki vastaukset; käyttämättömistä syy · all responses, with reasons.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kyselyn nimi · the survey.")
    var survey: String

    @Flag(help: "Vain käyttämättömät · only those not used.")
    var unused = false

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let renderer = DiagnosticRenderer(
          language: global.messages, color: global.colors(STDOUT_FILENO))
        let all = try global.place.listResponses(survey: survey, language: global.messages)
        for response in all {
          if var reason = response.reason {
            if response.synthetic {
              reason.what =
                reason.what
                + Trilingual(fi: " (synteettinen)", sv: " (syntetiskt)", en: " (synthetic)")
            }
            try printResult(renderer.text(reason))
          } else if !unused {
            let mark = response.synthetic ? "\tsynthetic" : ""
            try printResult(
              "\(response.wave)\t\(response.unit)\t\(response.id)\t\(response.path)\t\(response.label)"
                + "\t\(response.answered)\(mark)\n")
          }
        }
      }
    }
  }

  struct Missing: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjastot, joista ei ole käytettävää vastausta · libraries without a response.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kyselyn nimi · the survey.")
    var survey: String

    @Option(help: "Kierros · the wave.")
    var wave: String?

    @Flag(help: "Valmis muistutus liitettäväksi viestiin · a reminder to paste into a message.")
    var reminder = false

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let missing = try global.place.missingLibraries(
          survey: survey, wave: wave, language: global.lang)
        if reminder { try printResult(missing.reminder ?? "") }
        for library in missing.libraries where !reminder {
          try printResult("\(library.name)\t\(library.label)\n")
        }
        let count = missing.libraries.count
        guard count != 0 else {
          return global.say(
            Trilingual(
              fi: "\(missing.wave): kaikki kirjastot ovat vastanneet.",
              sv: "\(missing.wave): alla bibliotek har svarat.",
              en: "\(missing.wave): all libraries have answered."))
        }
        guard count != 1 else {
          return global.say(
            Trilingual(
              fi: "\(missing.wave): 1 kirjasto ei ole vastannut.",
              sv: "\(missing.wave): 1 bibliotek har inte svarat.",
              en: "\(missing.wave): 1 library has not answered."))
        }
        global.say(
          Trilingual(
            fi: "\(missing.wave): \(count) kirjastoa ei ole vastannut.",
            sv: "\(missing.wave): \(count) bibliotek har inte svarat.",
            en: "\(missing.wave): \(count) libraries have not answered."))
      }
    }
  }
}

import ArgumentParser
import Diagnostics
import Operations

struct ExportPerson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Kertoo, mitä nimimerkistä on tallessa · tells what is held about a pseudonym.",
    discussion: """
      Vastaukset, merkinnät, liitteet, luonnokset ja maininnat riveinä; --output TIEDOSTO.zip tekee niistä \
      kopiot · responses, records, attachments, drafts and mentions; --output makes copies.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Nimimerkki · the pseudonym.")
  var person: String

  @Option(help: "Zip-paketti kopioille · a zip archive for copies.")
  var output: String?

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let place = global.place
      let things = try place.held(about: person)
      guard !things.isEmpty else { return global.say(nothingHeld(about: person)) }
      if let output {
        try place.exportHeld(things, about: person, to: output)
        return try printResult(output + "\n")
      }
      for thing in things {
        try printResult("\(thing.kind.rawValue)\t\(thing.shown)\n")
      }
    }
  }
}

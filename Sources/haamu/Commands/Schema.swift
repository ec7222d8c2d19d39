import ArgumentParser
import Diagnostics
import Operations

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Kirjoittaa XML-skeemat muille ohjelmille · writes XML schemas for editors.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "survey, network, scenarios tai visits.")
  var kind: SchemaKind

  @Option(help: "Kansio, johon skeemat kirjoitetaan · the folder to write to.")
  var output: String

  func run() throws {
    try global.attempt { () throws(Stopped) in
      for path in try writeSchemas(kind, to: output) { try printResult(path + "\n") }
    }
  }
}

extension SchemaKind: ExpressibleByArgument {}

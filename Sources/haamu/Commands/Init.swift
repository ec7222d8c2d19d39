import ArgumentParser
import Diagnostics
import Operations

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tekee uuden työtilan · makes a new workspace.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Uuden työtilan kansio · the folder.")
  var folder: String

  func run() throws {
    try global.attempt { () throws(Stopped) in
      for path in try Workspace(root: folder).start() { try printResult(path + "\n") }
      global.say(
        Trilingual(
          fi: "Seuraavaksi: haamu --workspace \(folder)",
          sv: "Härnäst: haamu --workspace \(folder)", en: "Next: haamu --workspace \(folder)"))
    }
  }
}

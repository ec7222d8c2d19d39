import ArgumentParser
import Diagnostics
import Glibc
import Operations

extension SheetFormat: ExpressibleByArgument {}

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vie aineistoa muihin ohjelmiin · exports material for other programs.",
    subcommands: [ExportTexts.self, ExportCodebook.self, ExportPerson.self])
}

extension GlobalOptions {
  /// Writes a sheet to the file, or as text to standard output.
  func write(_ sheet: ExportedSheet, as format: SheetFormat, to output: String?) throws(Stopped) {
    if let output {
      try sheet.save(to: output, as: format)
      return try printResult(output + "\n")
    }
    guard format.isText else {
      throw Stopped(UsageProblems.needsOutput(format.rawValue), status: .usage)
    }
    try sheet.write(as: format) { bytes throws(Stopped) in try printResult(bytes) }
  }
}

extension UsageProblems {
  static func needsOutput(_ format: String) -> Diagnostic {
    Diagnostic(
      .error, "HC0524", at: nil,
      what: Trilingual(
        fi: "muoto \(format) kirjoitetaan tiedostoon, ei ruudulle",
        sv: "formatet \(format) skrivs till en fil, inte på skärmen",
        en: "the format \(format) is written to a file, not to the screen"),
      fix: Trilingual(
        fi: "lisää --output TIEDOSTO.\(format)", sv: "lägg till --output FIL.\(format)",
        en: "add --output FILE.\(format)"))
  }
}

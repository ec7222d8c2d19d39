import Foundation

/// What a run of the program gave.
package struct ProgramRun: Sendable {
  package let output: String
  package let error: String
  /// The exit status, or minus the number of the signal that ended the run.
  package let status: Int32

  package var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs the built program as a process of its own.
package enum Program {
  /// Beside the test bundle, where the package manager puts every product.
  package static let path = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "haamu").path

  /// - Parameter language: what the environment says; messages follow it.
  package static func run(
    _ arguments: [String], in folder: String, input: String = "",
    language: String = "en_US.UTF-8"
  ) throws -> ProgramRun {
    try run(path, arguments, in: folder, input: input, language: language)
  }

  /// A line for the shell, in which `$HAAMU` is the program.
  package static func shell(_ line: String, in folder: String) throws -> ProgramRun {
    try run("/bin/bash", ["-c", line], in: folder, input: "", language: "C")
  }

  private static func run(
    _ executable: String, _ arguments: [String], in folder: String, input: String,
    language: String
  ) throws -> ProgramRun {
    // Files and not pipes: nobody has to empty them while the program runs.
    let scratch = try ThrowawayFolder()
    for name in ["out", "err"] { try scratch.write(name, "") }
    try scratch.write("in", input)
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": language, "HAAMU": "env LC_ALL=en_US.UTF-8 " + path,
      "SWIFT_BACKTRACE": "enable=no",
      "HOME": folder,
    ]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch["in"]))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch["out"]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch["err"]))
    try process.run()
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    return ProgramRun(
      output: scratch.text("out") ?? "", error: scratch.text("err") ?? "",
      status: signalled ? -process.terminationStatus : process.terminationStatus)
  }
}

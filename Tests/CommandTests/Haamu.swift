import TestSupport
import Testing

/// A workspace as a person has it: made by the program, used by the program.
struct Haamu {
  let folder: ThrowawayFolder

  /// - Parameter answered: with invented responses.
  init(sample: Bool = true) throws {
    folder = try ThrowawayFolder()
    guard sample else { return }
    try folder.write("Surveys/network.xml", Sample.network())
    try folder.write("Surveys/kaynti.xml", Sample.survey())
  }

  func callAsFunction(
    _ line: String, input: String = "", language: String = "en_US.UTF-8"
  ) throws -> ProgramRun {
    try Program.run(
      line.split(separator: " ").map(String.init), in: folder.path, input: input,
      language: language)
  }

  func run(_ arguments: String...) throws -> ProgramRun {
    try Program.run(arguments, in: folder.path)
  }

  func shell(_ line: String) throws -> ProgramRun { try Program.shell(line, in: folder.path) }

  /// A few answers in the spring, and one in the autumn.
  func answer() throws {
    try folder.write(
      "rows.csv",
      """
      unit,visited,greeted,wait,visitor
      a1,5.4.2018 10.15,yes,3,k-1
      a1,6.4.2018 10.15,no,,k-2
      a2,7.4.2018 10.15,yes,30,k-3
      b1,8.4.2018 10.15,no,,k-1
      c1,9.4.2018 10.15,yes,5,k-2
      c1,9.9.2018 10.15,yes,5,k-2

      """)
    let run = try self("answer kaynti --from rows.csv")
    #expect(run.status == 0, "\(run.error)")
  }

  var stored: [String] {
    folder.files(".xml", in: "Responses/").filter { !$0.contains(".records/") }
  }
}

package import Diagnostics
import FileSystem
package import Intake
import SurveyModel

/// What is done with the waves of a survey.
package enum PackingTask: Sendable {
  /// Seals them into bundles of about so many bytes.
  case seal(partSize: Int)
  /// Opens their bundles.
  case open
}

extension Workspace {
  /// Seals the responses of a wave into bundles, or opens them again (docs/specification/bundles.md).
  /// - Parameters:
  ///   - wave: the name of the wave, whose folder it is; nil: every folder of the survey.
  ///   - tell: is told the path of each bundle that was made or opened.
  /// - Throws: HC0100 when there is no such folder, HC0101 when another program packs the survey, and what
  ///   the store throws; then everything is readable as it was, part of it sealed or opened perhaps.
  package func pack(
    survey name: String, wave: String?, _ task: PackingTask, tell: (String) -> Void = { _ in }
  ) throws(Stopped) -> BundlingOutcome {
    let survey = try definitions().mustHave(survey: name).outline.survey.name
    let all = try store.folders(of: survey)
    let folders = all.filter { wave == nil || FileSystem.name(of: $0) == wave }
    guard !folders.isEmpty else { throw PackingProblems.noFolder(survey, wave, all) }
    let home = joined(root, ".haamu")
    try makeFolder(home)
    let outcome = try whileLocked(joined(home, "pack-\(survey).lock")) {
      () throws(Stopped) -> BundlingOutcome in
      var sum = BundlingOutcome()
      for folder in folders {
        let one =
          switch task {
          case .seal(let size): try store.seal(folder, partSize: size, tell: tell)
          case .open: try store.open(folder, tell: tell)
          }
        sum.bundles += one.bundles
        sum.responses += one.responses
        sum.records += one.records
        sum.left += one.left
      }
      return sum
    }
    guard let outcome else { throw PackingProblems.busy(survey) }
    return outcome
  }
}

private enum PackingProblems {
  static func noFolder(_ survey: String, _ wave: String?, _ folders: [String]) -> Stopped {
    let known = folders.map { FileSystem.name(of: $0) }.joined(separator: ", ")
    let what =
      wave.map {
        Trilingual(
          fi: "kyselyllä \(survey) ei ole vastauksia kansiossa \($0)",
          sv: "\(survey) har inga svar i mappen \($0)",
          en: "\(survey) has no responses in the folder \($0)")
      }
      ?? Trilingual(
        fi: "kyselyllä \(survey) ei ole vastauksia", sv: "\(survey) har inga svar",
        en: "\(survey) has no responses")
    return Stopped(
      Diagnostic(
        .error, "HC0100", at: nil, what: what,
        fix: known.isEmpty
          ? nil
          : Trilingual(fi: "kansiot: \(known)", sv: "mappar: \(known)", en: "folders: \(known)")),
      status: .notThere)
  }

  static func busy(_ survey: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0101", at: nil,
        what: Trilingual(
          fi: "toinen ohjelma niputtaa tai avaa juuri kyselyn \(survey) vastauksia",
          sv: "ett annat program buntar eller öppnar just nu svaren på \(survey)",
          en: "another program is packing or opening the responses of \(survey) now"),
        fix: Trilingual(
          fi: "odota, että se on valmis", sv: "vänta tills det är klart",
          en: "wait until it is done")), status: .ioFailed)
  }
}

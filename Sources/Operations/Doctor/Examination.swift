package import Diagnostics

/// One thing in a workspace that is not as it should be.
package struct Complaint: Sendable, Hashable {
  package let finding: Diagnostic
  /// How it can be mended without losing anything; nil where somebody has to decide.
  package let remedy: Remedy?

  init(_ finding: Diagnostic, remedy: Remedy? = nil) {
    self.finding = finding
    self.remedy = remedy
  }

  init(
    _ severity: Diagnostic.Severity, _ code: String, at path: String, what: Trilingual,
    why: Trilingual, fix: Trilingual, notes: [Diagnostic.Note] = [], remedy: Remedy? = nil
  ) {
    self.init(
      Diagnostic(
        severity, code, at: Place(file: path), what: what, why: why,
        fix: remedy == nil ? fix : fix + DoctorWords.byItself, notes: notes), remedy: remedy)
  }
}

/// What can be done about a complaint so that nothing is lost.
package enum Remedy: Sendable, Hashable {
  /// Takes a file or folder away into `.haamu/mended/<day>/`.
  case setAside(String)
  /// Moves a file or folder, and with a response its records and media, under a name that is free.
  case move(from: String, to: String)
  /// Makes a survey's answer table anew, the damaged one being set aside.
  case rebuild(table: String, survey: String)
  case makeFolder(String)
}

/// Everything that was found, errors first.
package struct Examination: Sendable {
  package let complaints: [Complaint]

  package var errorCount: Int { complaints.count { $0.finding.severity == .error } }
  package var warningCount: Int { complaints.count { $0.finding.severity == .warning } }
  package var mendableCount: Int { complaints.count { $0.remedy != nil } }
}

extension Workspace {
  /// Looks a whole workspace over and changes nothing.
  /// - Throws: when this is no workspace, or its definitions cannot be listed.
  package func examine() throws(Stopped) -> Examination {
    try mustExist()
    let sight = try WorkspaceSight(self)
    let all = diagnoses.flatMap { $0(sight) }
    return Examination(
      complaints: all.filter { $0.finding.severity == .error }
        + all.filter { $0.finding.severity == .warning })
  }
}

/// Each diagnosis is one file beside this one.
private let diagnoses: [@Sendable (WorkspaceSight) -> [Complaint]] = [
  BrokenDefinitions.complaints, UnreadableThings.complaints, DiskSpace.complaints,
  MissingFolders.complaints, Conflicts.complaints, DuplicateIDs.complaints,
  BrokenResponses.complaints, DamagedBundles.complaints, UnfittingResponses.complaints,
  UnknownVersions.complaints,
  UnknownSurveys.complaints, CorrectionTargets.complaints, CorrectionCycles.complaints,
  MisplacedResponses.complaints, FileNames.complaints, LonelyCompanions.complaints,
  MissingMedia.complaints, EmptyFiles.complaints, Strays.complaints, KeptVersions.complaints,
  DamagedTables.complaints, DraftTrouble.complaints, Leftovers.complaints,
]

enum DoctorWords {
  static let byItself = Trilingual(
    fi: " (haamu doctor --fix tekee tämän)", sv: " (haamu doctor --fix gör detta)",
    en: " (haamu doctor --fix does this)")
  static let notCounted = Trilingual(
    fi: "Vastausta ei lasketa mihinkään raporttiin.",
    sv: "Svaret räknas inte i någon rapport.", en: "The response counts in no report.")
}

package import Diagnostics
import Expressions
import FileSystem
import Intake
import NetworkModel
import SurveyModel

/// What a mending did, and what was left to be decided.
package struct Mending: Sendable {
  /// What was done, one sentence for each thing.
  package var done: [Trilingual] = []
  /// What could not be done, and why.
  package var failed: [Diagnostic] = []
  /// What is wrong after it.
  package var left: Examination
}

extension Workspace {
  /// Where what was taken away lies, in a folder for each day.
  package var mendedFolder: String { joined(joined(root, ".haamu"), "mended") }

  /// Mends what can be mended without losing anything, until nothing of the kind is left.
  package func mend() throws(Stopped) -> Mending {
    var mending = Mending(left: try examine())
    var tried: Set<Remedy> = []
    // One remedy may open the way for another: a renamed file can be moved.
    while true {
      let remedies = mending.left.complaints.compactMap(\.remedy).filter { !tried.contains($0) }
      if remedies.isEmpty { return mending }
      for remedy in remedies where tried.insert(remedy).inserted {
        do throws(Stopped) {
          mending.done += try apply(remedy)
        } catch {
          mending.failed += error.diagnostics
        }
      }
      mending.left = try examine()
    }
  }

  /// Does what a remedy says as far as it still can be done.
  private func apply(_ remedy: Remedy) throws(Stopped) -> [Trilingual] {
    switch remedy {
    case .setAside(let path): return try setAside(path)
    case .move(let path, let target): return try move(path, to: target)
    case .rebuild(let table, let survey):
      let done = try setAside(table)
      _ = try gather(survey)
      return done + [MendingWords.rebuilt(table)]
    case .makeFolder(let path):
      try makeFolder(path)
      return [MendingWords.made(path)]
    }
  }

  private func move(_ path: String, to target: String) throws(Stopped) -> [Trilingual] {
    switch fileKind(path) {
    case .folder:
      return try moveFolder(path, to: target) ? [MendingWords.moved(path, target)] : []
    case .file: return try moveResponse(path, to: target)
    default: return []
    }
  }

  /// What belongs to the response goes first, and under the name of the id: when the program stops in
  /// the middle the next run still finds what belongs together.
  private func moveResponse(_ path: String, to target: String) throws(Stopped) -> [Trilingual] {
    let companions = [".records", ".media"].map { ending in
      (from: path.dropLast(4) + ending, to: target.dropLast(4) + ending)
    }.filter { fileKind(String($0.from)) == .folder }
    guard !isTaken(target), !companions.contains(where: { isTaken(String($0.to)) }) else {
      return []
    }
    var done: [Trilingual] = []
    for companion in companions {
      done += try move(String(companion.from), to: String(companion.to))
    }
    return try moveFile(path, to: target) ? done + [MendingWords.moved(path, target)] : done
  }

  /// Takes something away without losing it: its way in the workspace stays its way in the folder
  /// of the day.
  private func setAside(_ path: String) throws(Stopped) -> [Trilingual] {
    guard isTaken(path) else { return [] }
    let below = stepsBelow(root, path).map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }
    let plain = ([mendedFolder, today] + below).joined(separator: "/")
    var target = plain
    var number = 1
    while isTaken(target) {
      number += 1
      target = plain + "-\(number)"
    }
    let moved =
      fileKind(path) == .folder
      ? try moveFolder(path, to: target) : try moveFile(path, to: target)
    return moved ? [MendingWords.setAside(path, target)] : []
  }

  /// The day by the network's clock; by UTC where there is none.
  private var today: String {
    let network = (try? definitions())?.network
    let zone = network.flatMap { try? self.zone(of: $0) } ?? LocalZone.utc
    return zone.day(of: Moment(millisecondsSince1970: world.clock(), offsetMinutes: 0)).iso
  }
}

private enum MendingWords {
  static func setAside(_ path: String, _ target: String) -> Trilingual {
    Trilingual(
      fi: "siirretty sivuun: \(path) → \(target)", sv: "lagt undan: \(path) → \(target)",
      en: "set aside: \(path) → \(target)")
  }

  static func moved(_ path: String, _ target: String) -> Trilingual {
    Trilingual(
      fi: "siirretty: \(path) → \(target)", sv: "flyttat: \(path) → \(target)",
      en: "moved: \(path) → \(target)")
  }

  static func rebuilt(_ path: String) -> Trilingual {
    Trilingual(
      fi: "tehty uudelleen: \(path)", sv: "gjort på nytt: \(path)", en: "made anew: \(path)")
  }

  static func made(_ path: String) -> Trilingual {
    Trilingual(
      fi: "tehty kansio: \(path)", sv: "skapat mappen: \(path)", en: "made the folder: \(path)")
  }
}

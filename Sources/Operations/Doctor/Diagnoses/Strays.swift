import Diagnostics
import FileSystem
import Intake

/// HC0205 and HC0206: what belongs nowhere, and what an editor left behind.
enum Strays {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let known = Set(
      sight.responses.map(\.path)
        + sight.elsewhere.filter { $0.facts?.wave != nil }.map(\.path))
    let surveys = sight.surveys.entries.filter { $0.kind == .file && isBackup($0.name) }
    let responses = sight.stored.entries.filter { entry in
      let steps = sight.steps(entry.path)
      // Of what is below a stray folder, or one of an unknown survey, only the folder is told.
      return !known.contains(entry.path) && (entry.kind == .folder || entry.size > 0)
        && !steps.dropLast().contains { $0.hasPrefix(".") }
        && steps.first.map { steps.count == 1 || sight.knows(survey: $0) } ?? false
        && (belongsNowhere(entry, steps) || isBackup(entry.name))
    }
    return (surveys + responses).map { isBackup($0.name) ? backup($0.path) : stray($0.path) }
  }

  /// By where it lies below `Responses`.
  private static func belongsNowhere(_ entry: FolderWalk.Entry, _ steps: [String]) -> Bool {
    if entry.name.hasPrefix(".") { return false }
    let isXML = entry.kind == .file && entry.name.hasSuffix(".xml")
    switch steps.count {
    case 1: return entry.kind != .folder && !entry.name.hasPrefix("README")
    case 2: return entry.kind != .folder
    case 3: return !isXML && !(entry.kind == .folder && isCompanion(entry.name))
    case 4 where steps[2].hasSuffix(".records"): return !isXML
    case 4 where steps[2].hasSuffix(".media"): return entry.kind != .file
    case 4: return false
    default: return isCompanion(steps[2]) && steps.count == 5
    }
  }

  private static let endings = [
    "~", ".bak", ".orig", ".old", ".tmp", ".temp", ".swp", ".swo", ".part", ".crdownload",
  ]

  private static func isBackup(_ name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) } || name.hasPrefix("~$")
      || name.hasPrefix("#") || ["Thumbs.db", "desktop.ini"].contains(name)
  }

  private static func stray(_ path: String) -> Complaint {
    Complaint(
      .warning, "HC0205", at: path,
      what: Trilingual(
        fi: "tämä ei kuulu vastausten kansioon", sv: "detta hör inte hemma i mappen för svar",
        en: "this does not belong in the folder of responses"),
      why: Trilingual(
        fi:
          "Vastaukset ovat tiedostoja Responses/KYSELY/KIERROS/TUNNUS.xml; muuta ohjelma ei täältä "
          + "lue, ja jos tämä on vastaus, se jää laskematta.",
        sv: "Svar är filer Responses/ENKÄT/OMGÅNG/ID.xml; annat läser programmet inte här, och om "
          + "detta är ett svar räknas det inte.",
        en:
          "Responses are files Responses/SURVEY/WAVE/ID.xml; the program reads nothing else here, "
          + "and if this is a response it is not counted."),
      fix: Trilingual(
        fi: "siirrä se muualle; taulukon rivit tallennetaan komennolla haamu answer KYSELY --from "
          + "TIEDOSTO",
        sv: "flytta den annanstans; rader i en tabell sparas med haamu answer ENKÄT --from FIL",
        en: "move it elsewhere; rows of a sheet are stored with haamu answer SURVEY --from FILE"))
  }

  private static func backup(_ path: String) -> Complaint {
    Complaint(
      .warning, "HC0206", at: path,
      what: Trilingual(
        fi: "tämä on muokkausohjelman tai tiedonsiirron varmuuskopio tai keskeneräinen tiedosto",
        sv: "detta är en säkerhetskopia eller halvfärdig fil från en redigerare eller överföring",
        en: "this is a backup or an unfinished file of an editor or a transfer"),
      why: Trilingual(
        fi: "Ohjelma ei lue sitä, mutta se voi sisältää vanhan tai keskeneräisen vastauksen. "
          + "Vastauksia ei muokata: virhe korjataan komennolla haamu answer --correct.",
        sv: "Programmet läser den inte, men den kan innehålla ett gammalt eller halvfärdigt svar. "
          + "Svar redigeras inte: ett fel rättas med haamu answer --correct.",
        en:
          "The program does not read it, but it may hold an old or unfinished response. Responses "
          + "are not edited: a mistake is mended with haamu answer --correct."),
      fix: Trilingual(
        fi: "katso, onko siinä jotain tarpeellista, ja poista se",
        sv: "se efter om den innehåller något som behövs och ta bort den",
        en: "see whether it holds anything that is needed, and delete it"))
  }
}

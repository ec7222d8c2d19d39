import Diagnostics
import FileSystem
import Intake

/// HC0208: records or media beside which there is no response.
enum LonelyCompanions {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let responses = Set(sight.responses.map(\.path))
    return sight.stored.entries.filter { entry in
      entry.kind == .folder && isCompanion(entry.name) && sight.steps(entry.path).count == 3
        && !responses.contains(stem(entry.path) + ".xml")
    }.compactMap { complaint($0, sight) }
  }

  private static func stem(_ path: String) -> String {
    String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
  }

  private static func complaint(_ entry: FolderWalk.Entry, _ sight: WorkspaceSight) -> Complaint? {
    let isMedia = entry.name.hasSuffix(".media")
    let survey = sight.steps(entry.path)[0]
    let stem = name(of: Self.stem(entry.path))
    // The response itself may have been moved without what belongs to it.
    let moved = sight.responses.filter {
      $0.survey == survey && ($0.stored.stem == stem || $0.key == stem) && !$0.stored.isConflict
    }
    let proper = moved.count == 1 ? moved[0].properPath(in: sight.workspace.responsesFolder) : nil
    // Then it is the response that has to come here.
    if let proper, proper == Self.stem(entry.path) + ".xml" { return nil }
    let ending = entry.name.hasSuffix(".media") ? ".media" : ".records"
    let target = moved.count == 1 ? (proper ?? moved[0].path).dropLast(4) + ending : nil
    let isFree = target.map { !isTaken(String($0)) } ?? false
    return Complaint(
      .error, "HC0208", at: entry.path,
      what: isMedia ? Texts.media : Texts.records,
      why: isMedia ? Texts.mediaWhy : Texts.recordsWhy,
      fix: moved.isEmpty ? Texts.restore : Texts.move(folder(of: moved[0].path)),
      remedy: isFree ? target.map { .move(from: entry.path, to: String($0)) } : nil)
  }

  private enum Texts {
    static let media = Trilingual(
      fi: "liitteitä ilman vastausta, johon ne kuuluvat", sv: "bilagor utan svaret som de hör till",
      en: "attachments without the response they belong to")
    static let records = Trilingual(
      fi: "merkintöjä (hyväksyntä, peruminen) ilman vastausta, jota ne koskevat",
      sv: "anteckningar (godkännande, återtagande) utan svaret som de gäller",
      en: "records (approval, withdrawal) without the response they are about")
    static let mediaWhy = Trilingual(
      fi: "Vastaus on kadonnut tai siirretty, tai sen tallennus keskeytyi liitteiden jälkeen.",
      sv: "Svaret har försvunnit eller flyttats, eller så avbröts sparandet efter bilagorna.",
      en: "The response was lost or moved, or storing it broke off after the attachments.")
    static let recordsWhy = Trilingual(
      fi:
        "Vastaus on kadonnut tai siirretty. Ilman merkintöjään peruttu vastaus lasketaan taas, ja "
        + "hyväksyttyä ei lasketa.",
      sv: "Svaret har försvunnit eller flyttats. Utan sina anteckningar räknas ett återtaget svar "
        + "igen, och ett godkänt räknas inte.",
      en: "The response was lost or moved. Without its records a withdrawn response counts again, "
        + "and an approved one does not.")
    static let restore = Trilingual(
      fi:
        "palauta vastaus varmuuskopiosta tämän kansion viereen; jos vastausta ei ole, siirrä kansio pois",
      sv:
        "återställ svaret från en säkerhetskopia bredvid mappen; finns det inget svar, flytta undan mappen",
      en:
        "restore the response beside this folder from a backup; if there is none, move the folder away"
    )
    static func move(_ home: String) -> Trilingual {
      Trilingual(
        fi: "siirrä kansio vastauksensa viereen: \(home)",
        sv: "flytta mappen bredvid sitt svar: \(home)",
        en: "move the folder beside its response: \(home)")
    }
  }
}

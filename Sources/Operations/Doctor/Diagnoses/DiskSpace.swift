import Diagnostics
import FileSystem

/// HC0226: a disk that is nearly full.
enum DiskSpace {
  /// Below this a wave of responses with pictures may not fit any more.
  private static let little: Int64 = 200 << 20
  private static let fewFiles: Int64 = 2_000

  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    guard let room = sight.workspace.world.freeRoom(sight.workspace.root) else { return [] }
    let isShort = room.bytes < little
    guard isShort || room.files.map({ $0 < fewFiles }) ?? false else { return [] }
    let megabytes = room.bytes >> 20
    let files = room.files ?? 0
    return [
      Complaint(
        .warning, "HC0226", at: sight.workspace.root,
        what: isShort
          ? Trilingual(
            fi: "levy on melkein täynnä: tilaa on \(megabytes) megatavua",
            sv: "disken är nästan full: \(megabytes) megabyte ledigt",
            en: "the disk is nearly full: \(megabytes) megabytes are free")
          : Trilingual(
            fi: "levylle mahtuu enää \(files) tiedostoa",
            sv: "disken rymmer bara \(files) filer till",
            en: "the disk has room for \(files) more files only"),
        why: Trilingual(
          fi:
            "Kun tila loppuu, uusia vastauksia ei voi tallentaa. Mitään ei silti jää puolikkaaksi.",
          sv: "När utrymmet tar slut kan nya svar inte sparas. Inget blir ändå halvfärdigt.",
          en:
            "When there is no room left, new responses cannot be stored. Nothing is left half written."
        ),
        fix: Trilingual(
          fi:
            "tee levylle tilaa; kansiot Reports ja .haamu/cache voi poistaa, ne syntyvät uudelleen",
          sv: "frigör utrymme; mapparna Reports och .haamu/cache kan tas bort, de skapas på nytt",
          en: "make room; the folders Reports and .haamu/cache may be deleted, they are made again")
      )
    ]
  }
}

import Diagnostics
import FileSystem

/// HC0225: what writers that were killed had begun to write aside.
enum Leftovers {
  /// Writing a file aside takes seconds; what is older than this has no living writer.
  static let patience: Int64 = 3_600 * 1_000_000_000

  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.everything.filter { entry in
      entry.name.hasPrefix(".haamu-") && entry.modified < sight.now - patience
    }.map { entry in
      Complaint(
        .warning, "HC0225", at: entry.path,
        what: Trilingual(
          fi: "keskeytyneen tallennuksen väliaikainen tiedosto",
          sv: "en tillfällig fil från ett avbrutet sparande",
          en: "a temporary file of a save that broke off"),
        why: Trilingual(
          fi: "Ohjelma tai kone pysähtyi kesken kirjoittamisen. Tätä ei lueta mistään; se, mitä "
            + "ohjelma sanoi tallentaneensa, on tallessa muualla.",
          sv:
            "Programmet eller datorn stannade mitt i en skrivning. Detta läses inte; vad programmet "
            + "sade sig ha sparat finns på annat håll.",
          en:
            "The program or the machine stopped in the middle of writing. Nothing reads this; what "
            + "the program said it had stored is stored elsewhere."),
        fix: Trilingual(
          fi: "siirrä se pois", sv: "flytta undan den", en: "move it away"),
        remedy: .setAside(entry.path))
    }
  }
}

import AnswerTable
import Diagnostics
import FileSystem
import Intake

/// HC0222: an answer table that is not what was written.
enum DamagedTables {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    // A survey's own table, and one for each of its bundles in a folder of the survey's name.
    sight.own.entries.filter { $0.kind != .folder && $0.name.hasSuffix(".table") }.compactMap {
      entry in
      let path = entry.path
      let steps = stepsBelow(sight.workspace.cacheFolder, path)
      let survey = steps.count == 1 ? String(steps[0].dropLast(".table".utf8.count)) : steps.first
      guard let survey, let rules = sight.judgings[survey]?.rules,
        CachedTable.isDamaged(path, rules)
      else { return nil }
      return Complaint(
        .warning, "HC0222", at: path,
        what: Trilingual(
          fi: "vastausten välimuisti on vioittunut", sv: "svarens cache är skadad",
          en: "the cache of answers is damaged"),
        why: Trilingual(
          fi:
            "Mitään ei ole kadonnut: raportti huomaa vian ja lukee vastaukset uudelleen. Toistuva "
            + "vika voi kertoa rikkoutuvasta levystä.",
          sv: "Inget har gått förlorat: rapporten märker felet och läser svaren på nytt. Upprepas "
            + "felet kan disken vara på väg att gå sönder.",
          en: "Nothing is lost: a report notices it and reads the responses again. If it happens "
            + "again the disk may be failing."),
        fix: Trilingual(
          fi: "tee välimuisti uudelleen", sv: "gör om cachen", en: "make the cache anew"),
        remedy: .rebuild(table: path, survey: survey))
    }
  }
}

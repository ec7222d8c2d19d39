import Diagnostics
import Intake

/// HC0212 and HC0213: responses and records whose content cannot be understood.
enum BrokenResponses {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.responses.filter { $0.size > 0 }.flatMap { response in
      broken(response) + records(response, sight)
    }
  }

  private static func broken(_ response: SeenResponse) -> [Complaint] {
    guard let first = response.problems.first(where: { !UnreadableThings.isRefusal($0.code) })
    else { return [] }
    return [complaint("HC0212", first, Texts.response, DoctorWords.notCounted, Texts.resend)]
  }

  private static func records(_ response: SeenResponse, _ sight: WorkspaceSight) -> [Complaint] {
    guard !response.stored.records.isEmpty else { return [] }
    return readRecords(of: response.stored, sight.workspace.store).1.map {
      complaint("HC0213", $0, Texts.record, Texts.recordWhy, Texts.restore)
    }
  }

  /// The finding of the reader in its place, with what it means for the coordinator.
  private static func complaint(
    _ code: String, _ problem: Diagnostic, _ what: Trilingual, _ why: Trilingual, _ fix: Trilingual
  ) -> Complaint {
    var finding = problem
    finding.code = code
    finding.what = what + Trilingual(": ") + problem.what
    finding.why = why
    finding.fix = fix
    return Complaint(finding)
  }

  private enum Texts {
    static let response = Trilingual(
      fi: "vastausta ei voi lukea", sv: "svaret kan inte läsas", en: "the response cannot be read")
    static let record = Trilingual(
      fi: "vastauksen merkintää ei voi lukea", sv: "anteckningen om svaret kan inte läsas",
      en: "a record about the response cannot be read")
    static let recordWhy = Trilingual(
      fi:
        "Merkintä voi olla hyväksyntä tai peruminen; kunnes se on luettavissa, vastausta ei lasketa.",
      sv: "Det kan vara ett godkännande eller återtagande; tills det kan läsas räknas svaret inte.",
      en: "It may be an approval or a withdrawal; until it can be read the response does not count."
    )
    static let resend = Trilingual(
      fi:
        "palauta tiedosto varmuuskopiosta tai lähetä vastaus uudelleen siitä ohjelmasta, jolla se "
        + "annettiin; älä muokkaa tiedostoa käsin",
      sv: "återställ filen från en säkerhetskopia eller skicka svaret på nytt från programmet där "
        + "det gavs; redigera inte filen för hand",
      en: "restore the file from a backup, or send the response again from the program in which it "
        + "was given; do not edit the file by hand")
    static let restore = Trilingual(
      fi: "palauta merkintä varmuuskopiosta, tai siirrä se pois ja tee merkintä uudelleen (haamu "
        + "visits review, haamu withdraw)",
      sv: "återställ anteckningen från en säkerhetskopia, eller flytta undan den och gör om den "
        + "(haamu visits review, haamu withdraw)",
      en:
        "restore the record from a backup, or move it away and make it anew (haamu visits review, "
        + "haamu withdraw)")
  }
}

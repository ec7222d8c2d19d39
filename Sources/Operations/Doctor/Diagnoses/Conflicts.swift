import Diagnostics
import FileSystem
import Intake
import LocatedXML

/// HC0201: two contents under one id, of which one is used.
enum Conflicts {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    sight.responses.filter(\.stored.isConflict).map { conflict in
      let stem = conflict.stored.stem
      let bare = String(stem[..<(stem.firstRange(of: ".conflict-")?.lowerBound ?? stem.endIndex)])
      let bearers = sight.responses.filter {
        $0.stored.stem == bare && $0.survey == conflict.survey
      }
      let used = bearers.first { folder(of: $0.path) == folder(of: conflict.path) } ?? bearers.first
      guard let used else { return alone(conflict.shown, bare) }
      return pair(conflict, used.stored.file, sight)
    }
  }

  private static func pair(
    _ conflict: SeenResponse, _ used: StoredFile, _ sight: WorkspaceSight
  ) -> Complaint {
    let isSame = !conflict.isSealed && sayTheSame(conflict.stored.file, used, sight)
    let file = used.sealed == nil ? name(of: used.path) : used.shown
    return Complaint(
      isSame ? .warning : .error, "HC0201", at: conflict.shown,
      what: Trilingual(
        fi: "samalla tunnuksella on kaksi vastausta; raporteissa käytetään tiedostoa \(file)",
        sv: "två svar har samma id; i rapporterna används filen \(file)",
        en: "two responses have the same id; reports use the file \(file)"),
      why: isSame ? Texts.same : Texts.other,
      fix: isSame
        ? Texts.setAside
        : Texts.choose,
      notes: isSame
        ? [] : ResponseDifferences(sight: sight, used: used, other: conflict.stored.file).notes,
      remedy: isSame ? .setAside(conflict.path) : nil)
  }

  private static func alone(_ conflict: String, _ stem: String) -> Complaint {
    Complaint(
      .error, "HC0201", at: conflict,
      what: Trilingual(
        fi:
          "tämä on toinen kahdesta samaa tunnusta kantaneesta vastauksesta, ja ensimmäinen puuttuu",
        sv: "detta är det andra av två svar med samma id, och det första saknas",
        en: "this is the second of two responses with one id, and the first is missing"),
      why: DoctorWords.notCounted,
      fix: Trilingual(
        fi: "jos tämä on oikea vastaus, anna sille nimi \(stem).xml; muuten etsi puuttuva tiedosto "
          + "varmuuskopiosta",
        sv: "om detta är rätt svar, ge det namnet \(stem).xml; leta annars upp den saknade filen i "
          + "en säkerhetskopia",
        en: "if this is the right response, name it \(stem).xml; else find the missing file in a "
          + "backup"))
  }

  private enum Texts {
    static let same = Trilingual(
      fi: "Tiedostot sanovat saman: mitään ei puutu, mutta toinen kopio on turha.",
      sv: "Filerna säger samma sak: inget saknas, men den andra kopian är onödig.",
      en: "The files say the same: nothing is missing, but the second copy is not needed.")
    static let other = Trilingual(
      fi: "Sama vastaus on tullut kahdesti eri sisältöisenä. Tätä tiedostoa ei lasketa mihinkään.",
      sv: "Samma svar har kommit två gånger med olika innehåll. Den här filen räknas inte.",
      en: "The same response came twice with different content. This file is not counted.")
    static let choose = Trilingual(
      fi: "Lue erot alta. Jos käytössä oleva on oikein, siirrä tämä tiedosto pois kansiosta "
        + "Responses. Jos tämä on oikein, siirrä käytössä oleva pois ja anna tälle sen nimi. Jos "
        + "käyntejä oli kaksi, syötä toinen uudelleen (haamu answer).",
      sv: "Läs skillnaderna nedan. Om den som används är rätt, flytta den här filen ut ur mappen "
        + "Responses. Om den här är rätt, flytta undan den som används och ge den här dess namn. "
        + "Om det var två besök, mata in det andra på nytt (haamu answer).",
      en:
        "Read the differences below. If the one in use is right, move this file out of the folder "
        + "Responses. If this one is right, move the one in use away and give this one its name. If "
        + "there were two visits, enter the second one anew (haamu answer).")
    static let setAside = Trilingual(
      fi: "siirrä tämä tiedosto pois kansiosta Responses",
      sv: "flytta den här filen ut ur mappen Responses",
      en: "move this file out of the folder Responses")
  }
}

/// Whether two files say the same, however they are written and wherever they lie.
func sayTheSame(_ one: StoredFile, _ other: StoredFile, _ sight: WorkspaceSight) -> Bool {
  let store = sight.workspace.store
  guard let mine = try? store.whole(one), let theirs = try? store.whole(other) else { return false }
  if mine == theirs { return true }
  guard let first = try? canonicalForm(mine, file: one.path),
    let second = try? canonicalForm(theirs, file: other.path)
  else { return false }
  return first == second
}

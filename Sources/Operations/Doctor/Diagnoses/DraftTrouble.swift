import Diagnostics
import FileSystem
import Intake

/// HC0223 and HC0224: drafts that cannot be read, and what belongs to a draft that is not there.
enum DraftTrouble {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let drafts = sight.workspace.drafts
    guard fileKind(drafts.path) == .folder, let stems = try? drafts.stems() else { return [] }
    let broken = stems.flatMap { stem -> [Complaint] in
      do throws(Stopped) {
        _ = try drafts.draft(stem)
        return []
      } catch {
        return error.diagnostics.prefix(1).map(unreadable)
      }
    }
    let names = (try? namesInFolder(drafts.path)) ?? []
    let orphans = names.filter { name in
      guard name.hasSuffix(".survey.xml") || name.hasSuffix(".media") else { return false }
      let stem = name.hasSuffix(".media") ? name.dropLast(6) : name.dropLast(11)
      return !name.hasPrefix(".") && !stems.contains(String(stem))
    }
    return broken + orphans.map { orphan(joined(drafts.path, $0)) }
  }

  private static func unreadable(_ problem: Diagnostic) -> Complaint {
    var finding = problem
    finding.code = "HC0223"
    finding.what =
      Trilingual(
        fi: "keskeneräistä vastausta ei voi lukea: ", sv: "det påbörjade svaret kan inte läsas: ",
        en: "the draft cannot be read: ") + problem.what
    finding.why = Trilingual(
      fi: "Sen jatkaminen (haamu answer --resume) ei onnistu. Mikään komento ei poista sitä.",
      sv: "Det går inte att fortsätta (haamu answer --resume). Inget kommando tar bort det.",
      en: "It cannot be gone on with (haamu answer --resume). No command removes it.")
    finding.fix = Trilingual(
      fi:
        "palauta tiedosto varmuuskopiosta; jos se ei onnistu, aloita vastaaminen alusta ja siirrä tämä pois",
      sv: "återställ filen från en säkerhetskopia; går det inte, börja om och flytta undan den här",
      en:
        "restore the file from a backup; if there is none, begin the response anew and move this away"
    )
    return Complaint(finding)
  }

  private static func orphan(_ path: String) -> Complaint {
    Complaint(
      .warning, "HC0224", at: path,
      what: Trilingual(
        fi: "tämä kuuluu keskeneräiseen vastaukseen, jota ei enää ole",
        sv: "detta hör till ett påbörjat svar som inte längre finns",
        en: "this belongs to a draft that is no longer there"),
      why: Trilingual(
        fi:
          "Vastaus on lähetetty tai hylätty, kun ohjelma keskeytyi; tai sen tiedosto on poistettu käsin.",
        sv:
          "Svaret har skickats eller kastats när programmet avbröts; eller så har filen tagits bort för hand.",
        en:
          "The response was sent or thrown away when the program broke off; or its file was deleted by hand."
      ),
      fix: Trilingual(
        fi: "tarkista, ettei siinä ole tarvitsemiasi kuvia, ja poista se",
        sv: "se efter att där inte finns bilder du behöver och ta bort det",
        en: "see that it holds no pictures that you need, and delete it"))
  }
}

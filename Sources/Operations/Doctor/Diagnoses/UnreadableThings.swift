import Diagnostics
import FileSystem

/// HC0211: folders and files that the system does not let be read.
enum UnreadableThings {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let folders = sight.refusals
    // A file that refused is one that was seen and could not be opened: no finding of its content.
    let files =
      (sight.responses + sight.elsewhere).flatMap(\.problems)
      + sight.kept.flatMap(\.problems) + sight.definitions.findings
    let links = sight.everything.filter { $0.kind == .nothing || $0.kind == .other }.map {
      Diagnostic(
        .error, "HR0031", at: Place(file: $0.path),
        what: $0.kind == .other ? Texts.notOrdinary : Texts.leadsNowhere)
    }
    let refused = folders + files.filter { isRefusal($0.code) } + links
    return refused.map { problem in
      Complaint(
        .error, "HC0211", at: problem.place?.file ?? "", what: problem.what, why: Texts.why,
        fix: problem.what == Texts.leadsNowhere ? Texts.brokenLink : Texts.fix)
    }
  }

  /// What the system refuses, in contrast to what the content is.
  static func isRefusal(_ code: String) -> Bool { ["HC0001", "HC0002", "HR0031"].contains(code) }

  private enum Texts {
    static let notOrdinary = Trilingual(
      fi: "tämä ei ole tavallinen tiedosto", sv: "detta är ingen vanlig fil",
      en: "this is no ordinary file")
    static let leadsNowhere = Trilingual(
      fi: "linkki, jonka kohdetta ei ole", sv: "en länk vars mål inte finns",
      en: "a link that leads nowhere")
    static let brokenLink = Trilingual(
      fi: "palauta tiedosto, johon linkki viittaa, tai poista linkki",
      sv: "återställ filen som länken pekar på, eller ta bort länken",
      en: "restore the file that the link names, or delete the link")
    static let why = Trilingual(
      fi: "Ohjelma ei näe, mitä tässä on: vastauksia voi jäädä raportista pois.",
      sv: "Programmet ser inte vad som finns här: svar kan saknas i rapporten.",
      en: "The program cannot see what is here: responses may be missing from reports.")
    static let fix = Trilingual(
      fi:
        "anna itsellesi lukuoikeus tiedoston tai kansion ominaisuuksissa (tai pyydä sitä ylläpidolta) "
        + "ja varmista, että levy tai verkkokansio on yhteydessä",
      sv: "ge dig läsrätt i filens eller mappens egenskaper (eller be administratören) och se till "
        + "att disken eller nätverksmappen är ansluten",
      en: "give yourself the right to read in the properties of the file or folder (or ask who "
        + "keeps the machine), and see that the disk or network folder is connected")
  }
}

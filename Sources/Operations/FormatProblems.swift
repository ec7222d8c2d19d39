import Diagnostics
import Processes

/// Why a report cannot take the form that was asked for, and how to go on.
enum FormatProblems {
  static func noPage(_ unit: String, among pages: [String]) -> Stopped {
    // A unit is called by its own name; the page's name has its kind before it.
    let units = pages.flatMap { page in
      [page] + (page.firstIndex(of: "-").map { [String(page[page.index(after: $0)...])] } ?? [])
    }
    let near = nearestName(to: unit, among: units).map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0112", at: nil,
        what: Trilingual(
          fi: "raportissa ei ole sivua yksikölle ”\(unit)”\(near)",
          sv: "rapporten har ingen sida för enheten ”\(unit)”\(near)",
          en: "the report has no page for the unit “\(unit)”\(near)"),
        fix: Trilingual(
          fi: "anna verkon, maakunnan, kirjaston, vertaisryhmän tai tapahtuman nimi, tai "
            + "index",
          sv:
            "ange nätverkets, ett landskaps, ett biblioteks, en jämförelsegrupps eller "
            + "ett evenemangs namn, eller index",
          en: "give the name of the network, a region, a library, a peer group or an event, "
            + "or index")),
      status: .notThere)
  }

  static let noEngine = Stopped(
    Diagnostic(
      .error, "HC0113", at: nil,
      what: Trilingual(
        fi: "PDF:n tekevää ohjelmaa ei löydy: Chromium tai WeasyPrint",
        sv: "inget program som gör PDF hittas: Chromium eller WeasyPrint",
        en: "no program that makes PDF is found: Chromium or WeasyPrint"),
      why: Trilingual(
        fi: "Ilman sitä puuttuu vain PDF; kaikki muut muodot toimivat, ja html-muodossa on samat "
          + "sivut.",
        sv: "Utan det saknas bara PDF; alla andra format fungerar, och html har samma sidor.",
        en: "Without it only PDF is missing; every other form works, and html has the same pages."),
      fix: Trilingual(
        fi: "asenna se (Debian: sudo apt install chromium), tai tee sivut (--format html) ja "
          + "tulosta ne selaimesta PDF:ksi",
        sv: "installera det (Debian: sudo apt install chromium), eller gör sidorna (--format html) "
          + "och skriv ut dem som PDF i webbläsaren",
        en: "install it (Debian: sudo apt install chromium), or make the pages (--format html) and "
          + "print them to PDF in a browser")), status: .cannotCreate)

  static func engineFailed(
    _ program: String, _ end: ProcessEnd, _ page: String, said: String
  ) -> Stopped {
    let how: Trilingual =
      switch end {
      case .exit(0):
        Trilingual(
          fi: "se ei tehnyt tiedostoa", sv: "det gjorde ingen fil", en: "it made no file")
      case .exit(let status):
        Trilingual(
          fi: "paluuarvo \(status)", sv: "slutstatus \(status)", en: "exit status \(status)")
      case .signal(let number):
        Trilingual(fi: "signaali \(number)", sv: "signal \(number)", en: "signal \(number)")
      case .tooLong:
        Trilingual(
          fi: "se ei tullut valmiiksi ajoissa", sv: "det blev inte klart i tid",
          en: "it did not finish in time")
      case .notStarted(let number):
        Trilingual(
          fi: "se ei käynnisty (\(number))", sv: "det startar inte (\(number))",
          en: "it does not start (\(number))")
      }
    return Stopped(
      Diagnostic(
        .error, "HC0114", at: nil,
        what: Trilingual(
          fi: "\(program) ei tehnyt PDF:ää sivusta \(page): ",
          sv: "\(program) gjorde ingen PDF av sidan \(page): ",
          en: "\(program) made no PDF of the page \(page): ") + how,
        why: said.isEmpty ? nil : Trilingual(said),
        fix: Trilingual(
          fi:
            "mitään ei jäänyt puolikkaaksi; kokeile, toimiiko ohjelma muuten, tai ota --format html",
          sv:
            "inget lämnades halvfärdigt; pröva om programmet fungerar annars, eller ta --format html",
          en: "nothing half written was left; see whether the program works otherwise, or take "
            + "--format html")), status: .cannotCreate)
  }

  static let nothing = Stopped(
    Diagnostic(
      .error, "HC0115", at: nil,
      what: Trilingual(
        fi: "raportissa ei ole verkkoa", sv: "rapporten har inget nätverk",
        en: "the report has no network")), status: .notThere)
}

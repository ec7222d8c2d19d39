import Comparison
import Diagnostics
import NetworkModel
import ReportModel

/// Why a report cannot be weighted for non-response, and how to go on.
enum NonresponseProblems {
  static func stopped(
    _ problem: NonresponseProblem, _ asked: NonresponseRequest, _ snapshot: NetworkSnapshot
  ) -> Stopped {
    let option = Place(file: "--" + asked.kind.rawValue)
    return switch problem {
    case .unknownAttribute(let name, let known): unknown(name, known, option)
    case .emptyClasses(let empty): emptyClasses(empty, asked, option)
    case .nobody: nobody(option)
    case .notConverged: notConverged(asked, option)
    }
  }

  private static func unknown(_ name: String, _ known: [String], _ option: Place) -> Stopped {
    let near = nearestName(to: name, among: known).map { " → \($0)?" } ?? ""
    let list = known.joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0680", at: option,
        what: Trilingual(
          fi: "verkostossa ei ole kirjastojen jakoa ”\(name)”\(near)",
          sv: "nätverket har ingen indelning av bibliotek ”\(name)”\(near)",
          en: "the network has no division of libraries “\(name)”\(near)"),
        fix: Trilingual(
          fi: "jaot: \(list)", sv: "indelningar: \(list)", en: "divisions: \(list)")),
      status: .usage)
  }

  private static func emptyClasses(
    _ empty: [NonresponseProblem.EmptyClass], _ asked: NonresponseRequest, _ option: Place
  ) -> Stopped {
    let shown = empty.prefix(8).map {
      "\($0.attributes.joined(separator: " × ")) \($0.name) (\($0.libraries))"
    }
    let more = empty.count > shown.count ? " …" : ""
    let list = shown.joined(separator: ", ") + more
    let crossed = asked.kind == .poststratify && asked.attributes.count > 1
    let raking = "--rake " + asked.attributes.joined(separator: ",")
    return Stopped(
      Diagnostic(
        .error, "HC0681", at: option,
        what: Trilingual(
          fi: "ryhmällä ei ole yhtään vastannutta kirjastoa (suluissa kirjastojen määrä): \(list)",
          sv: "inget bibliotek i gruppen har svarat (antal bibliotek inom parentes): \(list)",
          en: "no library of the class has answered (in brackets how many libraries): \(list)"),
        why: Trilingual(
          fi: "kukaan ei voi edustaa vastaamatta jättäneitä; niitä ei jätetä pois sanomatta",
          sv: "ingen kan stå för dem som inte svarat; de lämnas inte bort utan ett ord",
          en: "nobody can stand for those who did not answer; they are not left out in silence"),
        fix: crossed
          ? Trilingual(
            fi: "sovita jaot erikseen: \(raking)",
            sv: "anpassa indelningarna var för sig: \(raking)",
            en: "fit the divisions one by one: \(raking)")
          : Trilingual(
            fi: "käytä karkeampaa jakoa, esimerkiksi harvempia kokoluokkia",
            sv: "använd en grövre indelning, till exempel färre storleksklasser",
            en: "use a coarser division, for example fewer size bands")), status: .badInput)
  }

  private static func nobody(_ option: Place) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0682", at: option,
        what: Trilingual(
          fi: "yhdenkään vastanneen kirjaston asukasmäärää ei tunneta",
          sv: "invånarantalet är okänt för alla bibliotek som svarat",
          en: "the population of no library that answered is known"),
        fix: Trilingual("--weight libraries --totals libraries")), status: .badInput)
  }

  private static func notConverged(_ asked: NonresponseRequest, _ option: Place) -> Stopped {
    let bounds = asked.bounds.map { "--bounds \($0.lowerBound),\($0.upperBound)" }
    return Stopped(
      Diagnostic(
        .error, "HC0683", at: option,
        what: Trilingual(
          fi: "vastanneista ei löydy painoja, jotka toteuttavat kaikki reunajakaumat",
          sv: "det finns inga vikter för dem som svarat som uppfyller alla marginaler",
          en: "no weights of those who answered meet all margins"),
        why: bounds.map {
          Trilingual(fi: "rajat: \($0)", sv: "gränser: \($0)", en: "bounds: \($0)")
        },
        fix: Trilingual(
          fi: "jätä jokin jako pois tai käytä karkeampia ryhmiä",
          sv: "lämna bort någon indelning eller använd grövre grupper",
          en: "leave a division out or use coarser classes")), status: .badInput)
  }

  static func badBounds(_ text: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0684", at: Place(file: "--bounds"),
        what: Trilingual(
          fi: "”\(text)” ei ole pienin ja suurin kerroin, joiden välissä on 1",
          sv: "”\(text)” är inte en minsta och en största faktor med 1 emellan",
          en: "“\(text)” is not a least and a greatest factor with 1 between them"),
        fix: Trilingual("--bounds 0.3,3")), status: .usage)
  }
}

import Diagnostics
import LocatedXML
import Scenarios

/// What keeps a visit from being briefed, and what is worth saying of a brief.
enum BriefProblems {
  static func unknownScenario(
    _ name: String, _ shared: [Scenario], _ document: LocatedDocument
  ) -> Diagnostic {
    let element = document.root.elements.first {
      $0.name.local == "scenario" && $0["name"]?.value == name
    }
    let hint = nearestName(to: name, among: shared.map(\.name)).map { " → \($0)?" } ?? ""
    return Diagnostic(
      .error, "HC0350",
      at: document.source.place(element?.nameRange ?? document.root.nameRange),
      what: Trilingual(
        fi: "skenaariota ”\(name)” ei ole kirjoitettu\(hint)",
        sv: "scenariot ”\(name)” har inte skrivits\(hint)",
        en: "the scenario “\(name)” has not been written\(hint)"),
      fix: Trilingual(
        fi: "kirjoita se tiedostoon Surveys/visits/scenarios.xml, tai anna sille tässä <label>",
        sv: "skriv det i Surveys/visits/scenarios.xml, eller ge det en <label> här",
        en: "write it in Surveys/visits/scenarios.xml, or give it a <label> here")
    ).showing(document.source)
  }

  /// The gate: nobody is sent where the staff do not know that visits may come.
  static func untold(_ units: [String], _ path: String) -> Stopped {
    let list = units.prefix(5).joined(separator: ", ") + (units.count > 5 ? ", …" : "")
    let count = units.count
    return Stopped(
      Diagnostic(
        .error, "HC0351", at: Place(file: path),
        what: Trilingual(
          fi: "henkilökunnalle ei ole kerrottu käynneistä: \(list) (\(count))",
          sv: "personalen har inte informerats om besöken: \(list) (\(count))",
          en: "the staff have not been told of visits: \(list) (\(count))"),
        why: Trilingual(
          fi: "haamuasiointi on luvallista, kun henkilökunta tietää siitä etukäteen",
          sv: "mystery shopping är tillåtet när personalen vet om det på förhand",
          en: "mystery visits are allowed when the staff know of them beforehand"),
        fix: Trilingual(
          fi:
            "kerro jakso (ei päivää) ja kirjaa: haamu visits notice KIERROS --told PÄIVÄ --as NIMIMERKKI",
          sv:
            "berätta om perioden (inte dagen) och anteckna: haamu visits notice OMGÅNG --told DAG --as SIGNATUR",
          en:
            "tell the period (not the day) and record it: haamu visits notice WAVE --told DAY --as PSEUDONYM"
        )
      ), status: .gateRefused)
  }

  static func noVisit(_ asked: String, _ file: VisitFile) -> Stopped {
    let way = "haamu visits list \(file.wave)"
    let hint = nearestName(to: asked, among: file.standing.map(\.id)).map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0352", at: Place(file: file.path),
        what: Trilingual(
          fi: "suunnitelmassa ei ole käyntiä ”\(asked)”\(hint)",
          sv: "planen har inget besök ”\(asked)”\(hint)",
          en: "the plan has no visit “\(asked)”\(hint)"),
        fix: Trilingual(
          fi: "käynnit: \(way)", sv: "besöken: \(way)", en: "visits: \(way)")), status: .notThere)
  }

  static func noPlan(_ file: VisitFile) -> Stopped {
    let way = "haamu visits plan \(file.wave)"
    return Stopped(
      Diagnostic(
        .error, "HC0353", at: Place(file: file.path),
        what: Trilingual(
          fi: "kierroksella ei ole suunniteltuja käyntejä",
          sv: "mätomgången har inga planerade besök",
          en: "the wave has no planned visits"),
        fix: Trilingual(
          fi: "suunnittele ne: \(way)", sv: "planera dem: \(way)", en: "plan them: \(way)")),
      status: .notThere)
  }

  static func long(_ names: [String]) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      .warning, "HC0354", at: nil,
      what: Trilingual(
        fi: "käyntiohje ei ehkä mahdu yhdelle A4:lle: \(list)",
        sv: "besöksuppdraget får kanske inte plats på ett A4: \(list)",
        en: "the brief may not fit on one sheet of A4: \(list)"),
      fix: Trilingual(
        fi: "lyhennä skenaarion tekstejä", sv: "förkorta scenariots texter",
        en: "shorten the texts of the scenario"))
  }
}

import Diagnostics

/// What is wrong with a file of visits.
enum VisitFileProblems {
  static func none(_ asked: String, _ waves: [String], _ path: String) -> Stopped {
    let hint = nearestName(to: asked, among: waves).map { " → \($0)?" } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0301", at: nil,
        what: Trilingual(
          fi: "kierroksella ”\(asked)” ei ole käyntisuunnitelmaa\(hint)",
          sv: "mätomgången ”\(asked)” har ingen besöksplan\(hint)",
          en: "the wave “\(asked)” has no plan of visits\(hint)"),
        fix: Trilingual(
          fi: "tee \(path); malli: docs/specification/visits.md",
          sv: "gör \(path); förebild: docs/specification/visits.md",
          en: "write \(path); model: docs/specification/visits.md")), status: .notThere)
  }

  static func unknown(_ word: String, _ known: [String], at place: Place) -> Diagnostic {
    let hint = nearestName(to: word, among: known).map { " → \($0)?" } ?? ""
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .error, "HC0302", at: place,
      what: Trilingual(
        fi: "”\(word)” ei kuulu käyntisuunnitelmaan\(hint)",
        sv: "”\(word)” hör inte till en besöksplan\(hint)",
        en: "“\(word)” does not belong to a plan of visits\(hint)"),
      fix: Trilingual(fi: "tähän käy: \(list)", sv: "här passar: \(list)", en: "here: \(list)"))
  }

  static func missing(_ name: String, _ element: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "HC0303", at: place,
      what: Trilingual(
        fi: "elementiltä \(element) puuttuu \(name)", sv: "elementet \(element) saknar \(name)",
        en: "\(element) has no \(name)"))
  }

  static func wrong(
    _ name: String, _ value: String, _ want: Trilingual, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .error, "HC0304", at: place,
      what: Trilingual(
        fi: "\(name): ”\(value)” ei käy", sv: "\(name): ”\(value)” passar inte",
        en: "\(name): “\(value)” does not fit"),
      fix: Trilingual(fi: "pitää olla: ", sv: "ska vara: ", en: "it should be: ") + want)
  }

  static func unknownName(_ name: String, _ known: [String], at place: Place) -> Diagnostic {
    let hint = nearestName(to: name, among: known).map { " → \($0)?" } ?? ""
    return Diagnostic(
      .error, "HC0305", at: place,
      what: Trilingual(
        fi: "nimeä ”\(name)” ei ole\(hint)", sv: "namnet ”\(name)” finns inte\(hint)",
        en: "there is no “\(name)”\(hint)"),
      fix: Trilingual(
        fi: "käytä nimeä, joka on verkostossa (Surveys/network.xml) tai tässä tiedostossa",
        sv: "använd ett namn som finns i nätverket (Surveys/network.xml) eller i denna fil",
        en: "use a name that is in the network (Surveys/network.xml) or in this file"))
  }

  static func twice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "HC0306", at: place,
      what: Trilingual(
        fi: "”\(name)” on jo annettu", sv: "”\(name)” har redan getts",
        en: "“\(name)” has been given already"))
  }

  static func otherWave(_ found: String, _ asked: String, at path: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0307", at: Place(file: path),
        what: Trilingual(
          fi: "tiedosto on kierroksen ”\(found)”, jota verkostossa ei ole",
          sv: "filen hör till mätomgången ”\(found)”, som inte finns i nätverket",
          en: "the file is of the wave “\(found)”, which the network does not have"),
        fix: Trilingual(
          fi: "lisää kierros verkostoon tai korjaa wave=\"\(asked)\"",
          sv: "lägg till mätomgången i nätverket eller rätta wave=\"\(asked)\"",
          en: "add the wave to the network, or mend wave=\"\(asked)\"")))
  }

  static func inUse(_ path: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0308", at: Place(file: path),
        what: Trilingual(
          fi: "toinen ohjelma tekee suunnitelmaa parhaillaan",
          sv: "ett annat program gör planen just nu",
          en: "another program is making the plan just now"),
        fix: Trilingual(
          fi: "yritä hetken päästä uudelleen", sv: "försök igen om en stund",
          en: "try again in a moment")), status: .cannotCreate)
  }
}

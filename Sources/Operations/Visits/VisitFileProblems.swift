import Diagnostics

/// What is wrong with a file of visits.
enum VisitFileProblems {
  /// - Parameters:
  ///   - plans: waves that have a file of visits.
  ///   - waves: those of the network.
  ///   - path: the file that could be written.
  static func none(
    _ asked: String, plans: [String], waves: [String], path: String
  ) -> Stopped {
    let isWave = waves.contains(asked)
    let hint =
      isWave ? "" : nearestName(to: asked, among: plans + waves).map { " → \($0)?" } ?? ""
    let known = plans.isEmpty ? waves : plans
    let list = known.isEmpty || isWave ? "" : " (\(known.joined(separator: ", ")))"
    return Stopped(
      Diagnostic(
        .error, "HC0301", at: nil,
        what: isWave
          ? Trilingual(
            fi: "kierroksella ”\(asked)” ei ole käyntisuunnitelmaa",
            sv: "mätomgången ”\(asked)” har ingen besöksplan",
            en: "the wave “\(asked)” has no plan of visits")
          : Trilingual(
            fi: "kierrosta ”\(asked)” ei ole\(hint)",
            sv: "mätomgången ”\(asked)” finns inte\(hint)",
            en: "there is no wave “\(asked)”\(hint)"),
        fix: isWave
          ? Trilingual(
            fi: "tee \(path); malli: docs/specification/visits.md",
            sv: "gör \(path); förebild: docs/specification/visits.md",
            en: "write \(path); model: docs/specification/visits.md")
          : Trilingual(
            fi: "nimeä jokin kierros\(list); uusi lisätään verkostoon ja tiedostoksi \(path)",
            sv: "nämn en mätomgång\(list); en ny skrivs i nätverket och som \(path)",
            en: "name a wave\(list); a new one goes into the network and into \(path)")),
      status: .notThere)
  }

  static func several(_ survey: String, _ waves: [String]) -> Stopped {
    let list = waves.joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0301", at: nil,
        what: Trilingual(
          fi: "kyselyllä ”\(survey)” on monta käyntisuunnitelmaa",
          sv: "enkäten ”\(survey)” har flera besöksplaner",
          en: "the survey “\(survey)” has several plans of visits"),
        fix: Trilingual(
          fi: "nimeä kierros: \(list)", sv: "nämn mätomgången: \(list)",
          en: "name the wave: \(list)")), status: .notThere)
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

  /// A name that is not among those that could stand here.
  static func unknownName(_ name: String, _ known: [String], at place: Place) -> Diagnostic {
    let hint = nearestName(to: name, among: known).map { " → \($0)?" } ?? ""
    let shown = known.prefix(8).joined(separator: ", ")
    let list = known.isEmpty ? "–" : known.count > 8 ? "\(shown) + \(known.count - 8)" : shown
    return Diagnostic(
      .error, "HC0305", at: place,
      what: Trilingual(
        fi: "nimi ”\(name)” ei käy tähän\(hint)", sv: "namnet ”\(name)” passar inte här\(hint)",
        en: "“\(name)” is not a name that fits here\(hint)"),
      fix: Trilingual(fi: "tähän käy: \(list)", sv: "här passar: \(list)", en: "here: \(list)"))
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

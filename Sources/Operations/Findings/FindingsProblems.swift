import Diagnostics

/// Why a command on findings stops, and how to go on.
enum FindingsProblems {
  static func otherWave(_ found: String, _ wave: String, at path: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0601", at: Place(file: path),
        what: Trilingual(
          fi: "tiedosto on kierroksen ”\(found)”, nimi sanoo ”\(wave)”",
          sv: "filen hör till mätomgången ”\(found)”, namnet säger ”\(wave)”",
          en: "the file is of the wave “\(found)”, its name says “\(wave)”"),
        fix: Trilingual(
          fi: "korjaa wave=\"\(wave)\" tai nimeä tiedosto \(found).xml",
          sv: "rätta wave=\"\(wave)\" eller döp filen till \(found).xml",
          en: "mend wave=\"\(wave)\", or name the file \(found).xml")))
  }

  /// A name of one of the things that findings are chosen by.
  static func unknown(_ option: String, _ asked: String, _ known: [String]) -> Stopped {
    let near = nearestName(to: asked, among: known).map { " → \($0)?" } ?? ""
    let list = known.isEmpty ? "–" : known.prefix(40).joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0602", at: nil,
        what: Trilingual(
          fi: "\(option): nimeä ”\(asked)” ei ole\(near)",
          sv: "\(option): namnet ”\(asked)” finns inte\(near)",
          en: "\(option): there is no “\(asked)”\(near)"),
        fix: Trilingual(fi: "mahdolliset: \(list)", sv: "möjliga: \(list)", en: "possible: \(list)")
      ),
      status: .notThere)
  }

  static func noFinding(_ asked: String, _ matches: [String]) -> Stopped {
    let list = matches.prefix(5).joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0603", at: nil,
        what: matches.isEmpty
          ? Trilingual(
            fi: "havaintoa ”\(asked)” ei ole tällä kierroksella",
            sv: "iakttagelsen ”\(asked)” finns inte i mätomgången",
            en: "there is no finding “\(asked)” in this wave")
          : matches.count == 1
            ? Trilingual(
              fi:
                "tunnuksesta ”\(asked)” puuttuu merkkejä: neljä riittää, jos muita samanalkuisia ei ole (\(list))",
              sv:
                "id ”\(asked)” är för kort: fyra tecken räcker om inget annat börjar så (\(list))",
              en:
                "the id “\(asked)” is too short: four characters do where no other begins so (\(list))"
            )
            : Trilingual(
              fi: "tunnus ”\(asked)” sopii useampaan: \(list)",
              sv: "id ”\(asked)” passar flera: \(list)",
              en: "the id “\(asked)” fits more than one: \(list)"),
        fix: Trilingual(
          fi: "tunnukset: haamu findings list KYSELY --wave KIERROS",
          sv: "id: haamu findings list ENKÄT --wave MÄTOMGÅNG",
          en: "ids: haamu findings list SURVEY --wave WAVE")), status: .notThere)
  }

  static func heading(_ theme: String, _ inside: [String]) -> Stopped {
    let list = inside.joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0604", at: nil,
        what: Trilingual(
          fi: "”\(theme)” on otsikko, ei teema", sv: "”\(theme)” är en rubrik, inget tema",
          en: "“\(theme)” is a heading, not a theme"),
        fix: Trilingual(
          fi: "teemat sen alla: \(list)", sv: "teman under den: \(list)",
          en: "themes below it: \(list)")), status: .usage)
  }

  static func personal(_ what: Trilingual) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0605", at: nil,
        what: Trilingual(fi: "teksti: ", sv: "texten: ", en: "the text: ") + what,
        why: Trilingual(
          fi: "havainto koskee palvelua, ei ihmistä",
          sv: "en iakttagelse gäller tjänsten, ingen person",
          en: "a finding is about a service, not about a person"),
        fix: Trilingual(
          fi: "kirjoita rooli tai paikka nimen sijaan",
          sv: "skriv en roll eller en plats i stället för ett namn",
          en: "write a role or a place instead of a name")), status: .gateRefused)
  }

  static func inUse(_ path: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0606", at: Place(file: path),
        what: Trilingual(
          fi: "toinen ohjelma kirjoittaa tiedostoon parhaillaan",
          sv: "ett annat program skriver i filen just nu",
          en: "another program is writing to the file just now"),
        fix: Trilingual(
          fi: "yritä hetken päästä uudelleen", sv: "försök igen om en stund",
          en: "try again in a moment")), status: .cannotCreate)
  }

  static func trialExists(_ name: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0607", at: nil,
        what: Trilingual(
          fi: "kokeilu ”\(name)” on jo", sv: "försöket ”\(name)” finns redan",
          en: "there is a trial “\(name)” already"),
        fix: Trilingual(
          fi: "anna toinen nimi; kokeilut: haamu findings trials KYSELY",
          sv: "ge ett annat namn; försöken: haamu findings trials ENKÄT",
          en: "give another name; trials: haamu findings trials SURVEY")), status: .cannotCreate)
  }

  static func nothingMeasures(_ trial: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0608", at: nil,
        what: Trilingual(
          fi:
            "kokeilulla ”\(trial)” ei ole pisteytettyä kysymystä eikä kohtaa, josta sen vaikutus näkyisi",
          sv: "försöket ”\(trial)” har ingen poängsatt fråga eller plats där effekten skulle synas",
          en:
            "the trial “\(trial)” has no scored question or touchpoint in which its effect could show"
        ),
        fix: Trilingual(
          fi: "anna --item KYSYMYS tai --touchpoint KOHTA",
          sv: "ange --item FRÅGA eller --touchpoint PLATS",
          en: "give --item QUESTION or --touchpoint TOUCHPOINT")), status: .usage)
  }

  static func wrongDays(_ from: String, _ until: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0609", at: nil,
        what: Trilingual(
          fi: "”\(from)”–”\(until)” ei ole aikaväli", sv: "”\(from)”–”\(until)” är ingen period",
          en: "“\(from)”–“\(until)” is no period"),
        fix: Trilingual("--from 2018-09-01 --until 2018-12-31")), status: .usage)
  }
}

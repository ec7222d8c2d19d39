import Diagnostics

/// Why a response does not count, in words that say how to go on.
enum Reasons {
  static func conflict(_ file: StoredFile) -> Diagnostic {
    Diagnostic(
      .error, "HR0010", at: file.place,
      what: Trilingual(
        fi: "samalla tunnuksella on jo toisenlainen vastaus",
        sv: "det finns redan ett annat svar med samma id",
        en: "there is another response with the same id already"),
      fix: Trilingual(
        fi: "vertaa tiedostoja ja säilytä oikea", sv: "jämför filerna och behåll den rätta",
        en: "compare the files and keep the right one"))
  }

  static func duplicate(_ file: StoredFile, _ first: StoredFile) -> Diagnostic {
    Diagnostic(
      .error, "HR0011", at: file.place,
      what: Trilingual(
        fi: "sama tunnus on jo tiedostossa \(first.shown)",
        sv: "samma id finns redan i \(first.shown)",
        en: "the same id stands in \(first.shown) already"))
  }

  static func otherSurvey(_ file: StoredFile, _ found: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      .error, "HR0012", at: file.place,
      what: Trilingual(
        fi: "vastaus kuuluu kyselyyn ”\(found)”, mutta on kyselyn ”\(expected)” kansiossa",
        sv: "svaret hör till enkäten ”\(found)” men ligger i mappen för ”\(expected)”",
        en: "the response belongs to the survey “\(found)” but lies in the folder of “\(expected)”"),
      fix: Trilingual(
        fi: "siirrä tiedosto kansioon Responses/\(found)",
        sv: "flytta filen till Responses/\(found)",
        en: "move the file to Responses/\(found)"))
  }

  static func unknownVersion(
    _ file: StoredFile, _ version: String, _ survey: String, _ known: [String]
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .error, "HR0013", at: file.place,
      what: Trilingual(
        fi: "kyselyn \(survey) versiota ”\(version)” ei tunneta (tunnetaan: \(list))",
        sv: "version ”\(version)” av \(survey) är okänd (kända: \(list))",
        en: "version “\(version)” of \(survey) is not known (known: \(list))"),
      fix: Trilingual(
        fi: "palauta tiedosto Surveys/versions/\(survey)-\(version).xml versionhallinnasta",
        sv: "återställ filen Surveys/versions/\(survey)-\(version).xml från versionshanteringen",
        en: "restore Surveys/versions/\(survey)-\(version).xml from version control"))
  }

  static func noUnit(_ file: StoredFile) -> Diagnostic {
    Diagnostic(
      .error, "HR0014", at: file.place,
      what: Trilingual(
        fi: "vastauksessa ei ole verkoston kirjastoa tai toimipistettä",
        sv: "svaret saknar ett bibliotek eller ett verksamhetsställe i nätverket",
        en: "the response names no library or service point of the network"))
  }

  static func noWave(_ file: StoredFile, _ survey: String) -> Diagnostic {
    Diagnostic(
      .error, "HR0015", at: file.place,
      what: Trilingual(
        fi: "vastaus ei osu mihinkään kyselyn \(survey) kierrokseen",
        sv: "svaret faller inte inom någon mätomgång för \(survey)",
        en: "the response falls into no wave of \(survey)"),
      fix: Trilingual(
        fi: "tarkista käynnin päivä tai kierrosten päivät tiedostossa Surveys/network.xml",
        sv: "kontrollera besökets dag eller mätomgångarnas dagar i Surveys/network.xml",
        en: "check the day of the visit, or the waves' days in Surveys/network.xml"))
  }

  static func withdrawn(_ file: StoredFile, _ record: ResponseRecord) -> Diagnostic {
    let reason = record.reason.isEmpty ? "–" : record.reason
    return Diagnostic(
      .warning, "HR0016", at: file.place,
      what: Trilingual(
        fi: "vastaus on peruttu: \(reason)", sv: "svaret är återtaget: \(reason)",
        en: "the response was withdrawn: \(reason)"))
  }

  /// - Parameter returned: the last review, if there has been one, which sent the visit back.
  static func notApproved(_ file: StoredFile, returned: ResponseRecord?) -> Diagnostic {
    if let returned {
      let reason = returned.reason.isEmpty ? "–" : returned.reason
      return Diagnostic(
        .warning, "HR0017", at: file.place,
        what: Trilingual(
          fi: "vastaus on palautettu: \(reason)", sv: "svaret är återsänt: \(reason)",
          en: "the response was returned: \(reason)"))
    }
    return Diagnostic(
      .warning, "HR0017", at: file.place,
      what: Trilingual(
        fi: "vastausta ei ole vielä hyväksytty", sv: "svaret är inte godkänt ännu",
        en: "the response has not been approved yet"))
  }

  static func replaced(_ file: StoredFile, _ by: StoredFile) -> Diagnostic {
    Diagnostic(
      .warning, "HR0018", at: file.place,
      what: Trilingual(
        fi: "vastauksen on korvannut \(by.shown)", sv: "svaret är ersatt av \(by.shown)",
        en: "the response was replaced by \(by.shown)"))
  }
}

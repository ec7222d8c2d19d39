import Diagnostics
import FileSystem
import Intake
import SurveyModel

/// HC0218–HC0220: kept versions that cannot be trusted, that differ from the survey in use, or that
/// no response needs.
enum KeptVersions {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let used = Set(
      (sight.responses + sight.elsewhere).compactMap { response in
        response.header.map { $0.survey + "\u{1F}" + $0.version }
      })
    return sight.kept.flatMap { file -> [Complaint] in
      guard let survey = file.survey else { return unreadable(file) }
      let name = "\(survey.name)-\(survey.version).xml"
      if FileSystem.name(of: file.path) != name { return [misnamed(file.path, name)] }
      return differing(file, sight)
        + (used.contains(survey.name + "\u{1F}" + survey.version) ? [] : [unused(file.path)])
    }
  }

  private static func unreadable(_ file: KeptFile) -> [Complaint] {
    file.problems.filter { !UnreadableThings.isRefusal($0.code) }.prefix(1).map { problem in
      var finding = problem
      finding.code = "HC0218"
      finding.what = Texts.broken + problem.what
      finding.why = Texts.brokenWhy
      finding.fix = Texts.restore
      return Complaint(finding)
    }
  }

  private static func misnamed(_ path: String, _ name: String) -> Complaint {
    Complaint(
      .error, "HC0218", at: path,
      what: Trilingual(
        fi: "tiedoston sisältö on \(name), mutta sen nimi on toinen",
        sv: "filens innehåll är \(name) men dess namn är ett annat",
        en: "the file's content is \(name), but its name is another"),
      why: Texts.brokenWhy,
      fix: Trilingual(
        fi: "anna tiedostolle nimi \(name), tai palauta oikea sisältö varmuuskopiosta",
        sv: "ge filen namnet \(name), eller återställ rätt innehåll från en säkerhetskopia",
        en: "name the file \(name), or restore its right content from a backup"))
  }

  /// The copy of the version in use, held against the survey itself.
  private static func differing(_ file: KeptFile, _ sight: WorkspaceSight) -> [Complaint] {
    guard let survey = file.survey, let current = sight.definitions[survey: survey.name],
      current.outline.survey.version == survey.version, current.bytes != file.bytes,
      let network = sight.definitions.network
    else { return [] }
    if let conflict = (try? sight.workspace.versionConflict(of: current, network: network)) ?? nil {
      return [Complaint(conflict)]
    }
    // A hint that was added, or a comment, changes nothing that was answered.
    guard asked(survey) != asked(current.outline.survey) else { return [] }
    return [
      Complaint(
        .warning, "HC0219", at: current.path,
        what: Trilingual(
          fi: "kyselyn teksti on muuttunut siitä, kun siihen ensi kerran vastattiin",
          sv: "enkätens text har ändrats sedan den besvarades första gången",
          en: "the survey's text has changed since it was first answered"),
        why: Trilingual(
          fi:
            "Merkitys ja pisteet ovat ennallaan, joten luvut pitävät; vastaajat ovat vain nähneet eri sanoja.",
          sv:
            "Innebörd och poäng är oförändrade, så talen gäller; de svarande har bara sett olika ord.",
          en:
            "Meaning and scores are as they were, so the figures hold; people only saw different words."
        ),
        fix: Trilingual(
          fi:
            "jos muutos on tahallinen, anna kyselylle uusi versio (version) seuraavaan kierrokseen; "
            + "muuten palauta \(file.path)",
          sv: "om ändringen är avsiktlig, ge enkäten en ny version (version) till nästa omgång; "
            + "återställ annars \(file.path)",
          en:
            "if it is meant, give the survey a new version for the next wave; else restore \(file.path)"
        ))
    ]
  }

  /// The words of every question and choice.
  private static func asked(_ survey: Survey) -> [Label] {
    SurveyOutline(survey).questions.map(\.question.label)
      + survey.lists.flatMap { $0.choices.map(\.label) }
  }

  private static func unused(_ path: String) -> Complaint {
    Complaint(
      .warning, "HC0220", at: path,
      what: Trilingual(
        fi: "yksikään vastaus ei ole tätä kyselyn versiota",
        sv: "inget svar hör till den här versionen av enkäten",
        en: "no response is of this version of the survey"),
      why: Trilingual(
        fi:
          "Versio säilytetään, kun siihen vastataan ensi kerran: vastaukset on siis viety muualle tai ne puuttuvat.",
        sv:
          "En version sparas när den besvaras första gången: svaren har alltså flyttats eller saknas.",
        en:
          "A version is kept when it is first answered: so its responses were taken elsewhere or are missing."
      ),
      fix: Trilingual(
        fi:
          "tarkista, puuttuuko kansiosta Responses vastauksia; jos ne on tarkoituksella viety, tiedosto on tarpeeton",
        sv:
          "kontrollera om svar saknas i mappen Responses; har de flyttats med avsikt behövs inte filen",
        en:
          "see whether responses are missing from the folder Responses; if they were taken away on purpose, "
          + "the file is not needed"))
  }

  private enum Texts {
    static let broken = Trilingual(
      fi: "säilytettyä kyselyn versiota ei voi lukea: ",
      sv: "den sparade versionen av enkäten kan inte läsas: ",
      en: "the kept version of the survey cannot be read: ")
    static let brokenWhy = Trilingual(
      fi: "Tähän versioon annettuja vastauksia ei voi lukea ilman sitä.",
      sv: "Svar på den här versionen kan inte läsas utan den.",
      en: "Responses to this version cannot be read without it.")
    static let restore = Trilingual(
      fi: "palauta tiedosto varmuuskopiosta", sv: "återställ filen från en säkerhetskopia",
      en: "restore the file from a backup")
  }
}

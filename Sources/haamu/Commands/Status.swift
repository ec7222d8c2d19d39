import ArgumentParser
import Diagnostics
import Operations

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mitä täällä on ja mitä tehdä seuraavaksi · what is here and what to do next.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let overview = try global.place.overview(global.messages)
      try printResult(text(overview)[global.messages])
      global.show(Array(overview.findings.prefix(3)))
    }
  }

  private func text(_ overview: WorkspaceOverview) -> Trilingual {
    let name = overview.network
    let (regions, libraries) = (overview.regions, overview.libraries)
    let points = overview.servicePoints
    var text = Trilingual(
      fi: "\(name): \(regions) aluetta, \(libraries) kirjastoa, \(points) toimipistettä\n",
      sv: "\(name): \(regions) regioner, \(libraries) bibliotek, \(points) verksamhetsställen\n",
      en: "\(name): \(regions) regions, \(libraries) libraries, \(points) service points\n")
    for survey in overview.surveys { text = text + Trilingual("\n") + line(survey) }
    return text + unfinished(overview.drafts) + Trilingual("\n") + next(overview)
  }

  private func line(_ survey: WorkspaceOverview.SurveyLine) -> Trilingual {
    let title = Trilingual("\(survey.name): \(survey.title)\n")
    guard let wave = survey.latestWave else {
      return title
        + Trilingual(
          fi: "  ei käytettäviä vastauksia", sv: "  inga användbara svar",
          en: "  no usable responses") + unused(survey)
    }
    let mark =
      survey.synthetic
      ? Trilingual(fi: " (synteettisiä)", sv: " (syntetiska)", en: " (synthetic)") : Trilingual("")
    let (used, some, all) = (survey.used, survey.librariesAnswered, survey.libraries)
    return title
      + Trilingual(
        fi: used == 1 ? "  1 vastaus" : "  \(used) vastausta", sv: "  \(used) svar",
        en: used == 1 ? "  1 response" : "  \(used) responses") + mark
      + Trilingual(
        fi: "; kierroksella \(wave) vastasi \(some)/\(all) kirjastoa",
        sv: "; i mätomgången \(wave) svarade \(some)/\(all) bibliotek",
        en: "; in the wave \(wave) \(some)/\(all) libraries answered") + unused(survey)
  }

  private func unused(_ survey: WorkspaceOverview.SurveyLine) -> Trilingual {
    guard survey.left > 0 else { return Trilingual("\n") }
    let command = "haamu list responses \(survey.name) --unused"
    return Trilingual(
      fi: "; \(survey.left) käyttämättä (\(command))\n",
      sv: "; \(survey.left) \(survey.left == 1 ? "oanvänt" : "oanvända") (\(command))\n",
      en: "; \(survey.left) not used (\(command))\n")
  }

  private func unfinished(_ count: Int) -> Trilingual {
    guard count > 0 else { return Trilingual("") }
    return Trilingual(
      fi: count == 1
        ? "\n1 vastaus on kesken (haamu answer --resume)\n"
        : "\n\(count) vastausta on kesken (haamu answer --resume)\n",
      sv: "\n\(count) påbörjade svar (haamu answer --resume)\n",
      en: count == 1
        ? "\n1 response is unfinished (haamu answer --resume)\n"
        : "\n\(count) responses are unfinished (haamu answer --resume)\n")
  }

  private func next(_ overview: WorkspaceOverview) -> Trilingual {
    let answered = overview.surveys.first { $0.latestWave != nil }
    let name = answered?.name ?? overview.surveys.first?.name ?? "KYSELY"
    let command = answered == nil ? "haamu answer \(name)" : "haamu report \(name)"
    return Trilingual(
      fi: "Seuraavaksi: \(command)\n", sv: "Härnäst: \(command)\n", en: "Next: \(command)\n")
  }
}

import Diagnostics
import FileSystem
import Intake
import NetworkModel

/// HC0227–HC0229: folders that are gone, and folders of no wave.
enum MissingFolders {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    guard fileKind(sight.workspace.responsesFolder) == .folder else { return [noResponses(sight)] }
    return lostWaves(sight) + unknownWaves(sight)
  }

  private static func noResponses(_ sight: WorkspaceSight) -> Complaint {
    let path = sight.workspace.responsesFolder
    return Complaint(
      .error, "HC0227", at: path,
      what: Trilingual(
        fi: "vastausten kansiota ei ole", sv: "mappen för svar saknas",
        en: "there is no folder of responses"),
      why: Trilingual(
        fi:
          "Vastaukset ovat työtilan ainoa korvaamaton osa. Jos niitä on ollut, ne ovat poissa täältä.",
        sv:
          "Svaren är det enda oersättliga i arbetsytan. Har det funnits svar är de borta härifrån.",
        en:
          "Responses are the only part that cannot be replaced. If there were any, they are gone from here."
      ),
      fix: Trilingual(
        fi: "palauta kansio varmuuskopiosta; jos vastauksia ei vielä ole, tee tyhjä kansio",
        sv: "återställ mappen från en säkerhetskopia; finns det inga svar ännu, skapa en tom mapp",
        en: "restore the folder from a backup; if there are no responses yet, make an empty one"),
      remedy: isTaken(path) ? nil : .makeFolder(path))
  }

  /// A wave that was reported on, and of which nothing is stored any more.
  private static func lostWaves(_ sight: WorkspaceSight) -> [Complaint] {
    sight.reports.entries.filter { $0.kind == .folder }.compactMap { entry in
      let steps = stepsBelow(sight.workspace.reportsFolder, entry.path)
      guard steps.count == 2, sight.judgings[steps[0]] != nil,
        sight.definitions.network?.wave(steps[1]) != nil,
        !sight.responses.contains(where: { $0.survey == steps[0] && belongs($0, to: steps[1]) })
      else { return nil }
      let home = joined(joined(sight.workspace.responsesFolder, steps[0]), steps[1])
      return lost(home, steps[0], steps[1], entry.path)
    }
  }

  private static func belongs(_ response: SeenResponse, to wave: String) -> Bool {
    response.facts?.wave == wave || response.wave == wave
  }

  private static func lost(
    _ home: String, _ survey: String, _ wave: String, _ report: String
  ) -> Complaint {
    Complaint(
      .error, "HC0228", at: home,
      what: Trilingual(
        fi: "kierroksesta \(wave) on tehty raportti (\(report)), mutta sen vastauksia ei ole",
        sv: "det finns en rapport om mätomgången \(wave) (\(report)), men inga svar",
        en: "there is a report on the wave \(wave) (\(report)), but none of its responses"),
      why: Trilingual(
        fi:
          "Kyselyn \(survey) vastaukset tältä kierrokselta ovat kadonneet tai viety muualle; lukuja ei voi enää tarkistaa.",
        sv:
          "Svaren på \(survey) från omgången har försvunnit eller flyttats; talen kan inte längre kontrolleras.",
        en:
          "The responses to \(survey) from this wave were lost or taken elsewhere; the figures cannot be checked any more."
      ),
      fix: Trilingual(
        fi: "palauta kansio \(home) varmuuskopiosta; jos raportti oli kokeilu, poista \(report)",
        sv:
          "återställ mappen \(home) från en säkerhetskopia; var rapporten ett försök, ta bort \(report)",
        en: "restore the folder \(home) from a backup; if the report was a trial, delete \(report)")
    )
  }

  /// A folder whose name no wave of its survey has.
  private static func unknownWaves(_ sight: WorkspaceSight) -> [Complaint] {
    sight.stored.entries.filter { $0.kind == .folder && !$0.name.hasPrefix(".") }.compactMap {
      entry in
      let steps = sight.steps(entry.path)
      guard steps.count == 2, steps[1] != FolderStore.noWave, sight.judgings[steps[0]] != nil,
        let network = sight.definitions.network
      else { return nil }
      let waves = network.waves.filter { $0.surveys.contains(steps[0]) }.map(\.name)
      guard !waves.contains(steps[1]) else { return nil }
      let known = waves.joined(separator: ", ")
      let near = nearestName(to: steps[1], among: waves).map { " → \($0)?" } ?? ""
      return Complaint(
        .warning, "HC0229", at: entry.path,
        what: Trilingual(
          fi: "kansion nimi ei ole mikään kyselyn \(steps[0]) kierroksista (\(known))\(near)",
          sv: "mappens namn är ingen av mätomgångarna för \(steps[0]) (\(known))\(near)",
          en: "the folder's name is none of the waves of \(steps[0]) (\(known))\(near)"),
        why: Trilingual(
          fi: "Vastaukset lasketaan sisältönsä mukaan, mutta kansion nimi johtaa harhaan.",
          sv: "Svaren räknas enligt sitt innehåll, men mappens namn vilseleder.",
          en: "Responses count by their content, but the folder's name misleads."),
        fix: Trilingual(
          fi:
            "lisää kierros tiedostoon Surveys/network.xml, tai siirrä vastaukset oikeaan kansioon ja poista tyhjä",
          sv:
            "lägg till omgången i Surveys/network.xml, eller flytta svaren till rätt mapp och ta bort den tomma",
          en:
            "add the wave to Surveys/network.xml, or move the responses to the right folder and delete the empty one"
        ))
    }
  }
}

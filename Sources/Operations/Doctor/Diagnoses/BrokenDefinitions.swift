import Diagnostics

/// Errors of the surveys and of the network as `haamu check` tells them, under their own codes:
/// without these files nothing that was answered can be judged.
enum BrokenDefinitions {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let errors = sight.definitions.errors.filter { !UnreadableThings.isRefusal($0.code) }
    return errors.map { Complaint($0) }
      + (sight.definitions.network == nil ? [noNetwork(sight)] : [])
  }

  private static func noNetwork(_ sight: WorkspaceSight) -> Complaint {
    Complaint(
      .error, "HC0221", at: sight.definitions.networkPath ?? sight.workspace.surveysFolder,
      what: Trilingual(
        fi: "verkoston kuvausta ei ole, tai sitä ei voi lukea",
        sv: "beskrivningen av nätverket saknas eller kan inte läsas",
        en: "there is no description of the network, or it cannot be read"),
      why: Trilingual(
        fi:
          "Ilman sitä yhtäkään vastausta ei voi arvioida, joten vastauksista tutkittiin vain tiedostot.",
        sv: "Utan den kan inget svar bedömas, så av svaren undersöktes bara filerna.",
        en: "Without it no response can be judged, so only the files of responses were looked at."),
      fix: Trilingual(
        fi:
          "korjaa Surveys/network.xml tai palauta se varmuuskopiosta, ja aja haamu doctor uudelleen",
        sv:
          "rätta Surveys/network.xml eller återställ den från en säkerhetskopia och kör haamu doctor igen",
        en: "mend Surveys/network.xml or restore it from a backup, and run haamu doctor again"))
  }
}

import ArgumentParser
import Diagnostics
import Operations
import ReportModel

extension FindingPageFormat: ExpressibleByArgument {}

/// What a page of findings is about, and for whom.
struct FindingPageOptions: ParsableArguments {
  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kierros; ilman sitä viimeisin · the wave; without it the latest.")
  var wave: String?

  @Option(help: "Tästä kirjastosta · of this library.")
  var library: String?

  @Option(help: "Tästä maakunnasta · of this region.")
  var region: String?

  @Option(help: "Tästä vertaisryhmästä · of this peer group.")
  var peerGroup: String?

  @Option(help: "Lukija: coordinator, library, region, public · who reads.")
  var audience = Audience.coordinator

  @Option(help: "Tiedosto · the file.")
  var output: String?

  func validate() throws {
    if [library, region, peerGroup].compactMap(\.self).count > 1 {
      throw ValidationError("vain yksi: --library, --region, --peer-group · only one of them")
    }
  }

  func request(_ language: Language?) -> FindingPageRequest {
    var request = FindingPageRequest(survey: survey)
    request.wave = wave
    request.audience = audience
    request.language = language
    if let library {
      request.part = .library(library)
    } else if let region {
      request.part = .region(region)
    } else if let peerGroup {
      request.part = .peerGroup(peerGroup)
    }
    return request
  }

  func target(_ format: FindingPageFormat) -> FindingPageTarget {
    var target = FindingPageTarget(
      searchPath: environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin")
    target.format = format
    target.output = output
    return target
  }
}

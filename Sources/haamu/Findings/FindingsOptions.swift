import ArgumentParser
import Diagnostics
import Operations
import ReportModel

extension FindingsFormat: ExpressibleByArgument {}

/// Which findings, and for whom: what commands that show findings ask alike.
struct FindingsOptions: ParsableArguments {
  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kierros; ilman sitä viimeisin · the wave.")
  var wave: String?

  @Option(help: "Lukija: coordinator, library, region, public · who reads.")
  var audience = Audience.coordinator

  @Option(help: "Kirjasto, joka lukee (--audience library) · the library that reads.")
  var library: String?

  @Option(help: "Vain tämä palvelupolun kohta · only this touchpoint.")
  var touchpoint: String?

  @Option(help: "Vain tämä teema ja sen alla olevat · only this theme and those below it.")
  var theme: String?

  @Option(help: "pain, delight, idea, good_practice, observation, weak_item.")
  var kind: String?

  @Option(help: "Vain tämä kirjasto tai toimipiste · only this library or service point.")
  var unit: String?

  @Option(help: "Vain tämä maakunta · only this region.")
  var region: String?

  @Option(help: "text, csv tai json.")
  var format = FindingsFormat.text

  func validate() throws {
    if audience == .library, library == nil {
      throw ValidationError("--audience library vaatii --library KIRJASTO · needs --library")
    }
    if audience != .library, library != nil {
      throw ValidationError("--library kuuluu valintaan --audience library · belongs to it")
    }
  }

  func request(_ language: Language?) -> FindingsRequest {
    var request = FindingsRequest(survey: survey)
    request.wave = wave
    request.audience = audience
    request.ownLibrary = library
    request.touchpoint = touchpoint
    request.theme = theme
    request.kind = kind
    request.unit = unit
    request.region = region
    request.language = language
    return request
  }
}

/// Who says what of which findings.
struct SayingOptions: ParsableArguments {
  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kierros; ilman sitä viimeisin · the wave.")
  var wave: String?

  func request(_ language: Language?) -> FindingsRequest {
    var request = FindingsRequest(survey: survey)
    request.wave = wave
    request.language = language
    return request
  }
}

extension GlobalOptions {
  /// Writes down what was said, and tells where.
  func say(_ word: FindingWord, of request: FindingsRequest) throws(Stopped) {
    let said = try place.say(word, of: request, by: pseudonym ?? "")
    try printResult(said.path + "\n")
  }
}

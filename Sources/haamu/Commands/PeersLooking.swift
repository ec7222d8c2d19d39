import ArgumentParser
import Diagnostics
import Intake
import Operations
import ReportModel
import ReportWriting

/// The forms that peers can be told in.
enum PeerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json
}

/// Whose peers, by which figures, and who reads: the same for each question about peers.
struct PeerOptions: ParsableArguments {
  @Option(help: "Kirjasto; ilman sitä kaikki · the library; without it all.")
  var library: String?

  @Option(help: "Kysely, jonka lukuja käytetään · the survey whose figures are used.")
  var survey: String?

  @Option(help: "Kierros; ilman sitä viimeisin · the wave; without it the latest.")
  var wave: String?

  @Option(help: "Lukija: coordinator, library, region, public · who reads.")
  var audience = Audience.coordinator

  @Option(help: "Ryhmittelypäivä VVVV-KK-PP · the grouping date.")
  var grouping: String?

  @Option(help: "text, csv tai json.")
  var format = PeerFormat.text

  func validate() throws {
    if audience == .library, library == nil {
      throw ValidationError("--audience library vaatii --library KIRJASTO · needs --library")
    }
    if survey == nil, wave != nil {
      throw ValidationError("--wave vaatii --survey KYSELY · needs --survey")
    }
  }

  func request(_ language: Language?) -> PeerRequest {
    var request = PeerRequest()
    request.survey = survey
    request.wave = wave
    request.library = library
    request.audience = audience
    request.grouping = grouping
    request.language = language
    return request
  }
}

/// Writes rows piece by piece.
func printRows(
  _ columns: [String], as format: PeerFormat,
  _ each: (([PlainCell]) throws(Stopped) -> Void) throws(Stopped) -> Void
) throws(Stopped) {
  var rows = StreamedRows(columns, as: format == .json ? .json : .csv)
  try each { cells throws(Stopped) in
    rows.add(cells)
    if rows.bytes.count > 1 << 16 { try printResult(rows.take()) }
  }
  rows.finish()
  try printResult(rows.take())
}

struct PeerGroups: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups",
    abstract: "Vertaisryhmät ja niiden jäsenet · peer groups and their members.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var peers: PeerOptions

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let ground = try global.place.peers(peers.request(global.lang))
      guard peers.format != .text else {
        return try printDocument(ground.groupDocument(library: peers.library), global)
      }
      try printRows(PeerGround.groupColumns, as: peers.format) { take throws(Stopped) in
        try ground.eachGroupRow(library: peers.library, take)
      }
    }
  }
}

struct PeerNeighbours: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Samankaltaisimmat kirjastot ja miksi juuri ne · the libraries most alike, and why.",
    discussion: """
      Muuttujat: population, staff, service_points, ja valinnalla --survey kyselyn luvut; \
      log(population) vertaa suhteita eikä eroja. Ilman valintaa --variables: verkoston oma \
      nearest_neighbours, muuten log(population) ja service_points.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var peers: PeerOptions

  @Option(help: "Missä samankaltaisia: nimiä, pilkku välissä · alike in what.")
  var variables: String?

  @Option(help: "Muuttujien painot, pilkku välissä · the weights of the variables.")
  var weights: String?

  @Option(help: "Montako naapuria · how many neighbours.")
  var count: Int?

  func validate() throws {
    if weights != nil, variables == nil {
      throw ValidationError("--weights kuuluu valintaan --variables · belongs to --variables")
    }
    if let count, count < 1 { throw ValidationError("--count: 1 tai enemmän · 1 or more") }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let measures = try variables.map { text throws(Stopped) in
        try NeighbourRequest.measures(text, weights: weights)
      }
      let ground = try global.place.peers(peers.request(global.lang))
      let request = ground.request(measures: measures, count: count)
      guard peers.format != .text else {
        return try printDocument(
          ground.neighbourDocument(request, library: peers.library), global)
      }
      try printRows(PeerGround.neighbourColumns, as: peers.format) { take throws(Stopped) in
        try ground.eachNeighbourRow(request, library: peers.library, take)
      }
    }
  }
}

struct PeerPosition: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "position",
    abstract: "Kirjaston paikka kussakin ryhmässään · where a library stands in its groups.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var peers: PeerOptions

  @Option(help: "Aiempi kierros, johon verrataan · an earlier wave to compare with.")
  var against: String?

  @Option(help: "Vain nämä luvut, pilkku välissä · these figures only.")
  var items: String?

  func validate() throws {
    if peers.survey == nil {
      throw ValidationError("--survey KYSELY puuttuu · give a survey with --survey")
    }
    if peers.format == .text, peers.library == nil {
      throw ValidationError("--library puuttuu (tai --format csv) · give --library, or csv")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      var request = peers.request(global.lang)
      request.against = against
      let chosen = items?.split(separator: ",").map { String($0.drop { $0 == " " }) } ?? []
      let ground = try global.place.peers(request)
      guard peers.format != .text else {
        return try printDocument(
          ground.positionDocument(library: peers.library ?? "", items: chosen), global)
      }
      try printRows(PeerGround.positionColumns, as: peers.format) { take throws(Stopped) in
        try ground.eachPositionRow(library: peers.library, items: chosen, take)
      }
    }
  }
}

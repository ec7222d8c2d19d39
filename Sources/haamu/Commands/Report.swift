import ArgumentParser
import Diagnostics
import Intake
import Operations
import ReportModel

extension Weighting: ExpressibleByArgument {}
extension MarginTotals: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// The levels that the terminal's table can list.
enum ReportLevel: String, ExpressibleByArgument, CaseIterable {
  case region, library
  case servicePoint = "service_point"
  case peerGroup = "peer_group"
  case event

  var level: Level { Level(rawValue: rawValue) ?? .region }
}

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tekee vertailuraportin · makes a comparison report.",
    discussion: """
      Ilman valintaa --format: taulukko ruudulle ja HTML-raportti kansioon Reports; viimeisellä \
      rivillä on raportin polku. Kirjasto (--audience library) saa ruudulle oman tarinansa ja viimeiselle \
      riville oman sivunsa.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kierros tai all; ilman sitä viimeisin · the wave, or all.")
  var wave: String?

  @Option(help: "Ruudulla näkyvät yksiköt: region, library, service_point, peer_group, event.")
  var by = ReportLevel.region

  @Option(help: "Aiempi kierros, johon verrataan · an earlier wave to compare with.")
  var against: String?

  @Option(help: "Lisäluvut: distinct,shrunken,ranks,percentile tai all · further figures.")
  var with: String?

  @Option(name: .customLong("where"), help: "Vain vastaukset, joille ehto on tosi · a condition.")
  var condition: String?

  @Option(help: "Painotus kirjaston yläpuolella: libraries, responses, population.")
  var weight = Weighting.libraries

  @Option(help: "Jälkiositus jaoilla, esim. region · post-stratify by divisions for non-response.")
  var poststratify: String?

  @Option(help: "Reunajakaumat, esim. region,koko · rake to the margins of divisions.")
  var rake: String?

  @Option(help: "Mitä jaot laskevat: libraries, population · what margins count.")
  var totals: MarginTotals?

  @Option(help: "Kertoimien rajat, esim. 0.3,3 · least and greatest factor of weights.")
  var bounds: String?

  @Option(help: "Lukija: coordinator, library, region, public · who reads.")
  var audience = Audience.coordinator

  @Option(help: "Kirjasto, joka lukee (--audience library) · the library that reads.")
  var library: String?

  @Option(help: "Ryhmittelypäivä VVVV-KK-PP · the grouping date.")
  var grouping: String?

  @Option(help: "Luottamustaso, 0–1 · the confidence level.")
  var confidence = 0.95

  @Option(help: "text, html, csv, json, xlsx, md tai pdf; vain se · that form only.")
  var format: ReportFormat?

  @Option(help: "Vain tämän yksikön sivu (md, pdf) · only this unit's page.")
  var unit: String?

  @Flag(help: "Lyhyt muoto: havainnot ja niiden luvut (md, pdf) · what was found, in short.")
  var short = false

  @Option(help: "Tiedosto; html ja pdf: kansio · a file; for html and pdf a folder.")
  var output: String?

  @Flag(help: "Lukee itse vastaukset eikä välimuistia · reads the responses, not the cache.")
  var noCache = false

  @Flag(help: "Käyttämätön vastaus on virhe · an unused response is an error.")
  var strict = false

  func validate() throws {
    if audience == .library, library == nil {
      throw ValidationError("--audience library vaatii --library KIRJASTO · needs --library")
    }
    if audience != .library, library != nil {
      throw ValidationError("--library kuuluu valintaan --audience library · belongs to it")
    }
    if short, format?.hasPages != true {
      throw ValidationError("--short kuuluu muotoihin md ja pdf · belongs to md and pdf")
    }
    if poststratify != nil, rake != nil {
      throw ValidationError("--poststratify tai --rake, ei molempia · not both")
    }
    if totals != nil || bounds != nil, poststratify == nil, rake == nil {
      throw ValidationError(
        "--totals ja --bounds kuuluvat valintoihin --poststratify ja --rake · belong to them")
    }
    if unit != nil, format?.hasPages != true {
      throw ValidationError("--unit kuuluu muotoihin md ja pdf · belongs to md and pdf")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      guard confidence > 0.5, confidence < 1 else {
        throw Stopped(UsageProblems.badConfidence(confidence), status: .usage)
      }
      var request = request
      request.nonresponse = try nonresponse
      request.figures = try with.map(AskedFigure.read) ?? []
      let reports = try global.place.report(request)
      var unusedPage: String?
      if let format {
        unusedPage = try only(format, reports)
      } else {
        unusedPage = try overview(reports)
      }
      let left = notUsed(reports)
      if !left.isEmpty { tell(left.count, unusedPage) }
      if strict, !left.isEmpty {
        throw Stopped(left.flatMap(\.findings), status: .foundErrors)
      }
    }
  }

  private var nonresponse: NonresponseRequest? {
    get throws(Stopped) {
      if let poststratify {
        return try .read(.poststratify, poststratify, totals: totals, bounds: bounds)
      }
      return try rake.map { names throws(Stopped) in
        try .read(.rake, names, totals: totals, bounds: bounds)
      }
    }
  }

  private var request: ReportRequest {
    var request = ReportRequest(survey: survey)
    request.wave = wave
    request.against = against
    request.words = format?.isForReading ?? true
    request.summary = format == .text && audience != .library ? by.level : nil
    request.weighting = weight
    request.confidence = confidence
    request.audience = audience
    request.ownLibrary = library
    request.grouping = grouping
    request.condition = condition
    request.readsFiles = noCache
    request.language = global.lang
    return request
  }

  /// - Returns: the page of what was not used, where one was written.
  private func only(
    _ format: ReportFormat, _ reports: [PreparedReport]
  ) throws(Stopped) -> String? {
    let place = global.place
    switch format {
    case .html: return try showPages(of: reports)
    case .xlsx:
      try show(
        place.writeWorkbooks(reports, survey: survey, to: output))
    case .pdf:
      try show(
        place.writePDF(
          reports, survey: survey, unit: unit, to: output,
          extent: extent, searchPath: environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin"))
    case .md: try show(place.markdown(reports, unit: unit, extent: extent))
    case .text, .csv, .json:
      try show(reports, as: format)
    }
    return nil
  }

  private var extent: PageExtent { short ? .short : .whole }

  /// Where the files are that were written.
  private func show(_ paths: [String]) throws(Stopped) {
    for path in paths { try printResult(path + "\n") }
  }

  private func show(_ text: String) throws(Stopped) {
    if let output {
      try saveReport(to: output) { piece throws(Stopped) in try piece(Array(text.utf8)) }
    } else {
      try printResult(text)
    }
  }

  /// Piece by piece, as it is made.
  private func show(_ reports: [PreparedReport], as format: ReportFormat) throws(Stopped) {
    if let output {
      try saveReport(to: output) { piece throws(Stopped) in
        try write(reports, as: format, by: by.level, style: terminal, to: piece)
      }
    } else {
      try write(reports, as: format, by: by.level, style: terminal) { bytes throws(Stopped) in
        try printResult(bytes)
      }
    }
  }

  /// The table on the screen, the pages in the folder, and where they are on the last line.
  private func overview(_ reports: [PreparedReport]) throws(Stopped) -> String? {
    try write(reports, as: .text, by: by.level, style: terminal) { bytes throws(Stopped) in
      try printResult(bytes)
    }
    return try showPages(of: reports)
  }

  private func showPages(of reports: [PreparedReport]) throws(Stopped) -> String? {
    let indexes = try global.place.writePages(
      reports, survey: survey, to: output)
    for path in indexes { try printResult(path + "\n") }
    guard let index = indexes.first, indexes.count == 1, audience == .coordinator else {
      return nil
    }
    return unusedPage(beside: index)
  }

  /// A response of no wave is in the list of every report; it is one response all the same.
  private func notUsed(_ reports: [PreparedReport]) -> [RejectedResponse] {
    var paths: Set<String> = []
    return reports.flatMap(\.notUsed).filter { paths.insert($0.path).inserted }
  }

  private var terminal: TerminalShape { global.shape(toFile: output != nil) }

  /// - Parameter page: where all of it is told, if pages were written.
  private func tell(_ count: Int, _ page: String?) {
    let place = (page.map { $0 + " · " } ?? "") + "haamu list responses \(survey) --unused"
    guard count > 1 else {
      return global.say(
        Trilingual(
          fi: "1 vastaus jäi käyttämättä; syy: \(place)",
          sv: "1 svar användes inte; orsak: \(place)",
          en: "1 response was not used; reason: \(place)"))
    }
    global.say(
      Trilingual(
        fi: "\(count) vastausta jäi käyttämättä; syyt: \(place)",
        sv: "\(count) svar användes inte; orsaker: \(place)",
        en: "\(count) responses were not used; reasons: \(place)"))
  }
}

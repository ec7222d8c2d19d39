import ArgumentParser
import Diagnostics
import Operations
import ReportModel

extension PairingLevel: ExpressibleByArgument {}
extension PeersFormat: ExpressibleByArgument {}

extension Peers {
  struct Pairs: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Parit, jotka voivat oppia toisiltaan · pairs that can learn from each other.",
      discussion: """
        Kirjasto, joka on jossain heikompi, ja lähellä oleva samankokoinen, joka on siinä vahvempi: \
        vain erot, jotka raportti erottaa sattumasta. --library X kertoo, kenelle X voi soittaa; \
        --skills muodostaa vertaisopastuksen ryhmät osaamiskyselystä.
        """)

    @OptionGroup var global: GlobalOptions

    @Option(help: "Kysely; ilman sitä ensimmäinen, jolla on vastauksia · the survey.")
    var survey: String?

    @Option(help: "Kierros; ilman sitä viimeisin · the wave.")
    var wave: String?

    @Option(help: "Missä verrataan: touchpoint, group, question · what they are compared on.")
    var by: PairingLevel?

    @Option(help: "Monessako parissa kukin enintään oppii ja opettaa (2) · pairs for each at most.")
    var most = 2

    @Option(help: "Kirjasto, joka kysyy, kenelle soittaa · the library that asks whom to call.")
    var library: String?

    @Flag(help: "Taidoista: kuka opastaa ketä · from skills: who guides whom.")
    var skills = false

    @Option(help: "Oppijoita ryhmässä enintään (5) · learners in a group at most.")
    var groupSize = 5

    @Option(help: "Lukija: coordinator tai library · who reads.")
    var audience = Audience.coordinator

    @Option(help: "Kirjasto, jonka saa nimetä; voi toistaa · a library that may be named.")
    var agreed: [String] = []

    @Option(help: "KIRJASTO=fi,sv: työn kielet; voi toistaa · languages of a library's work.")
    var speaks: [String] = []

    @Option(help: "Pistettä kilometriltä (0.1) · points for a kilometre.")
    var kmCost = 0.1

    @Option(help: "Pistettä koon kaksinkertaistumisesta (5) · points for a doubling of size.")
    var sizeCost = 5.0

    @Option(help: "Pistettä, jos yhteistä kieltä ei ole (20) · points without a shared language.")
    var languageCost = 20.0

    @Flag(help: "Vain kutsut, valmiina lähetettäviksi · only the letters of invitation.")
    var invitation = false

    @Option(help: "text, csv, json tai md; vain se · that form only.")
    var format: PeersFormat?

    @Option(help: "Tiedosto; ilman valintaa --format sivun kansio · a file, or the page's folder.")
    var output: String?

    func validate() throws {
      guard most >= 1, groupSize >= 1 else {
        throw ValidationError("--most ja --group-size: vähintään 1 · at least 1")
      }
      guard kmCost >= 0, sizeCost >= 0, languageCost >= 0 else {
        throw ValidationError("--km-cost, --size-cost, --language-cost: 0 tai enemmän · 0 or more")
      }
      guard audience == .coordinator || audience == .library else {
        throw ValidationError("--audience: coordinator tai library · coordinator or library")
      }
      if audience == .library, library == nil {
        throw ValidationError("--audience library vaatii --library KIRJASTO · needs --library")
      }
      if let odd = speaks.first(where: { languages($0) == nil }) {
        throw ValidationError("--speaks \(odd): muoto KIRJASTO=fi,sv · the form is LIBRARY=fi,sv")
      }
      if skills, invitation || library != nil || by != nil {
        throw ValidationError(
          "--skills ei kuulu valintoihin --by, --library, --invitation · does not go with them")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        if skills { return try showSkills() }
        let pairs = try global.place.pairs(request)
        if invitation {
          return try show(pairs.invitations.map(\.text).joined(separator: "\n\n"))
        }
        if let format { return try show(pairs.text(as: format, style: shape)) }
        try printResult(pairs.text(as: .text, style: shape))
        for path in try global.place.writePairs(pairs, to: output) { try printResult(path + "\n") }
      }
    }

    private func showSkills() throws(Stopped) {
      let skills = try global.place.skillGroups(request)
      if let format { return try show(skills.text(as: format, style: shape)) }
      try printResult(skills.text(as: .text, style: shape))
      for path in try global.place.writeSkills(skills, to: output) { try printResult(path + "\n") }
    }

    private var request: PairsRequest {
      var request = PairsRequest()
      request.survey = survey
      request.wave = wave
      request.by = by
      request.most = most
      request.library = library
      request.audience = audience
      request.agreed = Set(agreed)
      request.groupSize = groupSize
      request.kilometreCost = kmCost
      request.doublingCost = sizeCost
      request.languageCost = languageCost
      request.language = global.lang
      for one in speaks {
        if let (name, spoken) = languages(one) { request.spoken[name] = spoken }
      }
      return request
    }

    private func languages(_ text: String) -> (String, Set<String>)? {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (String(parts[0]), Set(parts[1].split(separator: ",").map(String.init)))
    }

    private func show(_ text: String) throws(Stopped) {
      if let output {
        try saveReport(to: output) { piece throws(Stopped) in try piece(Array(text.utf8)) }
      } else {
        try printResult(text)
      }
    }

    private var shape: TerminalShape { global.shape(toFile: output != nil && format != nil) }
  }
}

package import Diagnostics
import Expressions
import FileSystem
import Intake
import Interview
import LocatedXML
import NetworkModel
import Scenarios
import SurveyModel
import Synthesis

/// What demonstration data were made.
package struct DemoOutcome: Sendable {
  package var wave: String
  package var stored = 0
  package var already = 0
}

extension Workspace {
  /// Makes synthetic responses for a wave of a survey: marked, seeded, never from the clock.
  /// - Parameter wave: a wave's name; nil for the survey's first wave.
  package func demo(
    survey name: String, wave waveName: String?, seed: UInt64
  ) throws(Stopped) -> DemoOutcome {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let survey = try definitions.mustHave(survey: name)
    let wave = try demoWave(waveName, name, network)
    try mustMeanWhatItDid(survey, network: network)
    try mustHaveNoRealResponses(wave, name)
    let zone = try zone(of: network)
    let snapshot = NetworkSnapshot(network, on: wave.from)
    var chance = SeededChance(seed: seed)
    let synthesiser = Synthesiser(outline: survey.outline, snapshot: snapshot) { moment in
      expressionWorld(now: moment, zone: zone, snapshot: snapshot)
    }
    let start = zone.moment(milliseconds: wave.from.daysSince1970 * 86_400_000)
    let visits = syntheticVisits(
      kind: survey.outline.survey.kind, about: synthesiser.soleLevel(at: start),
      snapshot: snapshot, wave: wave, zone: zone, chance: &chance)
    try keepVersion(of: survey, network: network)
    let storing = try StoringResponses(workspace: self, survey: survey, network: network)
    var outcome = DemoOutcome(wave: wave.name)
    for visit in visits {
      let id = ResponseID(
        milliseconds: visit.end.millisecondsSince1970, random: chance.bytes(10))
      let (response, problems) = synthesiser.response(
        to: visit, instanceID: id.text, chance: &chance)
      let reviewID = ResponseID(
        milliseconds: visit.end.millisecondsSince1970 + 86_400_000, random: chance.bytes(10))
      if let problem = problems.first { throw DemoProblems.unsolved(survey, problem.key.question) }
      let stored = try storing.store(response)
      if case .stored = stored { outcome.stored += 1 } else { outcome.already += 1 }
      try approve(stored, survey, visit, reviewID, zone)
    }
    if survey.outline.survey.kind == .mysteryVisit {
      try writeNotices(wave, snapshot, survey: name)
    }
    return outcome
  }

  private func demoWave(
    _ name: String?, _ survey: String, _ network: Network
  ) throws(Stopped) -> Wave {
    let waves = network.waves.filter { $0.surveys.contains(survey) }
    if let wave = name == nil ? waves.first : waves.first(where: { $0.name == name }) {
      return wave
    }
    guard let name, !waves.isEmpty else { throw WaveProblems.none(survey) }
    let list = waves.map(\.name).joined(separator: ", ")
    throw Stopped(
      Diagnostic(
        .error, "HC0030", at: nil,
        what: Trilingual(
          fi: "kyselyllä \(survey) ei ole kierrosta \(name)",
          sv: "\(survey) har ingen mätomgång \(name)",
          en: "\(survey) has no wave \(name)"),
        fix: Trilingual(
          fi: "kierrokset: \(list) (Surveys/network.xml)",
          sv: "mätomgångar: \(list) (Surveys/network.xml)",
          en: "waves: \(list) (Surveys/network.xml)")), status: .notThere)
  }

  /// Invented responses among real ones would spoil every figure of the wave.
  private func mustHaveNoRealResponses(_ wave: Wave, _ survey: String) throws(Stopped) {
    let gathered = try gather(survey)
    let used = gathered.used(in: wave.name).count { !$0.synthetic }
    let left = gathered.rejected.count { $0.wave == wave.name && !isSynthetic($0.file) }
    if used + left > 0 { throw DemoProblems.realResponses(used + left, wave.name, survey) }
  }

  /// Demonstration visits are approved by an imagined coordinator the day after. A visit that was
  /// there already is approved too: after an interrupted run the record may be missing, and where
  /// it is not nothing happens.
  private func approve(
    _ stored: StoreOutcome, _ survey: DefinedSurvey, _ visit: SyntheticVisit, _ id: ResponseID,
    _ zone: LocalZone
  ) throws(Stopped) {
    let path: String
    switch stored {
    case .stored(let stored), .alreadyStored(let stored): path = stored
    case .conflict: return
    }
    guard survey.outline.survey.needsReview else { return }
    let at = zone.moment(milliseconds: visit.end.millisecondsSince1970 + 86_400_000)
    let record = ResponseRecord(
      kind: .approved, at: Value.dateTime(at).storedText, by: "koordinaattori-1",
      reason: "Esimerkki: tarkistettu.")
    try store.append(record, id: id, toPath: path)
  }

  /// The scenarios that the survey's visits can play, and the staff notices that they need by law: date
  /// told and period, not the day.
  private func writeNotices(
    _ wave: Wave, _ snapshot: NetworkSnapshot, survey: String
  ) throws(Stopped) {
    let told = CalendarDate(daysSince1970: wave.from.daysSince1970 - 21) ?? wave.from
    let folder = joined(surveysFolder, "visits")
    try makeFolder(folder)
    let played = try scenarios().filter { $0.surveys.first == survey }
    let bytes: [UInt8]
    do throws(XMLWriterError) {
      var writer = try XMLWriter()
      let namespace = "urn:haamu:visits:1"
      try writer.startElement(XMLName("visits", in: namespace))
      try writer.attribute("wave", wave.name)
      try writer.attribute("survey", survey)
      try writer.attribute(
        XMLName("synthetic", in: ResponseNamespace.haamu), "yes", prefix: "haamu")
      for scenario in played {
        try writer.startElement(XMLName("scenario", in: namespace))
        try writer.attribute("name", scenario.name)
        try writer.endElement()
      }
      for unit in snapshot.units where unit.level == .servicePoint {
        try writer.startElement(XMLName("notice", in: namespace))
        try writer.attribute("unit", unit.name)
        try writer.attribute("told", told.iso)
        try writer.attribute("from", wave.from.iso)
        try writer.attribute("until", wave.until.iso)
        try writer.endElement()
      }
      try writer.endElement()
      bytes = try writer.finish()
    } catch {
      throw Stopped(
        Diagnostic(.error, "HC0099", at: nil, what: Trilingual("\(error)")), status: .ourBug)
    }
    _ = try createFile(joined(folder, wave.name + ".xml"), with: bytes)
  }
}

private enum DemoProblems {
  static func realResponses(_ count: Int, _ wave: String, _ survey: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0033", at: nil,
        what: Trilingual(
          fi: "kyselyn \(survey) kierroksella \(wave) on oikeita vastauksia (\(count))",
          sv: "enkäten \(survey) har riktiga svar i mätomgången \(wave) (\(count))",
          en: "the survey \(survey) has real responses in the wave \(wave) (\(count))"),
        why: Trilingual(
          fi: "keksityt vastaukset niiden joukossa pilaisivat kierroksen luvut",
          sv: "påhittade svar bland dem skulle förstöra mätomgångens siffror",
          en: "invented responses among them would spoil the wave's figures"),
        fix: Trilingual(
          fi: "keksi esimerkit toiselle kierrokselle (--wave) tai toiseen työtilaan",
          sv: "gör exemplen i en annan mätomgång (--wave) eller arbetsyta",
          en: "make the examples in another wave (--wave) or workspace")), status: .cannotCreate)
  }

  static func unsolved(_ survey: DefinedSurvey, _ question: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0031", at: Place(file: survey.path),
        what: Trilingual(
          fi: "kysymykseen \(question) ei löytynyt arvottua vastausta, joka täyttää ehdon",
          sv: "inget slumpat svar på frågan \(question) uppfyllde villkoret",
          en: "no answer by chance to \(question) met its constraint"),
        fix: Trilingual(
          fi: "tarkista kysymyksen ehto (constraint) tai anna toinen --seed",
          sv: "kontrollera frågans villkor (constraint) eller ge ett annat --seed",
          en: "check the question's constraint, or give another --seed")))
  }
}

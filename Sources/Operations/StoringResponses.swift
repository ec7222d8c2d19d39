import Diagnostics
import Expressions
import Intake
import LocalTime
import LocatedXML
import NetworkModel
import SurveyModel

/// What expressions see outside a response: the network's lists and zone, and the moment.
func expressionWorld(now: Moment, zone: LocalZone, snapshot: NetworkSnapshot) -> ExpressionWorld {
  ExpressionWorld(now: now, zone: zone) { table, want, key, value in
    snapshot.pull(want, from: table, where: key, equals: value)
  }
}

extension Workspace {
  /// The network's time zone, or the reason why it is none.
  func zone(of network: Network) throws(Stopped) -> LocalZone {
    if let zone = timeZone(named: network.timeZone) { return zone }
    throw Stopped(
      Diagnostic(
        .error, "HC0016", at: Place(file: surveysFolder),
        what: Trilingual(
          fi: "aikavyöhykettä ”\(network.timeZone)” ei tunneta",
          sv: "tidszonen ”\(network.timeZone)” är okänd",
          en: "the time zone “\(network.timeZone)” is not known"),
        fix: Trilingual("time_zone=\"Europe/Helsinki\"")))
  }
}

/// Stores responses of one survey, each in the folder of its wave.
struct StoringResponses {
  let workspace: Workspace
  let rules: SelectionRules
  /// Responses that are there already, by id.
  private let known: [String: StoredResponse]

  init(workspace: Workspace, survey: DefinedSurvey, network: Network) throws(Stopped) {
    self.workspace = workspace
    let zone = try workspace.zone(of: network)
    let today = zone.day(of: zone.moment(milliseconds: workspace.world.clock()))
    rules = SelectionRules(
      outlines: [survey.outline.survey.version: survey.outline], current: survey.outline,
      snapshot: NetworkSnapshot(network, on: today), zone: zone)
    let stored = try workspace.store.responses(of: survey.outline.survey.name)
    known = Dictionary(
      stored.filter { !$0.isConflict }.map { ($0.stem, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Stores a response; the same answers under the same id again are a no-op, whatever the time.
  func store(_ response: Response) throws(Stopped) -> StoreOutcome {
    try store([RowResponse(response: response, followsFromRow: false)])[0]
  }

  /// Stores responses, all or none; a row whose id follows from its text is the same row again
  /// when the id is there, even if what is calculated from the day of answering is not.
  func store(_ responses: [RowResponse]) throws(Stopped) -> [StoreOutcome] {
    let survey = rules.current.survey.name
    var outcomes = [StoreOutcome?](repeating: nil, count: responses.count)
    var places: [Int] = []
    var submissions: [Submission] = []
    var files: [(of: Submission, [NamedFile])] = []
    for (place, row) in responses.enumerated() {
      let id = ResponseID(row.response.instanceID)
      if let old = known[id.fileStem], row.followsFromRow || sameAnswers(old, row.response) {
        outcomes[place] = .alreadyStored(path: old.path)
        continue
      }
      places.append(place)
      submissions.append(
        Submission(
          try responseBytes(row.response, outline: rules.current), id: id,
          wave: rules.wave(of: row.response, rules.current)))
      files.append((submissions[submissions.count - 1], row.files))
    }
    for (submission, named) in files where !named.isEmpty { try store(named, of: submission) }
    for (place, outcome) in zip(places, try workspace.store.store(submissions, survey: survey)) {
      outcomes[place] = outcome
    }
    return outcomes.compactMap(\.self)
  }

  private func store(_ named: [NamedFile], of submission: Submission) throws(Stopped) {
    var found: [(name: String, bytes: [UInt8])] = []
    for file in named {
      if let bytes = try file.bytes(workspace.store) { found.append((file.name, bytes)) }
    }
    try workspace.store.storeMedia(
      found, of: submission.id, survey: rules.current.survey.name, wave: submission.wave)
  }

  /// The wave that a response counts in, if it counts in any.
  func wave(of response: Response) -> String? { rules.wave(of: response, rules.current) }

  /// What cannot be read is not the same.
  private func sameAnswers(_ old: StoredResponse, _ new: Response) -> Bool {
    guard let document = try? workspace.store.document(old.file) else { return false }
    let (header, _) = readHeader(document)
    let (response, _) = readResponse(document, header: header, outline: rules.current)
    return response.answers == new.answers && response.version == new.version
      && response.instanceID == new.instanceID && response.deprecatedID == new.deprecatedID
  }
}

import Diagnostics
import Findings
import Intake
import LocatedXML
import NetworkModel
import SurveyModel

/// What was noticed in a wave, before anybody has said anything about it.
struct GatheredFindings {
  /// In the order of responses.
  var findings: [Finding] = []
  /// Responses that count, by library.
  var visits: [String: Int] = [:]
  /// The order of responses, by the id that findings are named after.
  private var numbers: [String: Int] = [:]

  /// Tells responses apart and says nothing else.
  func number(of origin: String) -> Int { numbers[origin] ?? -1 }

  fileprivate mutating func take(_ origin: String, of library: String, _ found: [Finding]) {
    numbers[origin] = numbers.count
    visits[library, default: 0] += 1
    findings += found
  }
}

/// Keeps a finding's words somewhere, and tells where: as they are, or aside (``FindingText``).
typealias LayingAside = (String) throws(Stopped) -> FindingText

extension Workspace {
  /// The findings of the responses that count, read from their files: the answer table holds no words.
  ///
  /// Words that look like data about a person stay here until somebody has said that they are none.
  func gatheredFindings(
    of wave: Wave, _ gathered: GatheredAnswers, _ snapshot: NetworkSnapshot,
    where meets: ((Response) -> Bool)? = nil, layingAside: LayingAside = { .said($0) }
  ) throws(Stopped) -> GatheredFindings {
    var all = GatheredFindings()
    var chain: CorrectionChain?
    let readers = gathered.rules.outlines.mapValues { FindingGathering($0, digest: findingDigest) }
    for used in gathered.used(in: wave.name) {
      guard let response = try response(in: used.file, gathered), meets?(response) ?? true,
        let unit = snapshot[unit: used.unit],
        let outline = gathered.rules.outlines[response.version],
        let reader = readers[response.version]
      else { continue }
      var origin = response.instanceID
      if response.deprecatedID != nil {
        if chain == nil { chain = try CorrectionChain(self, survey: response.survey) }
        origin = chain?.origin(of: origin) ?? origin
      }
      let library = snapshot.network.libraries[unit.library].name
      let visit = FindingGathering.Visit(
        wave: wave.name, origin: origin, unit: used.unit, library: library,
        keptBack: keptBack(
          Set(FindingGathering.questions(of: outline).map(\.question.name)), in: response,
          used.file,
          outline))
      all.take(
        origin, of: library,
        try reader.findings(in: response, visit).map { finding throws(Stopped) in
          guard let words = finding.text else { return finding }
          return finding.saying(try layingAside(words))
        })
    }
    return all
  }

  private func response(
    in file: StoredFile, _ gathered: GatheredAnswers
  ) throws(Stopped) -> Response? {
    let document = try store.document(file)
    let header = readHeader(document).0
    guard let outline = gathered.rules.outlines[header.version] else { return nil }
    return readResponse(document, header: header, outline: outline).0
  }

  /// Answers in which something looks like data about a person, unless a person has looked.
  /// - Parameter questions: their names.
  func keptBack(
    _ questions: Set<String>, in response: Response, _ file: StoredFile, _ outline: SurveyOutline
  ) -> Set<AnswerKey> {
    let found = screened(response.answers.filter { questions.contains($0.key.question) }, outline)
    if found.isEmpty || isConfirmed(file) { return [] }
    return Set(found.map(\.key))
  }

  /// Whether a record says so, beside the response or sealed with it.
  func isConfirmed(_ file: StoredFile) -> Bool {
    if hasPrivacyConfirmation(responseAt: file.path) { return true }
    guard let bundle = file.sealed?.bundle,
      let stored = store.sealedResponses(in: bundle).first(where: { $0.path == file.path })
    else { return false }
    return hasPrivacyConfirmation(stored, in: store)
  }
}

/// What finding ids are made with.
let findingDigest: Digest = { sha256($0) }

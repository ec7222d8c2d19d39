import Diagnostics
import Findings
import ReportModel
import SurveyModel

/// 32 bytes of any bytes; not for secrets.
let sampleDigest: Digest = { bytes in
  (0..<4).flatMap { round -> [UInt8] in
    let hash = bytes.reduce(UInt64(round) &* 0x9E37 &+ 14_695_981_039_346_656_037) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) }
  }
}

/// A sentence that a visitor wrote.
func finding(
  _ text: String?, response: String = "uuid:r1", instance: Int = 0, library: String = "a",
  unit: String? = nil, kind: FindingKind = .pain, at touchpoint: String? = "saapuminen",
  severity: Int? = nil
) -> Finding {
  let source = WrittenSource(
    survey: "kysely", wave: "2018", response: response, question: "finding_text",
    instances: [instance])
  return Finding(
    id: FindingID(source, digest: sampleDigest), basis: .written(source, role: .finding),
    survey: "kysely", wave: "2018", kind: kind, text: text, touchpoint: touchpoint,
    severity: severity.flatMap { Severity(step: $0, of: 3) }, unit: unit ?? library,
    library: library, responses: [response], synthetic: false)
}

func set(
  _ findings: [Finding], _ acts: [FindingsLog.Act] = [], visits: [String: Int] = ["a": 3, "b": 3],
  codebook: Codebook = sampleCodebook
) -> FindingSet {
  FindingSet(
    survey: "kysely", wave: "2018", codebook: codebook, findings: findings, visits: visits,
    log: FindingsLog(wave: "2018", entries: acts.map { .init($0, by: "k1", at: "2018-06-01") }))
}

func tag(_ finding: Finding, _ themes: String..., of text: String? = nil) -> FindingsLog.Act {
  .tag(
    .init(
      finding: finding.id, themes: themes,
      fingerprint: (text ?? finding.text).map(Finding.fingerprint)))
}

let sampleCodebook = Codebook(
  name: "kirja", language: "fi", label: .none,
  themes: [
    Theme(name: "tila", guid: "1", label: .none, isCodable: false),
    Theme(
      name: "opasteet", guid: "2", parent: "tila", label: .none,
      cues: [.init("opaste", .fi), .init("skylt", .sv), .init("kyltti", .fi)]),
    Theme(
      name: "melu", guid: "3", parent: "tila", label: .none,
      cues: [.init("meteli", .fi), .init("melu*", .fi), .init("noise", .en)]),
    Theme(name: "odotus", guid: "4", label: .none, cues: [.init("jono", .fi)]),
  ])

/// All findings of a survey's wave with what people said about them.
package struct FindingSet: Sendable, Hashable {
  package let survey: String
  package let wave: String
  package let codebook: Codebook
  /// As gathered: sentences in the order of units, touchpoints, kinds and ids, then weak figures. Never in the
  /// order of visits, which would tell when each was made.
  package let findings: [Finding]
  /// Responses that count in this wave, by library: what frequencies are shares of.
  package let visits: [String: Int]
  package let log: FindingsLog
  /// Findings as people have left them, in the order of their first parts; rejected ones among them.
  package let coded: [CodedFinding]
  /// Ids that the log names and that no response bears any more (withdrawn, or of another wave).
  package let orphans: [FindingID]

  package init(
    survey: String, wave: String, codebook: Codebook, findings: [Finding], visits: [String: Int],
    log: FindingsLog
  ) {
    self.survey = survey
    self.wave = wave
    self.codebook = codebook
    self.findings = findings
    self.visits = visits
    self.log = log
    let applied = AppliedLog(findings, log)
    coded = applied.coded
    orphans = applied.orphans
  }

  /// Those that are findings: nobody has rejected them.
  package var standing: [CodedFinding] { coded.filter { $0.rejected == nil } }

  package subscript(id: FindingID) -> CodedFinding? { coded.first { $0.id == id } }

  /// All ids that a beginning may mean: `f3a9`.
  package func ids(startingWith text: String) -> [FindingID] {
    Set(findings.map(\.id) + coded.map(\.id)).filter { $0.rawValue.hasPrefix(text) }.sorted()
  }

  package var isSynthetic: Bool { log.isSynthetic || findings.contains(where: \.synthetic) }
}

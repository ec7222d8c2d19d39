package import Diagnostics
import Interview
import LocatedXML
import NetworkModel
import SurveyModel

/// Reads every stored response of a survey and parts those that count from those that do not.
package func selectResponses(
  from store: some ResponseStore, rules: SelectionRules
) throws(Stopped) -> ResponseSelection {
  let survey = rules.current.survey.name
  var sorting = Sorting(rules: rules)
  for stored in try store.responses(of: survey) {
    sorting.take(stored, store)
  }
  return sorting.finish()
}

private struct Sorting {
  let rules: SelectionRules
  var fittings: [String: ValueFitting] = [:]
  var candidates: [AcceptedResponse] = []
  /// instanceID → the id it replaces, for every readable response, used or not.
  var replaces: [String: String] = [:]
  var seen: [String: String] = [:]
  var result = ResponseSelection()

  init(rules: SelectionRules) {
    self.rules = rules
    for (version, outline) in rules.outlines {
      fittings[version] = ValueFitting(outline: outline, snapshot: rules.snapshot)
    }
  }

  mutating func take(_ stored: StoredResponse, _ store: some ResponseStore) {
    let document: LocatedDocument
    do throws(Stopped) {
      document = try readDocument(try store.content(stored.path), file: stored.path)
    } catch {
      reject(stored, "", .unreadable, error.diagnostics)
      return
    }
    let (header, headerFindings) = readHeader(document)
    let id = header.instanceID
    func turnDown(_ reason: RejectedResponse.Reason, _ findings: [Diagnostic]) {
      reject(stored, id, reason, findings)
    }
    guard headerFindings.isEmpty else { return turnDown(.unreadable, headerFindings) }
    if stored.isConflict { return turnDown(.conflict, [Reasons.conflict(stored.path)]) }
    if let deprecated = header.deprecatedID { replaces[id] = deprecated }
    if let first = seen[id] { return turnDown(.duplicate, [Reasons.duplicate(stored.path, first)]) }
    seen[id] = stored.path
    guard header.survey == rules.current.survey.name else {
      return turnDown(
        .unknownSurvey, [Reasons.otherSurvey(stored.path, header.survey, rules.current.survey.name)])
    }
    guard let outline = rules.outlines[header.version], let fitting = fittings[header.version] else {
      let known = rules.outlines.keys.sorted()
      return turnDown(
        .unknownVersion, [Reasons.unknownVersion(stored.path, header.version, header.survey, known)])
    }
    let (response, findings) = readResponse(document, header: header, outline: outline)
    let problems = findings + misfits(response, document, outline, fitting)
    guard problems.isEmpty else {
      let unitName = outline.question(with: .unit)?.question.name
      let unit = unitName.flatMap { response[$0] } ?? ""
      let unknown = rules.snapshot[unit: unit] == nil
      return turnDown(unknown ? .unknownUnit : .misfit, problems)
    }
    consider(response, outline, stored, store)
  }

  private mutating func consider(
    _ response: Response, _ outline: SurveyOutline, _ stored: StoredResponse,
    _ store: some ResponseStore
  ) {
    let id = response.instanceID
    let unitName = outline.question(with: .unit)?.question.name
    guard let unit = unitName.flatMap({ response[$0] }), rules.snapshot[unit: unit] != nil else {
      return reject(stored, id, .unknownUnit, [Reasons.noUnit(stored.path)])
    }
    guard let wave = rules.wave(of: response, outline) else {
      return reject(stored, id, .noWave, [Reasons.noWave(stored.path, outline.survey.name)])
    }
    let (records, findings) = records(of: stored, store)
    if !findings.isEmpty { return reject(stored, id, .unreadable, findings, wave) }
    if let gone = records.last(where: { $0.kind == .withdrawn }) {
      return reject(stored, id, .withdrawn, [Reasons.withdrawn(stored.path, gone)], wave)
    }
    let review = records.last { $0.kind == .approved || $0.kind == .returned }
    if rules.current.survey.needsReview, review?.kind != .approved {
      return reject(stored, id, .notApproved, [Reasons.notApproved(stored.path)], wave)
    }
    candidates.append(
      AcceptedResponse(response: response, unit: unit, wave: wave, path: stored.path))
  }

  private func records(
    of stored: StoredResponse, _ store: some ResponseStore
  ) -> ([ResponseRecord], [Diagnostic]) {
    var records: [ResponseRecord] = []
    var findings: [Diagnostic] = []
    for path in stored.records {
      do throws(Stopped) {
        let (record, problems) = readRecord(
          try readDocument(try store.content(path), file: path))
        if let record { records.append(record) }
        findings += problems
      } catch {
        findings += error.diagnostics
      }
    }
    return (records, findings)
  }

  private mutating func reject(
    _ stored: StoredResponse, _ id: String, _ reason: RejectedResponse.Reason,
    _ findings: [Diagnostic], _ wave: String? = nil
  ) {
    result.rejected.append(
      RejectedResponse(
        path: stored.path, instanceID: id, reason: reason, findings: findings, wave: wave))
  }
}

extension Sorting {
  /// Leaves the newest of every family of corrections: whoever is named, directly or through other
  /// corrections, gives way; of two that replace the same, the later one counts.
  fileprivate mutating func finish() -> ResponseSelection {
    var winner: [String: AcceptedResponse] = [:]
    for candidate in candidates {
      let id = candidate.response.instanceID
      let root = lineage(id).last ?? id
      if let other = winner[root], !isLater(candidate, other) { continue }
      winner[root] = candidate
    }
    for candidate in candidates {
      let id = candidate.response.instanceID
      let root = lineage(id).last ?? id
      if let best = winner[root], best.response.instanceID != id {
        result.rejected.append(
          RejectedResponse(
            path: candidate.path, instanceID: id, reason: .replaced,
            findings: [Reasons.replaced(candidate.path, best.path)], wave: candidate.wave))
      } else {
        result.accepted.append(candidate)
      }
    }
    result.accepted.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.rejected.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return result
  }

  /// The id and everything it replaces, newest first; a circle ends where it closes.
  private func lineage(_ id: String) -> [String] {
    var line = [id]
    while let older = replaces[line[line.count - 1]], !line.contains(older) { line.append(older) }
    return line
  }

  /// A correction is later than what it corrects; between brothers, by timeEnd and then id.
  private func isLater(_ one: AcceptedResponse, _ other: AcceptedResponse) -> Bool {
    let oneID = one.response.instanceID
    let otherID = other.response.instanceID
    if lineage(oneID).contains(otherID) { return true }
    if lineage(otherID).contains(oneID) { return false }
    let times = (one.response.timeEnd, other.response.timeEnd)
    if let mine = times.0, let theirs = times.1, mine != theirs { return mine > theirs }
    if (times.0 == nil) != (times.1 == nil) { return times.0 != nil }
    return otherID.utf8.lexicographicallyPrecedes(oneID.utf8)
  }

  /// Answers that do not fit their question, with the places where they stand.
  fileprivate func misfits(
    _ response: Response, _ document: LocatedDocument, _ outline: SurveyOutline,
    _ fitting: ValueFitting
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for placed in outline.questions {
      for instance in response.instances(of: placed.repeats) {
        let key = AnswerKey(placed.question.name, instance)
        guard let text = response.answers[key], let misfit = fitting.misfit(text, placed.question)
        else { continue }
        let element = document.root.first(named: placed.question.name)
        findings.append(
          Diagnostic(
            .error, "HR0006",
            at: element.map { document.source.place($0.nameRange) }
              ?? Place(file: document.source.file),
            what: Trilingual("\(placed.question.name): ") + misfit.what, fix: misfit.fix
          ).showing(document.source))
      }
    }
    return findings
  }
}

extension XMLElement {
  fileprivate func first(named name: String) -> XMLElement? {
    for element in elements {
      if element.name.local == name { return element }
      if let inner = element.first(named: name) { return inner }
    }
    return nil
  }
}

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
  /// Id → the id it replaces, for every readable response, used or not.
  var replaces: [String: String] = [:]
  /// Id → the file that bears it.
  var bearers: [String: StoredResponse] = [:]
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
    if let first = bearer(of: id, stored) {
      return turnDown(.duplicate, [Reasons.duplicate(stored.path, first.path)])
    }
    replaces[Corrections.key(id)] = header.deprecatedID.map(Corrections.key)
    judge(document, header, stored, store)
  }

  private mutating func judge(
    _ document: LocatedDocument, _ header: ResponseHeader, _ stored: StoredResponse,
    _ store: some ResponseStore
  ) {
    func turnDown(_ reason: RejectedResponse.Reason, _ findings: [Diagnostic]) {
      reject(stored, header.instanceID, reason, findings)
    }
    guard header.survey == rules.current.survey.name else {
      return turnDown(
        .unknownSurvey, [Reasons.otherSurvey(stored.path, header.survey, rules.current.survey.name)]
      )
    }
    guard let outline = rules.outlines[header.version], let fitting = fittings[header.version]
    else {
      let known = rules.outlines.keys.sorted()
      return turnDown(
        .unknownVersion, [Reasons.unknownVersion(stored.path, header.version, header.survey, known)]
      )
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

  /// The other file that bears the id and counts in this one's stead; nil when this one does. Of
  /// two files with one id it is the one named after it, wherever they lie.
  private mutating func bearer(of id: String, _ stored: StoredResponse) -> StoredResponse? {
    let key = Corrections.key(id)
    if let first = bearers[key] {
      guard stored.stem == key, first.stem != key else { return first }
      candidates.removeAll { $0.path == first.path }
      result.rejected.removeAll { $0.path == first.path }
      reject(first, id, .duplicate, [Reasons.duplicate(first.path, stored.path)])
    }
    bearers[key] = stored
    return nil
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
      return reject(
        stored, id, .notApproved, [Reasons.notApproved(stored.path, returned: review)], wave)
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
  /// Leaves of every family of corrections the one that counts.
  fileprivate mutating func finish() -> ResponseSelection {
    let substitutes = Corrections(candidates, replaces: replaces).substitutes()
    for (candidate, substitute) in zip(candidates, substitutes) {
      guard let substitute else {
        result.accepted.append(candidate)
        continue
      }
      result.rejected.append(
        RejectedResponse(
          path: candidate.path, instanceID: candidate.response.instanceID, reason: .replaced,
          findings: [Reasons.replaced(candidate.path, substitute.path)], wave: candidate.wave))
    }
    result.accepted.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.rejected.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return result
  }

  /// Answers that do not fit their question, with the places where they stand.
  fileprivate func misfits(
    _ response: Response, _ document: LocatedDocument, _ outline: SurveyOutline,
    _ fitting: ValueFitting
  ) -> [Diagnostic] {
    var found: [(key: AnswerKey, misfit: Misfit)] = []
    for placed in outline.questions {
      for instance in response.instances(of: placed.repeats) {
        let key = AnswerKey(placed.question.name, instance)
        guard let text = response.answers[key], let misfit = fitting.misfit(text, placed.question)
        else { continue }
        found.append((key, misfit))
      }
    }
    guard !found.isEmpty else { return [] }
    let places = answerPlaces(document, outline: outline)
    return found.map { key, misfit in
      Diagnostic(
        .error, "HR0006", at: document.source.place(places[key] ?? document.root.nameRange),
        what: Trilingual("\(key.question): ") + misfit.what, fix: misfit.fix
      ).showing(document.source)
    }
  }
}

package import Diagnostics
package import Interview
package import LocatedXML
import NetworkModel
package import SurveyModel

/// Reads every stored response of a survey and parts those that count from those that do not.
package func selectResponses(
  from store: some ResponseStore, rules: SelectionRules
) throws(Stopped) -> ResponseSelection {
  try store.steadily(rules.current.survey.name) { () throws(Stopped) in
    try selected(from: store, rules)
  }
}

private func selected(
  from store: some ResponseStore, _ rules: SelectionRules
) throws(Stopped) -> ResponseSelection {
  let judging = ResponseJudging(rules: rules)
  var sorting = ResponseSorting(rules: rules)
  var responses: [Response?] = []
  let stored = try store.responses(of: rules.current.survey.name)
  for (place, one) in stored.enumerated() {
    let (verdict, response) = judging.judge(one, store)
    responses.append(response)
    sorting.take(one, at: place, verdict) { readRecords(of: one, store) }
  }
  let sorted = sorting.finish()
  let accepted = sorted.accepted.compactMap { candidate in
    responses[candidate.place].map {
      AcceptedResponse(
        response: $0, unit: candidate.unit, wave: candidate.wave,
        file: stored[candidate.place].file)
    }
  }
  return ResponseSelection(
    accepted: accepted.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
    rejected: sorted.rejected)
}

/// The records about a stored response, and what is wrong with those that cannot be read.
package func readRecords(
  of stored: StoredResponse, _ store: some ResponseStore
) -> ([ResponseRecord], [Diagnostic]) {
  var records: [ResponseRecord] = []
  var findings: [Diagnostic] = []
  for file in stored.records {
    do throws(Stopped) {
      let (record, problems) = readRecord(try store.document(file))
      if let record { records.append(record) }
      findings += problems
    } catch {
      findings += error.diagnostics
    }
  }
  return (records, findings)
}

/// Judges files one by one: what each says, and whether that fits the version it was answered with.
package struct ResponseJudging: Sendable {
  package let rules: SelectionRules
  package let fittings: [String: ValueFitting]

  package init(rules: SelectionRules) {
    self.rules = rules
    fittings = rules.outlines.mapValues { ValueFitting(outline: $0, snapshot: rules.snapshot) }
  }

  /// - Returns: the verdict, and the response where it fits.
  package func judge(
    _ stored: StoredResponse, _ store: some ResponseStore
  ) -> (FileVerdict, Response?) {
    do throws(Stopped) {
      return judge(try store.document(stored.file), stored.file)
    } catch {
      return (.unreadable(id: "", error.diagnostics), nil)
    }
  }

  /// The same of a file that has been read.
  package func judge(
    _ document: LocatedDocument, _ file: StoredFile
  ) -> (FileVerdict, Response?) {
    let (header, headerFindings) = readHeader(document)
    guard headerFindings.isEmpty else {
      return (.unreadable(id: header.instanceID, headerFindings), nil)
    }
    func misfit(
      _ reason: RejectedResponse.Reason, _ findings: [Diagnostic]
    ) -> (FileVerdict, Response?) {
      (.misfit(id: header.instanceID, deprecatedID: header.deprecatedID, reason, findings), nil)
    }
    let survey = rules.current.survey.name
    guard header.survey == survey else {
      return misfit(.unknownSurvey, [Reasons.otherSurvey(file, header.survey, survey)])
    }
    guard let outline = rules.outlines[header.version], let fitting = fittings[header.version]
    else {
      let known = rules.outlines.keys.sorted()
      return misfit(
        .unknownVersion, [Reasons.unknownVersion(file, header.version, header.survey, known)])
    }
    let (response, findings) = readResponse(document, header: header, outline: outline)
    let problems = findings + misfits(response, document, outline, fitting)
    guard problems.isEmpty else {
      let unitName = outline.question(with: .unit)?.question.name
      let unit = unitName.flatMap { response[$0] } ?? ""
      return misfit(rules.snapshot[unit: unit] == nil ? .unknownUnit : .misfit, problems)
    }
    return (.fits(ResponseFacts(response, outline, rules)), response)
  }

  /// Answers that do not fit their question, with the places where they stand.
  private func misfits(
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

import Diagnostics
import Intake
import LocatedXML
import NetworkModel
import ReportModel
import SurveyModel

extension Workspace {
  /// What visitors wrote down in a wave, read from the responses that count: the answer table holds no
  /// words. Nothing is read where the survey asks for no findings.
  ///
  /// Words that look like data about a person stay here until somebody has said that they are none.
  func findings(
    of wave: Wave, _ gathered: GatheredAnswers, _ snapshot: NetworkSnapshot, language: Language,
    where meets: ((Response) -> Bool)?
  ) throws(Stopped) -> ReportedFindings {
    let current = gathered.survey.outline
    guard let words = current.question(with: .finding) else { return .none }
    let wording = Wordings(language: language.rawValue)
    let sort = current.question(with: .sort)?.question.list.flatMap { current.survey.list($0) }
    var all = ReportedFindings(
      sorts: (sort?.choices ?? []).map {
        .init(name: $0.name, label: wording($0.label, or: $0.name))
      })
    all.language = gathered.network.language
    for (number, used) in gathered.used(in: wave.name).enumerated() {
      guard let response = try response(in: used.file, gathered), meets?(response) ?? true,
        let unit = snapshot[unit: used.unit],
        let outline = gathered.rules.outlines[response.version]
      else { continue }
      let suspect = suspects(words.question.name, in: response, used.file, outline)
      for place in response.instances(of: words.repeats) {
        let key = AnswerKey(words.question.name, place)
        guard let text = response.answers[key].map(plainWords), !text.isEmpty else { continue }
        all.findings.append(
          .init(
            library: snapshot.network.libraries[unit.library].name, response: number,
            touchpoint: answer(.touchpoint, current, response, place),
            sort: answer(.sort, current, response, place),
            words: suspect.contains(key) ? nil : text))
      }
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

  /// Findings in which something looks like data about a person, unless a person has looked.
  func suspects(
    _ question: String, in response: Response, _ file: StoredFile, _ outline: SurveyOutline
  ) -> Set<AnswerKey> {
    let answers = response.answers.filter { $0.key.question == question }
    let found = screened(answers, outline)
    if found.isEmpty || isConfirmed(file) { return [] }
    return Set(found.map(\.key))
  }

  /// Whether a record says so, beside the response or sealed with it.
  private func isConfirmed(_ file: StoredFile) -> Bool {
    if hasPrivacyConfirmation(responseAt: file.path) { return true }
    guard let bundle = file.sealed?.bundle,
      let stored = store.sealedResponses(in: bundle).first(where: { $0.path == file.path })
    else { return false }
    return hasPrivacyConfirmation(stored, in: store)
  }

  /// The answer with a role in the same instance of the repeat, or of those around it.
  private func answer(
    _ role: Role, _ outline: SurveyOutline, _ response: Response, _ place: [Int]
  ) -> String? {
    guard let placed = outline.question(with: role) else { return nil }
    let name = placed.question.name
    let answer = response.answers[AnswerKey(name, Array(place.prefix(placed.repeats.count)))]
    return answer.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// One line, without space around it.
private func plainWords(_ text: String) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}

import Diagnostics
import Expressions
import Findings
import NetworkModel
import QualitativeExchange
import ReportModel
import SurveyModel

/// The findings of a wave as a project of qualitative analysis, as far as its reader may see them: a text source
/// for each sentence, its themes as codings, sets by library, touchpoint, wave and by what was joined.
///
/// A sentence whose words are kept back, a figure, and what was rejected have no source.
struct FindingProject {
  private let survey: Survey
  private let wave: Wave
  private let language: Language
  private let codebook: Codebook
  private let shown: ShownFindings
  private let network: Network
  /// The coordinator sees where each sentence is from, and who coded it.
  private let isCoordinator: Bool
  /// Where each theme stands in the codebook.
  private let order: [String: Int]
  let sentences: [Sentence]

  init(
    _ listed: ListedFindings, _ survey: Survey, _ wave: Wave, _ network: Network,
    _ language: Language
  ) {
    self.survey = survey
    self.wave = wave
    self.language = language
    self.network = network
    codebook = listed.codebook
    shown = listed.shown
    isCoordinator = listed.audience == .coordinator
    order = Dictionary(
      listed.codebook.themes.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    sentences = Self.sentences(listed.shown, isCoordinator: listed.audience == .coordinator)
  }

  /// A sentence with what was said of it.
  struct Sentence {
    let id: FindingID
    let finding: ShownFinding
    let text: String
    let kind: FindingKind
    let touchpoint: String?
    let severity: Double?
    let member: Finding?
    let codings: [CodedFinding.Coding]
  }

  private static func sentences(
    _ shown: ShownFindings, isCoordinator: Bool
  ) -> [Sentence] {
    shown.findings.filter { $0.rejected == nil && $0.measured == nil }.flatMap { finding in
      guard isCoordinator else { return [whole(finding)].compactMap(\.self) }
      return finding.members.compactMap { member in
        member.text.map { text in
          Sentence(
            id: member.id, finding: finding, text: text, kind: member.kind,
            touchpoint: member.touchpoint, severity: member.severity?.share, member: member,
            codings: finding.codings.filter {
              $0.finding == member.id || $0.finding == finding.id && member == finding.members[0]
            })
        }
      }
    }
  }

  private static func whole(_ finding: ShownFinding) -> Sentence? {
    finding.text.map { text in
      Sentence(
        id: finding.id, finding: finding, text: text, kind: finding.kind,
        touchpoint: finding.touchpoint, severity: finding.severity, member: nil,
        codings: finding.themes.map {
          CodedFinding.Coding(
            theme: $0, finding: finding.id, by: nil, at: nil, span: nil, guid: nil, isStale: false)
        })
    }
  }

  var head: ProjectHead {
    let names = Set(sentences.flatMap { $0.codings.compactMap(\.by) }).sorted()
    return ProjectHead(
      name: survey.title[language.rawValue] + " · " + wave.label[language.rawValue],
      origin: "Haamu " + programVersion,
      users: names.map { QualitativeUser(guid: ExchangeIDs.user($0), name: $0) },
      codes: codebook.codes(in: language),
      variables: variables.map {
        QualitativeVariable(guid: ExchangeIDs.variable($0.name), name: $0.name, kind: $0.kind)
      })
  }

  private var variables: [(name: String, kind: QualitativeVariable.Kind)] {
    (isCoordinator ? [("library", .text), ("unit", .text)] : [])
      + [
        ("touchpoint", .text), ("kind", .text), ("severity", .decimal), ("wave", .text),
        ("synthetic", .boolean),
      ]
  }

  func source(of sentence: Sentence) -> TextSource {
    let length = sentence.text.unicodeScalars.count
    let known = sentence.codings.filter { order[$0.theme] != nil }.sorted { one, other in
      let (a, b) = (span(of: one, length), span(of: other, length))
      return (a.lowerBound, a.upperBound, order[one.theme] ?? 0)
        < (b.lowerBound, b.upperBound, order[other.theme] ?? 0)
    }
    var selections: [TextSelection] = []
    for coding in known {
      let span = span(of: coding, length)
      let code = TextCoding(
        guid: coding.guid ?? ExchangeIDs.coding(sentence.id, coding.theme, span),
        code: codebook[coding.theme]?.guid ?? "", by: coding.by.map(ExchangeIDs.user),
        at: coding.at.flatMap(schemaMoment))
      if selections.last?.span == span {
        selections[selections.count - 1].codings.append(code)
      } else {
        selections.append(
          TextSelection(
            guid: ExchangeIDs.selection(sentence.id, span), span: span, codings: [code]))
      }
    }
    return TextSource(
      guid: ExchangeIDs.finding(sentence.id), name: name(of: sentence), text: sentence.text,
      selections: selections, values: values(of: sentence))
  }

  /// The stretch that is meant; the whole where none is told, or where the words have changed and are shorter now.
  private func span(of coding: CodedFinding.Coding, _ length: Int) -> Range<Int> {
    guard let span = coding.span, span.upperBound <= length else { return 0..<length }
    return span
  }

  private func name(of sentence: Sentence) -> String {
    let place = sentence.touchpoint.map(label(ofTouchpoint:))
    return ([sentence.id.rawValue] + [place].compactMap(\.self)).joined(separator: " · ")
  }

  private func label(ofTouchpoint name: String) -> String {
    survey.touchpoints.first { $0.name == name }?.label[language.rawValue] ?? name
  }

  private func values(of sentence: Sentence) -> [VariableValue] {
    let known: [String: String?] = [
      "library": sentence.member?.library, "unit": sentence.member?.unit,
      "touchpoint": sentence.touchpoint, "kind": sentence.kind.rawValue,
      "severity": sentence.severity.map {
        FixedDecimal(millionths: Int(($0 * 1e6).rounded())).digits
      },
      "wave": wave.name, "synthetic": sentence.finding.synthetic ? "true" : "false",
    ]
    return variables.compactMap { variable in
      (known[variable.name] ?? nil).map {
        VariableValue(
          variable: ExchangeIDs.variable(variable.name), kind: variable.kind, value: $0)
      }
    }
  }

  // MARK: Sets

  var sets: [QualitativeSet] {
    let all = sentences
    var sets: [QualitativeSet] = []
    func add(_ kind: String, _ name: String, _ label: String, _ members: [Sentence]) {
      guard !members.isEmpty else { return }
      sets.append(
        QualitativeSet(
          guid: ExchangeIDs.set(kind, name), name: label, description: kind,
          sources: members.map { ExchangeIDs.finding($0.id) }))
    }
    if isCoordinator {
      let libraries = Dictionary(grouping: all) { $0.member?.library ?? "" }
      for library in network.libraries {
        add(
          "library", library.name, library.label[language.rawValue], libraries[library.name] ?? [])
      }
    }
    let points = Dictionary(grouping: all) { $0.touchpoint ?? "" }
    for point in survey.touchpoints {
      add("touchpoint", point.name, label(ofTouchpoint: point.name), points[point.name] ?? [])
    }
    add("wave", wave.name, wave.label[language.rawValue], all)
    if isCoordinator {
      for finding in shown.findings where finding.id.family == .merged && finding.rejected == nil {
        add(
          "merged", finding.id.rawValue, finding.text ?? finding.id.rawValue,
          all.filter { $0.finding.id == finding.id })
      }
    }
    return sets
  }
}

/// A moment as XML Schema has it; nil for what somebody wrote otherwise.
private func schemaMoment(_ text: String) -> String? {
  guard text.contains("T"), case .dateTime = Value(answer: text, as: .dateTime) else { return nil }
  return text
}

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
  private let aside: WordsAside
  private let places: [Place]

  init(
    _ listed: ListedFindings, _ survey: Survey, _ wave: Wave, _ network: Network,
    _ language: Language, _ aside: WordsAside
  ) {
    self.aside = aside
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
    places = Self.places(listed.shown, isCoordinator: listed.audience == .coordinator)
  }

  /// Where a sentence stands in what is shown: which finding, and which part of it; no part where the reader sees
  /// the whole.
  private struct Place {
    let finding: Int
    let member: Int?
  }

  /// A sentence with what was said of it.
  struct Sentence {
    let id: FindingID
    let finding: ShownFinding
    let words: FindingText
    let kind: FindingKind
    let touchpoint: String?
    let severity: Double?
    let member: Finding?
    let codings: [CodedFinding.Coding]
  }

  /// In the order of the findings, each made when it is wanted.
  var sentences: some RandomAccessCollection<Sentence> { places.lazy.map(sentence) }

  /// A sentence's words.
  func text(of sentence: Sentence) throws(Stopped) -> String {
    try aside.words(sentence.words) ?? ""
  }

  private static func places(_ shown: ShownFindings, isCoordinator: Bool) -> [Place] {
    shown.findings.indices.flatMap { index -> [Place] in
      let finding = shown.findings[index]
      if finding.rejected != nil || finding.measured != nil { return [] }
      guard isCoordinator else {
        return finding.words == nil ? [] : [Place(finding: index, member: nil)]
      }
      return finding.members.indices.filter { finding.members[$0].words != nil }
        .map { Place(finding: index, member: $0) }
    }
  }

  private func sentence(at place: Place) -> Sentence {
    let finding = shown.findings[place.finding]
    guard let index = place.member else {
      return Sentence(
        id: finding.id, finding: finding, words: finding.words ?? .said(""), kind: finding.kind,
        touchpoint: finding.touchpoint, severity: finding.severity, member: nil,
        codings: finding.themes.map {
          CodedFinding.Coding(
            theme: $0, finding: finding.id, by: nil, at: nil, span: nil, guid: nil, isStale: false)
        })
    }
    let member = finding.members[index]
    return Sentence(
      id: member.id, finding: finding, words: member.words ?? .said(""), kind: member.kind,
      touchpoint: member.touchpoint, severity: member.severity?.share, member: member,
      codings: finding.codings.filter {
        $0.finding == member.id || $0.finding == finding.id && index == 0
      })
  }

  var head: ProjectHead {
    let names = Set(sentences.flatMap { $0.codings.compactMap(\.by) }).sorted()
    return ProjectHead(
      name: survey.title[language.rawValue] + " · " + wave.label[language.rawValue],
      origin: "Haamu " + programVersion,
      users: names.map { QualitativeUser(guid: ExchangeIDs.user($0), name: $0) },
      codes: codebook.codes(in: language, withNotes: isCoordinator),
      variables: variables.map {
        QualitativeVariable(guid: ExchangeIDs.variable($0.name), name: $0.name, kind: $0.kind)
      }, notes: isCoordinator ? codebook.themes.map { ThemeNote($0).note } : [])
  }

  private var variables: [(name: String, kind: QualitativeVariable.Kind)] {
    (isCoordinator ? [("library", .text), ("unit", .text)] : [])
      + [
        ("touchpoint", .text), ("kind", .text), ("severity", .decimal), ("wave", .text),
        ("synthetic", .boolean),
      ]
  }

  func source(of sentence: Sentence) throws(Stopped) -> TextSource {
    let text = try text(of: sentence)
    let length = text.unicodeScalars.count
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
      guid: ExchangeIDs.finding(sentence.id), name: name(of: sentence), text: text,
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

  /// Sentences put together, each set made when it is written.
  var sets: [() throws(Stopped) -> QualitativeSet] {
    let all = Array(places.indices)
    var sets: [() throws(Stopped) -> QualitativeSet] = []
    func add(_ kind: String, _ name: String, _ label: String, _ members: [Int]) {
      guard !members.isEmpty else { return }
      sets.append { set(kind, name, label, kind, members) }
    }
    if isCoordinator {
      let libraries = Dictionary(grouping: all) { sentence(at: places[$0]).member?.library ?? "" }
      for library in network.libraries {
        add(
          "library", library.name, library.label[language.rawValue], libraries[library.name] ?? [])
      }
    }
    let points = Dictionary(grouping: all) { sentence(at: places[$0]).touchpoint ?? "" }
    for point in survey.touchpoints {
      add("touchpoint", point.name, label(ofTouchpoint: point.name), points[point.name] ?? [])
    }
    add("wave", wave.name, wave.label[language.rawValue], all)
    return isCoordinator ? sets + joinedSets + [withoutTheme].compactMap(\.self) : sets
  }

  private func set(
    _ kind: String, _ name: String, _ label: String, _ description: String, _ members: [Int]
  ) -> QualitativeSet {
    QualitativeSet(
      guid: ExchangeIDs.set(kind, name), name: label, description: description,
      sources: members.map { ExchangeIDs.finding(sentence(at: places[$0]).id) })
  }

  /// What was joined of several, with what they say together.
  private var joinedSets: [() throws(Stopped) -> QualitativeSet] {
    let joined = places.indices.filter {
      shown.findings[places[$0].finding].id.family == .merged
    }
    return Dictionary(grouping: joined) { places[$0].finding }.sorted { $0.key < $1.key }.map {
      index, members in
      { () throws(Stopped) in
        let finding = shown.findings[index]
        let words = try aside.words(finding.words)
        let mark = JoinedMark(id: finding.id, hasWords: finding.isReworded && words != nil)
        return set(
          JoinedMark.kind, finding.id.rawValue, words ?? finding.id.rawValue, mark.text, members)
      }
    }
  }

  /// Those that somebody has looked at and found no theme for.
  private var withoutTheme: (() throws(Stopped) -> QualitativeSet)? {
    let looked = places.indices.filter { shown.findings[places[$0].finding].fitsNoTheme }
    if looked.isEmpty { return nil }
    return {
      set(
        JoinedMark.noTheme, wave.name, Self.noTheme[language], JoinedMark.noTheme, looked)
    }
  }

  private static let noTheme = Trilingual(
    fi: "Katsottu, ei sovi teemaan", sv: "Granskad, inget tema passar",
    en: "Looked at, fits no theme")
}

/// What the description of a set tells us when it comes back: which joined finding it is, and whether its name is the
/// words that a person wrote for all parts.
struct JoinedMark: Hashable {
  static let kind = "merged"
  static let noTheme = "no_theme"

  let id: FindingID
  let hasWords: Bool

  init(id: FindingID, hasWords: Bool) {
    self.id = id
    self.hasWords = hasWords
  }

  /// Nil for a set of anybody else's.
  init?(_ set: QualitativeSet) {
    let parts = (set.description ?? "").split(separator: " ")
    guard parts.count > 1, parts[0] == Self.kind, let id = FindingID(rawValue: String(parts[1])),
      id.family == .merged, set.guid == ExchangeIDs.set(Self.kind, id.rawValue)
    else { return nil }
    self.init(id: id, hasWords: parts.dropFirst(2).first == "words")
  }

  var text: String { Self.kind + " " + id.rawValue + (hasWords ? " words" : "") }
}

/// A moment as XML Schema has it; nil for what somebody wrote otherwise.
private func schemaMoment(_ text: String) -> String? {
  guard text.contains("T"), case .dateTime = Value(answer: text, as: .dateTime) else { return nil }
  return text
}

import Diagnostics
import Expressions
package import Findings
package import LocatedXML
import NetworkModel
import SurveyModel

/// Reads and checks what people said about a wave's findings.
/// - Parameters:
///   - codebook: whose themes may be named; nil takes any name.
///   - libraries: of the network; nil takes any name.
package func readFindingsLog(
  _ document: LocatedDocument, codebook: Codebook?, libraries: Set<String>?
) -> ReadResult<FindingsLog> {
  var findings = Findings(source: document.source, kind: .findings)
  guard let root = formRoot(document, findingsGrammar, &findings) else {
    return ReadResult(value: nil, diagnostics: findings.sorted)
  }
  var reader = LogReader(
    language: root["xml:lang"]?.value ?? "fi", codebook: codebook, libraries: libraries,
    findings: findings)
  let entries = root.children.compactMap { reader.entry($0) }
  let log = FindingsLog(
    wave: root["wave"]?.value ?? "", isSynthetic: root["synthetic"]?.value == "yes",
    entries: entries)
  return ReadResult(
    value: reader.findings.hasErrors ? nil : log, diagnostics: reader.findings.sorted)
}

private struct LogReader {
  let language: String
  let codebook: Codebook?
  let libraries: Set<String>?
  var findings: Findings
  private var trials: [String: FormedElement] = [:]

  init(language: String, codebook: Codebook?, libraries: Set<String>?, findings: Findings) {
    self.language = language
    self.codebook = codebook
    self.libraries = libraries
    self.findings = findings
  }

  mutating func entry(_ element: FormedElement) -> FindingsLog.Entry? {
    act(element).map {
      FindingsLog.Entry($0, by: element["by"]?.value, at: element["at"]?.value)
    }
  }

  private mutating func act(_ element: FormedElement) -> FindingsLog.Act? {
    switch element.name {
    case "tag": return tag(element)
    case "untag":
      let themes = themes(element, mayBeHeading: true)
      return id("finding", of: element).map { .untag($0, themes: themes) }
    case "no_theme":
      let fingerprint = element["fingerprint"]?.value
      return id("finding", of: element).map { .noTheme($0, fingerprint: fingerprint) }
    case "waits": return id("finding", of: element).map { .waits($0) }
    case "merge": return merge(element)
    case "split": return id("finding", of: element).map { .split($0) }
    case "reword":
      let text = words("text", of: element)
      return id("finding", of: element).map { .reword($0, text: text) }
    case "reject":
      let reason = words("reason", of: element)
      return id("finding", of: element).map { .reject($0, reason: reason) }
    case "restore": return id("finding", of: element).map { .restore($0) }
    default: return trial(element).map { .trial($0) }
    }
  }

  private mutating func tag(_ element: FormedElement) -> FindingsLog.Act? {
    let themes = themes(element, mayBeHeading: false)
    var span: Range<Int>?
    if let start = number("start", of: element), let end = number("end", of: element) {
      if start < end {
        span = start..<end
      } else {
        findings.report(.endBeforeStart(end), at: element.range(of: "end"))
      }
    }
    if let guid = element["guid"]?.value, !isGUID(guid) {
      findings.report(.notAGUID(guid), at: element.range(of: "guid"))
    }
    return id("finding", of: element).map {
      .tag(
        .init(
          finding: $0, themes: themes, fingerprint: element["fingerprint"]?.value, span: span,
          guid: element["guid"]?.value.lowercased()))
    }
  }

  private mutating func merge(_ element: FormedElement) -> FindingsLog.Act? {
    let members = ids("findings", of: element)
    if element["findings"] != nil, Set(members).count < 2, !findings.hasErrors {
      findings.report(.mergeOfOne, at: element.range(of: "findings"))
    }
    let text = optionalWords("text", of: element)
    return id("id", of: element).map { .merge(.init(id: $0, members: members, text: text)) }
  }

  private mutating func trial(_ element: FormedElement) -> Trial? {
    let name = element["name"]?.value ?? ""
    if let first = trials.updateValue(element, forKey: name), !name.isEmpty {
      findings.report(
        .takenTwice(name), at: element.range(of: "name"),
        notes: [findings.note(firstDeclaredHere, at: first.range(of: "name"))])
    }
    let findingIDs = ids("findings", of: element)
    let tried = DefinitionReading.words(of: element["libraries"]?.value ?? "")
    if let libraries, let attribute = element["libraries"] {
      for unknown in tried where !libraries.contains(unknown) {
        findings.report(
          .unknownLibrary(unknown, libraries.sorted()), at: attribute.valueRange)
      }
    }
    guard let from = day("from", of: element), let until = day("until", of: element) else {
      return nil
    }
    if until < from { findings.report(.endBeforeStart(nil), at: element.range(of: "until")) }
    return Trial(
      name: name, survey: element["survey"]?.value ?? "", findings: findingIDs,
      what: textSite("what", of: element, source: language).label(source: language),
      who: element["who"]?.value ?? "", libraries: tried, from: from, until: until,
      touchpoint: element["touchpoint"]?.value,
      items: DefinitionReading.words(of: element["items"]?.value ?? ""),
      knownBy: textSite("known_by", of: element, source: language).label(source: language))
  }

  // MARK: Values

  private func number(_ name: String, of element: FormedElement) -> Int? {
    element[name].flatMap { Int($0.value) }
  }

  private func day(_ name: String, of element: FormedElement) -> CalendarDate? {
    element[name].flatMap { CalendarDate($0.value) }
  }

  private func optionalWords(_ kind: String, of element: FormedElement) -> String? {
    element.children(kind).first.map { plainWords($0.text.value) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What must be said.
  private mutating func words(_ kind: String, of element: FormedElement) -> String {
    if let words = optionalWords(kind, of: element) { return words }
    findings.report(.nothingSaid(kind, element.name), at: element.nameRange)
    return ""
  }

  private mutating func id(_ name: String, of element: FormedElement) -> FindingID? {
    ids(name, of: element).first
  }

  private mutating func ids(_ name: String, of element: FormedElement) -> [FindingID] {
    guard let attribute = element[name] else { return [] }
    return DefinitionReading.words(of: attribute.value).compactMap { word in
      if let id = FindingID(rawValue: word) { return id }
      findings.report(.notAnID(word), at: attribute.valueRange)
      return nil
    }
  }

  private mutating func themes(_ element: FormedElement, mayBeHeading: Bool) -> [String] {
    guard let attribute = element["themes"] else { return [] }
    let names = DefinitionReading.words(of: attribute.value)
    guard let codebook else { return names }
    for name in names {
      if let theme = codebook[name] {
        if !theme.isCodable, !mayBeHeading {
          let inside = codebook.themes.filter { $0.parent == name }.map(\.name)
          findings.report(.heading(name, inside), at: attribute.valueRange)
        }
      } else {
        findings.report(
          .unknownTheme(name, codebook.themes.filter(\.isCodable).map(\.name)),
          at: attribute.valueRange)
      }
    }
    return names
  }
}

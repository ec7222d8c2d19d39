package import Diagnostics
import Expressions
import Interview
package import LocatedXML
import SurveyModel

/// Reads a draft (docs/specification/drafts.md).
/// - Throws: HR0060 when the document is no draft, HR0061 for each thing in it that cannot be read.
package func readDraft(_ document: LocatedDocument) throws(Stopped) -> StoredDraft {
  var walk = DraftWalk(source: document.source)
  let read = walk.read(document.root)
  guard let read, walk.findings.isEmpty else { throw Stopped(walk.findings) }
  return read
}

private struct DraftWalk {
  let source: SourceText
  var findings: [Diagnostic] = []

  mutating func read(_ root: XMLElement) -> StoredDraft? {
    guard root.name == XMLName("draft", in: draftNamespace) else {
      findings.append(noDraft(root))
      return nil
    }
    var draft = InterviewDraft(
      instanceID: needed("id", of: root), survey: needed("survey", of: root),
      version: needed("version", of: root), timeStart: moment("started", of: root),
      deprecatedID: root["corrects"]?.value)
    for element in root.elements { take(element, &draft) }
    return StoredDraft(draft, saved: moment("saved", of: root))
  }

  private mutating func take(_ element: XMLElement, _ draft: inout InterviewDraft) {
    guard element.name.namespace == draftNamespace else { return unknown(element) }
    switch element.name.local {
    case "answer":
      let key = answerKey(element)
      once(draft.answers.updateValue(element.textContent, forKey: key) == nil, element)
    case "confirmed":
      let key = answerKey(element)
      once(draft.confirmed.updateValue(element.textContent, forKey: key) == nil, element)
    case "defaulted": once(draft.defaulted.insert(answerKey(element)).inserted, element)
    case "added":
      let count = Int(needed("count", of: element)) ?? -1
      if count < 0 { findings.append(wrong(element, "count")) }
      once(draft.added.updateValue(count, forKey: repeatKey(element)) == nil, element)
    case "place":
      once(draft.place == nil, element)
      draft.place =
        element["repeat"] == nil
        ? .question(answerKey(element)) : .more(repeatKey(element))
    default: unknown(element)
    }
  }

  private mutating func answerKey(_ element: XMLElement) -> AnswerKey {
    AnswerKey(needed("question", of: element), instances(element))
  }

  private mutating func repeatKey(_ element: XMLElement) -> RepeatKey {
    RepeatKey(needed("repeat", of: element), instances(element))
  }

  /// Instances count from 1 in the file, as they do in the columns of a sheet.
  private mutating func instances(_ element: XMLElement) -> [Int] {
    guard let text = element["in"]?.value else { return [] }
    let numbers = text.split(separator: " ").map { Int($0) ?? 0 }
    if numbers.contains(where: { $0 < 1 }) { findings.append(wrong(element, "in")) }
    return numbers.map { $0 - 1 }
  }

  private mutating func needed(_ name: String, of element: XMLElement) -> String {
    if let value = element[name]?.value { return value }
    findings.append(wrong(element, name))
    return ""
  }

  private mutating func moment(_ name: String, of element: XMLElement) -> Moment? {
    guard let text = element[name]?.value else { return nil }
    if case .dateTime(let moment)? = Value(answer: text, as: .dateTime) { return moment }
    findings.append(wrong(element, name))
    return nil
  }

  private mutating func once(_ isFirst: Bool, _ element: XMLElement) {
    if !isFirst { findings.append(wrong(element, "")) }
  }

  private mutating func unknown(_ element: XMLElement) { findings.append(wrong(element, "")) }

  // MARK: Findings

  private func noDraft(_ root: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, "HR0060", at: source.place(root.nameRange),
      what: Trilingual(
        fi: "tämä ei ole keskeneräinen vastaus", sv: "detta är inget påbörjat svar",
        en: "this is not a draft"), fix: Texts.leftAlone
    ).showing(source)
  }

  /// - Parameter attribute: the one that is missing or wrong; empty where the element itself is.
  private func wrong(_ element: XMLElement, _ attribute: String) -> Diagnostic {
    let name = element.name.local
    let isThere = element[attribute] != nil
    let what =
      attribute.isEmpty
      ? Trilingual(
        fi: "\(name) on tässä kahdesti tai ei kuulu tähän",
        sv: "\(name) står här två gånger eller hör inte hit",
        en: "\(name) is here twice, or does not belong here")
      : isThere
        ? Trilingual(
          fi: "\(name): \(attribute) ei ole luettavissa",
          sv: "\(name): \(attribute) går inte att läsa",
          en: "\(name): \(attribute) cannot be read")
        : Trilingual(
          fi: "\(name): \(attribute) puuttuu", sv: "\(name): \(attribute) saknas",
          en: "\(name): \(attribute) is missing")
    return Diagnostic(
      .error, "HR0061", at: source.place(element.nameRange), what: what, fix: Texts.leftAlone
    ).showing(source)
  }

  private enum Texts {
    static let leftAlone = Trilingual(
      fi: "tiedostoon ei kosketa: korjaa se tai siirrä se pois",
      sv: "filen lämnas orörd: rätta den eller flytta undan den",
      en: "the file is left as it is: mend it, or move it away")
  }
}

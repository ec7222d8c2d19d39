package import Diagnostics
package import Expressions
package import LocatedXML
package import SurveyModel

/// What a response says of itself, before its survey is known.
package struct ResponseHeader: Sendable, Hashable {
  package var survey: String
  package var version: String
  package var instanceID: String
  package var timeStart: Moment?
  package var timeEnd: Moment?
  package var deprecatedID: String?
  package var synthetic: Bool
}

/// The namespaces that stand in responses.
package enum ResponseNamespace {
  package static let openRosa = "http://openrosa.org/xforms"
  package static let haamu = "urn:haamu:response:1"
}

/// Reads the attributes and `meta` of an OpenRosa instance, in no namespace or OpenRosa's.
package func readHeader(_ document: LocatedDocument) -> (ResponseHeader, [Diagnostic]) {
  let root = document.root
  var found: [Diagnostic] = []
  func attribute(_ name: String) -> String? {
    root.attributes.first { $0.name.local == name && isPlainOrOpenRosa($0.name) }?.value
  }
  let meta = root.elements.first { $0.name.local == "meta" && isPlainOrOpenRosa($0.name) }
  func entry(_ name: String) -> String? {
    let text = meta?.elements.first { $0.name.local == name }.map { trimmed($0.textContent) }
    return text == "" ? nil : text
  }
  func moment(_ name: String) -> Moment? {
    entry(name).flatMap { Value(answer: $0, as: .dateTime) }.flatMap {
      if case .dateTime(let moment) = $0 { moment } else { nil }
    }
  }
  let id = entry("instanceID")
  if id == nil { found.append(finding(.noInstanceID, root, document.source)) }
  if attribute("id") == nil { found.append(finding(.noSurvey, root, document.source)) }
  let header = ResponseHeader(
    survey: attribute("id") ?? "", version: attribute("version") ?? "", instanceID: id ?? "",
    timeStart: moment("timeStart"), timeEnd: moment("timeEnd"),
    deprecatedID: entry("deprecatedID"),
    synthetic: root.attributes.contains {
      $0.name == XMLName("synthetic", in: ResponseNamespace.haamu) && $0.value == "yes"
    })
  return (header, found)
}

/// Reads the answers of an OpenRosa instance by local name, whatever groups they stand in.
///
/// Everything that does not belong is a finding, and the rest is read all the same.
package func readResponse(
  _ document: LocatedDocument, header: ResponseHeader, outline: SurveyOutline
) -> (Response, [Diagnostic]) {
  var walk = AnswerWalk(
    source: document.source, outline: outline,
    response: Response(
      instanceID: header.instanceID, survey: header.survey, version: header.version,
      timeStart: header.timeStart, timeEnd: header.timeEnd, deprecatedID: header.deprecatedID,
      synthetic: header.synthetic))
  walk.visit(document.root.elements, repeats: [], instances: [])
  return (walk.response, walk.findings)
}

/// Where each answer of an instance stands: byte ranges of its element's name.
package func answerPlaces(
  _ document: LocatedDocument, outline: SurveyOutline
) -> [AnswerKey: Range<Int>] {
  var walk = AnswerWalk(
    source: document.source, outline: outline,
    response: Response(instanceID: "", survey: "", version: ""))
  walk.visit(document.root.elements, repeats: [], instances: [])
  return walk.places
}

private struct AnswerWalk {
  let source: SourceText
  let outline: SurveyOutline
  var response: Response
  var places: [AnswerKey: Range<Int>] = [:]
  var findings: [Diagnostic] = []

  mutating func visit(_ elements: [XMLElement], repeats: [String], instances: [Int]) {
    for element in elements {
      let name = element.name.local
      if name == "meta" && isPlainOrOpenRosa(element.name) { continue }
      if let placed = outline[name] {
        take(element, placed, repeats: repeats, instances: instances)
      } else if let parents = outline.repeatParents[name], parents == repeats {
        let key = RepeatKey(name, instances)
        let number = response.repeatCounts[key, default: 0]
        response.repeatCounts[key] = number + 1
        visit(element.elements, repeats: repeats + [name], instances: instances + [number])
      } else if outline.groupNames.contains(name) {
        visit(element.elements, repeats: repeats, instances: instances)
      } else {
        findings.append(unknown(element))
      }
    }
  }

  private mutating func take(
    _ element: XMLElement, _ placed: PlacedQuestion, repeats: [String], instances: [Int]
  ) {
    let key = AnswerKey(element.name.local, instances)
    guard placed.repeats == repeats, response.answers[key] == nil else {
      findings.append(finding(.misplaced, element, source))
      return
    }
    let text = element.textContent
    response.answers[key] = keepsSpace(placed.question.type) ? text : trimmed(text)
    places[key] = element.nameRange
    for inner in element.elements { findings.append(unknown(inner)) }
  }

  private func unknown(_ element: XMLElement) -> Diagnostic {
    var result = finding(.unknownQuestion, element, source)
    let names = outline.questions.map(\.question.name) + outline.groupNames
    if let near = nearestName(to: element.name.local, among: names) {
      result.fix = Trilingual(
        fi: "tarkoititko \(near)?", sv: "menade du \(near)?", en: "did you mean \(near)?")
    }
    return result
  }
}

/// Free text is an answer to the letter; around numbers, days and names space means nothing.
package func keepsSpace(_ type: QuestionType) -> Bool {
  type == .text || type == .calculate || type == .hidden
}

/// The namespaces in which `meta` and the attributes of the root are understood.
package func isPlainOrOpenRosa(_ name: XMLName) -> Bool {
  name.namespace == nil || name.namespace == ResponseNamespace.openRosa
}

private enum Problem { case noInstanceID, noSurvey, unknownQuestion, misplaced }

private func finding(_ problem: Problem, _ element: XMLElement, _ source: SourceText) -> Diagnostic
{
  let place = source.place(element.nameRange)
  let name = element.name.local
  let result =
    switch problem {
    case .noInstanceID:
      Diagnostic(
        .error, "HR0001", at: place,
        what: Trilingual(
          fi: "vastauksesta puuttuu meta/instanceID", sv: "svaret saknar meta/instanceID",
          en: "the response has no meta/instanceID"),
        fix: Trilingual(
          fi: "lähetä vastaus uudelleen ohjelmasta, jolla se kerättiin",
          sv: "skicka svaret på nytt från programmet som samlade in det",
          en: "send the response again from the program that collected it"))
    case .noSurvey:
      Diagnostic(
        .error, "HR0002", at: place,
        what: Trilingual(
          fi: "juurielementistä puuttuu kyselyn nimi (id)",
          sv: "rotelementet saknar enkätens namn (id)",
          en: "the root element has no survey name (id)"))
    case .unknownQuestion:
      Diagnostic(
        .error, "HR0003", at: place,
        what: Trilingual(
          fi: "\(name) ei ole tämän kyselyn kysymys", sv: "\(name) är ingen fråga i denna enkät",
          en: "\(name) is not a question of this survey"))
    case .misplaced:
      Diagnostic(
        .error, "HR0004", at: place,
        what: Trilingual(
          fi: "\(name) on väärässä toistossa tai kahdesti",
          sv: "\(name) står i fel upprepning eller två gånger",
          en: "\(name) stands in the wrong repeat, or twice"))
    }
  return result.showing(source)
}

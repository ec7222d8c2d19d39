package import Diagnostics
import LocatedXML

/// What a file of another program held.
package struct ReadMaterial: Sendable {
  package let project: QualitativeProject
  /// Whether it was a codebook alone.
  package let isCodebook: Bool
  /// Errors for what is wrong; a warning for each kind of thing that has no place here.
  package let findings: [Diagnostic]
}

/// Reads QDA-XML: a project (`project.qde`) or a codebook (`.qdc`), whoever wrote it. The ids of the two
/// schemas are known in any edition (`urn:QDA-XML:…`); braces around ids fall away.
///
/// - Parameter texts: the words of `internal://NAME`; nil where there is no such file.
/// - Throws: HX… when it is no XML, HC0512 when it is no QDA-XML.
package func readMaterial(
  _ bytes: [UInt8], file: String, texts: (String) -> String? = { _ in nil }
) throws(Stopped) -> ReadMaterial {
  var reading = MaterialReading(file: file)
  let limits = XMLLimits(bytes: 1 << 29, depth: 200)
  try readEvents(bytes, file: file, limits: limits, handler: &reading)
  return reading.result(texts)
}

/// The events of a document put together to a project: a stack of what is open, and what each has
/// gathered so far.
private struct MaterialReading: XMLEventHandler {
  private struct Open {
    let name: String
    let attributes: [String: String]
    let place: Place
    var text = ""
    var description: String?
    var codes: [QualitativeCode] = []
    var codings: [TextCoding] = []
    var selections: [(TextSelection, Place)] = []
    var values: [VariableValue] = []
    var members: [String] = []
    var codeMembers: [String] = []
    var notes: [String] = []
    var target: String?
    var value: (kind: QualitativeVariable.Kind, text: String)?
  }

  private let file: String
  private var stack: [Open] = []
  /// How deep we are in something that has no place here; 0 when in none.
  private var passing = 0
  private var passed: [(name: String, count: Int, place: Place)] = []
  private var problems: [Diagnostic] = []
  private var project = QualitativeProject(head: ProjectHead(name: ""))
  private var selections: [String: [Place]] = [:]
  private var notePlaces: [String: Place] = [:]
  private var isCodebook = false

  init(file: String) { self.file = file }

  mutating func start(_ element: XMLStartTag) throws(Stopped) {
    let place = Place(file: file, range: SourceRange(element.position, element.position))
    let name = element.name.local
    if stack.isEmpty {
      guard ["Project", "CodeBook"].contains(name),
        element.name.namespace?.hasPrefix("urn:QDA-XML:") == true
      else { throw Stopped(ExchangeProblems.notOurs(name, at: place)) }
      isCodebook = name == "CodeBook"
    }
    if passing > 0 || !isKnown(name, in: stack.last?.name) {
      if passing == 0 { pass(name, place) }
      passing += 1
      return
    }
    let attributes = element.attributes.filter { $0.name.namespace == nil }
      .map { ($0.name.local, $0.value) }
    stack.append(
      Open(
        name: name, attributes: Dictionary(attributes, uniquingKeysWith: { first, _ in first }),
        place: place))
  }

  mutating func text(_ utf8: Span<UInt8>) throws(Stopped) {
    guard passing == 0, let last = stack.last, keepsText(last.name) else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for index in utf8.indices { bytes.append(utf8[index]) }
    stack[stack.count - 1].text += String(decoding: bytes, as: UTF8.self)
  }

  mutating func end(_ element: XMLEndTag) throws(Stopped) {
    if passing > 0 {
      passing -= 1
      return
    }
    let done = stack.removeLast()
    if stack.isEmpty {
      project.head.name = done.attributes["name"] ?? ""
      project.head.origin = done.attributes["origin"]
      if isCodebook { project.head.codes = done.codes }
    } else {
      close(done)
    }
  }

  // MARK: What stands where

  private func isKnown(_ name: String, in parent: String?) -> Bool {
    switch parent {
    case nil: true
    case "Project": ["Users", "CodeBook", "Variables", "Sources", "Notes", "Sets"].contains(name)
    case "Users": name == "User"
    case "CodeBook": name == "Codes" || name == "Sets"
    case "Codes": name == "Code"
    case "Code": ["Code", "Description", "NoteRef"].contains(name)
    case "Variables": name == "Variable"
    case "Sources": name == "TextSource"
    case "Notes": name == "Note"
    case "Note": name == "PlainTextContent"
    case "TextSource":
      ["PlainTextContent", "PlainTextSelection", "Coding", "VariableValue"].contains(name)
    case "PlainTextSelection": name == "Coding"
    case "Coding": name == "CodeRef"
    case "VariableValue": name == "VariableRef" || Self.kinds[name] != nil
    case "Sets": name == "Set"
    case "Set": ["Description", "MemberCode", "MemberSource"].contains(name)
    default: false
    }
  }

  private static let kinds = Dictionary(
    uniqueKeysWithValues: QualitativeVariable.Kind.allCases.map { ($0.element, $0) })

  private func keepsText(_ name: String) -> Bool {
    name == "Description" || name == "PlainTextContent" || Self.kinds[name] != nil
  }

  private mutating func pass(_ name: String, _ place: Place) {
    if let index = passed.firstIndex(where: { $0.name == name }) {
      passed[index].count += 1
    } else {
      passed.append((name, 1, place))
    }
  }

  // MARK: Putting together

  private mutating func close(_ done: Open) {
    let parent = stack.count - 1
    switch done.name {
    case "Description": stack[parent].description = done.text
    case "PlainTextContent": stack[parent].text = done.text
    case "Code":
      if let code = code(done) { stack[parent].codes.append(code) }
    case "Codes": stack[parent].codes = done.codes
    case "CodeBook": project.head.codes = done.codes
    case "CodeRef", "VariableRef", "MemberSource", "MemberCode", "NoteRef": closeReference(done)
    case "Coding", "PlainTextSelection": closeCoded(done)
    case "VariableValue":
      if let target = done.target, let value = done.value {
        stack[parent].values.append(
          VariableValue(variable: target, kind: value.kind, value: value.text))
      }
    case "TextSource": closeSource(done)
    case "User", "Variable", "Note", "Set": closeListed(done)
    default:
      if let kind = Self.kinds[done.name] { stack[parent].value = (kind, done.text) }
    }
  }

  private mutating func closeCoded(_ done: Open) {
    let parent = stack.count - 1
    guard let guid = guid(done) else { return }
    if done.name == "PlainTextSelection" {
      let selection = TextSelection(
        guid: guid, name: done.attributes["name"], span: span(done) ?? 0..<0,
        codings: done.codings)
      stack[parent].selections.append((selection, done.place))
    } else if let code = done.target {
      stack[parent].codings.append(
        TextCoding(
          guid: guid, code: code, by: done.attributes["creatingUser"].map(bare),
          at: done.attributes["creationDateTime"]))
    }
  }

  private mutating func closeListed(_ done: Open) {
    guard let guid = guid(done) else { return }
    let name = done.attributes["name"] ?? ""
    switch done.name {
    case "User": project.head.users.append(.init(guid: guid, name: name))
    case "Note":
      project.head.notes.append(.init(guid: guid, name: name, text: done.text))
      notePlaces[guid] = done.place
    case "Variable":
      let kind = done.attributes["typeOfVariable"].flatMap(QualitativeVariable.Kind.init)
      project.head.variables.append(.init(guid: guid, name: name, kind: kind ?? .text))
    default:
      project.sets.append(
        QualitativeSet(
          guid: guid, name: name, description: done.description, codes: done.codeMembers,
          sources: done.members))
    }
  }

  private mutating func closeReference(_ done: Open) {
    let parent = stack.count - 1
    let written = done.attributes["targetGUID"] ?? done.attributes["guid"] ?? ""
    guard isGUID(written) else {
      return problems.append(ExchangeProblems.badGUID(written, done.name, at: done.place))
    }
    switch done.name {
    case "MemberSource": stack[parent].members.append(bare(written))
    case "MemberCode": stack[parent].codeMembers.append(bare(written))
    case "NoteRef": stack[parent].notes.append(bare(written))
    default: stack[parent].target = bare(written)
    }
  }

  private mutating func closeSource(_ done: Open) {
    guard let guid = guid(done) else { return }
    project.sources.append(
      TextSource(
        guid: guid, name: done.attributes["name"], text: done.text,
        path: done.attributes["plainTextPath"], selections: done.selections.map(\.0),
        codings: done.codings, values: done.values))
    selections[guid] = done.selections.map(\.1)
  }

  private mutating func code(_ done: Open) -> QualitativeCode? {
    guid(done).map {
      QualitativeCode(
        guid: $0, name: done.attributes["name"] ?? "", description: done.description,
        isCodable: !["false", "0"].contains(done.attributes["isCodable"] ?? "true"),
        colour: done.attributes["color"], notes: done.notes, inside: done.codes)
    }
  }

  /// The id of an element; without a sound one it is told and left out.
  private mutating func guid(_ element: Open) -> String? {
    let written = element.attributes["guid"] ?? ""
    if isGUID(written) { return bare(written) }
    problems.append(ExchangeProblems.badGUID(written, element.name, at: element.place))
    return nil
  }

  private func span(_ element: Open) -> Range<Int>? {
    guard let from = element.attributes["startPosition"].flatMap(Int.init),
      let to = element.attributes["endPosition"].flatMap(Int.init), from >= 0, to >= from
    else { return nil }
    return from..<to
  }

  // MARK: The end

  func result(_ texts: (String) -> String?) -> ReadMaterial {
    var project = project
    var findings = problems
    for index in project.sources.indices {
      if let path = project.sources[index].path, path.hasPrefix("internal://") {
        project.sources[index].text = texts(String(path.dropFirst(11))) ?? ""
      }
      findings += project.sources[index].settle(selections[project.sources[index].guid] ?? [])
    }
    // Notes that are on no theme have no place here.
    let known = Set(project.head.codes.flatMap(\.allNotes))
    let lost = project.head.notes.filter { !known.contains($0.guid) }
    if let first = lost.first, let place = notePlaces[first.guid] {
      findings.append(ExchangeProblems.passedOver("Note", lost.count, at: place))
    }
    project.head.notes.removeAll { !known.contains($0.guid) }
    findings += passed.map { ExchangeProblems.passedOver($0.name, $0.count, at: $0.place) }
    return ReadMaterial(project: project, isCodebook: isCodebook, findings: findings)
  }
}

extension QualitativeCode {
  fileprivate var allNotes: [String] { notes + inside.flatMap(\.allNotes) }
}

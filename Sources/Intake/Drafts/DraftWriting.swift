package import Diagnostics
package import Expressions
package import Interview
import LocatedXML
import SurveyModel

/// The namespace of drafts (docs/specification/drafts.md).
let draftNamespace = "urn:haamu:draft:1"

/// A draft as it lies on the disk.
package struct StoredDraft: Sendable, Hashable {
  package var draft: InterviewDraft
  /// When it was kept last; nil when the file does not say.
  package var saved: Moment?

  package init(_ draft: InterviewDraft, saved: Moment?) {
    self.draft = draft
    self.saved = saved
  }
}

/// A draft as XML: everything in it, in an order that depends on nothing but its content.
/// - Throws: HR0030 when an answer holds a character that XML cannot carry.
package func draftBytes(_ stored: StoredDraft) throws(Stopped) -> [UInt8] {
  do throws(XMLWriterError) {
    var writing = DraftWriting(writer: try XMLWriter())
    try writing.start(stored)
    try writing.content(stored.draft)
    return try writing.finish()
  } catch {
    throw cannotWrite(error)
  }
}

private struct DraftWriting: ~Copyable {
  var writer: XMLWriter

  mutating func start(_ stored: StoredDraft) throws(XMLWriterError) {
    let draft = stored.draft
    try writer.startElement(XMLName("draft", in: draftNamespace))
    try writer.attribute("id", draft.instanceID)
    try writer.attribute("survey", draft.survey)
    try writer.attribute("version", draft.version)
    try moment("started", draft.timeStart)
    try moment("saved", stored.saved)
    if let old = draft.deprecatedID { try writer.attribute("corrects", old) }
  }

  private mutating func moment(_ name: String, _ moment: Moment?) throws(XMLWriterError) {
    if let moment { try writer.attribute(name, Value.dateTime(moment).storedText) }
  }

  mutating func content(_ draft: InterviewDraft) throws(XMLWriterError) {
    switch draft.place {
    case .question(let key): try element("place", "question", key.question, key.instances)
    case .more(let key): try element("place", "repeat", key.name, key.outer)
    case nil: break
    }
    for (key, count) in draft.added.sorted(by: {
      isBefore($0.key.name, $0.key.outer, $1.key.name, $1.key.outer)
    }) {
      try element("added", "repeat", key.name, key.outer, count: count)
    }
    for (key, text) in draft.answers.sorted(by: { isBefore($0.key, $1.key) }) {
      try element("answer", "question", key.question, key.instances, text)
    }
    for key in draft.defaulted.sorted(by: isBefore) {
      try element("defaulted", "question", key.question, key.instances)
    }
    for (key, text) in draft.confirmed.sorted(by: { isBefore($0.key, $1.key) }) {
      try element("confirmed", "question", key.question, key.instances, text)
    }
  }

  private mutating func element(
    _ name: String, _ kind: String, _ target: String, _ instances: [Int], _ text: String = "",
    count: Int? = nil
  ) throws(XMLWriterError) {
    try writer.startElement(XMLName(name, in: draftNamespace))
    try writer.attribute(kind, target)
    if !instances.isEmpty {
      try writer.attribute("in", instances.map { String($0 + 1) }.joined(separator: " "))
    }
    if let count { try writer.attribute("count", String(count)) }
    try writer.text(text)
    try writer.endElement()
  }

  consuming func finish() throws(XMLWriterError) -> [UInt8] {
    try writer.endElement()
    return try writer.finish()
  }
}

private func isBefore(_ one: AnswerKey, _ other: AnswerKey) -> Bool {
  isBefore(one.question, one.instances, other.question, other.instances)
}

private func isBefore(_ one: String, _ here: [Int], _ other: String, _ there: [Int]) -> Bool {
  if one.utf8.elementsEqual(other.utf8) { return here.lexicographicallyPrecedes(there) }
  return one.utf8.lexicographicallyPrecedes(other.utf8)
}

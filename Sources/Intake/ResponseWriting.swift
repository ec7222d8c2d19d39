package import Diagnostics
import Expressions
import LocatedXML
package import SurveyModel

/// A response as an OpenRosa instance: groups nested, repeats as siblings, every relevant question
/// written, empty where it was not answered.
/// - Throws: when an answer holds a character that XML cannot carry.
package func responseBytes(
  _ response: Response, outline: SurveyOutline
) throws(Stopped) -> [UInt8] {
  do throws(XMLWriterError) {
    var writing = InstanceWriting(response: response, writer: try XMLWriter())
    try writing.start()
    try writing.items(outline.survey.items, [])
    return try writing.finish()
  } catch {
    throw cannotWrite(error)
  }
}

/// A record as a document of its own.
func recordBytes(_ record: ResponseRecord) throws(Stopped) -> [UInt8] {
  do throws(XMLWriterError) {
    var writer = try XMLWriter()
    try writer.startElement(XMLName("record", in: ResponseRecord.namespace))
    try writer.attribute("kind", record.kind.rawValue)
    try writer.attribute("at", record.at)
    try writer.attribute("by", record.by)
    try writer.text(record.reason)
    try writer.endElement()
    return try writer.finish()
  } catch {
    throw cannotWrite(error)
  }
}

func cannotWrite(_ error: XMLWriterError) -> Stopped {
  let what: Trilingual =
    if case .forbiddenCharacter(let scalar) = error {
      Trilingual(
        fi: "vastauksessa on merkki U+\(hex(scalar)), jota XML ei voi sisältää",
        sv: "svaret innehåller tecknet U+\(hex(scalar)), som XML inte kan bära",
        en: "an answer holds the character U+\(hex(scalar)), which XML cannot carry")
    } else {
      Trilingual(
        fi: "vastausta ei voi kirjoittaa: \(error)", sv: "svaret kan inte skrivas: \(error)",
        en: "the response cannot be written: \(error)")
    }
  return Stopped(
    Diagnostic(
      .error, "HR0030", at: nil, what: what,
      fix: Trilingual(
        fi: "poista merkki vastauksesta", sv: "ta bort tecknet ur svaret",
        en: "remove the character from the answer")))
}

private func hex(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

private struct InstanceWriting: ~Copyable {
  let response: Response
  var writer: XMLWriter

  mutating func start() throws(XMLWriterError) {
    try writer.startElement(XMLName(response.survey))
    try writer.attribute("id", response.survey)
    try writer.attribute("version", response.version)
    if response.synthetic {
      try writer.attribute(
        XMLName("synthetic", in: ResponseNamespace.haamu), "yes", prefix: "haamu")
    }
    try writer.startElement(XMLName("meta"))
    try writer.element(XMLName("instanceID"), text: response.instanceID)
    try moment("timeStart", response.timeStart)
    try moment("timeEnd", response.timeEnd)
    if let deprecated = response.deprecatedID {
      try writer.element(XMLName("deprecatedID"), text: deprecated)
    }
    try writer.endElement()
  }

  private mutating func moment(_ name: String, _ moment: Moment?) throws(XMLWriterError) {
    guard let moment else { return }
    try writer.element(XMLName(name), text: Value.dateTime(moment).storedText)
  }

  mutating func items(_ items: [Item], _ instances: [Int]) throws(XMLWriterError) {
    for item in items {
      switch item {
      case .question(let question):
        if let text = response.answers[AnswerKey(question.name, instances)] {
          try writer.element(XMLName(question.name), text: text)
        }
      case .group(let group):
        guard holdsAnswers(group.items, instances) else { continue }
        try writer.startElement(XMLName(group.name))
        try self.items(group.items, instances)
        try writer.endElement()
      case .repeat(let group):
        for number in 0..<(response.repeatCounts[RepeatKey(group.name, instances)] ?? 0) {
          try writer.startElement(XMLName(group.name))
          try self.items(group.items, instances + [number])
          try writer.endElement()
        }
      }
    }
  }

  private func holdsAnswers(_ items: [Item], _ instances: [Int]) -> Bool {
    items.contains { item in
      switch item {
      case .question(let question):
        response.answers[AnswerKey(question.name, instances)] != nil
      case .group(let group): holdsAnswers(group.items, instances)
      case .repeat(let group): (response.repeatCounts[RepeatKey(group.name, instances)] ?? 0) > 0
      }
    }
  }

  consuming func finish() throws(XMLWriterError) -> [UInt8] {
    try writer.endElement()
    return try writer.finish()
  }
}

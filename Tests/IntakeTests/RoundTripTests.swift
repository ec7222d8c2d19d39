import Diagnostics
import ExpressionSamples
import Expressions
import Intake
import LocatedXML
import SurveyModel
import TestSupport
import Testing

/// Surveys and responses made by chance: groups and repeats within each other, any text.
private struct Generated {
  var chance: Seeded
  private var names = 0

  init(_ chance: Seeded) { self.chance = chance }

  private mutating func name(_ kind: String) -> String {
    names += 1
    return kind + String(names)
  }

  mutating func items(depth: Int) -> [Item] {
    (0..<(1 + chance.below(4))).map { _ in
      switch depth < 4 ? chance.below(4) : 0 {
      case 1: .group(Group(name: name("g"), items: items(depth: depth + 1)))
      case 2: .repeat(Repeat(name: name("r"), items: items(depth: depth + 1)))
      default:
        .question(
          Question(name: name("q"), type: chance.one(of: [.text, .calculate, .hidden, .integer])))
      }
    }
  }

  mutating func response(to outline: SurveyOutline) -> Response {
    var response = Response(
      instanceID: SampleResponse.id(chance.below(1000)), survey: outline.survey.name,
      version: outline.survey.version, synthetic: chance.below(2) == 0)
    response.timeEnd = Moment(millisecondsSince1970: chance.below(1 << 40), offsetMinutes: 180)
    if chance.below(2) == 0 { response.timeStart = response.timeEnd }
    if chance.below(3) == 0 { response.deprecatedID = SampleResponse.id(7) }
    count(outline.survey.items, [], &response)
    for placed in outline.questions {
      for instances in response.instances(of: placed.repeats) where chance.below(4) > 0 {
        response.answers[AnswerKey(placed.question.name, instances)] =
          placed.question.type == .integer ? String(chance.below(99)) : text()
      }
    }
    return response
  }

  private mutating func count(_ items: [Item], _ instances: [Int], _ response: inout Response) {
    for item in items {
      switch item {
      case .question: break
      case .group(let group): count(group.items, instances, &response)
      case .repeat(let group):
        let number = chance.below(4)
        if number > 0 { response.repeatCounts[RepeatKey(group.name, instances)] = number }
        for instance in 0..<number { count(group.items, instances + [instance], &response) }
      }
    }
  }

  private mutating func text() -> String {
    let pieces = [
      "", " ", "\n", "\r\n", "\t", "a", "ä", "<b>", "&amp;", "]]>", "\"", "'", "=1+1", "日本", "😀",
      "\u{301}", "\u{A0}", "<!--", "${unit}", "\u{2028}",
    ]
    return (0..<chance.below(6)).map { _ in chance.one(of: pieces) }.joined()
  }
}

@Suite struct `A written response` {
  @Test func `reads back as it was, whatever the survey`() throws {
    var made = Generated(Seeded())
    for round in 0..<300 {
      let outline = SurveyOutline(
        Survey(name: "koe", version: "2018.1", kind: .feedback, items: made.items(depth: 0)))
      let response = made.response(to: outline)
      let bytes = try responseBytes(response, outline: outline)
      let document = try readDocument(bytes, file: "x.xml")
      let (header, headerFindings) = readHeader(document)
      let (back, findings) = readResponse(document, header: header, outline: outline)
      let label: Comment = "round \(round), seed \(made.chance.seed)"
      #expect((headerFindings + findings).english == "", label)
      #expect(back == response, label)
      #expect(try responseBytes(back, outline: outline) == bytes, label)
      guard back == response else { return }
    }
  }

  @Test func `knows the place of each answer`() throws {
    let outline = try Sample.outline(Sample.survey())
    let document = try Sample.document(
      SampleResponse {
        $0.more = """
            <finding><finding_text>1</finding_text>
              <detail><detail_text>1.1</detail_text></detail>
              <detail><detail_text>1.2</detail_text></detail></finding>
            <finding><finding_text>2</finding_text>
              <detail><detail_text>2.1</detail_text></detail></finding>
          """
      }.text)
    let places = answerPlaces(document, outline: outline)
    func text(_ key: AnswerKey) -> String {
      let start = places[key]?.upperBound ?? 0
      return String(decoding: document.source.bytes[start...].dropFirst().prefix(3), as: UTF8.self)
    }
    #expect(text(AnswerKey("finding_text", [1])).hasPrefix("2<"))
    #expect(text(AnswerKey("detail_text", [0, 1])) == "1.2")
    #expect(text(AnswerKey("detail_text", [1, 0])) == "2.1")
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\u{B}", "\u{FFFE}"])
  func `cannot hold a character that XML has not`(_ character: String) throws {
    let outline = try Sample.outline(Sample.survey())
    var response = Response(instanceID: "x", survey: "kaynti", version: "1")
    response.answers[AnswerKey("unit")] = "a" + character
    let stop = stopping { () throws(Stopped) in try responseBytes(response, outline: outline) }
    #expect(stop?.codes == ["HR0030"])
    #expect(stop?.status == .badInput)
  }
}

import Diagnostics
import Intake
import LocatedXML
import SurveyModel
import TestSupport
import Testing

@Suite struct `Responses of other programs` {
  private func read(_ text: String) throws -> (Response, ResponseHeader, [Diagnostic]) {
    let document = try Sample.document(text)
    let (header, headerFindings) = readHeader(document)
    let (response, findings) = readResponse(
      document, header: header, outline: try Sample.outline(Sample.survey()))
    return (response, header, headerFindings + findings)
  }

  /// As ODK Collect sends it: root `data`, `orx:meta`, ids of its own.
  private let collect = """
    <?xml version='1.0' ?>
    <data xmlns:h="http://www.w3.org/1999/xhtml" xmlns:orx="http://openrosa.org/xforms"
          xmlns:jr="http://openrosa.org/javarosa" id="kaynti" orx:version="1">
      <visit><unit>a1</unit><visited>2018-04-10T10:15:00.000+03:00</visited><visitor/></visit>
      <arrival><greeted>yes</greeted><wait>3</wait><doubled>6</doubled><ways>desk phone</ways></arrival>
      <finding><finding_text>Ensimmäinen</finding_text></finding>
      <finding><finding_text>Toinen</finding_text><detail><detail_text>x</detail_text></detail></finding>
      <orx:meta>
        <orx:instanceID>uuid:3f1a9e0c-5f0e-4a57-8f6d-0b5f2d7f1a11</orx:instanceID>
        <orx:instanceName>A1</orx:instanceName>
        <orx:timeEnd>2018-04-10T10:20:00.000+03:00</orx:timeEnd>
        <orx:deprecatedID>uuid:3f1a9e0c-5f0e-4a57-8f6d-0b5f2d7f1a10</orx:deprecatedID>
      </orx:meta>
    </data>
    """

  @Test func `are read with meta and version in the namespace of OpenRosa`() throws {
    let (response, header, findings) = try read(collect)
    #expect(findings.english == "")
    #expect(header.survey == "kaynti")
    #expect(header.version == "1")
    #expect(header.instanceID == "uuid:3f1a9e0c-5f0e-4a57-8f6d-0b5f2d7f1a11")
    #expect(header.deprecatedID == "uuid:3f1a9e0c-5f0e-4a57-8f6d-0b5f2d7f1a10")
    #expect(header.timeEnd != nil)
    #expect(response["greeted"] == "yes")
    #expect(response.answers[AnswerKey("finding_text", [1])] == "Toinen")
    #expect(response.answers[AnswerKey("detail_text", [1, 0])] == "x")
    #expect(response.repeatCounts == [RepeatKey("finding"): 2, RepeatKey("detail", [1]): 1])
  }

  @Test(arguments: [
    ("<data xmlns=\"http://example.org/form\" id=\"kaynti\" version=\"1\">", "</data>"),
    ("<k:anything xmlns:k=\"urn:x\" id=\"kaynti\" version=\"1\">", "</k:anything>"),
    ("<asiakaspalvelu id=\"kaynti\" version=\"1\" prefix=\"x\">", "</asiakaspalvelu>"),
  ])
  func `are read whatever their root is called`(_ open: String, _ close: String) throws {
    let (response, _, findings) = try read(
      """
      \(open)<x:meta xmlns:x="http://openrosa.org/xforms"><x:instanceID>uuid:1</x:instanceID></x:meta>
      <arrival><greeted>no</greeted></arrival>\(close)
      """)
    #expect(findings.english == "")
    #expect(response["greeted"] == "no")
    #expect(response["unit"] == nil)
  }

  @Test func `are read without their groups too`() throws {
    let (response, _, findings) = try read(
      "<d id='kaynti' version='1'><meta><instanceID>i</instanceID></meta><unit>a1</unit></d>")
    #expect(findings.isEmpty)
    #expect(response["unit"] == "a1")
  }

  @Test func `lose the space around a choice and keep that of a text`() throws {
    let (response, _, _) = try read(
      """
      <d id='kaynti' version='1'><meta><instanceID> i\n</instanceID></meta>
      <unit>\n a1 </unit><visitor> kävijä </visitor></d>
      """)
    #expect(response.instanceID == "i")
    #expect(response["unit"] == "a1")
    #expect(response["visitor"] == " kävijä ")
  }

  @Test(arguments: [
    ("<d id='kaynti'><meta/></d>", "HR0001"),
    ("<d id='kaynti'/>", "HR0001"),
    ("<d><meta><instanceID>i</instanceID></meta></d>", "HR0002"),
    ("<d id='kaynti'><meta><instanceID>i</instanceID></meta><greted>no</greted></d>", "HR0003"),
    (
      "<d id='kaynti'><meta><instanceID>i</instanceID></meta><unit>a</unit><unit>b</unit></d>",
      "HR0004"
    ),
    (
      "<d id='kaynti'><meta><instanceID>i</instanceID></meta><finding_text>a</finding_text></d>",
      "HR0004"
    ),
    ("<d id='kaynti'><meta><instanceID>i</instanceID></meta><detail/></d>", "HR0003"),
    ("<d id='kaynti'><meta><instanceID>i</instanceID></meta><unit>a<b>1</b></unit></d>", "HR0003"),
  ])
  func `that do not fit are told with their place`(_ text: String, _ code: String) throws {
    let (_, _, findings) = try read(text)
    #expect(findings.map(\.code) == [code])
    #expect(findings[0].place?.range != nil)
  }

  @Test func `that misspell a question are told the nearest name`() throws {
    let (_, _, findings) = try read(
      "<d id='kaynti'><meta><instanceID>i</instanceID></meta><greted>no</greted></d>")
    #expect(findings.english.contains("did you mean greeted?"))
  }
}

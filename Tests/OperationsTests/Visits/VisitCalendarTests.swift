import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `A visitor's calendar` {
  private let folder: ThrowawayFolder

  init() throws {
    folder = try ThrowawayFolder()
    try folder.write("Surveys/network.xml", Sample.network())
    try folder.write(
      "Surveys/visits/kevat.xml",
      """
      <visits xmlns="urn:haamu:visits:1" wave="kevat" survey="kaynti">
        <scenario name="s"><label>Ensimmäinen laina, ja kysymys; kaikkein pisin mahdollinen nimi ääkkösin åäö</label></scenario>
        <visitor name="k1" capacity="3"/>
        <planned>
          <visit id="v1" unit="a1" visitor="k1" scenario="s" day="2018-03-24" from="12:00" until="14:00"/>
          <visit id="v2" unit="a2" visitor="k1" day="2018-03-26"/>
        </planned>
      </visits>
      """)
  }

  private func calendar() throws -> String {
    try Workspace(root: folder.path, world: .fixed()).visitCalendar(
      "kevat", visitor: "k1", language: .fi)
  }

  @Test func `has lines that end in CRLF and are no longer than 75 bytes`() throws {
    let text = try calendar()
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
    #expect(text.utf8.split(separator: 10).allSatisfy { $0.count <= 76 })
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("Ensimmäinen laina\\, ja kysymys\\; kaikkein pisin"))
  }

  @Test func `tells times on the wall, and a day where hours are not known`() throws {
    let text = try calendar()
    #expect(text.contains("DTSTART;TZID=Europe/Helsinki:20180324T120000\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20180326\r\n"))
    #expect(text.contains("UID:v1.kevat@"))
    #expect(try calendar() == text)
  }
}

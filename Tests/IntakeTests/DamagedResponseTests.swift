import Diagnostics
import ExpressionSamples
import Intake
import SurveyModel
import TestSupport
import Testing

@Suite struct `Damaged responses` {
  /// Good ones on either side of it must be used all the same.
  private func reason(_ bytes: [UInt8], _ judging: Judging) throws -> RejectedResponse? {
    let damaged = SampleResponse { $0.id = SampleResponse.id(2) }
    try judging.workspace.folder.write("Responses/kaynti/kevat/\(damaged.stem).xml", bytes)
    let selection = try judging.selection()
    let ids = selection.accepted.map(\.response.instanceID)
    #expect(ids.contains(SampleResponse.id(1)) && ids.contains(SampleResponse.id(3)))
    return selection.rejected.first
  }

  private func judging() throws -> Judging {
    let judging = try Judging()
    for number in [1, 3] {
      try judging.workspace.put(SampleResponse { $0.id = SampleResponse.id(number) })
    }
    return judging
  }

  private var sample: [UInt8] {
    Array(SampleResponse { $0.id = SampleResponse.id(2) }.text.utf8)
  }

  @Test func `cut short at any byte are listed with the reason`() throws {
    let judging = try judging()
    for count in 0..<(sample.count - 1) where count < 60 || count % 7 == 0 {
      let rejected = try reason(Array(sample.prefix(count)), judging)
      #expect(rejected?.reason == .unreadable, "\(count) bytes")
      #expect(rejected?.findings.isEmpty == false)
    }
  }

  @Test func `with bytes changed are used or listed, and stop nothing`() throws {
    let judging = try judging()
    var chance = Seeded()
    for _ in 0..<150 {
      var bytes = sample
      for _ in 0..<(1 + chance.below(3)) {
        bytes[chance.below(bytes.count)] = UInt8(chance.below(256))
      }
      if let rejected = try reason(bytes, judging) { #expect(!rejected.findings.isEmpty) }
    }
  }

  @Test(arguments: [
    "", "\u{FEFF}", "no XML at all", "<a/>", "<kaynti id='kaynti' version='1'/>",
    "<!DOCTYPE kaynti [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kaynti id='kaynti'>&x;</kaynti>",
    "<!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><kaynti>&b;</kaynti>",
    String(repeating: "<a>", count: 20_000), "<kaynti id='kaynti'><meta></kaynti></meta>",
    "<kaynti id='kaynti'>\u{1}</kaynti>",
  ])
  func `of any kind are listed with the reason`(_ text: String) throws {
    let rejected = try reason(Array(text.utf8), try judging())
    #expect(rejected?.reason == .unreadable)
    #expect(rejected?.findings.first?.place?.file.hasSuffix("000000000002.xml") == true)
  }

  @Test func `that are no files are listed too`() throws {
    let judging = try judging()
    try judging.workspace.folder.makeFolder("Responses/kaynti/kevat/folder.xml")
    try judging.workspace.folder.link("Responses/kaynti/kevat/device.xml", to: "/dev/zero")
    try judging.workspace.folder.link("Responses/kaynti/kevat/gone.xml", to: "nowhere")
    let selection = try judging.selection()
    #expect(selection.accepted.count == 2)
    #expect(selection.rejected.map(\.reason) == [.unreadable, .unreadable, .unreadable])
    #expect(selection.rejected.flatMap(\.findings).map(\.code) == ["HR0031", "HC0002", "HC0001"])
  }
}

import Diagnostics
import FileSystem
import Foundation
import Operations
import TestSupport
import Testing

/// The smallest workspace in which one thing is wrong.
struct DoctorCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Every code that is found, in order.
  let codes: [String]
  /// Whether a mending takes all of them away.
  var isMended = false
  /// The program looks at it then; what was written just now is old by that time where this is late.
  var moment = "2018-04-10T12:00:00Z"
  var freeRoom: FreeRoom?
  let harm: @Sendable (SampleWorkspace) throws -> Void

  var testDescription: String { name }

  func open(_ sample: SampleWorkspace) -> Workspace {
    var world = World.fixed(at: moment)
    let room = freeRoom
    world.freeRoom = { _ in room }
    return sample.open(world)
  }
}

private let stem = SampleResponse().stem

private func second(_ change: (inout SampleResponse) -> Void = { _ in }) -> SampleResponse {
  SampleResponse {
    $0.id = SampleResponse.id(2)
    change(&$0)
  }
}

extension DoctorCase {
  static let all: [DoctorCase] = twins + places + companions + contents + corrections + machine

  static let twins = [
    DoctorCase(name: "a conflict", codes: ["HC0201"]) {
      try $0.put(SampleResponse())
      try $0.put(SampleResponse { $0.greeted = "yes" }, as: stem + ".conflict-0123456789ab")
    },
    DoctorCase(name: "a conflict that says the same", codes: ["HC0201"], isMended: true) {
      try $0.put(SampleResponse())
      try $0.put(SampleResponse(), as: stem + ".conflict-0123456789ab")
    },
    DoctorCase(name: "a conflict alone", codes: ["HC0201"]) {
      try $0.put(SampleResponse(), as: stem + ".conflict-0123456789ab")
    },
    DoctorCase(name: "a copy", codes: ["HC0202"], isMended: true) {
      try $0.put(SampleResponse())
      try $0.put(SampleResponse(), as: stem + " (1)")
    },
    DoctorCase(name: "one id in two files that differ", codes: ["HC0202"]) {
      try $0.put(SampleResponse())
      try $0.put(SampleResponse { $0.greeted = "yes" }, as: "toinen")
    },
    DoctorCase(name: "a copy with a record of its own", codes: ["HC0202"]) {
      try $0.put(SampleResponse())
      try $0.put(SampleResponse(), as: "toinen")
      try $0.folder.write(
        "Responses/kaynti/kevat/toinen.records/\(stem).xml",
        "<record xmlns='urn:haamu:record:1' kind='withdrawn' at='' by='k'>syy</record>")
    },
  ]

  static let places = [
    DoctorCase(name: "another name than the id", codes: ["HC0203"], isMended: true) {
      try $0.put(SampleResponse(), as: "vastaus")
    },
    DoctorCase(name: "another wave's folder", codes: ["HC0204"], isMended: true) {
      try $0.put(SampleResponse(), wave: "syksy")
    },
    DoctorCase(
      name: "another wave's folder and another name", codes: ["HC0204", "HC0203"], isMended: true
    ) { try $0.put(SampleResponse(), wave: "syksy", as: "vastaus") },
    DoctorCase(name: "a response in no folder", codes: ["HC0204"], isMended: true) {
      try $0.folder.write("Responses/vastaus.xml", SampleResponse().text)
    },
    DoctorCase(name: "a response too deep", codes: ["HC0204", "HC0205"]) {
      try $0.folder.write("Responses/kaynti/kevat/vanhat/1/vastaus.xml", SampleResponse().text)
    },
    DoctorCase(name: "a note among responses", codes: ["HC0205"]) {
      try $0.folder.write("Responses/kaynti/kevat/muistio.txt", "x")
    },
    DoctorCase(name: "an editor's backup", codes: ["HC0206", "HC0206"]) {
      try $0.folder.write("Responses/kaynti/kevat/\(stem).xml~", "x")
      try $0.folder.write("Surveys/kaynti.xml.bak", "x")
    },
    DoctorCase(name: "an empty file", codes: ["HC0207"]) {
      try $0.folder.write("Responses/kaynti/kevat/\(stem).xml", "")
    },
    DoctorCase(name: "an unknown survey", codes: ["HC0210"]) {
      try $0.folder.write(
        "Responses/kaynit/kevat/\(stem).xml", SampleResponse { $0.survey = "kaynit" }.text)
    },
    DoctorCase(name: "a response to an unknown survey", codes: ["HC0210"]) {
      try $0.put(SampleResponse { $0.survey = "muu" })
    },
    DoctorCase(name: "an empty folder of no survey", codes: ["HC0210"]) {
      try $0.folder.makeFolder("Responses/muu")
    },
    DoctorCase(name: "a folder of no wave", codes: ["HC0229"]) {
      try $0.folder.makeFolder("Responses/kaynti/talvi")
    },
  ]

  static let companions = [
    DoctorCase(name: "records alone", codes: ["HC0208"]) {
      try $0.record(SampleResponse(), "approved")
    },
    DoctorCase(name: "media alone", codes: ["HC0208"]) {
      try $0.folder.write("Responses/kaynti/kevat/\(stem).media/a.jpg", "x")
    },
    DoctorCase(name: "records in another folder", codes: ["HC0208"], isMended: true) {
      try $0.put(SampleResponse())
      try $0.record(SampleResponse(), "withdrawn", wave: "syksy")
    },
    DoctorCase(
      name: "records that stayed where the response was", codes: ["HC0204"], isMended: true
    ) {
      try $0.put(SampleResponse(), wave: "syksy")
      try $0.record(SampleResponse(), "approved")
    },
    DoctorCase(name: "a picture that is missing", codes: ["HC0209"]) {
      try $0.folder.write(
        "Surveys/kaynti.xml",
        Sample.survey(
          more: "<question name=\"kuva\" type=\"image\"><label>Kuva</label></question>"))
      try $0.put(SampleResponse { $0.more = "<kuva>a.jpg</kuva>" })
    },
    DoctorCase(name: "a record that is none", codes: ["HC0213"]) {
      try $0.put(SampleResponse())
      try $0.folder.write("Responses/kaynti/kevat/\(stem).records/\(stem).xml", "<x/>")
    },
  ]

  static let contents = [
    DoctorCase(name: "a link that leads nowhere", codes: ["HC0211"]) {
      try $0.folder.makeFolder("Responses/kaynti/kevat")
      try $0.folder.link("Responses/kaynti/kevat/\(stem).xml", to: "puuttuu.xml")
    },
    DoctorCase(name: "a response that breaks off", codes: ["HC0212"]) {
      try $0.folder.write(
        "Responses/kaynti/kevat/\(stem).xml", String(SampleResponse().text.prefix(120)))
    },
    DoctorCase(name: "a response without an id", codes: ["HC0212"]) {
      try $0.folder.write("Responses/kaynti/kevat/\(stem).xml", "<kaynti id='kaynti'/>")
    },
    DoctorCase(name: "an answer that does not fit", codes: ["HC0214"]) {
      try $0.put(SampleResponse { $0.greeted = "maybe" })
    },
    DoctorCase(name: "a unit that is not there", codes: ["HC0214"]) {
      try $0.put(SampleResponse { $0.unit = "z9" })
    },
    DoctorCase(name: "no unit", codes: ["HC0214"]) { try $0.put(SampleResponse { $0.unit = "" }) },
    DoctorCase(name: "a day in no wave", codes: ["HC0214"]) {
      try $0.put(
        SampleResponse { $0.visited = "2019-04-10T10:15:00.000+03:00" }, wave: "_no_wave")
    },
    DoctorCase(name: "a version that is not kept", codes: ["HC0215"]) {
      try $0.put(SampleResponse { $0.version = "0" })
      try $0.put(second { $0.version = "0" })
    },
    DoctorCase(name: "a kept version that breaks off", codes: ["HC0218"]) {
      try $0.folder.write("Surveys/versions/kaynti-0.xml", "<survey")
    },
    DoctorCase(name: "a kept version under another name", codes: ["HC0218"]) {
      try $0.folder.write("Surveys/versions/kaynti-0.xml", Sample.survey())
    },
    DoctorCase(name: "a survey that means something else", codes: ["HC0015"]) {
      try $0.put(SampleResponse())
      try $0.folder.write("Surveys/versions/kaynti-1.xml", Sample.survey(least: "0.5"))
    },
    DoctorCase(name: "a survey that says it in other words", codes: ["HC0219"]) {
      try $0.put(SampleResponse())
      try $0.folder.write("Surveys/versions/kaynti-1.xml", Sample.survey(greeting: "Moikattiinko?"))
    },
    DoctorCase(name: "a kept version without responses", codes: ["HC0220"]) {
      try $0.folder.write("Surveys/versions/kaynti-0.xml", Sample.survey(version: "0"))
    },
    DoctorCase(name: "no network", codes: ["HC0221"]) {
      try $0.folder.remove("Surveys/network.xml")
      try $0.folder.remove("Surveys/kaynti.xml")
    },
  ]

  static let corrections = [
    DoctorCase(name: "a correction of nothing", codes: ["HC0216"]) {
      try $0.put(SampleResponse { $0.deprecated = SampleResponse.id(9) })
    },
    DoctorCase(name: "a correction of itself", codes: ["HC0217"]) {
      try $0.put(SampleResponse { $0.deprecated = $0.id })
    },
    DoctorCase(name: "corrections in a circle", codes: ["HC0217"]) {
      try $0.put(SampleResponse { $0.deprecated = SampleResponse.id(2) })
      try $0.put(second { $0.deprecated = SampleResponse.id(1) })
    },
  ]

  static let machine = [
    DoctorCase(name: "a damaged table", codes: ["HC0222"], isMended: true) {
      try $0.put(SampleResponse())
      _ = try $0.open().listResponses(survey: "kaynti")
      try $0.folder.write(".haamu/cache/kaynti.table", "nothing of the kind")
    },
    DoctorCase(name: "a draft that is none", codes: ["HC0223"]) {
      try $0.folder.write(".haamu/drafts/\(stem).xml", "<x/>")
    },
    DoctorCase(name: "what a draft left", codes: ["HC0224", "HC0224"]) {
      try $0.folder.write(".haamu/drafts/\(stem).survey.xml", Sample.survey())
      try $0.folder.write(".haamu/drafts/\(stem).media/a.jpg", "x")
    },
    DoctorCase(
      name: "what killed writers left", codes: Array(repeating: "HC0225", count: 4),
      isMended: true, moment: "2099-01-01T00:00:00Z"
    ) {
      try $0.folder.write("Responses/kaynti/kevat/.haamu-1", "x")
      try $0.folder.write(".haamu/cache/.haamu-2", "x")
      try $0.folder.write(".haamu/drafts/.haamu-3", "x")
      try $0.folder.write("Reports/kaynti/.haamu-4/index.html", "x")
    },
    DoctorCase(name: "a full disk", codes: ["HC0226"], freeRoom: FreeRoom(bytes: 5 << 20)) { _ in },
    DoctorCase(
      name: "a disk without room for files", codes: ["HC0226"],
      freeRoom: FreeRoom(bytes: 1 << 40, files: 12)
    ) { _ in },
    DoctorCase(name: "no responses folder", codes: ["HC0227"], isMended: true) {
      try $0.folder.remove("Responses")
    },
    DoctorCase(name: "a report without its responses", codes: ["HC0228"]) {
      try $0.folder.write("Reports/kaynti/kevat/coordinator/index.html", "x")
    },
  ]
}

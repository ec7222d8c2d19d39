import Diagnostics
import ExpressionSamples
import Expressions
import FileSystem
import Intake
import Interview
import LocatedXML
import SurveyModel
import TestSupport
import Testing

/// Drafts made by chance: any text anywhere.
private struct Generated {
  var chance: Seeded

  mutating func draft() -> InterviewDraft {
    var draft = InterviewDraft(
      instanceID: text(), survey: text(), version: text(),
      timeStart: chance.below(2) == 0 ? moment() : nil,
      deprecatedID: chance.below(3) == 0 ? text() : nil)
    for _ in 0..<chance.below(8) { draft.answers[answer()] = text() }
    for _ in 0..<chance.below(4) { draft.added[repetition()] = chance.below(5) }
    for _ in 0..<chance.below(4) { draft.defaulted.insert(answer()) }
    for _ in 0..<chance.below(3) { draft.confirmed[answer()] = text() }
    switch chance.below(3) {
    case 0: draft.place = .question(answer())
    case 1: draft.place = .more(repetition())
    default: break
    }
    return draft
  }

  private mutating func moment() -> Moment {
    Moment(millisecondsSince1970: chance.below(1 << 41), offsetMinutes: chance.below(1440) - 720)
  }

  private mutating func answer() -> AnswerKey { AnswerKey(text(), instances()) }
  private mutating func repetition() -> RepeatKey { RepeatKey(text(), instances()) }

  private mutating func instances() -> [Int] {
    (0..<chance.below(4)).map { _ in chance.below(12) }
  }

  private mutating func text() -> String {
    let pieces = [
      "", " ", "\n", "\r\n", "\r", "\t", "a", "ä", "<b>", "&amp;", "]]>", "\"", "'", "=1+1", "日本",
      "😀", "\u{301}", "\u{A0}", "<!--", "-->", "${unit}", "\u{2028}", "\u{85}", "</answer>", "%",
    ]
    return (0..<chance.below(6)).map { _ in chance.one(of: pieces) }.joined()
  }
}

@Suite struct `A draft` {
  private let saved = Moment("2018-04-10T12:00:00.000+03:00")

  private let sample: InterviewDraft = {
    var draft = InterviewDraft(
      instanceID: SampleResponse.id(1), survey: "kaynti", version: "1",
      timeStart: Moment("2018-04-10T11:00:00.000+03:00"), deprecatedID: SampleResponse.id(2))
    draft.answers = [
      AnswerKey("unit"): "a1", AnswerKey("detail_text", [1, 0]): " kaksi\r\nriviä ",
      AnswerKey("wait"): "",
    ]
    draft.added = [RepeatKey("finding"): 2, RepeatKey("detail", [1]): 1]
    draft.defaulted = [AnswerKey("unit")]
    draft.place = .more(RepeatKey("detail", [1]))
    draft.confirmed = [AnswerKey("detail_text", [1, 0]): "kaksi"]
    return draft
  }()

  private func read(_ bytes: [UInt8]) throws(Stopped) -> StoredDraft {
    try readDraft(try readDocument(bytes, file: "luonnos.xml"))
  }

  @Test func `reads back as it was, whatever is in it`() throws {
    var made = Generated(chance: Seeded())
    for round in 0..<400 {
      let draft = StoredDraft(made.draft(), saved: round % 2 == 0 ? saved : nil)
      let bytes = try draftBytes(draft)
      let back = try read(bytes)
      let label: Comment = "round \(round), seed \(made.chance.seed)"
      #expect(back == draft, label)
      #expect(back.draft.timeStart?.offsetMinutes == draft.draft.timeStart?.offsetMinutes, label)
      #expect(try draftBytes(back) == bytes, label)
      guard back == draft else { return }
    }
  }

  @Test func `looks as the specification says`() throws {
    let text = String(decoding: try draftBytes(StoredDraft(sample, saved: saved)), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <draft xmlns="urn:haamu:draft:1" id="\(SampleResponse.id(1))" survey="kaynti" version="1" \
        started="2018-04-10T11:00:00.000+03:00" saved="2018-04-10T12:00:00.000+03:00" \
        corrects="\(SampleResponse.id(2))">
          <place repeat="detail" in="2"/>
          <added repeat="detail" in="2" count="1"/>
          <added repeat="finding" count="2"/>
          <answer question="detail_text" in="2 1"> kaksi&#13;
        riviä </answer>
          <answer question="unit">a1</answer>
          <answer question="wait"/>
          <defaulted question="unit"/>
          <confirmed question="detail_text" in="2 1">kaksi</confirmed>
        </draft>

        """)
  }

  @Test(arguments: ["\u{0}", "\u{B}", "\u{FFFE}"])
  func `cannot hold a character that XML has not`(_ character: String) {
    var draft = sample
    draft.answers[AnswerKey("unit")] = "a" + character
    let stop = stopping { () throws(Stopped) in try draftBytes(StoredDraft(draft, saved: nil)) }
    #expect(stop?.codes == ["HR0030"])
  }

  @Test(arguments: [
    ("<draft", "<letter", "HR0060"), (" id=", " ip=", "HR0061"), ("version=\"1\"", "", "HR0061"),
    ("started=\"2018", "started=\"x2018", "HR0061"), ("in=\"2 1\">", "in=\"2 0\">", "HR0061"),
    ("in=\"2 1\">", "in=\"2 x\">", "HR0061"), ("count=\"2\"", "count=\"-2\"", "HR0061"),
    ("count=\"2\"", "", "HR0061"), ("<answer question=\"wait\"/>", "<answer/>", "HR0061"),
    ("question=\"wait\"", "question=\"unit\"", "HR0061"),
    ("<place repeat", "<place xrepeat", "HR0061"),
    ("<defaulted question=\"unit\"/>", "<reply question=\"unit\"/>", "HR0061"),
  ])
  func `that is damaged is told with its place`(_ old: String, _ new: String, _ code: String) throws
  {
    let text = String(decoding: try draftBytes(StoredDraft(sample, saved: saved)), as: UTF8.self)
    let damaged = text.replacing(old, with: new, maxReplacements: 1)
      .replacing("</draft>", with: code == "HR0060" ? "</letter>" : "</draft>")
    #expect(damaged != text)
    let stop = stopping { () throws(Stopped) in try read(Array(damaged.utf8)) }
    #expect(stop?.codes.first == code, "\(stop?.text ?? "")")
    #expect(stop?.diagnostics.first?.place?.range != nil)
    #expect(stop?.diagnostics.first?.fix != nil)
  }

  @Test func `that is cut off anywhere is no draft`() throws {
    let bytes = try draftBytes(StoredDraft(sample, saved: saved))
    for end in 0..<(bytes.count - 1) {
      #expect(stopping { () throws(Stopped) in try read(Array(bytes[..<end])) } != nil, "\(end)")
    }
  }
}

@Suite struct `The folder of drafts` {
  let folder: ThrowawayFolder
  let drafts: DraftFolder
  private let now = Moment(millisecondsSince1970: 0, offsetMinutes: 0)
  private let draft = InterviewDraft(
    instanceID: SampleResponse.id(1), survey: "kaynti", version: "1")

  init() throws {
    folder = try ThrowawayFolder()
    drafts = DraftFolder(folder[".haamu/drafts"])
  }

  private var id: ResponseID { ResponseID(draft.instanceID) }

  @Test func `and what is in it are the owner's alone`() throws {
    try folder.makeFolder(".haamu/drafts")
    try drafts.keep(draft, saved: now)
    try drafts.keepSurvey(Array("<survey/>".utf8), of: id)
    try drafts.keepMedia([1, 2], name: "ab.png", of: id)
    #expect(try folder.mode(".haamu/drafts") == 0o700)
    let files = try drafts.stems().flatMap {
      [$0 + ".xml", $0 + ".survey.xml", $0 + ".media/ab.png"]
    }
    #expect(files.count == 3)
    for file in files { #expect(try folder.mode(".haamu/drafts/" + file) == 0o600, "\(file)") }
    #expect(try folder.mode(".haamu/drafts/\(id.fileStem).media") == 0o700)
  }

  @Test func `gives back what was kept last`() throws {
    try drafts.keep(draft, saved: now)
    var later = draft
    later.answers[AnswerKey("unit")] = "a1"
    try drafts.keep(later, saved: now)
    try drafts.keepSurvey([1], of: id)
    #expect(try drafts.stems() == [id.fileStem])
    #expect(try drafts.draft(id.fileStem) == StoredDraft(later, saved: now))
    #expect(folder.leftovers == [])
  }

  @Test func `is empty again when a draft is removed, but for what was lost from it`() throws {
    try drafts.keep(draft, saved: now)
    try drafts.keepSurvey([1], of: id)
    try drafts.keepMedia([1], name: "a.png", of: id)
    let lost = drafts.lostPath(id, from: "1")
    try folder.write(".haamu/drafts/" + name(of: lost), "x")
    try drafts.remove(id)
    #expect(try namesInFolder(drafts.path) == [name(of: lost)])
    #expect(try drafts.stems() == [])
  }

  @Test func `lets one at a time work on a draft`() throws {
    try drafts.keep(draft, saved: now)
    let path = drafts.lockPath(id)
    let inner: Int?? = try whileLocked(path) { () throws(Stopped) in
      try whileLocked(path) { () throws(Stopped) in 2 }
    }
    #expect(inner == .some(.none))
    #expect(try whileLocked(path) { () throws(Stopped) in 3 } == 3)
    #expect(!folder.exists(".haamu/drafts/\(id.fileStem).lock"))
  }

  @Test func `lets go of the lock when the work is stopped`() throws {
    let path = drafts.lockPath(id)
    try makeOwnFolder(drafts.path)
    let stop = stopping { () throws(Stopped) in
      try whileLocked(path) { () throws(Stopped) in throw Stopped([], status: .ourBug) }
    }
    #expect(stop?.status == .ourBug)
    #expect(try whileLocked(path) { () throws(Stopped) in 1 } == 1)
  }
}

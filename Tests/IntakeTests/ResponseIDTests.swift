import FileSystem
import Intake
import TestSupport
import Testing

@Suite struct `The id of a response` {
  @Test func `is a UUID of version 7 that begins with the moment`() {
    let id = ResponseID(milliseconds: 0x0123_4567_89AB, random: [UInt8](repeating: 0xFF, count: 10))
    #expect(id.text == "uuid:01234567-89ab-7fff-bfff-ffffffffffff")
    #expect(id.fileStem == "01234567-89ab-7fff-bfff-ffffffffffff")
  }

  @Test func `sorts by time, as its file does`() {
    let random = [UInt8](repeating: 0xFF, count: 10)
    let moments = [0, 1, 255, 256, 1_522_600_000_000, 1_522_600_000_001, 4_000_000_000_000]
    let ids = moments.map { ResponseID(milliseconds: $0, random: random) }
    #expect(ids == ids.shuffled().sorted())
    #expect(ids.map(\.fileStem) == ids.map(\.fileStem).sorted())
  }

  @Test func `of a row follows from its content alone`() {
    func id(_ survey: String, _ version: String, _ row: String, _ occurrence: Int) -> String {
      ResponseID(survey: survey, version: version, row: row, occurrence: occurrence).text
    }
    let first = id("kaynti", "1", "unit=a1", 0)
    #expect(first == id("kaynti", "1", "unit=a1", 0))
    #expect(Array(first)[19] == "8")
    #expect("89ab".contains(Array(first)[24]))
    let others = [
      id("kaynti", "1", "unit=a1", 1), id("kaynti", "2", "unit=a1", 0),
      id("muu", "1", "unit=a1", 0), id("kaynti", "1", "unit=a2", 0),
    ]
    #expect(Set(others + [first]).count == 5)
  }

  @Test(arguments: [
    "../../etc/passwd", "uuid:../../../etc/passwd", "/etc/passwd", "..", ".", "", "uuid:", "a b",
    "uuid:0162865e-26a0-710e-bdbb-a19aa8dae22", "uuid:0162865e-26a0-710e-bdbb-a19aa8dae22g",
    "uuid:0162865e-26a0-710e-bdbb-a19aa8dae229/x", "0162865e26a0710ebdbba19aa8dae229",
    "uuid:uuid:0162865e-26a0-710e-bdbb-a19aa8dae229", "x\u{0}y", "ääkköset",
  ])
  func `that is no UUID gives a name made of its hash`(_ text: String) {
    let stem = ResponseID(text).fileStem
    #expect(stem.count == 34)
    #expect(stem.hasPrefix("x-"))
    #expect(stem.dropFirst(2).allSatisfy { "0123456789abcdef".contains($0) })
  }

  @Test func `gives one name whatever the case of its letters and with or without the prefix`() {
    let stem = "0162865e-26a0-710e-bdbb-a19aa8dae229"
    for text in ["uuid:" + stem, stem, stem.uppercased(), "uuid:" + stem.uppercased()] {
      #expect(ResponseID(text).fileStem == stem)
    }
  }

  @Test func `hashes as everybody does`() {
    #expect(
      hexadecimal(sha256("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hexadecimal(sha256([]))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}

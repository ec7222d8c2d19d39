import Diagnostics
import LocatedXML
import Testing

@Suite struct `Damaged input` {
  private static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Käynti -->
    <survey xmlns="urn:haamu:survey:1" xmlns:x='urn:x' name="visit" xml:lang="fi">
      <title>Haamuasiointi &amp; palaute</title><?keep me?>
      <title xml:lang="sv"><![CDATA[Besök <1>]]></title>
      <question name="wait" relevant="${a} != 'na' and . &gt;= 0"
                x:note='5 €&#10;𝄞'/>
    </survey>

    """

  @Test func `cut short at any byte is refused, or whole`() {
    let bytes = Array(Self.sample.utf8)
    let whole = bytes.count - 1
    for length in 0...bytes.count {
      let cut = Array(bytes.prefix(length))
      let found = findings(cut)
      #expect(found.isEmpty == (length >= whole), "\(length) bytes")
      check(found, in: cut)
      #expect(["HX0001", "HX0003", "HX0021", "HX0032", nil].contains(found.first?.code))
    }
  }

  @Test(arguments: 1...12)
  func `with bytes changed never crashes and never misplaces`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sample = Array(Self.sample.utf8)
    for _ in 0..<250 {
      var bytes = sample
      for _ in 0...Int.random(in: 0...3, using: &generator) { change(&bytes, &generator) }
      let found = findings(bytes)
      check(found, in: bytes)
      #expect(!found.contains { $0.code == "HX0099" }, "seed \(seed)")
      let chunk = Int.random(in: 1...40, using: &generator)
      let recorder = try? EventRecorder.reading(bytes, chunk: chunk)
      #expect((recorder == nil) == !found.isEmpty)
      guard let recorder, let tree = try? readDocument(bytes, file: "input.xml") else { continue }
      #expect(recorder.roots == [SampleElement(tree.root)], "seed \(seed)")
      #expect(recorder.offsets == tree.root.all.map(\.startTag.lowerBound))
    }
  }

  private func change(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let at = Int.random(in: 0..<bytes.count, using: &generator)
    let marks = Array("<>&;'\"=/!-[]?: #x\n\r\t\0".utf8) + [0xC3, 0xFF]
    let mark = marks.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes[at] = mark
    case 2: bytes.insert(mark, at: at)
    case 3: bytes.remove(at: at)
    case 4: bytes.removeSubrange(at..<min(bytes.count, at + 20))
    default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
    }
  }

  /// Every place is within the file, and has the line that stands there.
  private func check(_ found: [Diagnostic], in bytes: [UInt8]) {
    let source = SourceText(file: "input.xml", bytes: bytes)
    let end = source.position(at: bytes.count)
    for finding in found {
      guard let place = finding.place, let range = place.range else {
        Issue.record("no place: \(finding.code)")
        continue
      }
      #expect(place.file == "input.xml")
      #expect(range.start >= SourcePosition(line: 1, column: 1) && range.end <= end)
      if let line = finding.sourceLine { #expect(line == source.line(range.start.line)) }
      for note in finding.notes { #expect((note.place.range?.end ?? end) <= end) }
    }
  }
}

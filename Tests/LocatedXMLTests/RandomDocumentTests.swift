import Diagnostics
import LocatedXML
import Testing

@Suite struct `Documents written in every way XML allows` {
  @Test(arguments: 1...150)
  func `give the tree they were made of, with exact places`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tree = SampleElement.random(depth: 4, &generator)
    let bytes = Array(RandomXML(tree, seed: seed).text.utf8)
    let document = try readDocument(bytes, file: "input.xml")
    #expect(SampleElement(document.root) == tree, "seed \(seed)")
    for element in document.root.all {
      check(element, in: bytes)
      for attribute in element.attributes {
        let name = String(decoding: bytes[attribute.nameRange], as: UTF8.self)
        #expect(name == attribute.name.local || name.hasSuffix(":" + attribute.name.local))
        check(attribute.text, in: bytes, isAttribute: true)
      }
      for case .text(let text) in element.children { check(text, in: bytes, isAttribute: false) }
    }
  }

  @Test(arguments: 1...60)
  func `give the same events, however they are cut into chunks`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tree = SampleElement.random(depth: 4, &generator)
    let bytes = Array(RandomXML(tree, seed: seed).text.utf8)
    let document = try readDocument(bytes, file: "input.xml")
    for size in [1, 2, 3, 7, 64, bytes.count] {
      let recorder = try EventRecorder.reading(bytes, chunk: size)
      #expect(recorder.roots == [tree], "seed \(seed), chunks of \(size)")
      #expect(recorder.offsets == document.root.all.map(\.startTag.lowerBound))
      #expect(recorder.positions == recorder.offsets.map(document.source.position))
    }
  }

  private func check(_ element: XMLElement, in bytes: [UInt8]) {
    let tag = String(decoding: bytes[element.startTag], as: UTF8.self)
    let name = String(decoding: bytes[element.nameRange], as: UTF8.self)
    #expect(tag.hasPrefix("<" + name) && tag.hasSuffix(">"))
    #expect(name == element.name.local || name.hasSuffix(":" + element.name.local))
    #expect(element.nameRange.lowerBound == element.startTag.lowerBound + 1)
  }

  /// Each scalar of the value is what the source has at its place.
  private func check(_ text: LocatedText, in bytes: [UInt8], isAttribute: Bool) {
    #expect(text.offsets.count == text.value.utf8.count + 1)
    var index = 0
    for scalar in text.value.unicodeScalars {
      let start = text.offsets[index]
      let written = bytes[start...].prefix(12)
      let plain = Array(String(Character(scalar)).utf8)
      let isSpace = [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\t")]
        .contains(bytes[start])
      if bytes[start] == UInt8(ascii: "&") {
        let reference = String(decoding: written, as: UTF8.self)
        // In a CDATA section it is a character like any other.
        #expect(decoded(reference) ?? "&" == scalar)
      } else if isSpace {
        #expect(scalar == (isAttribute ? " " : bytes[start] == 9 ? "\t" : "\n"))
      } else {
        #expect(written.starts(with: plain))
      }
      index += plain.count
    }
    #expect(text.offsets[index] <= bytes.count)
    #expect(zip(text.offsets, text.offsets.dropFirst()).allSatisfy(<=))
  }

  private func decoded(_ reference: String) -> Unicode.Scalar? {
    let name = reference.dropFirst().prefix { $0 != ";" }
    let named: [Substring: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&"]
    if let scalar = named[name] { return scalar }
    let isHex = name.hasPrefix("#x")
    return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap(
      Unicode.Scalar.init)
  }
}

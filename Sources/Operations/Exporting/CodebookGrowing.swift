import DefinitionReading
import Diagnostics
import FileSystem
import Findings
import LocatedXML
import QualitativeExchange

/// What a codebook from elsewhere brought.
struct CodebookGrowth {
  /// Names of themes that were added, in order.
  var added: [String] = []
  /// Where another program has a theme otherwise than we: ours stands.
  var differences: [Diagnostic] = []
}

extension Workspace {
  /// Adds the themes that are not here to `Surveys/findings/codebook.xml`. Every byte that stands there stays; a
  /// theme that is here already, by its id, is kept as it is, and what differs is told.
  func growCodebook(
    by codes: [QualitativeCode], _ notes: [QualitativeNote] = [], named name: String
  ) throws(Stopped) -> CodebookGrowth {
    var growth = CodebookGrowth()
    let notes = Dictionary(
      notes.compactMap(ThemeNote.init).map { ($0.guid, $0) },
      uniquingKeysWith: { first, _ in first })
    guard !codes.isEmpty else { return growth }
    try makeFolder(findingsFolder)
    let home = joined(root, ".haamu")
    try makeFolder(home)
    let done = try whileLocked(joined(home, "findings-codebook.lock")) { () throws(Stopped) in
      let isNew = fileKind(codebookPath) == .nothing
      var bytes = isNew ? try Self.emptyCodebook(name) : try readFile(codebookPath)
      let before = bytes
      try grow(&bytes, by: codes, notes, below: nil, &growth)
      if bytes != before { try replaceFile(codebookPath, with: bytes) }
      return true
    }
    if done == nil { throw FindingsProblems.inUse(codebookPath) }
    return growth
  }

  private func grow(
    _ bytes: inout [UInt8], by codes: [QualitativeCode], _ notes: [String: ThemeNote],
    below parent: String?, _ growth: inout CodebookGrowth
  ) throws(Stopped) {
    for code in codes {
      let book = try read(bytes)
      let name: String
      if let known = book.theme(guid: code.guid) {
        name = known.name
        if let difference = ExchangeNotes.difference(known, code, parent, book) {
          growth.differences.append(difference)
        }
      } else {
        let note = code.notes.lazy.compactMap { notes[$0] }.first { $0.isOf(code) }
        for text in [code.name, code.description] { try mustNotBePersonal(text) }
        for text in note?.texts ?? [] { try mustNotBePersonal(text) }
        name = book.freeName(for: code.name, rather: note?.name)
        bytes = try inserted(code, note, named: name, below: parent, into: bytes, book.language)
        growth.added.append(name)
      }
      try grow(&bytes, by: code.inside, notes, below: name, &growth)
    }
  }

  private func read(_ bytes: [UInt8]) throws(Stopped) -> Codebook {
    let read = readCodebook(try readDocument(bytes, file: codebookPath))
    guard let codebook = read.value else { throw Stopped(read.diagnostics) }
    return codebook
  }

  /// The codebook with one theme more, at the end of its parent.
  private func inserted(
    _ code: QualitativeCode, _ note: ThemeNote?, named name: String, below parent: String?,
    into bytes: [UInt8], _ language: String
  ) throws(Stopped) -> [UInt8] {
    let document = try readDocument(bytes, file: codebookPath)
    let mark = bytes.count - document.source.bytes.count
    let depth = parent.map { document.root.depth(ofTheme: $0) ?? 1 } ?? 0
    let start =
      parent.flatMap { document.root.theme(named: $0)?.startTag } ?? document.root.startTag
    let end = endTag(after: start.upperBound, in: document.source.bytes) + mark
    let lines = try Self.theme(code, note, named: name, language).map {
      [UInt8](repeating: 32, count: depth * 2) + $0 + [10]
    }
    // What stands before the end tag on its line is its own indent.
    let head = bytes[..<end]
    let indent = head.reversed().prefix { $0 == 32 || $0 == 9 }.count
    let place = end - indent
    let stop: [UInt8] = bytes[..<place].last == 10 ? [] : [10]
    return Array(bytes[..<place]) + stop + lines.flatMap(\.self) + Array(bytes[place...])
  }

  /// The lines of a theme, as far in as those directly below the root.
  private static func theme(
    _ code: QualitativeCode, _ note: ThemeNote?, named name: String, _ language: String
  ) throws(Stopped) -> [[UInt8]] {
    let bytes = try written { writer throws(XMLWriterError) in
      try writer.startElement(XMLName("theme", in: findingsVocabulary))
      try writer.attribute("name", name)
      try writer.attribute("guid", code.guid)
      if let colour = code.colour { try writer.attribute("colour", longColour(colour)) }
      if !code.isCodable { try writer.attribute("codable", "no") }
      try writer.texts(
        "label", code.name.isEmpty ? name : code.name, note?.labels ?? [:], language)
      try writer.texts("description", code.description ?? "", note?.descriptions ?? [:], language)
      let cues = (note?.cues ?? [:]).mapValues { $0.joined(separator: " ") }
      try writer.texts("cues", "", cues, language)
      try writer.endElement()
    }
    return bytes.split(separator: 10, omittingEmptySubsequences: false).dropFirst(2).dropLast(2)
      .map(Array.init)
  }

  private static func emptyCodebook(_ name: String) throws(Stopped) -> [UInt8] {
    try written { writer throws(XMLWriterError) in
      try writer.element(
        XMLName("label", in: findingsVocabulary), text: name.isEmpty ? "Teemat" : name)
    }
  }

  private static func written(
    _ body: (inout XMLWriter) throws(XMLWriterError) -> Void
  ) throws(Stopped) -> [UInt8] {
    do throws(XMLWriterError) {
      var writer = try XMLWriter()
      try writer.startElement(XMLName("codebook", in: findingsVocabulary))
      try writer.attribute("name", "teemat")
      try writer.attribute(
        XMLName("lang", in: "http://www.w3.org/XML/1998/namespace"), "fi", prefix: "xml")
      try body(&writer)
      try writer.endElement()
      return try writer.finish()
    } catch {
      throw ExchangeNotes.notWritten("\(error)")
    }
  }

  /// Where the end tag of an element begins: the first that closes more than was opened behind its start tag.
  /// The document is known to be well-formed.
  private func endTag(after start: Int, in bytes: [UInt8]) -> Int {
    var depth = 0
    var place = start
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[open...]
      if rest.starts(with: "<!--".utf8) {
        place = end(of: "-->", from: open + 4, bytes)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        place = end(of: "]]>", from: open, bytes)
      } else if rest.starts(with: "<?".utf8) {
        place = end(of: "?>", from: open, bytes)
      } else if rest.starts(with: "</".utf8) {
        if depth == 0 { return open }
        depth -= 1
        place = open + 2
      } else {
        let (close, isEmpty) = tagEnd(from: open, bytes)
        if !isEmpty { depth += 1 }
        place = close
      }
    }
    return bytes.count
  }

  private func end(of text: String, from start: Int, _ bytes: [UInt8]) -> Int {
    let sign = Array(text.utf8)
    var place = start
    while place + sign.count <= bytes.count {
      if bytes[place..<place + sign.count].elementsEqual(sign) { return place + sign.count }
      place += 1
    }
    return bytes.count
  }

  /// Behind a start tag, and whether it is an empty element's. A `>` may stand in a value.
  private func tagEnd(from start: Int, _ bytes: [UInt8]) -> (Int, Bool) {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return (place + 1, bytes[place - 1] == UInt8(ascii: "/"))
      }
    }
    return (bytes.count, true)
  }
}

private let findingsVocabulary = "urn:haamu:findings:1"

extension XMLWriter {
  /// A text in the languages that are known, the codebook's own first and without `xml:lang`.
  /// - Parameter alone: what there is where no language is known.
  fileprivate mutating func texts(
    _ kind: String, _ alone: String, _ known: [String: String], _ language: String
  ) throws(XMLWriterError) {
    let own = known[language] ?? alone
    let others = known.filter { $0.key != language }.sorted { $0.key < $1.key }
    for (other, text) in [(language, own)] + others where !text.isEmpty {
      try startElement(XMLName(kind, in: findingsVocabulary), layout: .inline)
      if other != language {
        try attribute(
          XMLName("lang", in: "http://www.w3.org/XML/1998/namespace"), other, prefix: "xml")
      }
      try self.text(text)
      try endElement()
    }
  }
}

extension ThemeNote {
  fileprivate var texts: [String] { labels.values.sorted() + descriptions.values.sorted() }
}

/// `#rgb` as `#rrggbb`, in small letters.
private func longColour(_ colour: String) -> String {
  let digits = colour.dropFirst().lowercased()
  return "#" + (digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits)
}

extension XMLElement {
  fileprivate func theme(named name: String) -> XMLElement? {
    for element in elements where element.name.local == "theme" {
      if element["name"]?.value == name { return element }
      if let found = element.theme(named: name) { return found }
    }
    return nil
  }

  /// 1 for a theme directly below the root.
  fileprivate func depth(ofTheme name: String) -> Int? {
    for element in elements where element.name.local == "theme" {
      if element["name"]?.value == name { return 1 }
      if let inner = element.depth(ofTheme: name) { return inner + 1 }
    }
    return nil
  }
}

extension Codebook {
  /// A name for a new theme that is free: letters and digits of what it is called.
  /// - Parameter wish: what it was called where it comes from.
  fileprivate func freeName(for label: String, rather wish: String?) -> String {
    if let wish, wish.utf8.count <= 64, self[wish] == nil, wish.first?.isLetter == true,
      wish.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) })
    {
      return wish
    }
    let plain: [Character: Character] = ["ä": "a", "å": "a", "ö": "o", "é": "e", "ü": "u"]
    let letters = label.lowercased().map { plain[$0] ?? $0 }
      .map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let word = String(letters).split(separator: "_").joined(separator: "_").prefix(48)
    let start = word.isEmpty ? "teema" : String(word)
    var name = start
    var number = 1
    while self[name] != nil {
      number += 1
      name = start + "_\(number)"
    }
    return name
  }
}

import Diagnostics
import Expressions
import FileSystem
import Findings
import LocatedXML
import SurveyModel

extension Workspace {
  /// Adds entries at the end of a wave's file, or makes the file. Every byte that stands there stays as it was:
  /// comments, order and what was written by hand.
  func add(_ entries: [FindingsLog.Entry], to wave: String) throws(Stopped) -> String {
    let path = findingsLogPath(wave)
    try makeFolder(findingsFolder)
    let home = joined(root, ".haamu")
    try makeFolder(home)
    let done = try whileLocked(joined(home, "findings-\(wave).lock")) { () throws(Stopped) in
      if fileKind(path) == .file {
        try replaceFile(path, with: try appended(entries, to: path))
      } else {
        _ = try createFile(path, with: try written(entries, wave: wave))
      }
      return true
    }
    if done == nil { throw FindingsProblems.inUse(path) }
    return path
  }

  private func appended(
    _ entries: [FindingsLog.Entry], to path: String
  ) throws(Stopped) -> [UInt8] {
    let bytes = try readFile(path)
    let document = try readDocument(bytes, file: path)
    let mark = bytes.count - document.source.bytes.count
    let end = document.rootEnd + mark
    let lines = try written(entries, wave: "").lines
    guard let tag = bytes[..<end].lastIndex(of: UInt8(ascii: "<")) else { return bytes }
    if bytes[tag + 1] == UInt8(ascii: "/") {
      let head = bytes[..<tag]
      let stop: [UInt8] = head.last == UInt8(ascii: "\n") ? [] : [10]
      return Array(head) + stop + lines + Array(bytes[tag...])
    }
    // A root without content: <findings …/>
    let name = bytes[(tag + 1)...].prefix { !" \t\r\n/>".utf8.contains($0) }
    guard let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) else { return bytes }
    return Array(bytes[..<slash]) + [UInt8(ascii: ">"), 10] + lines + Array("</".utf8)
      + Array(name) + [UInt8(ascii: ">")] + Array(bytes[end...])
  }

  private func written(
    _ entries: [FindingsLog.Entry], wave: String
  ) throws(Stopped) -> [UInt8] {
    do throws(XMLWriterError) {
      var writer = try XMLWriter()
      try writer.startElement(XMLName("findings", in: findingsNamespace))
      try writer.attribute("wave", wave)
      for entry in entries { try entry.write(&writer) }
      try writer.endElement()
      return try writer.finish()
    } catch {
      throw Stopped(
        Diagnostic(.error, "HC0099", at: nil, what: Trilingual("\(error)")), status: .ourBug)
    }
  }
}

extension [UInt8] {
  /// What stands between the lines of the root's two tags.
  fileprivate var lines: [UInt8] {
    split(separator: 10).dropFirst(2).dropLast().flatMap { $0 + [10] }
  }
}

private let findingsNamespace = "urn:haamu:findings:1"

extension FindingsLog.Entry {
  fileprivate func write(_ writer: inout XMLWriter) throws(XMLWriterError) {
    func start(
      _ name: String, _ attributes: [(String, String?)], _ writer: inout XMLWriter
    ) throws(XMLWriterError) {
      try writer.startElement(XMLName(name, in: findingsNamespace))
      for (name, value) in attributes + [("by", by), ("at", at)] {
        if let value, !value.isEmpty { try writer.attribute(name, value) }
      }
    }
    func text(
      _ name: String, _ words: String?, _ writer: inout XMLWriter
    ) throws(XMLWriterError) {
      guard let words else { return }
      try writer.element(XMLName(name, in: findingsNamespace), text: words)
    }
    switch act {
    case .tag(let tag):
      try start(
        "tag",
        [
          ("finding", tag.finding.rawValue), ("themes", tag.themes.joined(separator: " ")),
          ("fingerprint", tag.fingerprint), ("start", tag.span.map { String($0.lowerBound) }),
          ("end", tag.span.map { String($0.upperBound) }), ("guid", tag.guid),
        ], &writer)
    case .untag(let id, let themes):
      try start(
        "untag", [("finding", id.rawValue), ("themes", themes.joined(separator: " "))], &writer)
    case .merge(let merge):
      let members = merge.members.map(\.rawValue).joined(separator: " ")
      try start("merge", [("id", merge.id.rawValue), ("findings", members)], &writer)
      try text("text", merge.text, &writer)
    case .split(let id): try start("split", [("finding", id.rawValue)], &writer)
    case .reword(let id, let words):
      try start("reword", [("finding", id.rawValue)], &writer)
      try text("text", words ?? "", &writer)
    case .reject(let id, let reason):
      try start("reject", [("finding", id.rawValue)], &writer)
      try text("reason", reason, &writer)
    case .restore(let id): try start("restore", [("finding", id.rawValue)], &writer)
    case .trial(let trial):
      try start("trial", trial.attributes, &writer)
      for (kind, label) in [("what", trial.what), ("known_by", trial.knownBy)] {
        for language in label.languages {
          try writer.startElement(XMLName(kind, in: findingsNamespace))
          if language != "fi" {
            try writer.attribute(
              XMLName("lang", in: "http://www.w3.org/XML/1998/namespace"), language)
          }
          try writer.text(label[language])
          try writer.endElement()
        }
      }
    }
    try writer.endElement()
  }
}

extension Label {
  /// The source's first.
  fileprivate var languages: [String] {
    let others = wordings.keys.filter { $0 != sourceLanguage }.sorted()
    return (has(sourceLanguage) ? [sourceLanguage] : []) + others
  }
}

extension Trial {
  fileprivate var attributes: [(String, String?)] {
    [
      ("name", name), ("survey", survey),
      ("findings", findings.map(\.rawValue).joined(separator: " ")), ("who", who),
      ("libraries", libraries.joined(separator: " ")), ("from", from.iso), ("until", until.iso),
      ("touchpoint", touchpoint), ("items", items.joined(separator: " ")),
    ]
  }
}

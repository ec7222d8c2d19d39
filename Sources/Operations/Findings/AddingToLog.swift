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
        try append(lines: try written(entries, wave: "").lines, to: path)
      } else {
        _ = try createFile(path, with: try written(entries, wave: wave))
      }
      return true
    }
    if done == nil { throw FindingsProblems.inUse(path) }
    return path
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
    let (name, attributes) = act.element
    try writer.startElement(XMLName(name, in: findingsNamespace))
    for (name, value) in attributes + [("by", by), ("at", at)] {
      if let value, !value.isEmpty { try writer.attribute(name, value) }
    }
    for text in act.texts {
      try writer.startElement(XMLName(text.kind, in: findingsNamespace))
      if let language = text.language {
        try writer.attribute(
          XMLName("lang", in: "http://www.w3.org/XML/1998/namespace"), language)
      }
      try writer.text(text.words)
      try writer.endElement()
    }
    try writer.endElement()
  }
}

extension FindingsLog.Act {
  /// The element's name and its attributes.
  fileprivate var element: (String, [(String, String?)]) {
    func of(_ id: FindingID) -> [(String, String?)] { [("finding", id.rawValue)] }
    switch self {
    case .tag(let tag): return ("tag", of(tag.finding) + tag.attributes)
    case .untag(let id, let themes):
      return ("untag", of(id) + [("themes", themes.joined(separator: " "))])
    case .noTheme(let id, let fingerprint):
      return ("no_theme", of(id) + [("fingerprint", fingerprint)])
    case .waits(let id): return ("waits", of(id))
    case .merge(let merge):
      let members = merge.members.map(\.rawValue).joined(separator: " ")
      return ("merge", [("id", merge.id.rawValue), ("findings", members)])
    case .split(let id): return ("split", of(id))
    case .reword(let id, _): return ("reword", of(id))
    case .reject(let id, _): return ("reject", of(id))
    case .restore(let id): return ("restore", of(id))
    case .trial(let trial): return ("trial", trial.attributes)
    }
  }

  fileprivate typealias Text = (kind: String, language: String?, words: String)

  /// The elements inside; a text in Finnish names no language.
  fileprivate var texts: [Text] {
    switch self {
    case .merge(let merge): return merge.text.map { [("text", nil, $0)] } ?? []
    case .reword(_, let words): return [("text", nil, words ?? "")]
    case .reject(_, let reason): return [("reason", nil, reason)]
    case .trial(let trial):
      return [("what", trial.what), ("known_by", trial.knownBy)].flatMap { kind, label in
        label.languages.map { (kind, $0 == "fi" ? nil : $0, label[$0]) }
      }
    case .tag, .untag, .noTheme, .waits, .split, .restore: return []
    }
  }
}

extension FindingsLog.Tag {
  fileprivate var attributes: [(String, String?)] {
    [
      ("themes", themes.joined(separator: " ")), ("fingerprint", fingerprint),
      ("start", span.map { String($0.lowerBound) }), ("end", span.map { String($0.upperBound) }),
      ("guid", guid),
    ]
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

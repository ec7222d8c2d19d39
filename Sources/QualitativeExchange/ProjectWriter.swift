package import Diagnostics
import LocatedXML

/// Writes a project as QDA-XML 1.0 (`project.qde`) source by source, and then set by set: what is written can be taken
/// out at any time, so that memory does not grow with their number.
///
/// ```swift
/// var writer = try ProjectWriter(head)
/// for source in sources {
///   try writer.add(source)
///   if writer.isFull { try write(writer.take()) }
/// }
/// for set in sets { try writer.add(set) }
/// try write(writer.finish())
/// ```
package struct ProjectWriter: ~Copyable {
  private var writer: XMLWriter
  private let notes: [QualitativeNote]
  private var part = Part.head

  /// What is open.
  private enum Part {
    case head, sources, sets
  }
  /// Sources since bytes were taken out last.
  private var waiting = 0

  /// - Throws: HC0510 when a text holds what XML cannot.
  package init(_ head: ProjectHead) throws(Stopped) {
    notes = head.notes
    writer = try writing { () throws(XMLWriterError) in try begun(head) }
  }

  /// Whether enough is waiting to be worth a piece.
  package var isFull: Bool { waiting >= 256 }

  package mutating func add(_ source: TextSource) throws(Stopped) {
    do throws(XMLWriterError) {
      if part == .head { try writer.start("Sources") }
      part = .sources
      waiting += 1
      try writer.source(source)
    } catch {
      throw cannotWrite(error)
    }
  }

  /// After the last source.
  package mutating func add(_ set: QualitativeSet) throws(Stopped) {
    do throws(XMLWriterError) {
      if part != .sets {
        try endSources()
        try writer.start("Sets")
      }
      part = .sets
      try writer.set(set, in: QDA.project)
    } catch {
      throw cannotWrite(error)
    }
  }

  private mutating func endSources() throws(XMLWriterError) {
    if part == .sources { try writer.endElement() }
    try writer.notes(notes)
  }

  /// What was written since the last time.
  package mutating func take() throws(Stopped) -> [UInt8] {
    waiting = 0
    do throws(XMLWriterError) { return try writer.take() } catch { throw cannotWrite(error) }
  }

  /// The rest of the project.
  package consuming func finish() throws(Stopped) -> [UInt8] {
    do throws(XMLWriterError) {
      if part == .sets { try writer.endElement() } else { try endSources() }
      try writer.endElement()
      return try writer.finish()
    } catch {
      throw cannotWrite(error)
    }
  }
}

extension QualitativeProject {
  /// The whole project at once.
  package func bytes() throws(Stopped) -> [UInt8] {
    var writer = try ProjectWriter(head)
    for source in sources { try writer.add(source) }
    for set in sets { try writer.add(set) }
    return try writer.finish()
  }
}

/// A codebook alone (`.qdc`).
/// - Throws: HC0511 where there is no code, for the format knows no empty codebook.
package func codebookBytes(
  _ codes: [QualitativeCode], sets: [QualitativeSet] = [], origin: String? = nil
) throws(Stopped) -> [UInt8] {
  guard !codes.isEmpty else { throw ExchangeProblems.noCodes }
  do throws(XMLWriterError) {
    var writer = try XMLWriter()
    try writer.startElement(XMLName("CodeBook", in: QDA.codebook))
    try writer.attribute("origin", ifAny: origin)
    try writer.codes(codes, in: QDA.codebook)
    try writer.sets(sets, in: QDA.codebook)
    try writer.endElement()
    return try writer.finish()
  } catch {
    throw cannotWrite(error)
  }
}

/// The two vocabularies of the standard.
enum QDA {
  static let project = "urn:QDA-XML:project:1.0"
  static let codebook = "urn:QDA-XML:codebook:1.0"
}

private func begun(_ head: ProjectHead) throws(XMLWriterError) -> XMLWriter {
  var writer = try XMLWriter()
  try writer.start("Project")
  try writer.attribute("name", head.name)
  try writer.attribute("origin", ifAny: head.origin)
  try writer.users(head.users)
  if !head.codes.isEmpty {
    try writer.start("CodeBook")
    try writer.codes(head.codes, in: QDA.project)
    try writer.endElement()
  }
  try writer.variables(head.variables)
  return writer
}

private func writing<T: ~Copyable>(
  _ body: () throws(XMLWriterError) -> T
) throws(Stopped) -> T {
  do throws(XMLWriterError) { return try body() } catch { throw cannotWrite(error) }
}

private func cannotWrite(_ error: XMLWriterError) -> Stopped {
  if case .forbiddenCharacter(let scalar) = error { return ExchangeProblems.forbidden(scalar) }
  return ExchangeProblems.notWritten("\(error)")
}

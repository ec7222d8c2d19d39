package import Diagnostics
import LocatedXML

/// Writes a project as QDA-XML 1.0 (`project.qde`) source by source: what is written can be taken out at
/// any time, so that memory does not grow with the number of sources.
///
/// ```swift
/// var writer = try ProjectWriter(head)
/// for source in sources {
///   try writer.add(source)
///   if writer.isFull { try write(writer.take()) }
/// }
/// try write(writer.finish(sets: sets))
/// ```
package struct ProjectWriter: ~Copyable {
  private var writer: XMLWriter
  private var hasSources = false
  /// Sources since bytes were taken out last.
  private var waiting = 0

  /// - Throws: HC0510 when a text holds what XML cannot.
  package init(_ head: ProjectHead) throws(Stopped) {
    writer = try writing { () throws(XMLWriterError) in try begun(head) }
  }

  /// Whether enough is waiting to be worth a piece.
  package var isFull: Bool { waiting >= 256 }

  package mutating func add(_ source: TextSource) throws(Stopped) {
    do throws(XMLWriterError) {
      if !hasSources { try writer.start("Sources") }
      hasSources = true
      waiting += 1
      try writer.source(source)
    } catch {
      throw cannotWrite(error)
    }
  }

  /// What was written since the last time.
  package mutating func take() throws(Stopped) -> [UInt8] {
    waiting = 0
    do throws(XMLWriterError) { return try writer.take() } catch { throw cannotWrite(error) }
  }

  /// The rest of the project.
  package consuming func finish(sets: [QualitativeSet] = []) throws(Stopped) -> [UInt8] {
    do throws(XMLWriterError) {
      if hasSources { try writer.endElement() }
      try writer.sets(sets, in: QDA.project)
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
    return try writer.finish(sets: sets)
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

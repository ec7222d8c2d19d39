import Attachments
import Diagnostics
import FileSystem
import Intake
import SurveyModel

/// A file that answers a question, cleaned and named by its content.
struct TakenFile {
  let name: String
  let bytes: [UInt8]
  let notice: Trilingual?
}

/// Reads a file and takes out of it what tells of the person who made it.
/// - Throws: HC0001 and HC0002 where it cannot be read, HR0050–HR0054 where it cannot be taken.
func takeFile(_ path: String, isImage: Bool) throws(Stopped) -> TakenFile {
  let clean = try cleanAttachment(
    try readFile(path, limit: 50_000_000), name: path, isImage: isImage)
  return TakenFile(
    name: hexadecimal(sha256(clean.bytes)) + "." + clean.fileExtension, bytes: clean.bytes,
    notice: clean.notice)
}

extension QuestionType {
  /// Whether the answer is the name of a file that is stored beside the response.
  var isFile: Bool { self == .image || self == .file }
}

/// A file that a response names, and where it comes from.
struct NamedFile {
  enum Source {
    case file(String, isImage: Bool)
    /// The response that is corrected.
    case response(StoredResponse)
  }

  let name: String
  let source: Source

  /// The bytes to store; nil where the file is gone.
  func bytes(_ store: FolderStore) throws(Stopped) -> [UInt8]? {
    switch source {
    case .file(let path, let isImage):
      let taken = try takeFile(path, isImage: isImage)
      return taken.name == name ? taken.bytes : nil
    case .response(let stored): return try store.medium(name, of: stored)
    }
  }
}

/// Rows of answers whose files have been looked at: in the place of a path stands the name under
/// which the file will be stored.
struct RowFiles {
  let outline: SurveyOutline
  let home: String?
  private(set) var problems: [Diagnostic] = []
  private(set) var notices: [Diagnostic] = []

  init(outline: SurveyOutline, home: String?) {
    self.outline = outline
    self.home = home
  }

  /// - Returns: the row as it is stored, and its files. What is wrong is in ``problems``.
  mutating func look(_ row: AnswerRow) -> (AnswerRow, files: [NamedFile]) {
    var cells = row.cells
    var files: [NamedFile] = []
    for (place, cell) in row.cells.enumerated() where !cell.text.allSatisfy(\.isWhitespace) {
      let column =
        AnswerColumn(cell.column, outline: outline)
        ?? AnswerColumn(label: cell.column, outline: outline)
      guard let type = column?.placed.question.type, type.isFile else { continue }
      let folder = row.form == .setting ? "" : FileSystem.folder(of: cell.place.file)
      let path = typedPath(cell.text, home: home, from: folder)
      do throws(Stopped) {
        let taken = try takeFile(path, isImage: type == .image)
        files.append(NamedFile(name: taken.name, source: .file(path, isImage: type == .image)))
        cells[place] = AnswerRow.Cell(
          column: cell.column, text: taken.name, place: cell.place, header: cell.header)
        if let notice = taken.notice { notices.append(RowProblems.fileNotice(row, cell, notice)) }
      } catch {
        problems += error.diagnostics.map { RowProblems.badFile(row, cell, $0) }
      }
    }
    return (AnswerRow(row.form, number: row.number, cells: cells, identity: row.identity), files)
  }
}

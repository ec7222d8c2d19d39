import ReportModel

/// What a row is about: the columns before its measure, the same for many rows in turn.
struct RowSubject: Sendable {
  private var survey = ""
  private var version = ""
  private var wave = ""
  private var level = Level.network
  private var unit = ""
  private var type = ItemType.question
  /// Nil before the first row.
  private var item: String?

  init() {}

  init(_ row: TidyRow) {
    survey = row.survey
    version = row.version
    wave = row.wave
    level = row.level
    unit = row.unit
    type = row.itemType
    item = row.item
  }

  func isOf(_ row: TidyRow) -> Bool {
    item == row.item && unit == row.unit && level == row.level && type == row.itemType
      && wave == row.wave && version == row.version && survey == row.survey
  }

  /// In the order of ``TidyColumn``.
  var texts: [String] {
    [survey, version, wave, level.rawValue, unit, type.rawValue, item ?? ""]
  }
}

/// The column `note`: rows have few different ones.
struct NoteTexts {
  private var known: [(notes: Set<RowNote>, text: [UInt8])] = []
  private let written: (String) -> [UInt8]

  init(_ written: @escaping (String) -> [UInt8]) { self.written = written }

  mutating func text(_ notes: Set<RowNote>) -> [UInt8] {
    if let found = known.first(where: { $0.notes == notes }) { return found.text }
    let text = written(notes.map(\.token).sorted().joined(separator: " "))
    if known.count < 16 { known.append((notes, text)) }
    return text
  }
}

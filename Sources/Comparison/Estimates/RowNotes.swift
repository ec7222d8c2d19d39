import ReportModel

/// Sets of notes by bit mask: a table has few different ones and many rows.
struct RowNotes: OptionSet, Sendable {
  let rawValue: Int

  static let census = RowNotes(.census)
  static let few = RowNotes(.few)
  static let noData = RowNotes(.noData)
  static let notEstimable = RowNotes(.notEstimable)
  static let partial = RowNotes(.partial)
  static let suppressed = RowNotes(.suppressed)
  static let synthetic = RowNotes(.synthetic)
  static let versions = RowNotes(.versions)
  static let weighted = RowNotes(.weighted)

  static let words = RowNotes(DistinctWord.allCases.map { word($0) })

  /// What a hidden row still says.
  static let kept: RowNotes = [.synthetic, .versions, .words]

  static func word(_ word: DistinctWord) -> RowNotes { RowNotes(.word(word)) }

  init(rawValue: Int) { self.rawValue = rawValue }

  private init(_ note: RowNote) {
    rawValue = 1 << (RowNotes.all.firstIndex(of: note) ?? 0)
  }

  private static let all: [RowNote] =
    [
      .census, .few, .noData, .notEstimable, .partial, .suppressed, .synthetic, .versions,
      .weighted,
    ]
    + DistinctWord.allCases.map { .word($0) }

  /// How many different sets there are.
  static let count = 1 << all.count

  var notes: Set<RowNote> {
    Set(RowNotes.all.enumerated().filter { rawValue & (1 << $0.offset) != 0 }.map(\.element))
  }
}

import Diagnostics

/// Explains, below a table, every kind of cell in it that does not explain itself.
enum TableNotes {
  static func of(_ rows: [[Figure]], _ context: PageContext) -> [Sentence] {
    let cells = rows.joined()
    var notes: [Sentence] = []
    for absence in Absence.allCases where cells.contains(.absent(absence)) {
      var note = context.say(AbsenceWords.explanation(absence))
      if absence == .suppressed, context.method.minN > 1 {
        note = note + context.say(Words.least, .count(context.method.minN))
      }
      notes.append(note)
    }
    let estimates = cells.compactMap { cell in
      if case .estimate(let estimate) = cell { estimate } else { nil }
    }
    if estimates.contains(where: \.isFromFew) { notes.append(context.say(Words.few)) }
    if estimates.contains(where: \.hasInterval), !estimates.allSatisfy(\.hasInterval) {
      notes.append(context.say(Words.noInterval))
    }
    return notes
  }

  private enum Words {
    static let least = Trilingual(
      fi: "Vastauksia pitää olla vähintään {0}.",
      sv: "Det måste finnas minst {0} svar.",
      en: "At least {0} responses are needed.")
    static let few = Trilingual(
      fi: "* Vastauksia on niin vähän, että yksikin voi siirtää lukua paljon.",
      sv: "* Svaren är så få att ett enda kan flytta talet mycket.",
      en: "* There are so few responses that a single one can move the figure a lot.")
    static let noInterval = Trilingual(
      fi: "Luvulla ei ole väliä, kun kaikki ovat mukana tai kun hajontaa ei voi arvioida.",
      sv: "Talet har inget intervall när alla är med eller när spridningen inte kan uppskattas.",
      en: "A figure has no interval when everyone is included or when the spread cannot be "
        + "estimated.")
  }
}

extension DocumentTable {
  /// A table with its notes.
  init(
    _ caption: Sentence, _ columns: [Column], groups: [RowGroup], in context: PageContext
  ) {
    self.init(
      caption: caption, columns: columns, groups: groups,
      notes: TableNotes.of(groups.flatMap(\.rows), context))
  }

  init(_ caption: Sentence, _ columns: [Column], rows: [[Figure]], in context: PageContext) {
    self.init(caption, columns, groups: [RowGroup(rows: rows)], in: context)
  }
}

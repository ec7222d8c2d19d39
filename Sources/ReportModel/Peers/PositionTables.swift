package import Diagnostics

/// A library's positions in its groups as tables and sentences, in one language.
package struct PositionTables {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// A heading, a table and what the top quarter would mean, for each group that has any of it.
  /// - Parameter cautions: sentences about what makes libraries less comparable; they come first of the
  ///   explanations.
  package func blocks(
    _ groups: [LibraryPeers.Group], level: Int = 3, cautions: [Sentence] = []
  ) -> [ReportDocument.Block] {
    let blocks = groups.enumerated().flatMap { number, group -> [ReportDocument.Block] in
      guard !group.positions.isEmpty || group.hidden > 0 else { return [] }
      let heading = ReportDocument.Block.heading(
        level: level, text: group.label, anchor: "position-\(number + 1)")
      guard !group.positions.isEmpty else {
        return [heading, .paragraph(say(Words.hidden, .count(group.hidden)))]
      }
      let sentences = group.positions.compactMap(meaning)
      return [heading, .table(table(group))]
        + (sentences.isEmpty ? [] : [.sentences(sentences)])
    }
    let positions = groups.flatMap(\.positions)
    return positions.isEmpty ? blocks : blocks + [.sentences(cautions + explanations(positions))]
  }

  /// How to read the tables, said once.
  private func explanations(_ positions: [LibraryPeers.Position]) -> [Sentence] {
    [say(Words.percentileNote)]
      + (positions.contains { $0.quarter != nil } ? [say(Words.quarterNote)] : [])
      + (positions.contains { $0.places != nil } ? [say(Words.placesNote)] : [])
  }

  private struct Column {
    let header: Trilingual
    let cell: (LibraryPeers.Position) -> Figure?
  }

  private static var columns: [Column] {
    [
      Column(header: Words.value) { .number($0.value, $0.entry.levelShape) },
      Column(header: Words.percentile) { .number($0.percentile, .plain(decimals: 0)) },
      Column(header: Words.quarter) { $0.quarter.map { .part($0, of: 4) } },
      Column(header: CommonWords.rankSet) { position in
        position.places.map {
          .interval(
            low: Double($0.lowerBound), high: Double($0.upperBound), .plain(decimals: 0))
        }
      },
      Column(header: Words.distance) { position in
        position.distance.map { .number($0, position.entry.differenceShape) }
      },
      Column(header: Words.change) { position in
        position.change.map { .number($0, .plain(decimals: 0)) }
      },
      Column(header: Words.libraries) { .count($0.libraries) },
    ]
  }

  private func table(_ group: LibraryPeers.Group) -> DocumentTable {
    let columns = Self.columns.filter { column in
      group.positions.contains { column.cell($0) != nil }
    }
    return DocumentTable(
      caption: say(Words.caption, .text(group.label), .count(group.members)),
      columns: [.init(words(Words.what), .name)]
        + columns.map { .init(words($0.header), .figure) },
      groups: [
        .init(
          rows: group.positions.map { position in
            [.text(name(position.entry))] + columns.map { $0.cell(position) ?? .text("–") }
          })
      ], notes: notes(group))
  }

  private func notes(_ group: LibraryPeers.Group) -> [Sentence] {
    let fewest = group.positions.map(\.libraries).min() ?? 0
    return (fewest * 2 < group.members ? [say(Words.fewOf, .part(fewest, of: group.members))] : [])
      + (group.hidden > 0 ? [say(Words.someHidden, .count(group.hidden))] : [])
  }

  private func name(_ entry: Naming.Entry) -> Wording {
    if entry.type == .overall, entry.label.text.isEmpty { return words(CommonWords.overall) }
    return entry.type == .indicator || entry.type == .question ? entry.labelWithUnit : entry.label
  }

  /// "Lainat asukasta kohti: ylimpään neljännekseen 0,8 lisää, eli 96 000 (Lainat)."
  private func meaning(_ position: LibraryPeers.Position) -> Sentence? {
    guard let distance = position.distance, distance > 0, let plain = position.plain else {
      return nil
    }
    let lower = position.entry.better == .lower
    return say(
      lower ? Words.less : Words.more, .text(position.entry.label),
      .number(distance, position.entry.differenceShape),
      .number(plain.value, .plain(decimals: plain.value < 1 ? 2 : plain.value < 10 ? 1 : 0)),
      .text(plain.label))
  }

  private func words(_ text: Trilingual) -> Wording { Wording(text[language]) }

  private func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }

  private enum Words {
    static let what = Trilingual(fi: "Mitä", sv: "Vad", en: "What")
    static let value = Trilingual(fi: "Arvo", sv: "Värde", en: "Value")
    static let percentile = Trilingual(fi: "Prosenttisija", sv: "Percentil", en: "Percentile")
    static let quarter = Trilingual(fi: "Neljännes", sv: "Fjärdedel", en: "Quarter")
    static let distance = Trilingual(
      fi: "Ylimpään neljännekseen", sv: "Till den översta fjärdedelen", en: "To the top quarter")
    static let change = Trilingual(
      fi: "Sijan muutos", sv: "Percentilens förändring", en: "Change of percentile")
    static let libraries = Trilingual(fi: "Kirjastoja", sv: "Bibliotek", en: "Libraries")
    static let caption = Trilingual(
      fi: "Kirjaston paikka ryhmässä: {0} (kirjastoja {1}).",
      sv: "Bibliotekets plats i gruppen: {0} (bibliotek {1}).",
      en: "Where the library stands in the group: {0} (libraries {1}).")
    static let percentileNote = Trilingual(
      fi: "Prosenttisija: 0 on ryhmän viimeinen, 100 ensimmäinen siihen suuntaan, johon pyritään; "
        + "jos suuntaa ei ole, 100 on suurin. Pieni ero voi olla sattumaa.",
      sv:
        "Percentil: 0 är sist i gruppen, 100 först i den riktning man strävar efter; utan riktning är "
        + "100 störst. En liten skillnad kan bero på slumpen.",
      en:
        "Percentile: 0 is the last of the group, 100 the first in the direction aimed at; without a "
        + "direction 100 is the largest. A small difference may be due to chance.")
    static let quarterNote = Trilingual(
      fi: "Neljännes: 1/4 on ylin. Ylimpään neljännekseen puuttuu niin paljon kuin sarake kertoo.",
      sv: "Fjärdedel: 1/4 är den översta. Kolumnen säger hur mycket som saknas till den.",
      en: "Quarter: 1/4 is the top one. The column tells how much is missing to reach it.")
    static let placesNote = Trilingual(
      fi:
        "Mahdolliset sijat: ne, jotka kirjastolla voi näiden vastausten perusteella olla. Neljännes ja "
        + "matka ylimpään kerrotaan vain, kun sijat riittävät niihin.",
      sv:
        "Möjliga platser: de som biblioteket kan ha enligt dessa svar. Fjärdedelen och vägen till den "
        + "översta anges bara när platserna räcker till för dem.",
      en:
        "Possible ranks: those that the library may hold, going by these answers. The quarter, and the "
        + "way to the top one, are told only where the ranks allow it.")
    static let hidden = Trilingual(
      fi: "Lukuja on suojattu, koska ryhmä on liian pieni näytettäväksi: {0}.",
      sv: "Siffror är skyddade, eftersom gruppen är för liten för att visas: {0}.",
      en: "Figures are hidden because the group is too small to be shown: {0}.")
    static let fewOf = Trilingual(
      fi:
        "Luku on alle puolella ryhmän kirjastoista ({0}): paikka ryhmässä on vain suuntaa antava.",
      sv:
        "Mindre än hälften av gruppens bibliotek har ett tal ({0}): platsen i gruppen är bara riktgivande.",
      en:
        "Less than half of the group’s libraries have a figure ({0}): the position is only indicative."
    )
    static let someHidden = Trilingual(
      fi: "Suojattuja lukuja ei näytetä: {0}.", sv: "Skyddade siffror visas inte: {0}.",
      en: "Hidden figures are not shown: {0}.")
    static let more = Trilingual(
      fi: "{0}: ylimpään neljännekseen tarvittaisiin {1} lisää, eli vuodessa {2} ({3}).",
      sv: "{0}: till den översta fjärdedelen behövs {1} till, alltså {2} ({3}) om året.",
      en: "{0}: the top quarter would take {1} more, that is {2} a year ({3}).")
    static let less = Trilingual(
      fi: "{0}: ylimpään neljännekseen tarvittaisiin {1} vähemmän, eli vuodessa {2} ({3}).",
      sv: "{0}: till den översta fjärdedelen behövs {1} mindre, alltså {2} ({3}) om året.",
      en: "{0}: the top quarter would take {1} less, that is {2} a year ({3}).")
  }
}

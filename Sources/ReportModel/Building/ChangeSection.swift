import Diagnostics

/// What has changed since the earlier wave: every change with its interval, and whether it shows.
enum ChangeSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    guard let label = context.naming.earlierWaveLabel else { return [] }
    let entries = context.comparedEntries.filter {
      context.index.row(context.unit, $0, .change) != nil
    }
    guard !entries.isEmpty else { return [] }
    let table = DocumentTable(
      context.say(Words.caption, .text(label), .text(context.naming.waveLabel)),
      [
        .init(context.words(Words.what), .name), .init(context.words(CommonWords.change), .figure),
        .init(context.words(Words.visible), .figure),
        .init(context.words(CommonWords.responses), .figure),
      ],
      rows: entries.map { entry in
        [
          .text(context.label(entry)),
          context.figure(context.unit, entry, .change, entry.differenceShape),
          context.visibleChange(context.unit, entry),
          context.count(context.unit, entry, .change),
        ]
      }, in: context)
    return [context.heading(2, CommonWords.change, "change"), .table(table)]
      + SlopesOfChange.blocks(context)
  }

  /// What the page says first of change: the overall score's, and the sections whose change shows.
  static func sentence(_ context: PageContext) -> Sentence {
    guard context.naming.earlierWaveLabel != nil else { return context.say(Words.notAsked) }
    let all = sentences(context)
    guard let first = all.first else { return context.say(Words.unknown) }
    return all.count > 1 ? first + all[1] : first
  }

  /// The overall score's change, and the sections and key figures that changed visibly.
  static func sentences(_ context: PageContext) -> [Sentence] {
    guard let label = context.naming.earlierWaveLabel else { return [] }
    return context.comparedEntries.compactMap { entry in
      guard let row = context.index.row(context.unit, entry, .change), row.value != nil,
        entry.type == .overall || row.visibleChange == .rise || row.visibleChange == .fall
      else { return nil }
      return context.say(
        Words.sentence, .text(context.label(entry)), .text(label),
        row.figure(entry.differenceShape), context.visibleChange(context.unit, entry))
    }
  }

  private enum Words {
    static let what = Trilingual(fi: "Mitä", sv: "Vad", en: "What")
    static let visible = Trilingual(fi: "Näkyykö muutos", sv: "Syns den", en: "Does it show")
    static let caption = Trilingual(
      fi: "Muutos kirjastoissa, jotka olivat mukana kummallakin kierroksella: {0}, {1}.",
      sv: "Förändringen i de bibliotek som var med i båda mätomgångarna: {0}, {1}.",
      en: "The change in the libraries that took part in both waves: {0}, {1}.")
    static let notAsked = Trilingual(
      fi: "Tätä kierrosta ei ole verrattu aiempaan.",
      sv: "Denna mätomgång har inte jämförts med en tidigare.",
      en: "This wave has not been compared with an earlier one.")
    static let unknown = Trilingual(
      fi: "Muutosta ei voi laskea.", sv: "Förändringen kan inte beräknas.",
      en: "The change cannot be calculated.")
    static let sentence = Trilingual(
      fi: "{0}, muutos edellisestä ({1}): {2}, {3}.",
      sv: "{0}, förändring från den tidigare ({1}): {2}, {3}.",
      en: "{0}, change since the earlier wave ({1}): {2}, {3}.")
  }
}

/// Whether a change can be told from none.
enum VisibleChange {
  case rise, fall, none
  /// Without an interval nothing can be said.
  case unknown

  var words: Trilingual {
    switch self {
    case .rise: Trilingual(fi: "nousi", sv: "steg", en: "rose")
    case .fall: Trilingual(fi: "laski", sv: "sjönk", en: "fell")
    case .none:
      Trilingual(
        fi: "ei näkyvää muutosta", sv: "ingen synlig förändring", en: "no visible change")
    case .unknown:
      Trilingual(fi: "ei voi sanoa", sv: "kan inte sägas", en: "cannot be told")
    }
  }
}

extension TidyRow {
  /// Of a `change`: an interval that holds 0 shows none.
  var visibleChange: VisibleChange {
    guard let low, let high else { return .unknown }
    if low > 0 { return .rise }
    return high < 0 ? .fall : .none
  }
}

extension PageContext {
  /// Whether a unit's change shows, as a cell.
  func visibleChange(_ unit: Naming.Unit, _ entry: Naming.Entry) -> Figure {
    guard let row = index.row(unit, entry, .change) else { return .text("–") }
    guard row.value != nil else { return row.figure(.score) }
    return .text(words(row.visibleChange.words))
  }
}

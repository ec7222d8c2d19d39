import Diagnostics
package import ReportModel
import Statistics
import SurveyModel

/// Themes with how many visits noted them, how much they weigh and how they have changed.
package struct ThemeTableDocument {
  private let tallies: [ThemeTally]
  private let naming: Naming
  private let synthetic: Bool

  package init(_ tallies: [ThemeTally], _ naming: Naming, synthetic: Bool) {
    self.tallies = tallies
    self.naming = naming
    self.synthetic = synthetic
  }

  package var document: ReportDocument {
    let page = ReportDocument(
      language: naming.language, title: words(Words.title),
      eyebrow: Wording(naming.surveyTitle.text + " · " + naming.waveLabel.text), blocks: blocks)
    return synthetic ? page.markedSynthetic() : page
  }

  private var blocks: [ReportDocument.Block] {
    guard !tallies.isEmpty else { return [.paragraph(say(Words.nothing))] }
    let hasTrend = tallies.contains { $0.trend != nil }
    var columns: [DocumentTable.Column] = [
      .init(words(Words.theme), .name),
      .init(words(naming.counted == .visits ? Words.visits : Words.responses), .figure),
      .init(words(Words.share), .figure), .init(words(Words.weight), .figure),
    ]
    if hasTrend {
      columns += [.init(words(Words.before), .figure), .init(words(Words.change), .figure)]
    }
    let rows = tallies.map { row($0, hasTrend) }
    let notes = [say(Words.method)] + (hasTrend ? [say(Words.changeMethod)] : [])
    return [
      .table(
        DocumentTable(
          caption: say(Words.caption), columns: columns, groups: [.init(rows: rows)], notes: notes))
    ]
  }

  private func row(_ tally: ThemeTally, _ hasTrend: Bool) -> [Figure] {
    let weight = tally.weight
    let indent = String(repeating: "· ", count: tally.depth)
    var row: [Figure] = [
      .text(Wording(indent + tally.theme.label[naming.language.rawValue])),
      .part(weight.noted, of: weight.visits), share(weight),
      weight.value.map { .number($0 * 100, .plain(decimals: 1)) } ?? .absent(.noData),
    ]
    if hasTrend, let trend = tally.trend {
      row += [
        .part(trend.before.noted, of: trend.before.visits), .text(words(trend.word.words)),
      ]
    }
    return row
  }

  private func share(_ weight: FindingWeight) -> Figure {
    guard let share = weight.frequency else { return .absent(.noData) }
    let interval = WilsonInterval(confidence: 0.95).around(share, count: Double(weight.visits))
    return .estimate(
      Estimate(value: share, low: interval.low, high: interval.high, shape: .share))
  }

  private func words(_ text: Trilingual) -> Wording { Wording(text[naming.language]) }

  private func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: naming.language)
  }
}

private enum Words {
  static let title = Trilingual(fi: "Teemat", sv: "Teman", en: "Themes")
  static let theme = Trilingual(fi: "Teema", sv: "Tema", en: "Theme")
  static let visits = Trilingual(fi: "Käyntejä", sv: "Besök", en: "Visits")
  static let responses = Trilingual(fi: "Vastauksia", sv: "Svar", en: "Responses")
  static let share = Trilingual(fi: "Osuus", sv: "Andel", en: "Share")
  static let weight = Trilingual(fi: "Paino", sv: "Vikt", en: "Weight")
  static let before = Trilingual(fi: "Ennen", sv: "Förut", en: "Before")
  static let change = Trilingual(fi: "Muutos", sv: "Förändring", en: "Change")
  static let caption = Trilingual(
    fi: "Teemat, jotka ihminen on antanut havainnoille.",
    sv: "Teman som en människa har gett iakttagelserna.",
    en: "Themes that a person has given to findings.")
  static let method = Trilingual(
    fi:
      "Paino = yleisyys × vakavuus × tärkeys, 0–100. Se järjestää keskustelun aiheet eikä ole mittaustulos.",
    sv:
      "Vikt = förekomst × allvar × betydelse, 0–100. Den ordnar ämnen för samtal och är inget mätresultat.",
    en: "Weight = frequency × severity × importance, 0–100. It orders what to talk about and is no "
      + "measurement.")
  static let changeMethod = Trilingual(
    fi:
      "Muutos nimetään vain, jos sattuma ei riitä selitykseksi, kun kaikkia teemoja katsotaan yhtä aikaa.",
    sv:
      "En förändring nämns bara om slumpen inte räcker som förklaring när alla teman ses på en gång.",
    en:
      "A change is named only where chance does not suffice to explain it, all themes being looked at "
      + "at once.")
  static let nothing = Trilingual(
    fi:
      "Havainnoilla ei ole teemoja, joita voi näyttää (haamu findings suggest, haamu findings tag).",
    sv: "Iakttagelserna har inga teman som kan visas (haamu findings suggest, haamu findings tag).",
    en: "No findings have themes that can be shown (haamu findings suggest, haamu findings tag).")
}

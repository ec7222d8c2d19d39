import Diagnostics
package import ReportModel
import SurveyModel

/// A list of findings to read, place by place on the service path, the weightiest first.
package struct FindingListDocument {
  private let shown: ShownFindings
  private let naming: Naming
  private let codebook: Codebook

  package init(_ shown: ShownFindings, _ naming: Naming, _ codebook: Codebook) {
    self.shown = shown
    self.naming = naming
    self.codebook = codebook
  }

  package var document: ReportDocument {
    let page = ReportDocument(
      language: naming.language, title: words(Words.title),
      eyebrow: Wording(naming.surveyTitle.text + " · " + naming.waveLabel.text),
      blocks: shown.findings.isEmpty ? counts : places)
    return shown.synthetic ? page.markedSynthetic() : page
  }

  // MARK: Words, for who may read them

  private var places: [ReportDocument.Block] {
    let known = naming.touchpoints.map { (name: Optional($0.name), label: $0.label) }
    let all = known + [(name: nil, label: words(Words.elsewhere))]
    let names = Set(naming.touchpoints.map(\.name))
    let blocks = all.flatMap { place -> [ReportDocument.Block] in
      let here = shown.findings.filter {
        $0.touchpoint.map(names.contains) == true ? $0.touchpoint == place.name : place.name == nil
      }
      guard !here.isEmpty else { return [] }
      return [
        .heading(level: 2, text: place.label, anchor: "findings-" + (place.name ?? "other")),
        .quotes(FindingListDocument.inOrder(here).map(quote)),
      ]
    }
    return blocks + kept
  }

  /// By kind, then the weightiest first, then by id.
  package static func inOrder(_ findings: [ShownFinding]) -> [ShownFinding] {
    order(of: findings).map { findings[$0] }
  }

  /// The same as places in the list.
  package static func order(of findings: [ShownFinding]) -> [Int] {
    let kinds = FindingKind.allCases
    return findings.enumerated().map { place, finding in
      (
        kinds.firstIndex(of: finding.kind) ?? kinds.count, -(finding.weight.value ?? 0), finding.id,
        place
      )
    }
    .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  private func quote(_ finding: ShownFinding) -> ReportDocument.Quote {
    var pieces = [Sentence(words(finding.kind.words)), sentence(finding)]
    if finding.libraries.count == 1, let library = finding.libraries.first {
      pieces.append(Sentence(label(.library, library)))
    } else if finding.libraries.count > 1 {
      pieces.append(say(Words.libraries, .count(finding.libraries.count)))
    }
    if !finding.themes.isEmpty {
      let labels = finding.themes.map { theme($0) }.joined(separator: ", ")
      pieces.append(say(Words.themes, .text(Wording(labels))))
    }
    if finding.fitsNoTheme { pieces.append(say(Words.noTheme)) }
    if finding.rejected != nil { pieces.append(say(Words.rejected)) }
    pieces.append(Sentence(Wording(String(finding.id.rawValue.prefix(8)))))
    let source = pieces.dropFirst().reduce(pieces[0]) { line, piece in
      Sentence(pieces: line.pieces + [.words(" · ")] + piece.pieces)
    }
    return .init(words: wording(finding), source: source)
  }

  private func sentence(_ finding: ShownFinding) -> Sentence {
    guard let item = finding.measured else {
      return say(
        naming.counted == .visits ? Words.visits : Words.responses, .count(finding.visits))
    }
    let estimate = Estimate(value: item.value, low: item.low, high: item.high, shape: .score)
    let reason =
      switch item.reason {
      case .weakerThanOthers: say(Words.weaker)
      case .below(let bound): say(Words.below, .number(bound, .score))
      }
    let figure = say(Words.score, .estimate(estimate), .count(item.n))
    return Sentence(pieces: figure.pieces + [.words(", ")] + reason.pieces)
  }

  private func wording(_ finding: ShownFinding) -> Wording {
    if let text = finding.text { return Wording(text) }
    if let item = finding.measured {
      let entry = naming.entries.first { $0.type == item.itemType && $0.name == item.item }
      return entry?.label ?? Wording(item.item)
    }
    return words(Words.keptBack)
  }

  private var kept: [ReportDocument.Block] {
    shown.keptBack > 0 ? [.paragraph(say(Words.keptBackCount, .count(shown.keptBack)))] : []
  }

  // MARK: Counts, for who may not

  private var counts: [ReportDocument.Block] {
    guard !shown.counts.isEmpty else { return [.paragraph(say(Words.nothing))] }
    let rows = shown.counts.map { count -> [Figure] in
      let place = naming.touchpoints.first { $0.name == count.touchpoint }?.label
      return [
        .text(place ?? words(Words.elsewhere)), .text(words(count.kind.words)),
        .part(count.visits, of: shown.visits),
      ]
    }
    return [
      .table(
        DocumentTable(
          caption: say(Words.countsCaption),
          columns: [
            .init(words(Words.place), .name), .init(words(Words.kind), .name),
            .init(words(naming.counted == .visits ? Words.visitsOf : Words.responsesOf), .figure),
          ], groups: [.init(rows: rows)]))
    ]
  }

  // MARK: Names

  private func words(_ text: Trilingual) -> Wording { Wording(text[naming.language]) }

  private func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: naming.language)
  }

  private func label(_ level: Level, _ name: String) -> Wording {
    naming.units.first { $0.level == level && $0.name == name }?.label ?? Wording(name)
  }

  private func theme(_ name: String) -> String {
    codebook[name].map { $0.label[naming.language.rawValue] } ?? name
  }
}

private enum Words {
  static let title = Trilingual(fi: "Havainnot", sv: "Iakttagelser", en: "Findings")
  static let elsewhere = Trilingual(fi: "Muualla", sv: "Annanstans", en: "Elsewhere")
  static let place = Trilingual(
    fi: "Palvelupolun kohta", sv: "Plats på tjänstestigen", en: "Place on the service path")
  static let kind = Trilingual(fi: "Laji", sv: "Slag", en: "Kind")
  static let visits = Trilingual(fi: "käyntejä {0}", sv: "besök {0}", en: "visits {0}")
  static let responses = Trilingual(fi: "vastauksia {0}", sv: "svar {0}", en: "responses {0}")
  static let visitsOf = Trilingual(fi: "Käyntejä", sv: "Besök", en: "Visits")
  static let responsesOf = Trilingual(fi: "Vastauksia", sv: "Svar", en: "Responses")
  static let libraries = Trilingual(fi: "kirjastoja {0}", sv: "bibliotek {0}", en: "libraries {0}")
  static let themes = Trilingual(fi: "teemat: {0}", sv: "teman: {0}", en: "themes: {0}")
  static let noTheme = Trilingual(
    fi: "katsottu, ei sovi teemaan", sv: "granskad, inget tema passar",
    en: "looked at, fits no theme")
  static let rejected = Trilingual(fi: "hylätty", sv: "förkastad", en: "rejected")
  static let score = Trilingual(fi: "{0}, n = {1}", sv: "{0}, n = {1}", en: "{0}, n = {1}")
  static let weaker = Trilingual(
    fi: "erottuu selvästi heikompana", sv: "skiljer sig klart som svagare",
    en: "is clearly distinguishable as weaker")
  static let below = Trilingual(
    fi: "koko väli on alle {0}", sv: "hela intervallet ligger under {0}",
    en: "the whole interval is below {0}")
  static let keptBack = Trilingual(
    fi: "(sanoja ei näytetä: niissä voi olla henkilötietoja)",
    sv: "(orden visas inte: de kan innehålla personuppgifter)",
    en: "(words not shown: they may hold personal data)")
  static let keptBackCount = Trilingual(
    fi: "Havaintoja, joiden sanoja ei näytetä, koska niissä voi olla henkilötietoja: {0}.",
    sv: "Iakttagelser vars ord inte visas, eftersom de kan innehålla personuppgifter: {0}.",
    en: "Findings whose words are not shown, because they may hold personal data: {0}.")
  static let countsCaption = Trilingual(
    fi: "Käynnit, joissa kirjattiin havainto.", sv: "Besök vid vilka en iakttagelse antecknades.",
    en: "Visits in which a finding was noted.")
  static let nothing = Trilingual(
    fi: "Ei havaintoja, joita voi näyttää.", sv: "Inga iakttagelser som kan visas.",
    en: "No findings that can be shown.")
}

import Diagnostics

/// The page of what was left out: every response with its file, its line and the reason, under what to
/// do about it. It is for the coordinator alone: it names files and quotes answers.
package struct UnusedPage: Sendable {
  /// The page's file name, without its ending.
  package static let fileName = "unused"

  private let unused: [UnusedResponse]
  private let naming: Naming
  private var language: Language { naming.language }

  /// Nil where nothing was left out, or the reader may not see it.
  package init?(_ unused: [UnusedResponse], _ table: ComparisonTable, _ naming: Naming) {
    guard !unused.isEmpty, table.method.audience == .coordinator else { return nil }
    self.unused = unused
    self.naming = naming
  }

  package var document: ReportDocument {
    let home = ReportDocument.Link(label: words(CommonWords.home), page: PageName.index)
    let network = naming.network?.label.text ?? naming.surveyTitle.text
    return finished(
      ReportDocument(
        language: language, title: words(UnusedWords.title),
        eyebrow: Wording(network + " · " + naming.waveLabel.text), trail: [home],
        blocks: [
          .paragraph(say(UnusedWords.opening, .count(unused.count))),
          .paragraph(say(UnusedWords.noWaveEverywhere)),
        ] + UnusedResponse.Reason.allCases.flatMap(group)))
  }

  /// A page of the report with the way to this one: on the start page among what it says first, on
  /// others in their method.
  package func linking(_ document: ReportDocument) -> ReportDocument {
    let link = Figure.link(words(UnusedWords.link), page: UnusedPage.fileName)
    let added = finished(
      ReportDocument(
        language: language, title: document.title, eyebrow: document.eyebrow,
        blocks: [
          .sentences([say(UnusedWords.wayFromIndex, link)]),
          .definitions([
            .init(
              term: words(UnusedWords.title),
              explanation: say(UnusedWords.wayFromMethod, .count(unused.count), link))
          ]),
        ]))
    guard case .sentences(let sentences) = added.blocks[0],
      case .definitions(let definitions) = added.blocks[1]
    else { return document }
    var copy = document
    var isMethod = false
    for (place, block) in document.blocks.enumerated() {
      switch block {
      case .heading(_, _, let anchor): isMethod = anchor == "method"
      case .sentences(let first) where document.trail.isEmpty:
        copy.blocks[place] = .sentences(first + sentences)
        return copy
      case .definitions(let terms) where isMethod:
        copy.blocks[place] = .definitions(terms + definitions)
        return copy
      default: break
      }
    }
    return copy
  }

  private func group(_ reason: UnusedResponse.Reason) -> [ReportDocument.Block] {
    let left = unused.filter { $0.reason == reason }
    guard !left.isEmpty else { return [] }
    let heading = UnusedWords.heading(reason)[language] + " (\(left.count))"
    return [
      .heading(level: 2, text: Wording(heading), anchor: reason.rawValue),
      .paragraph(say(UnusedWords.advice(reason))),
      .definitions(
        left.map { response in
          let why = response.why.map { $0[language] }.joined(separator: " · ")
          return .init(
            term: Wording(response.place), explanation: Sentence(pieces: [.words(why)]),
            isSentence: false)
        }),
    ]
  }

  private func words(_ text: Trilingual) -> Wording { Wording(text[language]) }

  private func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }

  private func finished(_ document: ReportDocument) -> ReportDocument {
    naming.synthetic ? document.markedSynthetic() : document
  }
}

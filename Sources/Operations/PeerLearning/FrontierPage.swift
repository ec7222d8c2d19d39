import Diagnostics
import PeerLearning
package import ReportModel
import ReportWriting

extension PreparedFrontier {
  private var language: Language { naming.language }

  /// The frontier as a page: what it shows, the libraries, what is left over, and what it cannot show.
  package var document: ReportDocument {
    let network = naming.network?.label.text ?? ""
    let document = ReportDocument(
      language: language, title: Wording(FrontierWords.title[language]),
      eyebrow: Wording(
        [network, naming.surveyTitle.text, naming.waveLabel.text].joined(separator: " · ")),
      blocks: [
        .sentences(opening), heading(FrontierWords.limits, "limits"),
        .sentences(FrontierWords.caveats.map { say($0) }),
        heading(FrontierWords.libraries, "libraries"), .table(efficiencies),
      ] + references + [heading(FrontierWords.slacks, "slacks"), .table(slacks)])
    return naming.synthetic ? document.markedSynthetic() : document
  }

  private func heading(_ text: Trilingual, _ anchor: String) -> ReportDocument.Block {
    .heading(level: 2, text: Wording(text[language]), anchor: anchor)
  }

  private func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }

  private func labels(_ entries: [Naming.Entry]) -> Figure {
    .text(Wording(entries.map(\.label.text).joined(separator: "; ")))
  }

  private var opening: [Sentence] {
    let efficient = places.count { $0.score.isEfficient }
    var sentences = [
      say(FrontierWords.found, .count(places.count), .count(efficient)),
      say(FrontierWords.means, labels(inputs), labels(outputs)),
      say(request.orientation == .input ? FrontierWords.lessWouldDo : FrontierWords.moreCouldBe),
      say(request.returns == .variable ? FrontierWords.ownSize : FrontierWords.anySize),
    ]
    if lacking > 0 { sentences.append(say(FrontierWords.lacking, .count(lacking))) }
    if efficient * 3 >= places.count { sentences.append(say(FrontierWords.mostAreOn)) }
    return sentences
  }

  private var efficiencies: DocumentTable {
    DocumentTable(
      caption: say(FrontierWords.caption, .text(naming.surveyTitle), .text(naming.waveLabel)),
      columns: [
        .init(Wording(FrontierWords.library[language]), .name),
        .init(Wording(FrontierWords.efficiency[language]), .figure),
        .init(Wording(FrontierWords.without[language]), .figure),
        .init(Wording(FrontierWords.referred[language]), .figure),
      ],
      groups: [
        .init(
          rows: places.enumerated().map { number, place in
            [
              .text(place.library.label),
              .number(place.score.efficiency, .percent(decimals: 0)),
              place.withoutChief.map { .number($0, .percent(decimals: 0)) } ?? .text("–"),
              .count(timesReferred(number)),
            ]
          })
      ], notes: [say(FrontierWords.withoutNote), say(FrontierWords.orderNote)])
  }

  /// Whom each library is put beside, with the weights of the mixture.
  private var references: [ReportDocument.Block] {
    let others = places.indices.filter { !mixture($0).isEmpty }
    guard !others.isEmpty else { return [] }
    return [
      heading(FrontierWords.mixture, "references"), .paragraph(say(FrontierWords.mixtureMeaning)),
      .definitions(
        others.map { place in
          .init(
            term: places[place].library.label, explanation: Sentence(Wording(mixture(place))),
            isSentence: false)
        }),
    ]
  }

  private func mixture(_ place: Int) -> String {
    let texts = FigureText(language)
    return places[place].score.references
      .filter { $0.unit != place && $0.weight >= 0.005 }
      .map { reference in
        places[reference.unit].library.label.text + " "
          + texts.text(Figure.number(reference.weight, .plain(decimals: 2)))
      }.joined(separator: ", ")
  }

  private var slacks: DocumentTable {
    let figures = inputs + outputs
    return DocumentTable(
      caption: say(FrontierWords.slackCaption),
      columns: [.init(Wording(FrontierWords.library[language]), .name)]
        + figures.map { .init($0.label, .figure) },
      groups: [
        .init(
          rows: places.filter { !$0.score.isEfficient }.map { place in
            [.text(place.library.label)]
              + zip(figures, place.score.inputSlacks + place.score.outputSlacks).map {
                .number($1, .plain(decimals: $0.decimals ?? 1))
              }
          })
      ])
  }

  /// A row for each library.
  private var rows: RecordTable {
    let figures = inputs + outputs
    return RecordTable(
      columns: ["library", "efficiency", "on_frontier", "without_chief", "references", "referred"]
        + figures.map(\.name) + figures.map { "slack_" + $0.name },
      rows: places.enumerated().map { number, place -> [PlainCell] in
        [
          .text(place.library.name), .number(place.score.efficiency),
          .flag(place.score.isEfficient), .init(place.withoutChief),
          .texts(
            place.score.references.map {
              places[$0.unit].library.name + " " + String($0.weight)
            }), .count(timesReferred(number)),
        ] + (place.unit.inputs + place.unit.outputs).map { .number($0) }
          + (place.score.inputSlacks + place.score.outputSlacks).map { .number($0) }
      })
  }

  private var methodCells: [(key: String, value: PlainCell)] {
    [
      ("survey", .text(survey)), ("wave", .text(wave)),
      ("synthetic", .flag(naming.synthetic)),
      ("returns", .text(request.returns.rawValue)),
      ("orientation", .text(request.orientation.rawValue)),
      ("inputs", .texts(inputs.map(\.name))), ("outputs", .texts(outputs.map(\.name))),
      ("lacking", .count(lacking)),
    ]
  }

  package func text(as format: PeersFormat, style: TerminalShape) -> String {
    switch format {
    case .csv: rows.csv(.phrases)
    case .json: rows.json("frontier", method: methodCells)
    case .md: markdownText([document])
    case .text: style.text(document)
    }
  }
}

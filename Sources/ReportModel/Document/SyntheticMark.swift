package import Diagnostics

extension ReportDocument {
  /// The same page for invented responses: marked on top, in every sentence, every caption and every
  /// picture's title, so that no part of it can be quoted as a result.
  ///
  /// This is the only place that marks; a part of a page cannot forget to.
  package func markedSynthetic() -> ReportDocument {
    var copy = self
    copy.marks = [MarkWords.page[language]] + marks
    if let headline {
      copy.headline = Headline(estimate: headline.estimate, lines: headline.lines.map(marked))
    }
    copy.blocks = blocks.map(marked)
    return copy
  }

  private func marked(_ block: Block) -> Block {
    switch block {
    case .heading, .links: block
    case .paragraph(let sentence): .paragraph(marked(sentence))
    case .sentences(let sentences): .sentences(sentences.map(marked))
    case .table(let table): .table(marked(table))
    case .chart(let plot, let table): .chart(marked(plot), marked(table))
    case .definitions(let definitions): .definitions(definitions.map(marked))
    }
  }

  private func marked(_ sentence: Sentence) -> Sentence {
    sentence.withMark(MarkWords.sentence[language])
  }

  private func marked(_ table: DocumentTable) -> DocumentTable {
    var copy = table
    copy.caption = table.caption.preceded(by: MarkWords.caption[language])
    copy.notes = table.notes.map(marked)
    return copy
  }

  private func marked(_ plot: DotPlot) -> DotPlot {
    var copy = plot
    copy.title = plot.title.preceded(by: MarkWords.caption[language])
    return copy
  }

  private func marked(_ definition: Definition) -> Definition {
    guard definition.isSentence else { return definition }
    var copy = definition
    copy.explanation = marked(definition.explanation)
    return copy
  }
}

package enum MarkWords {
  package static let page = Trilingual(
    fi: "SYNTEETTINEN ESIMERKKI", sv: "SYNTETISKT EXEMPEL", en: "SYNTHETIC EXAMPLE")
  package static let sentence = Trilingual(fi: "Esimerkki: ", sv: "Exempel: ", en: "Example: ")
  package static let caption = Trilingual(
    fi: "Synteettinen esimerkki. ", sv: "Syntetiskt exempel. ", en: "Synthetic example. ")
}

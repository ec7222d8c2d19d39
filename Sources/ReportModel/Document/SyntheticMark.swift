package import Diagnostics

/// What is said of invented responses on a page that is no ``ReportDocument``: a map, a card, a letter.
/// Nothing is said where they are real.
package struct SyntheticMark: Sendable, Hashable {
  package let isOn: Bool
  package let language: Language

  package init(_ isOn: Bool, in language: Language) {
    self.isOn = isOn
    self.language = language
  }

  /// What every reader must see first; nil for real responses.
  package var page: String? { isOn ? MarkWords.page[language] : nil }

  /// A mark before every sentence; one alone before an answer to a question.
  package func sentence(_ sentence: Sentence) -> Sentence {
    guard isOn else { return sentence }
    let mark = MarkWords.sentence[language]
    return sentence.label == nil ? sentence.withMark(mark) : sentence.preceded(by: mark)
  }

  package func caption(_ caption: Sentence) -> Sentence {
    isOn ? caption.preceded(by: MarkWords.caption[language]) : caption
  }
}

extension ReportDocument {
  /// The same page for invented responses: marked on top, in every sentence (once in an answer to one
  /// of the five questions, and in the lines beside the number), every caption and every picture's title,
  /// so that no part of it can be quoted as a result.
  ///
  /// This is the only place that marks; a part of a page cannot forget to.
  package func markedSynthetic() -> ReportDocument {
    var copy = self
    copy.marks = [MarkWords.page[language]] + marks
    if let headline {
      copy.headline = Headline(
        estimate: headline.estimate,
        lines: headline.lines.enumerated().map { $0 == 0 ? marked($1) : $1 })
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
    case .chart(let picture, let table): .chart(marked(picture), marked(table))
    case .quotes(let quotes): .quotes(quotes.map(marked))
    case .definitions(let definitions): .definitions(definitions.map(marked))
    }
  }

  /// An answer to a question is one thing and has one mark; other sentences have one each.
  private func marked(_ sentence: Sentence) -> Sentence {
    SyntheticMark(true, in: language).sentence(sentence)
  }

  private func marked(_ table: DocumentTable) -> DocumentTable {
    var copy = table
    copy.caption = table.caption.preceded(by: MarkWords.caption[language])
    copy.notes = table.notes.map(marked)
    return copy
  }

  private func marked(_ picture: Picture) -> Picture {
    var copy = picture
    copy.title = picture.title.preceded(by: MarkWords.caption[language])
    return copy
  }

  private func marked(_ quote: Quote) -> Quote {
    var copy = quote
    copy.source = marked(quote.source)
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

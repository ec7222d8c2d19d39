package import Diagnostics

/// A report page as meaning: headings, sentences, tables and pictures of typed figures. Writers turn
/// it into text or HTML; they calculate and sort nothing.
package struct ReportDocument: Sendable, Hashable {
  package enum Block: Sendable, Hashable {
    /// A heading of level 2 or 3; the anchor is unique on the page.
    case heading(level: Int, text: Wording, anchor: String)
    case paragraph(Sentence)
    /// What the page says first.
    case sentences([Sentence])
    case table(DocumentTable)
    /// A picture and the table of the same rows in the same order.
    case chart(Picture, DocumentTable)
    /// What people wrote, word for word.
    case quotes([Quote])
    case definitions([Definition])
    case links([Link])
  }

  /// A term of the method and what it means here.
  package struct Definition: Sendable, Hashable {
    package let term: Wording
    package var explanation: Sentence
    /// False for a bare figure or name, which takes no mark.
    package let isSentence: Bool

    package init(term: Wording, explanation: Sentence, isSentence: Bool = true) {
      self.term = term
      self.explanation = explanation
      self.isSentence = isSentence
    }
  }

  /// Somebody's own words, and what is told about them.
  package struct Quote: Sendable, Hashable {
    package let words: Wording
    package var source: Sentence

    package init(words: Wording, source: Sentence) {
      self.words = words
      self.source = source
    }
  }

  package struct Link: Sendable, Hashable {
    package let label: Wording
    /// A page of the same report, without the file's ending.
    package let page: String

    package init(label: Wording, page: String) {
      self.label = label
      self.page = page
    }
  }

  /// One number with its interval, before anything else.
  package struct Headline: Sendable, Hashable {
    package var estimate: Estimate
    package var lines: [Sentence]

    package init(estimate: Estimate, lines: [Sentence]) {
      self.estimate = estimate
      self.lines = lines
    }
  }

  package var language: Language
  package var title: Wording
  package var eyebrow: Wording
  /// What every reader must see first ("SYNTEETTINEN ESIMERKKI").
  package var marks: [String]
  /// The pages above this one, outermost first.
  package var trail: [Link]
  package var headline: Headline?
  package var blocks: [Block]

  package init(
    language: Language, title: Wording, eyebrow: Wording, marks: [String] = [], trail: [Link] = [],
    headline: Headline? = nil, blocks: [Block] = []
  ) {
    self.language = language
    self.title = title
    self.eyebrow = eyebrow
    self.marks = marks
    self.trail = trail
    self.headline = headline
    self.blocks = blocks
  }
}

package import Diagnostics

/// A sentence with typed figures in it.
package struct Sentence: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case words(String)
    case figure(Figure)
  }

  package var pieces: [Piece]
  /// The question that the sentence answers ("Kuinka varmaa"); stands before it.
  package var label: Wording?

  package init(pieces: [Piece], label: Wording? = nil) {
    self.pieces = pieces
    self.label = label
  }

  /// A name alone.
  package init(_ words: Wording) { self.init(pieces: [.figure(.text(words))]) }

  /// Words of the program in which `{0}`, `{1}` … stand for the figures.
  ///
  /// Only the template is searched: what surveys and networks call things cannot add places.
  package init(_ template: Trilingual, _ figures: [Figure] = [], in language: Language) {
    var pieces: [Piece] = []
    var words = ""
    var rest = Substring(template[language])
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}"),
      let number = Int(rest[rest.index(after: open)..<close]), figures.indices.contains(number)
    {
      words += rest[..<open]
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
      pieces.append(.figure(figures[number]))
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
    self.init(pieces: pieces)
  }

  /// The same sentence with words before it.
  package func preceded(by words: String) -> Sentence {
    Sentence(pieces: [.words(words)] + pieces, label: label)
  }

  /// The same words with a mark before every sentence in them. Only the program's own full stops
  /// count; those in names and numbers do not.
  package func withMark(_ mark: String) -> Sentence {
    var marked: [Piece] = [.words(mark)]
    var afterStop = false
    for piece in pieces {
      guard case .words(let words) = piece else {
        marked.append(piece)
        afterStop = false
        continue
      }
      var text = ""
      for character in words {
        text.append(character)
        if character == " ", afterStop { text += mark }
        afterStop = character == "."
      }
      marked.append(.words(text))
    }
    return Sentence(pieces: marked, label: label)
  }

  /// This sentence and, after a space, another.
  package static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(pieces: left.pieces + [.words(" ")] + right.pieces, label: left.label)
  }
}

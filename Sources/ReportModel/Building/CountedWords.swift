import Diagnostics

/// What is counted, with its number: "9 käyntiä", "1 vastaus".
extension PageContext {
  /// "9 käyntiä"; where the number is hidden, that it is.
  func counted(_ figure: Figure) -> Sentence {
    let isOne = figure == .count(1)
    let noun =
      switch naming.counted {
      case .visits: isOne ? Words.visit : Words.visits
      case .responses: isOne ? Words.response : Words.responses
      }
    return Sentence(pieces: [.figure(figure), .words("\u{A0}" + noun[language])])
  }

  /// The heading of a column of such numbers.
  var countedHeader: Wording {
    words(naming.counted == .visits ? Words.visitsHeader : CommonWords.responses)
  }

  /// A template in which `{s0}`, `{s1}` … stand for sentences' pieces and `{0}` … for figures.
  func say(
    _ template: Trilingual, parts: [Sentence], _ figures: Figure...
  ) -> Sentence {
    var pieces: [Sentence.Piece] = []
    var rest = Substring(template[language])
    for (place, part) in parts.enumerated() {
      let mark = "{s\(place)}"
      guard let found = rest.firstRange(of: mark) else { continue }
      pieces +=
        Sentence(Trilingual(String(rest[..<found.lowerBound])), figures, in: language).pieces
      pieces += part.pieces
      rest = rest[found.upperBound...]
    }
    pieces += Sentence(Trilingual(String(rest)), figures, in: language).pieces
    return Sentence(pieces: pieces)
  }

  private enum Words {
    static let visit = Trilingual(fi: "käynti", sv: "besök", en: "visit")
    static let visits = Trilingual(fi: "käyntiä", sv: "besök", en: "visits")
    static let response = Trilingual(fi: "vastaus", sv: "svar", en: "response")
    static let responses = Trilingual(fi: "vastausta", sv: "svar", en: "responses")
    static let visitsHeader = Trilingual(fi: "Käyntejä", sv: "Besök", en: "Visits")
  }
}

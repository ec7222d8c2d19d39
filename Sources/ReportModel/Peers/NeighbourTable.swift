package import Diagnostics

/// The libraries most like one, side by side, and what makes each of them near or far.
package struct NeighbourTable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// - Parameters:
  ///   - own: the name of the library itself.
  ///   - link: gives a neighbour's page, where it has one.
  package func blocks(
    _ peers: LibraryPeers, own: Wording, link: (String) -> Figure? = { _ in nil }
  ) -> [ReportDocument.Block] {
    guard !peers.measures.isEmpty else { return [] }
    let lacking = zip(peers.measures, peers.own).filter { $1 == nil }.map(\.0)
    if let first = lacking.first {
      return [.paragraph(say(Words.lacking, .text(first.label)))]
    }
    guard !peers.neighbours.isEmpty else { return [] }
    return [.table(table(peers, own, link)), .sentences(reasons(peers))]
  }

  /// What makes each of them differ: one sentence where it is the same for all.
  private func reasons(_ peers: LibraryPeers) -> [Sentence] {
    let most = Set(peers.neighbours.map(\.mostShare))
    if most.count == 1, let place = peers.neighbours.first?.mostShare, peers.neighbours.count > 1 {
      return [say(Words.whyAll, .text(peers.measures[place].label))]
    }
    return peers.neighbours.map { why($0, peers) }
  }

  private func table(
    _ peers: LibraryPeers, _ own: Wording, _ link: (String) -> Figure?
  ) -> DocumentTable {
    var head: [DocumentTable.Column] = [.init(words(Words.library), .name)]
    for measure in peers.measures {
      head += [.init(measure.label, .figure), .init(words(Words.share), .figure)]
    }
    head.append(.init(words(Words.distance), .figure))
    var first: [Figure] = [.text(own)]
    for (measure, value) in zip(peers.measures, peers.own) {
      first.append(value.map { .number($0, measure.shape) } ?? .absent(.noData))
      first.append(.text("–"))
    }
    first.append(.text("–"))
    let rows = peers.neighbours.map { row($0, peers, link) }
    var notes = [say(Words.distanceNote), say(Words.shareNote)]
    if let ratio = peers.measures.first(where: \.isLogarithm) {
      notes.append(say(Words.ratios, .text(ratio.label)))
    }
    if peers.neighbours.contains(where: { $0.name == nil }) { notes.append(say(Words.unnamed)) }
    return DocumentTable(
      caption: say(Words.caption, .count(peers.neighbours.count)), columns: head,
      groups: [.init(rows: [first] + rows)], notes: notes)
  }

  private func row(
    _ neighbour: LibraryPeers.Neighbour, _ peers: LibraryPeers, _ link: (String) -> Figure?
  ) -> [Figure] {
    var row = [neighbour.name.flatMap(link) ?? .text(neighbour.label)]
    for (place, measure) in peers.measures.enumerated() {
      row.append(neighbour.values[place].map { .number($0, measure.shape) } ?? .text("–"))
      row.append(.number(neighbour.shares[place], .share))
    }
    row.append(.number(neighbour.distance, .plain(decimals: 3)))
    return row
  }

  /// "Iitin kirjasto. Suurin ero: väkiluku (64 %)."
  private func why(_ neighbour: LibraryPeers.Neighbour, _ peers: LibraryPeers) -> Sentence {
    guard let place = neighbour.mostShare else { return say(Words.alike, .text(neighbour.label)) }
    return say(
      Words.why, .text(neighbour.label), .text(peers.measures[place].label),
      .number(neighbour.shares[place], .share))
  }

  private func words(_ text: Trilingual) -> Wording { Wording(text[language]) }

  private func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }

  private enum Words {
    static let library = Trilingual(fi: "Kirjasto", sv: "Bibliotek", en: "Library")
    static let share = Trilingual(
      fi: "Osuus erosta", sv: "Andel av skillnaden", en: "Share of the difference")
    static let distance = Trilingual(fi: "Ero", sv: "Skillnad", en: "Difference")
    static let caption = Trilingual(
      fi: "Samankaltaisimmat kirjastot ({0}), samankaltaisin ensin; ylimpänä kirjasto itse.",
      sv: "De mest lika biblioteken ({0}), det mest lika först; överst biblioteket självt.",
      en: "The libraries most alike ({0}), the most alike first; on top the library itself.")
    static let distanceNote = Trilingual(
      fi:
        "Ero ei ole kilometrejä: 0 on samanlainen, 1 kirjastoista erilaisin. Luvut tehdään ensin "
        + "yhteismitallisiksi (keskiarvo 0, hajonta 1).",
      sv:
        "Skillnaden är inte kilometer: 0 är likadan, 1 det mest olika biblioteket. Talen görs först "
        + "jämförbara (medelvärde 0, spridning 1).",
      en:
        "The difference is not in kilometres: 0 is alike, 1 the least alike of the libraries. The "
        + "numbers are first brought to one scale (mean 0, deviation 1).")
    static let shareNote = Trilingual(
      fi: "Osuus erosta kertoo, kuinka suuren osan erosta juuri tämä luku tekee.",
      sv: "Andelen säger hur stor del av skillnaden just detta tal står för.",
      en: "The share tells how much of the difference comes from this number.")
    static let unnamed = Trilingual(
      fi: "Kirjastoa ei nimetä, jos se ei ole antanut siihen lupaa.",
      sv: "Ett bibliotek nämns inte vid namn om det inte har gett lov till det.",
      en: "A library is not named unless it has agreed to be.")
    static let lacking = Trilingual(
      fi: "Naapureita ei voi etsiä, koska tieto puuttuu: {0}. Puuttuvaa ei arvata.",
      sv: "Grannar kan inte sökas, eftersom uppgiften saknas: {0}. Det som saknas gissas inte.",
      en: "No neighbours can be sought, for this is not known: {0}. What is missing is not guessed."
    )
    static let why = Trilingual(
      fi: "{0}. Suurin ero: {1} ({2}).", sv: "{0}. Största skillnaden: {1} ({2}).",
      en: "{0}. The largest difference: {1} ({2}).")
    static let whyAll = Trilingual(
      fi: "Suurin ero on kaikissa sama: {0}.",
      sv: "Den största skillnaden är densamma för alla: {0}.",
      en: "The largest difference is the same for all: {0}.")
    static let ratios = Trilingual(
      fi:
        "Suhteina verrataan: {0}. 3 000 ja 6 000 ovat yhtä kaukana toisistaan kuin 30 000 ja 60 000.",
      sv:
        "Som kvoter jämförs: {0}. 3 000 och 6 000 är lika långt ifrån varandra som 30 000 och 60 000.",
      en: "Compared as ratios: {0}. 3,000 and 6,000 are as far apart as 30,000 and 60,000.")
    static let alike = Trilingual(
      fi: "{0}: samanlainen kaikissa näissä.", sv: "{0}: likadan i allt detta.",
      en: "{0}: alike in all of these.")
  }
}

extension LibraryPeers.Measure {
  fileprivate var shape: NumberShape { .plain(decimals: decimals) }
}

extension LibraryPeers.Neighbour {
  /// The measure that makes most of the difference; nil where there is none.
  fileprivate var mostShare: Int? {
    guard let most = shares.max(), most > 0 else { return nil }
    return shares.firstIndex(of: most)
  }
}

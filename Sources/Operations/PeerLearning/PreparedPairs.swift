import Diagnostics
import NetworkModel
import PeerLearning
package import ReportModel

/// Pairs of libraries, ready to be written in any form.
package struct PreparedPairs: Sendable {
  package let survey: String
  package let wave: String
  package let naming: Naming
  let audience: Audience
  /// In file order; the places of all libraries below are among these.
  let units: [Naming.Unit]
  let subjects: [NamedSubject]
  /// Subjects of which nothing is said, and why.
  let silent: [(subject: Int, why: NothingToldApart)]
  let task: PairingTask
  let pairing: PeerPairing
  /// The library that asks, and whom else it can call where figures tell nothing.
  let own: Int?
  let fairPeers: [Int]
  let practices: [SharedPractice]
  /// Libraries whose names this reader may see.
  let named: Set<Int>
  /// Libraries left out because their figures would be nearly those of one person.
  let small: Set<Int>

  /// Up to so many libraries all pairs are held at once.
  static let fewEnough = 400
  /// With more pairs a picture is a thicket: the table stands alone.
  static let mostDrawn = 400

  var language: Language { naming.language }
  /// Whether lead, distance and size may be told.
  var showsFigures: Bool { audience == .coordinator }

  /// The pairs that are told: all, or those of the library that asks.
  var told: [LearningPair] {
    guard let own else { return pairing.pairs }
    return pairing.pairs.filter { $0.learner == own || $0.teacher == own }
  }

  /// A library's name, or a letter in its place.
  func label(_ library: Int) -> Wording {
    guard !named.contains(library) else { return units[library].label }
    let hidden = told.flatMap { [$0.teacher, $0.learner] } + fairPeers
    let order = hidden.filter { !named.contains($0) }.reduce(into: [Int]()) { seen, one in
      if !seen.contains(one) { seen.append(one) }
    }
    let place = order.firstIndex(of: library) ?? order.count
    return Wording(PairsWords.library[language] + " " + alphabetic(place))
  }

  func practices(of library: Int) -> [String] {
    guard named.contains(library) else { return [] }
    return practices.filter { $0.library == library }.map(\.title)
      .reduce(into: []) { seen, title in if !seen.contains(title) { seen.append(title) } }
  }
}

/// A, B … Z, AA, AB …
private func alphabetic(_ place: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
  return place < 26 ? letter : alphabetic(place / 26 - 1) + letter
}

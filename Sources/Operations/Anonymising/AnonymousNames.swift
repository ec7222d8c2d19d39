import Expressions
import Intake
import QualitativeExchange

/// New names in place of the old ones of a wave, from chance: nobody can go back, and nothing that is kept says
/// which was which.
struct AnonymousNames {
  private let chance: @Sendable (Int) -> [UInt8]
  private(set) var people: [String: String] = [:]
  private(set) var responses: [String: String] = [:]

  init(chance: @escaping @Sendable (Int) -> [UInt8]) { self.chance = chance }

  static let start = "anon-"

  /// The same person has the same new name throughout the wave, and another in every other wave.
  mutating func person(_ pseudonym: String) -> String {
    if pseudonym.isEmpty || pseudonym.hasPrefix(Self.start) { return pseudonym }
    if let known = people[pseudonym] { return known }
    let name = Self.start + hexadecimal(chance(5))
    people[pseudonym] = name
    return name
  }

  /// An id that tells no time. (Those of ours begin with the moment when the response was begun.)
  mutating func response(_ id: String) -> String {
    if let known = responses[id] { return known }
    let new = "uuid:" + guid(fromDigest: chance(16))
    responses[id] = new
    return new
  }

  /// Of corrections of the same response the later by time and then by id counts: their new ids stand in the
  /// order in which they stood.
  mutating func name(inOrder ids: [String]) {
    let new = ids.map { _ in "uuid:" + guid(fromDigest: chance(16)) }.sorted()
    for (id, name) in zip(ids, new) { responses[id] = name }
  }

  /// Whether an id tells no time already.
  static func isTimeless(_ id: String) -> Bool {
    let bare = id.hasPrefix("uuid:") ? String(id.dropFirst(5)) : id
    let signs = Array(bare.utf8)
    return signs.count == 36 && signs[14] == UInt8(ascii: "8")
  }
}

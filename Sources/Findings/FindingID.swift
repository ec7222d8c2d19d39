import ReportModel

/// What makes 32 bytes of any bytes, always the same (SHA-256); passed in, for C stays outside.
package typealias Digest = @Sendable ([UInt8]) -> [UInt8]

/// The name of a finding: a letter and sixteen hexadecimal digits, such as `f3a91c07be2d44105`.
///
/// It is made from what the finding stands on, never from where it stands in a list, so new responses
/// change no id. It tells nothing of the response: the digest runs one way.
package struct FindingID: RawRepresentable, Sendable, Hashable, Comparable {
  /// What a finding stands on; the first letter of its id.
  package enum Family: Character, Sendable, Hashable, CaseIterable {
    /// A sentence in a response.
    case written = "f"
    /// A weak figure.
    case measured = "w"
    /// Several findings that a person joined.
    case merged = "m"
  }

  package let family: Family
  private let number: UInt64

  package var rawValue: String {
    let digits = Array("0123456789abcdef")
    return (0..<16).reduce(into: String(family.rawValue)) { text, place in
      text.append(digits[Int(number >> UInt64(60 - 4 * place) & 15)])
    }
  }

  /// Nil where the text has not the form of an id.
  package init?(rawValue: String) {
    guard let family = rawValue.first.flatMap(Family.init), rawValue.utf8.count == 17,
      rawValue.utf8.dropFirst().allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let number = UInt64(rawValue.dropFirst(), radix: 16)
    else { return nil }
    self.family = family
    self.number = number
  }

  private init(_ family: Family, _ parts: [String], _ digest: Digest) {
    // No part holds a line feed, so that no two lists of parts are the same bytes.
    let text = parts.map { $0.split(separator: "\n").joined(separator: " ") }.joined(
      separator: "\n")
    self.family = family
    number = digest(Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Of a sentence in a response: survey, wave, response, question, and instance of each repeat.
  package init(_ source: WrittenSource, digest: Digest) {
    self.init(
      .written,
      [source.survey, source.wave, source.response, source.question]
        + source.instances.map { String($0 + 1) }, digest)
  }

  /// Of a weak figure: survey, wave, level, unit and item.
  package init(_ item: WeakItem, digest: Digest) {
    self.init(
      .measured,
      [item.survey, item.wave, item.level.rawValue, item.unit, item.itemType.rawValue, item.item],
      digest)
  }

  /// Of findings that are joined for the first time; whoever joins more later keeps the id.
  package init(merging members: [FindingID], digest: Digest) {
    self.init(.merged, members.sorted().map(\.rawValue), digest)
  }

  package static func < (one: FindingID, other: FindingID) -> Bool {
    one.family == other.family
      ? one.number < other.number : one.family.rawValue < other.family.rawValue
  }
}

/// Where a sentence stands.
package struct WrittenSource: Sendable, Hashable {
  package let survey: String
  package let wave: String
  /// The `instanceID` of the response; of a corrected one that of the first it stands for, so that
  /// a correction keeps what was said about the finding.
  package let response: String
  package let question: String
  /// Which instance of each repeat around the question, from 0, outermost first.
  package let instances: [Int]

  package init(
    survey: String, wave: String, response: String, question: String, instances: [Int] = []
  ) {
    self.survey = survey
    self.wave = wave
    self.response = response
    self.question = question
    self.instances = instances
  }
}

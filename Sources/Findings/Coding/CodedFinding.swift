import ReportModel

/// A finding as people have left it: one sentence or figure, or several that were joined, with its themes.
package struct CodedFinding: Sendable, Hashable {
  /// A theme on it, and who said so.
  package struct Coding: Sendable, Hashable {
    package let theme: String
    /// The sentence that the tag was put on.
    package let finding: FindingID
    package let by: String?
    package let at: String?
    package let span: Range<Int>?
    package let guid: String?
    /// The words have changed since: somebody should look again.
    package let isStale: Bool

    package init(
      theme: String, finding: FindingID, by: String?, at: String?, span: Range<Int>?,
      guid: String?, isStale: Bool
    ) {
      self.theme = theme
      self.finding = finding
      self.by = by
      self.at = at
      self.span = span
      self.guid = guid
      self.isStale = isStale
    }
  }

  package let id: FindingID
  /// One, or those that were joined, in the order in which they were named.
  package let members: [Finding]
  /// The words to show: a person's, or the visitor's. Nil where no words may be shown.
  package let words: FindingText?
  /// Whether the words are a person's in place of a visitor's.
  package let isReworded: Bool
  /// In the order in which they were given; each theme once for each sentence it was put on.
  package let codings: [Coding]
  /// Why it is no finding; nil where it is one.
  package let rejected: String?
  /// Those of its ids, its own and its parts', that somebody has looked at and found no theme for.
  let withoutTheme: [FindingID]
  /// Whether all parts are here that somebody joined: what was written of all may speak of the others.
  package let isWhole: Bool

  package init(
    id: FindingID, members: [Finding], words: FindingText?, isReworded: Bool, codings: [Coding],
    rejected: String?, withoutTheme: [FindingID] = [], isWhole: Bool = true
  ) {
    self.withoutTheme = withoutTheme
    self.isWhole = isWhole
    self.id = id
    self.members = members
    self.words = words
    self.isReworded = isReworded
    self.codings = codings
    self.rejected = rejected
  }

  package var isMerged: Bool { id.family == .merged }

  /// The words where they are here, see ``FindingText``.
  package var text: String? { words?.here }

  /// Whether somebody has looked at it, or at all of its parts, and found that no theme fits.
  package var fitsNoTheme: Bool {
    themes.isEmpty
      && (withoutTheme.contains(id) || members.allSatisfy { withoutTheme.contains($0.id) })
  }

  /// Whether it waits for somebody to give it a theme.
  package var awaitsTheme: Bool { themes.isEmpty && !fitsNoTheme }

  /// The themes, each once, in the order in which they were first given.
  package var themes: [String] { codings.map(\.theme).firstOfEach }

  /// The commonest kind of its parts; of equally common ones the first.
  package var kind: FindingKind { commonest(members.map(\.kind)) ?? .observation }

  /// The commonest touchpoint of its parts; nil where none has one.
  package var touchpoint: String? { commonest(members.compactMap(\.touchpoint)) }

  /// Of the parts that tell it: the mean of ``Severity/share``.
  package var severity: Double? {
    let shares = members.compactMap { $0.severity?.share }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }

  /// The visits that it stands on, each once, sorted: their number is the finding's n.
  package var responses: [String] { Set(members.flatMap(\.responses)).sorted() }

  /// The libraries that it was noted in, each once, in the order of its parts.
  package var libraries: [String] { members.compactMap(\.library).firstOfEach }

  package var units: [String] { members.map(\.unit).firstOfEach }

  package var synthetic: Bool { members.contains(where: \.synthetic) }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  var firstOfEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

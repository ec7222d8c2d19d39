/// What visitors wrote down in a wave, one for each finding: where on the service path, of what sort,
/// and in which words. The caller fills it; who may see what is decided by ``FindingAccess``.
package struct ReportedFindings: Sendable, Hashable {
  package struct Finding: Sendable, Hashable {
    /// A library's name.
    package let library: String
    /// Tells responses apart and says nothing else.
    package let response: Int
    /// A name among the touchpoints; nil where none was given.
    package let touchpoint: String?
    /// A name among the sorts.
    package let sort: String?
    /// Nil where the words seemed to hold data about a person and nobody has said that they do not.
    package let words: String?

    package init(
      library: String, response: Int, touchpoint: String?, sort: String?, words: String?
    ) {
      self.library = library
      self.response = response
      self.touchpoint = touchpoint
      self.sort = sort
      self.words = words
    }
  }

  /// What a library said of a visit to it, and what was decided on that. No visitor, no day.
  package struct Reply: Sendable, Hashable {
    /// A library's name.
    package let library: String
    /// The service point that was visited.
    package let place: String
    package let words: String
    /// Nil: nobody has ruled on it yet.
    package let ruling: String?

    package init(library: String, place: String, words: String, ruling: String?) {
      self.library = library
      self.place = place
      self.words = words
      self.ruling = ruling
    }
  }

  /// In the order of the survey's list.
  package var sorts: [Naming.Option]
  package var findings: [Finding]
  /// Those that the reader may see, in the order of the network.
  package var replies: [Reply] = []
  /// The language that the words are most likely in: the network's own; nil where it is not known.
  package var language: String?

  package init(sorts: [Naming.Option] = [], findings: [Finding] = []) {
    self.sorts = sorts
    self.findings = findings
  }

  package static let none = ReportedFindings()
}

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
    /// Names among the themes, given to this very finding.
    package let themes: [String]
    /// Which of the joined findings it is a part of: a place in ``ReportedFindings/joined``.
    package let joined: Int?

    package init(
      library: String, response: Int, touchpoint: String?, sort: String?, words: String?,
      themes: [String] = [], joined: Int? = nil
    ) {
      self.themes = themes
      self.joined = joined
      self.library = library
      self.response = response
      self.touchpoint = touchpoint
      self.sort = sort
      self.words = words
    }
  }

  /// Several findings that a person joined, for they say the same.
  package struct Joined: Sendable, Hashable {
    /// What they say together; nil where the first part's words stand for all.
    package let words: String?
    /// Names among the themes, given to all of them together.
    package let themes: [String]
    /// How many parts somebody joined; more than are among the findings where one is gone.
    package let parts: Int

    package init(words: String?, themes: [String], parts: Int) {
      self.words = words
      self.themes = themes
      self.parts = parts
    }
  }

  /// A theme of the codebook.
  package struct Theme: Sendable, Hashable {
    package let name: String
    package let label: Wording
    /// How deep it lies in the codebook, from 0.
    package let depth: Int
    /// It and all themes below it.
    package let family: Set<String>

    package init(name: String, label: Wording, depth: Int, family: Set<String>) {
      self.name = name
      self.label = label
      self.depth = depth
      self.family = family
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
  package var joined: [Joined] = []
  /// In the order of the codebook, a theme before those inside it.
  package var themes: [Theme] = []
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

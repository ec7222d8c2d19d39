/// What people said about the findings of a wave, in the order in which they said it:
/// `Surveys/findings/<wave>.xml`. Entries are added at the end and never changed; a later one holds.
package struct FindingsLog: Sendable, Hashable {
  package let wave: String
  package let isSynthetic: Bool
  package var entries: [Entry]

  package init(wave: String, isSynthetic: Bool = false, entries: [Entry] = []) {
    self.wave = wave
    self.isSynthetic = isSynthetic
    self.entries = entries
  }

  /// Something that a person said.
  package struct Entry: Sendable, Hashable {
    /// A pseudonym; nil where it was written by hand without one.
    package let by: String?
    /// ISO 8601 with offset, as it stands in the file.
    package let at: String?
    package let act: Act

    package init(_ act: Act, by: String? = nil, at: String? = nil) {
      self.act = act
      self.by = by
      self.at = at
    }
  }

  package enum Act: Sendable, Hashable {
    case tag(Tag)
    /// These themes no longer.
    case untag(FindingID, themes: [String])
    /// Somebody has looked: it fits no theme. Themes that it had are gone. `fingerprint` as in ``Tag``.
    case noTheme(FindingID, fingerprint: String?)
    /// It waits for a theme after all.
    case waits(FindingID)
    /// Several findings are one from now on.
    case merge(Merge)
    /// A merged finding falls into its parts again.
    case split(FindingID)
    /// Other words in place of the visitor's: shorter, clearer, without what should not be there. Nil where
    /// they are kept back.
    case reword(FindingID, text: String?)
    /// It is no finding: a mistake, a double, beside the point.
    case reject(FindingID, reason: String)
    /// The rejection is taken back.
    case restore(FindingID)
    case trial(Trial)
  }

  /// A coding: themes given to a finding by a person.
  package struct Tag: Sendable, Hashable {
    package let finding: FindingID
    package let themes: [String]
    /// ``Finding/fingerprint(_:)`` of the words when the tag was given. Where the words have changed
    /// since, the tag stays and is shown for looking at again.
    package let fingerprint: String?
    /// The stretch of the words that is meant, in Unicode code points; nil for all.
    package let span: Range<Int>?
    /// The id of the coding in another program, in small letters, so that it goes back with it.
    package let guid: String?

    package init(
      finding: FindingID, themes: [String], fingerprint: String? = nil, span: Range<Int>? = nil,
      guid: String? = nil
    ) {
      self.finding = finding
      self.themes = themes
      self.fingerprint = fingerprint
      self.span = span
      self.guid = guid
    }
  }

  package struct Merge: Sendable, Hashable {
    package let id: FindingID
    package let members: [FindingID]
    /// What they say together; nil for the words of the first.
    package let text: String?

    package init(id: FindingID, members: [FindingID], text: String?) {
      self.id = id
      self.members = members
      self.text = text
    }
  }

  /// The same with words kept back that seem to hold data about a person: nobody has looked at what was
  /// written by hand into a file.
  package func keepingBack(where isSuspect: (String) -> Bool) -> FindingsLog {
    var log = self
    log.entries = entries.map { entry in
      switch entry.act {
      case .reword(let id, let text?) where isSuspect(text):
        return Entry(.reword(id, text: nil), by: entry.by, at: entry.at)
      case .merge(let merge) where merge.text.map(isSuspect) == true:
        let bare = Merge(id: merge.id, members: merge.members, text: nil)
        return Entry(.merge(bare), by: entry.by, at: entry.at)
      default: return entry
      }
    }
    return log
  }

  package var trials: [Trial] {
    entries.compactMap { if case .trial(let trial) = $0.act { trial } else { nil } }
  }
}

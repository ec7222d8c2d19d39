/// What kind of personal data a text seems to hold. Raw values are stored in records.
package enum PersonalDataKind: String, Sendable, Hashable, CaseIterable {
  case identityCode = "identity_code"
  case phone
  case email
  case name
}

/// A place in a free text that looks like data about a person.
package struct PersonalDataFinding: Sendable, Hashable {
  package let kind: PersonalDataKind
  /// Where, in the text that was screened.
  package let range: Range<String.Index>
  /// What was recognised, as it was written. Show ``excerpt`` instead.
  package let text: String

  package init(kind: PersonalDataKind, range: Range<String.Index>, text: String) {
    self.kind = kind
    self.range = range
    self.text = text
  }

  /// What was recognised, fit to be shown and logged: enough to find the place by, never a whole
  /// identity code, number or address. A name is shown whole, because only the name tells the
  /// reader whether it is one.
  package var excerpt: String {
    switch kind {
    case .identityCode: text.prefix(7) + hidden
    case .phone: text.prefix(4) + hidden
    case .email: text.prefix(1) + hidden + text.drop { !"@([".contains($0) }
    case .name: text
    }
  }
}

private let hidden = "•••••"

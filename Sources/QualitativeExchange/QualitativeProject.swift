/// A code of a codebook, with the codes inside it.
package struct QualitativeCode: Sendable, Hashable {
  /// As it is written, without braces; two that differ in the size of letters alone are the same.
  package var guid: String
  package var name: String
  package var description: String?
  /// False for a heading that only holds others.
  package var isCodable: Bool
  /// `#rrggbb` or `#rgb`.
  package var colour: String?
  /// The ids of notes on it; a codebook alone has none.
  package var notes: [String]
  package var inside: [QualitativeCode]

  package init(
    guid: String, name: String, description: String? = nil, isCodable: Bool = true,
    colour: String? = nil, notes: [String] = [], inside: [QualitativeCode] = []
  ) {
    self.notes = notes
    self.guid = guid
    self.name = name
    self.description = description
    self.isCodable = isCodable
    self.colour = colour
    self.inside = inside
  }
}

/// Something that is told of each source: its library, its touchpoint.
package struct QualitativeVariable: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case text = "Text"
    case boolean = "Boolean"
    case integer = "Integer"
    case decimal = "Float"
    case date = "Date"
    case moment = "DateTime"

    /// The element that holds a value.
    var element: String { self == .decimal ? "FloatValue" : rawValue + "Value" }
  }

  package var guid: String
  package var name: String
  package var kind: Kind

  package init(guid: String, name: String, kind: Kind = .text) {
    self.guid = guid
    self.name = name
    self.kind = kind
  }
}

/// A value of a ``QualitativeVariable``.
package struct VariableValue: Sendable, Hashable {
  package var variable: String
  package var kind: QualitativeVariable.Kind
  package var value: String

  package init(variable: String, kind: QualitativeVariable.Kind = .text, value: String) {
    self.variable = variable
    self.kind = kind
    self.value = value
  }
}

/// Who codes, under a pseudonym.
package struct QualitativeUser: Sendable, Hashable {
  package var guid: String
  package var name: String

  package init(guid: String, name: String) {
    self.guid = guid
    self.name = name
  }
}

/// A code on a text or a stretch of it.
package struct TextCoding: Sendable, Hashable {
  package var guid: String
  /// The id of the code.
  package var code: String
  /// The id of a user.
  package var by: String?
  /// `2018-05-03T10:15:00+03:00`.
  package var at: String?

  package init(guid: String, code: String, by: String? = nil, at: String? = nil) {
    self.guid = guid
    self.code = code
    self.by = by
    self.at = at
  }
}

/// A stretch of a text, in Unicode code points from 0; what stands at its end does not belong to it.
package struct TextSelection: Sendable, Hashable {
  package var guid: String
  package var name: String?
  package var span: Range<Int>
  package var codings: [TextCoding]

  package init(guid: String, name: String? = nil, span: Range<Int>, codings: [TextCoding]) {
    self.guid = guid
    self.name = name
    self.span = span
    self.codings = codings
  }
}

/// A text that is coded.
package struct TextSource: Sendable, Hashable {
  package var guid: String
  package var name: String?
  /// The words; in an archive from elsewhere perhaps in a file of their own, see ``path``.
  package var text: String
  /// Where the words are when they are not here: `internal://….txt`.
  package var path: String?
  package var selections: [TextSelection]
  /// Of the whole text.
  package var codings: [TextCoding]
  package var values: [VariableValue]

  package init(
    guid: String, name: String? = nil, text: String, path: String? = nil,
    selections: [TextSelection] = [], codings: [TextCoding] = [], values: [VariableValue] = []
  ) {
    self.guid = guid
    self.name = name
    self.text = text
    self.path = path
    self.selections = selections
    self.codings = codings
    self.values = values
  }
}

/// What somebody, or a program, wrote beside something.
package struct QualitativeNote: Sendable, Hashable {
  package var guid: String
  package var name: String
  package var text: String

  package init(guid: String, name: String, text: String) {
    self.guid = guid
    self.name = name
    self.text = text
  }
}

/// Things that are put together: the sources of a library, the codes of a theme.
package struct QualitativeSet: Sendable, Hashable {
  package var guid: String
  package var name: String
  package var description: String?
  package var codes: [String]
  package var sources: [String]

  package init(
    guid: String, name: String, description: String? = nil, codes: [String] = [],
    sources: [String] = []
  ) {
    self.guid = guid
    self.name = name
    self.description = description
    self.codes = codes
    self.sources = sources
  }
}

/// A project but for its sources and sets, which may be many.
package struct ProjectHead: Sendable, Hashable {
  package var name: String
  /// The program that wrote it, with its version.
  package var origin: String?
  package var users: [QualitativeUser]
  package var codes: [QualitativeCode]
  package var variables: [QualitativeVariable]
  package var notes: [QualitativeNote]

  package init(
    name: String, origin: String? = nil, users: [QualitativeUser] = [],
    codes: [QualitativeCode] = [], variables: [QualitativeVariable] = [],
    notes: [QualitativeNote] = []
  ) {
    self.notes = notes
    self.name = name
    self.origin = origin
    self.users = users
    self.codes = codes
    self.variables = variables
  }
}

/// A whole project as it was read.
package struct QualitativeProject: Sendable, Hashable {
  package var head: ProjectHead
  package var sources: [TextSource]
  package var sets: [QualitativeSet]

  package init(
    head: ProjectHead, sources: [TextSource] = [], sets: [QualitativeSet] = []
  ) {
    self.head = head
    self.sources = sources
    self.sets = sets
  }
}

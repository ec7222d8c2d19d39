package import Diagnostics
package import SurveyModel

/// The themes that findings are given, as a tree: `Surveys/findings/codebook.xml`.
package struct Codebook: Sendable, Hashable {
  package let name: String
  /// The language of texts without `xml:lang`.
  package let language: String
  package let label: Label
  /// In file order, a theme before those inside it.
  package let themes: [Theme]

  package init(name: String, language: String, label: Label, themes: [Theme]) {
    self.name = name
    self.language = language
    self.label = label
    self.themes = themes
  }

  package static let empty = Codebook(name: "", language: "fi", label: .none, themes: [])

  package subscript(name: String) -> Theme? { themes.first { $0.name == name } }

  /// The theme with an id that another program knows it by.
  package func theme(guid: String) -> Theme? {
    themes.first { $0.guid == guid.lowercased() }
  }

  /// A theme and all below it, in file order; empty for an unknown name.
  package func family(of name: String) -> [Theme] {
    var names: Set<String> = [name]
    return themes.filter { theme in
      guard theme.name == name || theme.parent.map(names.contains) == true else { return false }
      names.insert(theme.name)
      return true
    }
  }

  /// The theme's ancestors, outermost first, without itself.
  package func ancestors(of name: String) -> [Theme] {
    var path: [Theme] = []
    var next = self[name]?.parent
    while let parent = next.flatMap({ self[$0] }), path.count < themes.count {
      path.append(parent)
      next = parent.parent
    }
    return path.reversed()
  }
}

/// One theme (a *code* of qualitative analysis).
package struct Theme: Sendable, Hashable {
  /// Unique in the codebook; what findings files say.
  package let name: String
  /// A UUID in small letters that never changes, whatever the name does: other programs know the theme by it.
  package let guid: String
  /// The theme around it.
  package let parent: String?
  package let label: Label
  /// When to use it, and when not.
  package let description: Label
  /// `#rrggbb`.
  package let colour: String?
  /// False for a heading that only holds others.
  package let isCodable: Bool
  /// Words that make the program suggest the theme.
  package let cues: [Cue]
  package let place: SourceRange?

  package init(
    name: String, guid: String, parent: String? = nil, label: Label, description: Label = .none,
    colour: String? = nil, isCodable: Bool = true, cues: [Cue] = [], place: SourceRange? = nil
  ) {
    self.name = name
    self.guid = guid
    self.parent = parent
    self.label = label
    self.description = description
    self.colour = colour
    self.isCodable = isCodable
    self.cues = cues
    self.place = place
  }

  /// A word of one language; with `isStart` any word that begins so.
  package struct Cue: Sendable, Hashable {
    package let word: String
    package let isStart: Bool
    package let language: Language

    /// - Parameter written: as in the file: `jono`, `aukiolo*`.
    package init(_ written: String, _ language: Language) {
      isStart = written.hasSuffix("*")
      word = (isStart ? String(written.dropLast()) : written).lowercased()
      self.language = language
    }

    package var written: String { isStart ? word + "*" : word }
  }
}

/// A language that the program itself speaks. (Surveys may be written in any language.)
package enum Language: String, CaseIterable, Sendable {
  case fi
  case sv
  case en
}

/// One sentence of the program in all its languages.
package struct Trilingual: Sendable, Hashable {
  package let fi: String
  package let sv: String
  package let en: String

  package init(fi: String, sv: String, en: String) {
    self.fi = fi
    self.sv = sv
    self.en = en
  }

  /// The same text in each language: for names, numbers and quotations.
  package init(_ same: String) { self.init(fi: same, sv: same, en: same) }

  package subscript(language: Language) -> String {
    switch language {
    case .fi: fi
    case .sv: sv
    case .en: en
    }
  }

  /// This text followed by another, language by language.
  package static func + (left: Trilingual, right: Trilingual) -> Trilingual {
    Trilingual(fi: left.fi + right.fi, sv: left.sv + right.sv, en: left.en + right.en)
  }
}

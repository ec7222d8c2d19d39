import Diagnostics

/// Why a pattern cannot be used; the range counts UTF-8 bytes of the pattern.
package struct PatternProblem: Error, Sendable, Hashable {
  package let range: Range<Int>
  let kind: Kind

  enum Kind: Sendable, Hashable {
    case surplusParenthesis
    case unclosedGroup
    case unclosedClass
    case emptyClass
    case range
    case escape
    case escapeNeeded
    case nothingToRepeat
    case lazy
    case brace
    case tooMany
    case tooLarge
    case anchor
    case specialGroup
  }

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  var what: Trilingual {
    switch kind {
    case .surplusParenthesis:
      Trilingual(
        fi: "loppusululla ei ole alkusulkua", sv: "slutparentesen saknar början",
        en: "the closing parenthesis has no opening one")
    case .unclosedGroup:
      Trilingual(
        fi: "sulku jää auki", sv: "parentesen stängs inte", en: "the parenthesis is not closed")
    case .unclosedClass:
      Trilingual(
        fi: "hakasulku jää auki", sv: "hakparentesen stängs inte", en: "the bracket is not closed")
    case .emptyClass:
      Trilingual(
        fi: "hakasulut ovat tyhjät", sv: "hakparentesen är tom", en: "the brackets are empty")
    case .range:
      Trilingual(
        fi: "väli on väärin päin tai sen pää ei ole merkki",
        sv: "intervallet är omvänt eller slutar inte i ett tecken",
        en: "the range is backwards or does not end in a character")
    case .escape:
      Trilingual(
        fi: "tätä kenoviivamerkintää ei ole", sv: "detta bakstreck finns inte",
        en: "there is no such backslash sequence")
    case .escapeNeeded:
      Trilingual(
        fi: "merkin eteen tarvitaan kenoviiva", sv: "tecknet behöver ett bakstreck framför sig",
        en: "the character needs a backslash before it")
    case .nothingToRepeat:
      Trilingual(
        fi: "toistettava puuttuu", sv: "det som ska upprepas saknas",
        en: "there is nothing to repeat")
    case .lazy, .brace, .tooMany, .tooLarge, .anchor, .specialGroup: whatOfLimits
    }
  }

  private var whatOfLimits: Trilingual {
    switch kind {
    case .brace:
      Trilingual(
        fi: "toistomäärä kirjoitetaan {2}, {2,} tai {2,5}",
        sv: "antalet skrivs {2}, {2,} eller {2,5}",
        en: "a count is written {2}, {2,} or {2,5}")
    case .tooMany:
      Trilingual(
        fi: "toistoja voi olla enintään \(PatternParser.greatestCount)",
        sv: "högst \(PatternParser.greatestCount) upprepningar är möjliga",
        en: "at most \(PatternParser.greatestCount) repetitions are possible")
    case .anchor:
      Trilingual(
        fi: "^ voi olla vain alussa ja $ vain lopussa",
        sv: "^ kan stå bara i början och $ bara i slutet",
        en: "^ can stand only at the start and $ only at the end")
    case .specialGroup:
      Trilingual(
        fi: "vain ryhmät ( ) ja (?: ) tunnetaan", sv: "bara grupperna ( ) och (?: ) är kända",
        en: "only the groups ( ) and (?: ) are known")
    case .lazy:
      Trilingual(
        fi: "toiston perässä ei voi olla toista toistoa",
        sv: "en upprepning kan inte följas av en till",
        en: "a repetition cannot be followed by another")
    default:
      Trilingual(
        fi: "lauseke on liian laaja", sv: "uttrycket är för stort", en: "the pattern is too large")
    }
  }
}

import Diagnostics

/// HS0206–HS0208: what XPath could read and this profile does not.
extension ExpressionProblem {
  /// A path, a predicate, an attribute, an axis or a union.
  static func path(
    _ written: String, _ range: Range<Int>, isDivision: Bool, inPosition: Bool
  ) -> Self {
    Self(
      "HS0206", range,
      what: Trilingual(
        fi: "Merkintää \(excerpt(written)) ei voi käyttää lausekkeessa",
        sv: "Beteckningen \(excerpt(written)) kan inte användas i ett uttryck",
        en: "\(excerpt(written)) cannot be used in an expression"),
      fix: pathAlternative(written, isDivision: isDivision, inPosition: inPosition))
  }

  private static func pathAlternative(
    _ written: String, isDivision: Bool, inPosition: Bool
  ) -> Trilingual {
    if isDivision {
      return Trilingual(
        fi: "Jakolasku kirjoitetaan div.", sv: "Division skrivs div.", en: "division is written div"
      )
    }
    if inPosition {
      return write(["position()"])
    }
    switch written {
    case "[", "]":
      return Trilingual(
        fi: "Rajaa valinnat määritteellä choice_filter tai hae arvo funktiolla pulldata().",
        sv: "Begränsa valen med choice_filter eller hämta värdet med pulldata().",
        en: "choose rows with choice_filter, or look a value up with pulldata()")
    case "|":
      return Trilingual(
        fi: "Kirjoita or ehtojen väliin tai coalesce(a, b) arvoille.",
        sv: "Skriv or mellan villkor eller coalesce(a, b) för värden.",
        en: "write or between conditions, or coalesce(a, b) for values")
    default:
      let last = written.split { "/.:@*".contains($0) }.last.map(String.init)
      let name = "${\(last ?? "name")}"
      return Trilingual(
        fi: "Viittaa kysymykseen nimellä: \(name).", sv: "Hänvisa till frågan med namn: \(name).",
        en: "refer to the question by its name: \(name)")
    }
  }

  static func tooDeep(_ range: Range<Int>) -> Self {
    Self(
      "HS0207", range,
      what: Trilingual(
        fi: "Lausekkeessa on yli \(Parser.greatestDepth) sisäkkäistä sulkua",
        sv: "Uttrycket har fler än \(Parser.greatestDepth) parenteser i varandra",
        en: "more than \(Parser.greatestDepth) parentheses stand in each other"),
      fix: divide)
  }

  static func tooLong(_ length: Int) -> Self {
    Self(
      "HS0208", 0..<length,
      what: Trilingual(
        fi: "Lauseke on liian pitkä (\(length) tavua, enintään \(Parser.greatestLength))",
        sv: "Uttrycket är för långt (\(length) byte, högst \(Parser.greatestLength))",
        en: "the expression is too long (\(length) bytes, at most \(Parser.greatestLength))"),
      fix: divide)
  }

  private static var divide: Trilingual {
    Trilingual(
      fi: "Jaa se osiin calculate-kysymyksillä.", sv: "Dela upp det med calculate-frågor.",
      en: "divide it with questions of type calculate")
  }
}

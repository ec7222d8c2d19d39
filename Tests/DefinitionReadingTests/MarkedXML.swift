import DefinitionReading
import Diagnostics
import LocatedXML
import NetworkModel

/// A definition in which « and » stand around the places where findings are due.
struct MarkedXML {
  let text: String
  /// The marked stretches, by their start.
  let ranges: [SourceRange]

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var line = 1
    var column = 1
    var open: [SourcePosition] = []
    var ranges: [SourceRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append(SourcePosition(line: line, column: column))
      case "»":
        if let start = open.popLast() {
          ranges.append(SourceRange(start, SourcePosition(line: line, column: column)))
        }
      case "\n":
        plain.append(scalar)
        line += 1
        column = 1
      default:
        plain.append(scalar)
        column += 1
      }
    }
    text = String(plain)
    self.ranges = ranges.sorted { $0.start < $1.start }
  }
}

/// Warnings that a translation is missing: small examples are in one language.
let translationCodes: Set<String> = ["HS0017", "HS0018", "HN0017", "HN0018"]

/// What small examples leave out: translations, and words for the ends of their scales.
let smallnessCodes = translationCodes.union(["HS0143"])

/// All findings of a text, whichever kind of definition it is.
func findings(in text: String, network: Network? = nil) -> [Diagnostic] {
  do throws(Stopped) {
    let document = try readDocument(Array(text.utf8), file: "input.xml")
    switch rootKind(of: document) {
    case .network: return readNetwork(document).diagnostics
    case .scenarios:
      return readScenarios(document, surveys: ScenarioSample.surveys, network: network).diagnostics
    default: return readSurvey(document, network: network).diagnostics
    }
  } catch {
    return error.diagnostics
  }
}

/// `HS0031 12:14-12:18` for each finding: what tests compare.
func summary(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { finding in
    finding.code + " " + (finding.place?.range.map { shown($0) } ?? "nowhere")
  }
}

func shown(_ range: SourceRange) -> String {
  "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
}

func parsed(_ text: String) throws(Stopped) -> LocatedDocument {
  try readDocument(Array(text.utf8), file: "input.xml")
}

import Diagnostics
import Findings
import QualitativeExchange
import SurveyModel

/// What a code of REFI-QDA has no room for, as a note on it: the theme's name in our files, its labels and descriptions
/// in all languages, and its cues. A line each, so that whoever meets it in another program can read it.
///
/// ```
/// haamu 1
/// name: jonot
/// label fi: Jonot
/// label sv: Köer
/// cues fi: jono* odotus
/// ```
struct ThemeNote: Hashable {
  let guid: String
  let name: String
  let labels: [String: String]
  let descriptions: [String: String]
  /// By language, as they are written in the codebook.
  let cues: [String: [String]]

  init(_ theme: Theme) {
    guid = ExchangeIDs.themeNote(theme.guid)
    name = theme.name
    labels = theme.label.wordings
    descriptions = theme.description.wordings
    cues = theme.cues.reduce(into: [:]) {
      $0[$1.language.rawValue, default: []].append($1.written)
    }
  }

  /// Nil for a note that somebody else wrote.
  init?(_ note: QualitativeNote) {
    let lines = note.text.split(whereSeparator: \.isNewline)
    guard lines.first == "haamu 1" else { return nil }
    var (name, labels, descriptions) = ("", [String: String](), [String: String]())
    var cues: [String: [String]] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let keys = line[..<colon].split(separator: " ").map(String.init)
      let value = Self.opened(line[line.index(after: colon)...].drop { $0 == " " })
      switch (keys.first, keys.dropFirst().first) {
      case ("name", nil): name = value
      case ("label", let language?): labels[language] = value
      case ("description", let language?): descriptions[language] = value
      case ("cues", let language?): cues[language] = value.split(separator: " ").map(String.init)
      default: continue
      }
    }
    guid = note.guid
    self.name = name
    self.labels = labels
    self.descriptions = descriptions
    self.cues = cues
  }

  var note: QualitativeNote {
    let texts = [("label", labels), ("description", descriptions)].flatMap { kind, texts in
      texts.sorted { $0.key < $1.key }.map { "\(kind) \($0.key): \(Self.closed($0.value))" }
    }
    let words = cues.sorted { $0.key < $1.key }.map {
      "cues \($0.key): \($0.value.joined(separator: " "))"
    }
    return QualitativeNote(
      guid: guid, name: name,
      text: (["haamu 1", "name: " + name] + texts + words).joined(separator: "\n"))
  }

  /// Whether the code is still called as the note has it; else somebody has given it another name, and translations of
  /// the old one are none.
  func isOf(_ code: QualitativeCode) -> Bool {
    (labels.values.contains(code.name) || code.name == name)
      && (code.description.map { $0.isEmpty || descriptions.values.contains($0) }
        ?? descriptions.isEmpty)
  }

  /// On one line.
  private static func closed(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  private static func opened(_ text: some StringProtocol) -> String {
    var opened = ""
    var isMarked = false
    for letter in text {
      if isMarked {
        opened.append(letter == "n" ? "\n" : letter)
        isMarked = false
      } else if letter == "\\" {
        isMarked = true
      } else {
        opened.append(letter)
      }
    }
    return opened
  }
}

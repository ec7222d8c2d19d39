/// What the terminal can show.
package struct TerminalStyle: Sendable, Hashable {
  package enum Signs: Sendable, Hashable {
    /// Bars of block elements, dashes and thin spaces.
    case unicode
    /// Bars of `#`, plain hyphens and spaces. Letters stay: nobody's name is misspelt.
    case ascii
  }

  package var width: Int
  package var signs: Signs
  package var color: Bool

  package init(width: Int = 80, signs: Signs = .unicode, color: Bool = false) {
    self.width = max(40, width)
    self.signs = signs
    self.color = color
  }

  enum Paint: String {
    case mark = "1;33"
    case strong = "1"
    case faint = "2"
    case bar = "34"
  }

  func painted(_ text: String, _ paint: Paint) -> String {
    color && !text.isEmpty ? "\u{1B}[" + paint.rawValue + "m" + text + "\u{1B}[0m" : text
  }

  /// Text without anything that could steer a terminal; in `ascii` also without typographic signs.
  func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: plain.append(" ")
      case .format, .surrogate: continue
      default: plain.append(contentsOf: shown(scalar).unicodeScalars)
      }
    }
    return String(plain)
  }

  private func shown(_ scalar: Unicode.Scalar) -> String {
    guard signs == .ascii else { return String(scalar) }
    return switch scalar {
    case "–", "—", "\u{2212}": "-"
    case "·": "|"
    case "…": "..."
    case "\u{A0}", "\u{202F}": " "
    case "’", "‘": "'"
    case "”", "“": "\""
    default: String(scalar)
    }
  }

  /// A bar of at most `cells` columns for 0–100, padded to exactly so many.
  func bar(_ value: Double, cells: Int) -> String {
    let share = min(max(value, 0), 100) / 100
    guard signs == .unicode else {
      let full = Int((share * Double(cells)).rounded())
      return String(repeating: "#", count: full) + String(repeating: ".", count: cells - full)
    }
    let eighths = Int((share * Double(cells) * 8).rounded())
    let partial = eighths % 8
    let blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let drawn = String(repeating: "█", count: eighths / 8) + blocks[partial]
    return drawn + String(repeating: " ", count: cells - eighths / 8 - (partial > 0 ? 1 : 0))
  }
}

package import Diagnostics
package import ReportWriting

/// A theme's colours, one a line: `own = #0a5aa8` and, for dark screens, `own-dark = #74b7f4`. Each is
/// the colour of the unit that a page is about, and of links; each must be readable on its paper.
package struct ThemeColours: Sendable, Hashable {
  package private(set) var own: String?
  package private(set) var ownDark: String?

  /// Throws HC0117 for a line that is no colour, or for a colour that cannot be read.
  package init(_ text: String, file: String) throws(Stopped) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.prefix { $0 != ";" }.split {
        $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\r"
      }
      if words.isEmpty { continue }
      let start = SourcePosition(line: number + 1, column: 1)
      let place = Place(file: file, range: SourceRange(start, start))
      guard words.count == 2, ["own", "own-dark"].contains(words[0]),
        let colour = Self.channels(words[1])
      else { throw ThemeProblems.notAColour(place, String(line)) }
      let isDark = words[0] == "own-dark"
      let paper = Self.channels(isDark ? "#10171e" : "#ffffff") ?? []
      guard Self.contrast(colour, paper) >= 4.5 else {
        throw ThemeProblems.unreadable(place, String(words[1]))
      }
      if isDark { ownDark = String(words[1]) } else { own = String(words[1]) }
    }
  }

  /// The colours as properties of the pages' style sheet.
  package var style: Markup {
    .colours(own: own, ownDark: ownDark)
  }

  /// Six hexadecimal digits after `#`, so nothing else can come into the style sheet.
  private static func channels(_ text: some StringProtocol) -> [Double]? {
    let digits = text.dropFirst().utf8.map { Int($0) }
    guard text.first == "#", digits.count == 6 else { return nil }
    let values = text.dropFirst().compactMap(\.hexDigitValue)
    guard values.count == 6 else { return nil }
    return stride(from: 0, to: 6, by: 2).map { Double(values[$0] * 16 + values[$0 + 1]) / 255 }
  }

  /// WCAG 2.2: relative luminance and contrast ratio.
  private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let (light, dark) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { channel -> Double in
      channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power of 2.4 = x² · (x²)^(1/5), the root by Newton's method.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    guard square > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}

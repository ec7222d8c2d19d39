import Charts
import Foundation

/// The colours of one appearance, read from the style sheet itself.
struct Palette {
  enum Appearance: String, CaseIterable { case light, dark, print }

  private var colours: [String: Colour] = [:]

  init(_ appearance: Appearance) {
    let sheet = chartStyle.description
    let opening =
      switch appearance {
      case .light: ".chart{"
      case .dark: "@media (prefers-color-scheme:dark){.chart{"
      case .print: "@media print{.chart{"
      }
    guard let start = sheet.range(of: opening) else { return }
    let block = sheet[start.upperBound...].prefix { $0 != "}" }
    for declaration in block.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let parts = declaration.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, parts[0].hasPrefix("--"), let mark = parts[1].lastIndex(of: "#")
      else { continue }
      let digits = parts[1][parts[1].index(after: mark)...].prefix { $0.isHexDigit }
      colours[String(parts[0].dropFirst(2))] = Colour(hex: String(digits))
    }
  }

  subscript(_ name: String) -> Colour { colours[name] ?? Colour(hex: "ff00ff") }

  var names: Set<String> { Set(colours.keys) }
}

/// A colour in linear light.
struct Colour {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = min(max(red, 0), 1)
    self.green = min(max(green, 0), 1)
    self.blue = min(max(blue, 0), 1)
  }

  init(hex: String) {
    let full = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
    let number = Int(full, radix: 16) ?? 0
    func linear(_ byte: Int) -> Double {
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    self.init(
      red: linear(number >> 16), green: linear(number >> 8 & 255), blue: linear(number & 255))
  }

  /// WCAG 2.2, relative luminance.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// WCAG 2.2, contrast ratio.
  func contrast(_ other: Colour) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  enum Sight: CaseIterable { case all, protanopia, deuteranopia, none }

  /// As seen without one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1), or in grey.
  func seen(_ sight: Sight) -> Colour {
    func mixed(_ rows: [[Double]]) -> Colour {
      let parts = rows.map { $0[0] * red + $0[1] * green + $0[2] * blue }
      return Colour(red: parts[0], green: parts[1], blue: parts[2])
    }
    return switch sight {
    case .all: self
    case .none: Colour(red: luminance, green: luminance, blue: luminance)
    case .protanopia:
      mixed([
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ])
    case .deuteranopia:
      mixed([
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ])
    }
  }

  /// The distance in CIE L*a*b* (1976, white D65): 2.3 is just seen.
  func distance(_ other: Colour) -> Double {
    let (one, two) = (lab, other.lab)
    return sqrt(zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
  }

  private var lab: [Double] {
    let x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    let z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    let parts = [x, y, z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }
}

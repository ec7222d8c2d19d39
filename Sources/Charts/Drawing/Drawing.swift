/// A picture as a tree of elements, without a word of SVG's syntax. Whoever writes pages writes it
/// out, and escapes texts and attributes there: nothing here does.
///
/// Names of elements and attributes are enumerated, so none can come from outside.
package indirect enum Drawing: Sendable, Hashable {
  case element(Name, [Attribute], [Drawing])
  case text(String)

  package enum Name: String, Sendable, Hashable, CaseIterable {
    case svg, title, desc, g, text, line, path, circle, rect
  }

  package struct Attribute: Sendable, Hashable {
    package let key: Key
    package let value: String

    init(_ key: Key, _ value: String) {
      self.key = key
      self.value = value
    }

    init(_ key: Key, _ value: Double) {
      self.init(key, coordinate(value))
    }
  }

  package enum Key: String, Sendable, Hashable, CaseIterable {
    case xmlns, `class`, id, role, viewBox, width, height, x, y, x1, x2, y1, y2, cx, cy, r, d
    case ariaLabelledby = "aria-labelledby"
    case ariaDescribedby = "aria-describedby"
    case ariaHidden = "aria-hidden"
  }
}

/// A number of the view box: at most two decimals, rounded half away from zero, no exponent.
func coordinate(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let held = min(max(value, -1_000_000), 1_000_000)
  let hundredths = Int((held * 100).rounded(.toNearestOrAwayFromZero))
  let magnitude = hundredths.magnitude
  var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
  let rest = magnitude % 100
  if rest > 0 {
    text += "." + String(rest / 10)
    if rest % 10 > 0 { text += String(rest % 10) }
  }
  return text
}

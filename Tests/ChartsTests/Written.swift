import Charts

/// A drawing as SVG text, for the stored pictures only: pages are written by `ReportWriting`.
func written(_ drawing: Drawing) -> String {
  switch drawing {
  case .text(let text): return held(text)
  case .element(let name, let attributes, let children):
    let opening =
      "<" + name.rawValue
      + attributes.map { " \($0.key.rawValue)=\"\(held($0.value))\"" }.joined()
    guard !children.isEmpty else { return opening + "/>" }
    let content = children.map(written)
    let isBlock = name == .svg
    return opening + ">" + (isBlock ? "\n" : "") + content.joined(separator: isBlock ? "\n" : "")
      + (isBlock ? "\n" : "") + "</" + name.rawValue + ">"
  }
}

private func held(_ text: String) -> String {
  var held = ""
  for character in text {
    switch character {
    case "&": held += "&amp;"
    case "<": held += "&lt;"
    case "\"": held += "&quot;"
    default: held.append(character)
    }
  }
  return held
}

/// A picture as a file of its own that looks in a browser as it does on a page.
func picture(_ chart: Chart, _ name: String) -> String {
  "<?xml-stylesheet type=\"text/css\" href=\"charts.css\"?>\n"
    + written(chart.drawing(named: name)) + "\n"
}

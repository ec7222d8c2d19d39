extension Chart {
  /// The picture as elements: a graphic with its name and description, the axes, the marks and then
  /// the labels. Colours are the style sheet's (`chartStyle`).
  /// - Parameter name: an identifier that no other picture of the page has; letters, digits, "-".
  package func drawing(named name: String) -> Drawing {
    let own = name + "-" + width.rawValue
    let title = own + "-title"
    let description = own + "-desc"
    return .element(
      .svg,
      [
        .init(.xmlns, "http://www.w3.org/2000/svg"),
        .init(.class, "chart chart-" + width.rawValue),
        .init(.viewBox, "0 0 " + coordinate(width.units) + " " + coordinate(height)),
        .init(.role, "img"), .init(.ariaLabelledby, title), .init(.ariaDescribedby, description),
      ],
      [
        .element(.title, [.init(.id, title)], [.text(TextWrapping.plain(frame.title))]),
        .element(.desc, [.init(.id, description)], [.text(TextWrapping.plain(frame.description))]),
      ] + axes.map(\.drawing) + marks.map(\.drawing) + labels.map(\.drawing))
  }
}

extension ChartAxis {
  fileprivate var drawing: Drawing {
    let lines = grid.map { value -> String in
      let place = coordinate(scale.place(value))
      let from = coordinate(reach.from)
      let to = coordinate(reach.to)
      return direction == .across ? "M\(place) \(from)V\(to)" : "M\(from) \(place)H\(to)"
    }
    return .element(.path, [.init(.class, "grid"), .init(.d, lines.joined())], [])
  }
}

extension ChartLabel {
  fileprivate var drawing: Drawing {
    var classes = [ink.rawValue]
    switch size {
    case .small: classes.append("small")
    case .plain: break
    case .large: classes.append("large")
    }
    if isBold { classes.append("bold") }
    if isOver { classes.append("over") }
    if anchor != .start { classes.append(anchor.rawValue) }
    return .element(
      .text,
      [
        .init(.class, classes.joined(separator: " ")), .init(.x, place.x), .init(.y, place.y),
      ], [.text(text)])
  }
}

/// A picture of typed figures. Which marks it is drawn with is the writer's business; its table, which
/// stands beside it, holds the same rows in the same order.
package enum Picture: Sendable, Hashable {
  /// Values with their intervals on one scale.
  case dots(DotPlot)
  /// The same rows again for each of several parts, on one scale.
  case panels(DotPanels)
  /// Values of rows × columns as shades.
  case heat(HeatPicture)
  /// Whole answers as parts of one bar.
  case shares(ShareBars)
  /// Values by number of responses, with the lines between which chance alone would leave them.
  case funnel(FunnelPicture)
  /// Two values of each row, an earlier and a later one.
  case slopes(SlopePicture)
  /// Values along the service path.
  case path(PathPicture)
  /// Places as tiles where they lie on the map, about.
  case tiles(TilePicture)
  /// Who learns from whom.
  case learning(LearningPicture)
  /// Things in four fields, by how well they work and how much they matter.
  case fields(FieldPicture)

  package var title: Sentence {
    get {
      switch self {
      case .dots(let picture): picture.title
      case .panels(let picture): picture.title
      case .heat(let picture): picture.title
      case .shares(let picture): picture.title
      case .funnel(let picture): picture.title
      case .slopes(let picture): picture.title
      case .path(let picture): picture.title
      case .tiles(let picture): picture.title
      case .learning(let picture): picture.title
      case .fields(let picture): picture.title
      }
    }
    set {
      switch self {
      case .dots(let picture): self = .dots(with(picture, \.title, newValue))
      case .panels(let picture): self = .panels(with(picture, \.title, newValue))
      case .heat(let picture): self = .heat(with(picture, \.title, newValue))
      case .shares(let picture): self = .shares(with(picture, \.title, newValue))
      case .funnel(let picture): self = .funnel(with(picture, \.title, newValue))
      case .slopes(let picture): self = .slopes(with(picture, \.title, newValue))
      case .path(let picture): self = .path(with(picture, \.title, newValue))
      case .tiles(let picture): self = .tiles(with(picture, \.title, newValue))
      case .learning(let picture): self = .learning(with(picture, \.title, newValue))
      case .fields(let picture): self = .fields(with(picture, \.title, newValue))
      }
    }
  }
}

private func with<Value, Part>(
  _ value: Value, _ path: WritableKeyPath<Value, Part>, _ part: Part
) -> Value {
  var copy = value
  copy[keyPath: path] = part
  return copy
}

/// A picture in the making: what a composer has drawn and written so far.
struct Sketch {
  let width: ChartWidth
  let frame: ChartFrame
  /// Below what has been composed so far; a composer moves it.
  var top = 6.0
  private(set) var axes: [ChartAxis] = []
  private(set) var marks: [ChartMark] = []
  private(set) var labels: [ChartLabel] = []
  private(set) var omitted: [String] = []

  /// Starts with the frame's mark, if it has one.
  init(_ width: ChartWidth, _ frame: ChartFrame) {
    self.width = width
    self.frame = frame
    guard let mark = frame.mark, !mark.isEmpty else { return }
    let text = TextWrapping.line(
      mark, width: width.units - 20, size: ChartLabel.Size.small.rawValue, isBold: true)
    let label = ChartLabel(text, at: Point(9, 16), size: .small, isBold: true, ink: .warning)
    marks.append(
      ChartMark(.box(Box(x: 1, y: 1, width: label.width + 16, height: 21), .frame), .warning))
    labels.append(label)
    top = 34
  }

  var units: Double { width.units }

  mutating func draw(_ shape: ChartShape, _ ink: Ink) {
    marks.append(ChartMark(shape, ink))
  }

  /// Writes a label, moved into the view box where it would reach beyond a side, and cut where it
  /// is longer than the picture is wide.
  mutating func write(_ label: ChartLabel) {
    var label = label
    label.text = TextWrapping.line(
      label.text, width: units, size: label.size.rawValue, isBold: label.isBold)
    guard !label.text.isEmpty else { return }
    let box = label.box
    label.place.x += max(-box.x, 0) - max(box.right - units, 0)
    labels.append(label)
  }

  mutating func omit(_ text: String) { omitted.append(text) }

  /// Lines of one text, the first base line at the given height.
  mutating func write(
    _ lines: [String], at place: Point, anchor: ChartLabel.Anchor = .start,
    size: ChartLabel.Size = .plain, isBold: Bool = false, ink: Ink = .text
  ) {
    for (row, line) in lines.enumerated() {
      write(
        ChartLabel(
          line, at: Point(place.x, place.y + Double(row) * size.pitch), anchor: anchor, size: size,
          isBold: isBold, ink: ink))
    }
  }

  mutating func add(_ axis: ChartAxis) { axes.append(axis) }

  func chart() -> Chart {
    Chart(
      width: width, height: top.rounded(.up), frame: frame, axes: axes, marks: marks,
      labels: labels, omitted: omitted)
  }
}

extension ChartLabel.Size {
  /// From base line to base line.
  var pitch: Double { (rawValue * 1.3).rounded(.up) }
  /// From the middle of a line's small letters down to its base line.
  var drop: Double { rawValue * 0.36 }
}

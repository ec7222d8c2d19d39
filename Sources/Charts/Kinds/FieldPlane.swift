/// Things by two values, in the four fields that a line upwards and a line across part. Says where things lie
/// beside each other; a sign that is open says that a thing may belong to another field.
package struct FieldPlane: Sendable, Hashable {
  package struct Thing: Sendable, Hashable {
    package let name: String
    /// What stands for its name where names find no room; the caller's table has the same.
    package let number: String
    package let across: ChartValue
    package let upwards: ChartValue
    /// Whether neither of its intervals reaches over a line.
    package let isSure: Bool

    package init(
      _ name: String, number: String, across: ChartValue, upwards: ChartValue, isSure: Bool
    ) {
      self.name = name
      self.number = number
      self.across = across
      self.upwards = upwards
      self.isSure = isSure
    }
  }

  /// What the four fields are called.
  package struct Fields: Sendable, Hashable {
    package let upperLeft: String
    package let upperRight: String
    package let lowerLeft: String
    package let lowerRight: String

    package init(
      upperLeft: String, upperRight: String, lowerLeft: String, lowerRight: String
    ) {
      self.upperLeft = upperLeft
      self.upperRight = upperRight
      self.lowerLeft = lowerLeft
      self.lowerRight = lowerRight
    }
  }

  /// What the two signs stand for.
  package struct Signs: Sendable, Hashable {
    package let sure: String
    package let unsure: String

    package init(sure: String, unsure: String) {
      self.sure = sure
      self.unsure = unsure
    }
  }

  package let frame: ChartFrame
  package let across: ValueAxis
  package let upwards: ValueAxis
  /// Where the line upwards stands, with its words ("keskiarvo 71").
  package let cutAcross: Tick
  /// Where the line across stands.
  package let cutUpwards: Tick
  package let fields: Fields
  package let signs: Signs
  package let things: [Thing]

  package init(
    frame: ChartFrame, across: ValueAxis, upwards: ValueAxis, cutAcross: Tick, cutUpwards: Tick,
    fields: Fields, signs: Signs, things: [Thing]
  ) {
    self.frame = frame
    self.across = across
    self.upwards = upwards
    self.cutAcross = cutAcross
    self.cutUpwards = cutUpwards
    self.fields = fields
    self.signs = signs
    self.things = things
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = PlaneLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}

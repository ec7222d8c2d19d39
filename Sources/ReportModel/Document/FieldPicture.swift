/// Things by how well they work and how much they matter, in the four fields that two lines part.
package struct FieldPicture: Sendable, Hashable {
  package struct Thing: Sendable, Hashable {
    package let label: Wording
    /// The same as before its name in the table; the picture may have no room for the name.
    package let number: Int
    /// `.estimate`, or `.absent` where there is nothing to draw.
    package let functioning: Figure
    package let importance: Figure
    /// Whether neither interval reaches over a line.
    package let isSure: Bool

    package init(
      label: Wording, number: Int, functioning: Figure, importance: Figure, isSure: Bool
    ) {
      self.label = label
      self.number = number
      self.functioning = functioning
      self.importance = importance
      self.isSure = isSure
    }
  }

  /// What the fields are called.
  package struct Fields: Sendable, Hashable {
    package let keepUp: Wording
    package let mendFirst: Wording
    package let lowPriority: Wording
    package let possibleExcess: Wording
  }

  package var title: Sentence
  /// What is measured across and upwards.
  package var functioningLabel: Wording
  package var importanceLabel: Wording
  /// Where the lines stand, and what they are ("keskiarvo").
  package var functioningCut: Double
  package var importanceCut: Double
  package var cutLabel: Wording
  package var fields: Fields
  /// What the two signs stand for.
  package var sureLabel: Wording
  package var unsureLabel: Wording
  package var things: [Thing]
}

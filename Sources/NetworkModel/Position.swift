/// A point on the earth in degrees, WGS 84.
package struct Position: Sendable, Hashable {
  package let latitude: Double
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Nil where the service point's coordinates are not known.
  package init?(_ point: ServicePoint) {
    guard let latitude = point.latitude, let longitude = point.longitude else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }

  /// Along the straight lines of a map drawn for the latitude between: within a percent or so over
  /// a hundred kilometres. No library function is asked, whose last digit could differ between
  /// machines.
  package func kilometres(to other: Position) -> Double {
    let kilometresPerDegree = 111.2
    let north = (latitude - other.latitude) * kilometresPerDegree
    let east =
      (longitude - other.longitude) * kilometresPerDegree
      * Self.cosine(ofDegrees: (latitude + other.latitude) / 2)
    return (north * north + east * east).squareRoot()
  }

  /// Bhaskara's approximation, right to 0.002 between −90 and 90 degrees.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let square = degrees * degrees
    return (32_400 - 4 * square) / (32_400 + square)
  }
}

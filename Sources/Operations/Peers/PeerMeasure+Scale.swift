import NetworkModel
import Statistics

extension PeerMeasure {
  /// The values as distances are measured in: what is not above 0 has no logarithm and is not known.
  func scaled(_ values: [Double?]) -> [Double?] {
    guard isLogarithm else { return values }
    return values.map { $0.flatMap { $0 > 0 ? Distribution.log($0) : nil } }
  }
}

/// How large a library is, by what the network's file tells of it.
package enum LibrarySize: String, Sendable, Hashable, CaseIterable {
  /// Inhabitants of its municipalities.
  case population
  /// Full-time equivalents.
  case staff
  case servicePoints = "service_points"
}

/// What neighbours are alike in, as it is written: `population`, or `log(population)` where it is
/// the ratio that matters and not the difference.
package struct PeerMeasure: Sendable, Hashable {
  /// Of the network, or of a survey's question.
  package let name: String
  package let isLogarithm: Bool

  package init(name: String, isLogarithm: Bool = false) {
    self.name = name
    self.isLogarithm = isLogarithm
  }

  /// Nil for an empty name, and where a parenthesis is left open.
  package init?(_ text: some StringProtocol) {
    if text.hasPrefix("log("), text.hasSuffix(")") {
      self.init(name: String(text.dropFirst(4).dropLast()), isLogarithm: true)
    } else {
      self.init(name: String(text))
    }
    guard !name.isEmpty, !name.contains(where: { $0 == "(" || $0 == ")" }) else { return nil }
  }

  package var text: String { isLogarithm ? "log(\(name))" : name }
}

/// A measure and how much it weighs in the squared distance.
package struct WeightedMeasure: Sendable, Hashable {
  package let measure: PeerMeasure
  package let weight: Double

  package init(_ measure: PeerMeasure, weight: Double = 1) {
    self.measure = measure
    self.weight = weight
  }
}

extension NetworkSnapshot {
  /// For each library its size on the day; nil where it is not known.
  package func sizes(_ size: LibrarySize) -> [Double?] {
    switch size {
    case .population: populationOfLibrary
    case .staff: staffOfLibrary
    case .servicePoints: network.libraries.map { Double($0.servicePoints.count) }
    }
  }
}

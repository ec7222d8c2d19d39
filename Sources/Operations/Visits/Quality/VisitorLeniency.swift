package import Statistics
import VisitPlanning

/// How lenient or strict each visitor is, once the libraries are taken out.
package struct VisitorLeniency: Sendable {
  package struct One: Sendable, Hashable {
    package let visitor: String
    package let visits: Int
    package let libraries: Int
    /// The plain mean of the visitor's scores.
    package let mean: Double
    /// In points; above 0 is lenient.
    package let leniency: Double
    package let standardError: Double
    package let low: Double
    package let high: Double

    /// Whether the interval misses 0.
    package var isTold: Bool { low > 0 || high < 0 }
  }

  package let mean: Double
  package let components: VarianceComponents
  package let visitors: [One]
  package let libraries: Int
  package let confidence: Double

  /// Whether any spread between visitors was found.
  package var tellsVisitorsApart: Bool { components.visitor > 0 }
}

/// Why there is no leniency.
package enum LeniencyRefusal: Error, Sendable {
  /// Libraries and visitors fall into parts.
  case notConnected(DividedDesign)
  case notEstimable(NotEstimable)
}

/// Parts that share neither a visitor nor a library.
package struct DividedDesign: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package let libraries: [String]
    package let visitors: [String]
  }

  package let parts: [Part]
  /// Visits of which all together join the parts; fewer than parts − 1 where the rules leave no more.
  package let joining: [JoiningVisit]
}

package struct JoiningVisit: Sendable, Hashable {
  package let visitor: String
  package let place: String
  package let library: String
  /// There and back; nil where the way is not known.
  package let kilometres: Double?
}

/// The visits with an overall score, numbered for the model.
struct LeniencyDesign {
  let libraries: [String]
  let visitors: [String]
  let visits: [LeniencyModel.Visit]

  init(_ measured: [MeasuredVisit]) {
    let scored = measured.filter { $0.overall != nil }
    libraries = Set(scored.map(\.library)).sorted()
    visitors = Set(scored.map(\.visitor)).sorted()
    let libraryNumber = Dictionary(
      uniqueKeysWithValues: libraries.enumerated().map { ($1, $0) })
    let visitorNumber = Dictionary(uniqueKeysWithValues: visitors.enumerated().map { ($1, $0) })
    visits = scored.compactMap { visit in
      guard let library = libraryNumber[visit.library], let visitor = visitorNumber[visit.visitor],
        let score = visit.overall
      else { return nil }
      return LeniencyModel.Visit(library: library, visitor: visitor, score: score)
    }
  }

  var parts: ConnectedParts {
    ConnectedParts(
      visits.map { ($0.library, $0.visitor) }, libraries: libraries.count, visitors: visitors.count)
  }

  /// - Parameter rules: which visits could be made; nil where nobody wrote any.
  func leniency(
    confidence: Double, _ rules: JoiningRules
  ) -> Result<VisitorLeniency, LeniencyRefusal> {
    do throws(NotEstimable) {
      let model = try LeniencyModel(visits)
      let z = Distribution.normalQuantile((1 + confidence) / 2)
      let ones = visitors.enumerated().map { number, name in
        let own = visits.filter { $0.visitor == number }
        let (value, error) = (model.leniency[number], model.leniencyErrors[number])
        return VisitorLeniency.One(
          visitor: name, visits: own.count, libraries: Set(own.map(\.library)).count,
          mean: own.reduce(0) { $0 + $1.score } / Double(own.count), leniency: value,
          standardError: error, low: value - z * error, high: value + z * error)
      }
      return .success(
        VisitorLeniency(
          mean: model.mean, components: model.components, visitors: ones,
          libraries: libraries.count, confidence: confidence))
    } catch {
      guard error == .notConnected else { return .failure(.notEstimable(error)) }
      return .failure(.notConnected(divided(rules)))
    }
  }

  private func divided(_ rules: JoiningRules) -> DividedDesign {
    let parts = parts
    let named = (0..<parts.count).map { part in
      DividedDesign.Part(
        libraries: libraries.indices.filter { parts.ofLibrary[$0] == part }.map { libraries[$0] },
        visitors: visitors.indices.filter { parts.ofVisitor[$0] == part }.map { visitors[$0] })
    }
    return DividedDesign(parts: named, joining: rules.joining(named))
  }
}

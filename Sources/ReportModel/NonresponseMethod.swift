/// What the margins of a weighting for non-response count.
package enum MarginTotals: String, Sendable, Hashable, CaseIterable {
  case libraries, population
}

/// How it is asked for that the libraries that answered stand for all of the network.
package struct NonresponseRequest: Sendable, Hashable {
  /// The names are those of R's package survey.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One margin: the classes that the attributes make together.
    case poststratify
    /// A margin for each attribute, fitted in turn.
    case rake
  }

  package var kind: Kind
  /// `region`, or the name of size bands or of a peer group.
  package var attributes: [String]
  /// Nil for what goes with the weighting.
  package var totals: MarginTotals?
  /// Least and greatest of what weights are multiplied by; nil for none.
  package var bounds: ClosedRange<Double>?

  package init(
    _ kind: Kind, _ attributes: [String], totals: MarginTotals? = nil,
    bounds: ClosedRange<Double>? = nil
  ) {
    self.kind = kind
    self.attributes = attributes
    self.totals = totals
    self.bounds = bounds
  }

  /// What margins count: inhabitants where libraries or responses stand for people, unless something
  /// else is asked for.
  package func totals(with weighting: Weighting) -> MarginTotals {
    totals ?? (weighting == .libraries ? .libraries : .population)
  }
}

/// One class of a margin; of crossed attributes, what each of them says.
package struct MarginClass: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case region(String)
    case peerGroup(String)
    /// In no region, no band, or not in the peer group of that name.
    case none(of: String)
  }

  package var parts: [Part]
  /// Libraries of the class, and those with a used response.
  package var libraries: Int
  package var answered: Int
  /// What the class weighs in the network, and among the responses before and after; sums to 1.
  package var target: Double
  package var before: Double
  package var after: Double

  package init(
    parts: [Part], libraries: Int, answered: Int, target: Double, before: Double, after: Double
  ) {
    self.parts = parts
    self.libraries = libraries
    self.answered = answered
    self.target = target
    self.before = before
    self.after = after
  }

  /// As in the file of the network; `-` for what is in none.
  package var name: String {
    parts.map { part in
      switch part {
      case .region(let name), .peerGroup(let name): name
      case .none: "-"
      }
    }.joined(separator: " × ")
  }
}

/// What a weighting for non-response came to.
package struct NonresponseMethod: Sendable, Hashable {
  package struct Margin: Sendable, Hashable {
    package var attributes: [String]
    /// Left out where the audience may not know who answered.
    package var classes: [MarginClass]

    package init(attributes: [String], classes: [MarginClass]) {
      self.attributes = attributes
      self.classes = classes
    }
  }

  package var kind: NonresponseRequest.Kind
  package var totals: MarginTotals
  package var bounds: ClosedRange<Double>?
  package var margins: [Margin]
  /// Libraries with a used response that are weighted, and all that they stand for.
  package var answered: Int
  package var libraries: Int
  /// Libraries of unknown population, left out where inhabitants count.
  package var leftOut: Int
  /// Of what a weight is multiplied by; where the margins are met, their weighted mean is 1.
  package var leastFactor: Double
  package var greatestFactor: Double
  package var rounds: Int
  /// The greatest |weight/target − 1| of any class.
  package var greatestMiss: Double
  package var responses: Int
  /// Kish's effective number of responses before and after.
  package var effectiveBefore: Double
  package var effective: Double

  package init(
    kind: NonresponseRequest.Kind, totals: MarginTotals, bounds: ClosedRange<Double>?,
    margins: [Margin], answered: Int, libraries: Int, leftOut: Int, leastFactor: Double,
    greatestFactor: Double, rounds: Int, greatestMiss: Double, responses: Int,
    effectiveBefore: Double, effective: Double
  ) {
    self.kind = kind
    self.totals = totals
    self.bounds = bounds
    self.margins = margins
    self.answered = answered
    self.libraries = libraries
    self.leftOut = leftOut
    self.leastFactor = leastFactor
    self.greatestFactor = greatestFactor
    self.rounds = rounds
    self.greatestMiss = greatestMiss
    self.responses = responses
    self.effectiveBefore = effectiveBefore
    self.effective = effective
  }

  /// Kish's design effect of the weights: n·Σw²/(Σw)².
  package var designEffect: Double { Double(responses) / effective }

  /// Whether every class weighs what it should; bounds may stand in the way.
  package var meetsMargins: Bool { greatestMiss <= 1e-6 }
}

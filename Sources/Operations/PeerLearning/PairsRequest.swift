package import Diagnostics
import PeerLearning
package import ReportModel

/// What libraries can be weak or strong in, as a person asks for it.
package enum PairingLevel: String, Sendable, CaseIterable {
  case touchpoint, group, question
}

/// How pairs of libraries are asked for.
package struct PairsRequest: Sendable {
  /// Nil for the first survey that has responses, visits before others.
  package var survey: String?
  /// Nil for the latest with used responses.
  package var wave: String?
  /// Nil for questions where the survey has indicators, else for groups.
  package var by: PairingLevel?
  /// How often each library learns, and teaches, at most.
  package var most = 2
  /// The library that asks whom to call.
  package var library: String?
  /// The coordinator sees names and figures; the library `library` neither, unless agreed.
  package var audience = Audience.coordinator
  /// Libraries that have agreed to be named to others.
  package var agreed: Set<String> = []
  /// Points of gain for a kilometre, for each doubling of size, and for having no language in common.
  package var kilometreCost = 0.1
  package var doublingCost = 5.0
  package var languageCost = 20.0
  /// The languages of libraries' work, where they are known.
  package var spoken: [String: Set<String>] = [:]
  /// Nil for the network's own language.
  package var language: Language?
  /// How many learners a group for a skill has at most.
  package var groupSize = 5

  package init() {}

  var costs: PairingCosts {
    var costs = PairingCosts()
    costs.kilometre = kilometreCost
    costs.doubling = doublingCost
    costs.language = languageCost
    return costs
  }
}

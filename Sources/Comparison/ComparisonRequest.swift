package import NetworkModel
package import ReportModel
package import SurveyModel

/// A response that counts, with the unit of the list `network` that it is about.
package struct UsedResponse: Sendable, Hashable {
  package let response: Response
  /// The name of a library or of a service point.
  package let unit: String

  package init(response: Response, unit: String) {
    self.response = response
    self.unit = unit
  }
}

/// What is to be compared, and every choice that decides how.
package struct ComparisonRequest: Sendable {
  /// The survey whose items the rows are about.
  package var outline: SurveyOutline
  /// The network of the grouping date.
  package var snapshot: NetworkSnapshot
  package var wave: Wave
  /// By version: the surveys that responses of another version were made with.
  package var olderOutlines: [String: SurveyOutline]
  package var weighting: Weighting
  /// Of the intervals, in (0, 1).
  package var confidence: Double
  package var audience: Audience
  /// The library that reads, for the audience `library`.
  package var ownLibrary: String?
  /// What `pulldata` reads; the day and the clock are each response's own.
  package var world: ExpressionWorld
  /// Responses of the wave that were left out before; told in the method.
  package var responsesNotUsed: Int
  /// Figures beyond the usual.
  package var figures: Set<AskedFigure> = []
  /// Whether libraries that have a word get the row that carries it, asked for or not: pages need it.
  package var words = false
  /// Which rows somebody will look at.
  package var rows = RowScope.all
  /// What libraries weigh for those that did not answer; nil where nobody asked.
  package var nonresponse: NonresponseWeights?
  /// By name of a library or service point: the visits that stand in the plan of the wave; nil without
  /// a plan.
  package var plannedVisits: [String: Int]?

  package init(
    outline: SurveyOutline, snapshot: NetworkSnapshot, wave: Wave,
    olderOutlines: [String: SurveyOutline] = [:], weighting: Weighting = .libraries,
    confidence: Double = 0.95, audience: Audience = .coordinator, ownLibrary: String? = nil,
    world: ExpressionWorld, responsesNotUsed: Int = 0
  ) {
    self.outline = outline
    self.snapshot = snapshot
    self.wave = wave
    self.olderOutlines = olderOutlines
    self.weighting = weighting
    self.confidence = confidence
    self.audience = audience
    self.ownLibrary = ownLibrary
    self.world = world
    self.responsesNotUsed = responsesNotUsed
  }

  /// Whether above the library each library weighs what the others do.
  var weighsLibrariesAlike: Bool { weighting == .libraries && nonresponse == nil }
}

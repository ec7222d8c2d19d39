package import Diagnostics
package import Findings
import NetworkModel
package import ReportModel

/// Which findings are asked for, and for whom.
package struct FindingsRequest: Sendable {
  package var survey: String
  /// A wave's name; nil for the latest with responses that count.
  package var wave: String?
  /// An earlier wave to compare with.
  package var against: String?
  package var audience = Audience.coordinator
  /// The library that reads, for the audience `library`.
  package var ownLibrary: String?
  package var touchpoint: String?
  package var theme: String?
  /// A name of ``FindingKind``.
  package var kind: String?
  /// A library or a service point.
  package var unit: String?
  package var region: String?
  /// Figures wholly below this bound, 0–100, are findings too.
  package var below: Double?
  /// Nil for the network's own language.
  package var language: Language?

  package init(survey: String) { self.survey = survey }
}

/// The findings of a wave as their reader may see them, with all names.
package struct ListedFindings: Sendable {
  package let survey: String
  package let wave: String
  package let audience: Audience
  package let naming: Naming
  package let codebook: Codebook
  package let importance: TouchpointImportance
  package let shown: ShownFindings
  /// Of the earlier wave, where one was asked for.
  package let earlier: ShownFindings?
  /// Ids in the wave's file that no finding bears any more; the coordinator's to know.
  package let orphans: [FindingID]
  /// Everything, whoever reads: for what is worked on, never for what is shown.
  let set: FindingSet

  /// Whether the reader sees counts alone.
  package var isCounts: Bool { audience == .region || audience == .public }
}

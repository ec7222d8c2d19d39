package import Diagnostics
package import Expressions
import NetworkModel
import SurveyModel

/// What a response that fits its version says of itself: all that decides, together with the other
/// responses and its records, whether it counts.
package struct ResponseFacts: Sendable, Hashable {
  package var instanceID: String
  package var deprecatedID: String?
  package var version: String
  package var timeStart: Moment?
  package var timeEnd: Moment?
  package var synthetic: Bool
  /// A library or service point of the network; nil when it names none.
  package var unit: String?
  /// Nil when it falls into none.
  package var wave: String?

  package init(
    instanceID: String, deprecatedID: String? = nil, version: String, timeStart: Moment? = nil,
    timeEnd: Moment? = nil, synthetic: Bool = false, unit: String? = nil, wave: String? = nil
  ) {
    self.instanceID = instanceID
    self.deprecatedID = deprecatedID
    self.version = version
    self.timeStart = timeStart
    self.timeEnd = timeEnd
    self.synthetic = synthetic
    self.unit = unit
    self.wave = wave
  }

  init(_ response: Response, _ outline: SurveyOutline, _ rules: SelectionRules) {
    self.init(
      instanceID: response.instanceID, deprecatedID: response.deprecatedID,
      version: response.version, timeStart: response.timeStart, timeEnd: response.timeEnd,
      synthetic: response.synthetic, wave: rules.wave(of: response, outline))
    let named = outline.question(with: .unit).flatMap { response[$0.question.name] }
    unit = named.flatMap { rules.snapshot[unit: $0] == nil ? nil : $0 }
  }
}

/// What one file, read alone, is.
package enum FileVerdict: Sendable {
  /// It says nothing, not even reliably which response it is.
  case unreadable(id: String, [Diagnostic])
  /// It cannot count, but it bears its id and corrects what it says it corrects.
  case misfit(id: String, deprecatedID: String?, RejectedResponse.Reason, [Diagnostic])
  case fits(ResponseFacts)
}

/// What the records about a response say together.
package enum Standing: Sendable, Hashable {
  case counts
  case withdrawn(ResponseRecord)
  /// With the last review, if there has been one, which sent the visit back.
  case notApproved(ResponseRecord?)

  package init(_ records: [ResponseRecord], needsReview: Bool) {
    let review = records.last { $0.kind == .approved || $0.kind == .returned }
    if let gone = records.last(where: { $0.kind == .withdrawn }) {
      self = .withdrawn(gone)
    } else if needsReview, review?.kind != .approved {
      self = .notApproved(review)
    } else {
      self = .counts
    }
  }
}

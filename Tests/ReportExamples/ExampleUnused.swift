import Diagnostics
package import ReportModel

extension Example {
  /// One left-out response for each reason, in no order of reasons.
  package static func unused(_ label: (String) -> String = { $0 }) -> [UnusedResponse] {
    UnusedResponse.Reason.allCases.reversed().enumerated().map { number, reason in
      UnusedResponse(
        place: label(
          "Responses/esimerkkikysely/2018-kevat/vastaus-\(number + 1).xml:\(number + 3)"),
        reason: reason,
        why: [Trilingual(label("keksitty syy \(number + 1)"))]
          + (reason == .misfit ? [Trilingual(label("ja toinen"))] : []))
    }
  }
}

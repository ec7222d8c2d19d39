package import Diagnostics
import ReportWriting
import Statistics

extension VisitQuality {
  /// One object on one line; sentences in the language.
  package func json(_ language: Language) -> String {
    JSONValue.object([
      ("wave", .string(wave)), ("survey", .string(survey)), ("synthetic", .boolean(isSynthetic)),
      ("for", .string("coordinator")), ("visits", .number(visits)),
      ("unsigned", .number(unsigned)), ("overlap", overlapObject),
      ("agreement", .array(agreement.map(\.object))), ("icc", correlationObject),
      ("leniency", leniencyObject), ("visitors", .array(punctuality.map(\.object))),
      ("unreported", unreported.map { .number($0) } ?? .null),
      ("sentences", .array(sentences.map { .string($0[language]) })),
    ]).text + "\n"
  }

  private var overlapObject: JSONValue {
    .object([
      ("places", .number(overlap.places)), ("visits", .number(overlap.visits)),
      ("repeated", .number(overlap.repeated)), ("pairs", .number(overlap.pairs)),
      ("pairs_of_one_day", .number(overlap.pairsOfOneDay)),
    ])
  }

  private var correlationObject: JSONValue {
    switch correlation {
    case .failure(let reason): return .object([("why_not", .string(reason.code))])
    case .success(let found):
      let ends = found.interval(confidence: 0.95)
      return .object([
        ("form", .string("1")), ("value", .number(found.value)), ("ci_low", .number(ends?.low)),
        ("ci_high", .number(ends?.high)), ("places", .number(found.targets)),
        ("visits", .number(found.ratings)), ("visits_each", .number(found.ratingsEach)),
        ("between", .number(found.betweenTargets)), ("within", .number(found.withinTargets)),
      ])
    }
  }

  private var leniencyObject: JSONValue {
    switch leniency {
    case .success(let found): found.object
    case .failure(.notEstimable(let reason)): .object([("why_not", .string(reason.code))])
    case .failure(.notConnected(let design)):
      .object([
        ("why_not", .string(NotEstimable.notConnected.code)),
        (
          "parts",
          .array(
            design.parts.map { part in
              .object([
                ("libraries", .array(part.libraries.map { .string($0) })),
                ("visitors", .array(part.visitors.map { .string($0) })),
              ])
            })
        ),
        (
          "joined_by",
          .array(
            design.joining.map { visit in
              .object([
                ("visitor", .string(visit.visitor)), ("place", .string(visit.place)),
                ("km", .number(visit.kilometres)),
              ])
            })
        ),
      ])
    }
  }
}

extension ItemAgreement {
  fileprivate var object: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("item", .string(item)), ("level", .string(level.code)), ("places", .number(places)),
    ]
    switch alpha {
    case .success(let found):
      members += [("answers", .number(found.paired)), ("alpha", .number(found.value))]
    case .failure(let reason): members += [("why_not", .string(reason.code))]
    }
    return .object(members)
  }
}

extension VisitorLeniency {
  fileprivate var object: JSONValue {
    .object([
      ("mean", .number(mean)), ("variance_library", .number(components.library)),
      ("variance_visitor", .number(components.visitor)),
      ("variance_rest", .number(components.rest)), ("libraries", .number(libraries)),
      ("confidence", .number(confidence)),
      (
        "visitors",
        .array(
          visitors.map { one in
            .object([
              ("visitor", .string(one.visitor)), ("visits", .number(one.visits)),
              ("libraries", .number(one.libraries)), ("mean", .number(one.mean)),
              ("leniency", .number(one.leniency)), ("se", .number(one.standardError)),
              ("ci_low", .number(one.low)), ("ci_high", .number(one.high)),
            ])
          })
      ),
    ])
  }
}

extension VisitorPunctuality {
  fileprivate var object: JSONValue {
    .object([
      ("visitor", .string(visitor)), ("visits", .number(visits)),
      ("days_late", .array(daysLate.map { .number($0) })),
      ("hours_median", .number(VisitorPunctuality.median(hours))),
      ("hours_max", .number(hours.max())), ("later_days", .number(onLaterDays)),
    ])
  }
}

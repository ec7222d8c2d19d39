import ReportModel

/// How it was weighted for non-response.
func nonresponse(_ method: NonresponseMethod) -> JSONValue {
  .object([
    ("method", .string(method.kind.rawValue)), ("totals", .string(method.totals.rawValue)),
    (
      "bounds",
      method.bounds.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
    ),
    ("libraries", .number(method.answered)), ("libraries_of", .number(method.libraries)),
    ("left_out", .number(method.leftOut)),
    ("least_factor", .number(method.leastFactor)),
    ("greatest_factor", .number(method.greatestFactor)),
    ("rounds", .number(method.rounds)), ("greatest_miss", .number(method.greatestMiss)),
    ("responses", .number(method.responses)),
    ("effective_before", .number(method.effectiveBefore)),
    ("effective", .number(method.effective)), ("design_effect", .number(method.designEffect)),
    ("margins", .array(method.margins.map(margin))),
  ])
}

private func margin(_ margin: NonresponseMethod.Margin) -> JSONValue {
  .object([
    ("attributes", .array(margin.attributes.map { .string($0) })),
    (
      "classes",
      .array(
        margin.classes.map { one in
          .object([
            ("class", .string(one.name)), ("libraries", .number(one.answered)),
            ("libraries_of", .number(one.libraries)), ("target", .number(one.target)),
            ("before", .number(one.before)), ("after", .number(one.after)),
          ])
        })
    ),
  ])
}

/// Who of a group answered, and whether its libraries can be compared.
func comparability(_ group: GroupComparability) -> JSONValue {
  .object([
    ("level", .string(group.level.rawValue)), ("unit", .string(group.unit)),
    ("verdict", .string(group.verdict.rawValue)), ("libraries", .number(group.answered)),
    ("libraries_of", .number(group.libraries)), ("responses", .number(group.responses)),
    ("visits_planned", group.planned.map { .number($0) } ?? .null),
    ("other_definitions", .number(group.differing)),
    ("questions_differing", .number(group.questions)),
    ("moved", .number(group.moved)), ("grouped_outside_wave", .boolean(group.isGroupedOutsideWave)),
  ])
}

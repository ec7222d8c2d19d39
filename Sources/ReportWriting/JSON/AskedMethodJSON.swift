import ReportModel

/// The choices behind the figures that were asked for; nothing where none was.
func asked(_ method: AskedMethod) -> [(key: String, value: JSONValue)] {
  guard !method.figures.isEmpty else { return [] }
  let figures = JSONValue.array(method.figures.map { .string($0.rawValue) })
  return [("with", figures)]
    + method.figures.map { figure in (figure.rawValue, choices(figure, method)) }
    + [("families", .array(method.families.map(family)))]
}

private func choices(_ figure: AskedFigure, _ method: AskedMethod) -> JSONValue {
  let network = ("reference_groups", JSONValue.array([.string("network")]))
  let both = ("reference_groups", JSONValue.array([.string("network"), .string("region")]))
  return switch figure {
  case .distinct:
    .object([
      both, ("adjustment", .string("holm")),
      ("family", .string("libraries of a reference group with a value of the item")),
      ("level", .number(method.level)), ("fewest_libraries", .number(method.fewestLibraries)),
      ("fewest_degrees_of_freedom", .number(method.fewestDegreesOfFreedom)),
      ("least_coverage", .number(method.leastCoverage)),
    ])
  case .shrunken: .object([network, ("spread_between", .string("reml"))])
  case .ranks:
    .object([
      network, ("scope", .string("marginal")), ("draws", .number(method.draws)),
      ("generator", .string("splitmix64")), ("seed", .number(method.seed)),
    ])
  case .percentile: .object([both])
  }
}

private func family(_ family: AskedMethod.Family) -> JSONValue {
  .object([
    ("item_type", .string(family.itemType.rawValue)), ("item", .string(family.item)),
    ("reference", .string(family.reference)), ("libraries", .number(family.libraries)),
    ("libraries_of", .number(family.librariesOf)),
    ("no_word", family.noWord.map { .string($0.rawValue) } ?? .null),
  ])
}

func against(_ wave: EarlierWave) -> JSONValue {
  .object([
    ("wave", .string(wave.wave)), ("wave_from", .string(wave.from)),
    ("wave_until", .string(wave.until)),
    ("versions", .array(wave.versions.map { .string($0) })),
    ("responses_used", .number(wave.responsesUsed)),
    ("responses_not_used", .number(wave.responsesNotUsed)),
    ("synthetic", .boolean(wave.synthetic)), ("pooled", .array(wave.pooled.map(pooled))),
  ])
}

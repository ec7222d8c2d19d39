import PeerLearning
import ReportModel
package import ReportWriting

extension PreparedPairs {
  /// A row for each pair and subject: the chief subject first.
  package var rows: PlainRows {
    var columns = ["learner", "teacher", "item_type", "item", "chief", "evidence"]
    if showsFigures {
      columns += [
        "lead", "lead_low", "lead_high", "p", "gain", "km", "size_learner", "size_teacher",
        "language_shared", "cost_distance", "cost_size", "cost_language", "worth",
      ]
    }
    return PlainRows(
      name: "pairs", columns: columns + ["practices"],
      rows: told.flatMap { pair in
        ([pair.chief] + pair.others).enumerated().map { row(pair, $1, isChief: $0 == 0) }
      }, method: methodMembers)
  }

  private func name(_ library: Int) -> String {
    named.contains(library) ? units[library].name : label(library).text
  }

  private func row(
    _ pair: LearningPair, _ one: LearningDifference, isChief: Bool
  ) -> [PlainRows.Cell] {
    let entry = subjects[one.subject].entry
    let (learner, teacher) = (task.libraries[pair.learner], task.libraries[pair.teacher])
    var cells: [PlainRows.Cell] = [
      .text(name(pair.learner)), .text(name(pair.teacher)), .text(entry.type.rawValue),
      .text(entry.name), .truth(isChief), .text(one.interval == nil ? "counted" : "sampled"),
    ]
    if showsFigures {
      cells += [
        .number(one.lead), .number(one.interval?.lowerBound), .number(one.interval?.upperBound),
        .number(one.probability), .number(one.gain), .number(learner.kilometres(to: teacher)),
        .number(learner.size), .number(teacher.size),
        .truth(learner.sharesLanguage(with: teacher)), .number(pair.costs.distance),
        .number(pair.costs.size), .number(pair.costs.language), .number(pair.worth),
      ]
    }
    return cells + [.texts(practices(of: pair.teacher))]
  }

  private var methodMembers: [PlainRows.Member] {
    [
      .init("survey", .text(survey)), .init("wave", .text(wave)),
      .init("audience", .text(audience.rawValue)), .init("synthetic", .truth(naming.synthetic)),
      .init("most", .whole(task.most)), .init("points_per_km", .number(task.costs.kilometre)),
      .init("points_per_doubling", .number(task.costs.doubling)),
      .init("points_without_language", .number(task.costs.language)),
      .init("candidates", .whole(showsFigures ? pairing.candidates : nil)),
      .init("worth", .number(showsFigures ? pairing.worth : nil)),
      .init("bound", .number(showsFigures ? pairing.bound : nil)),
      .init("fair_peers", .texts(fairPeers.map(name))),
      .init(
        "nothing_told_apart",
        .texts(silent.map { "\(subjects[$0.subject].entry.name): \($0.why.token)" })),
    ]
  }
}

extension NothingToldApart {
  /// As the reports' `families` write it.
  var token: String {
    switch self {
    case .noDirection: "no_direction"
    case .fewLibraries: "few_libraries"
    case .fewRepeats: "few_repeats"
    case .allAlike: "all_alike"
    case .noneApart: "none_apart"
    }
  }
}

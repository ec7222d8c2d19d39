import PeerLearning
import ReportModel
import ReportWriting

extension PreparedPairs {
  /// A row for each pair and subject: the chief subject first.
  var rows: RecordTable {
    var columns = ["learner", "teacher", "item_type", "item", "chief", "evidence"]
    if showsFigures {
      columns += [
        "lead", "lead_low", "lead_high", "p", "gain", "km", "size_learner", "size_teacher",
        "language_shared", "cost_distance", "cost_size", "cost_language", "worth",
      ]
    }
    return RecordTable(
      columns: columns + ["practices"],
      rows: told.flatMap { pair in
        ([pair.chief] + pair.others).enumerated().map { row(pair, $1, isChief: $0 == 0) }
      })
  }

  private func name(_ library: Int) -> String {
    named.contains(library) ? units[library].name : label(library).text
  }

  private func row(
    _ pair: LearningPair, _ one: LearningDifference, isChief: Bool
  ) -> [PlainCell] {
    let entry = subjects[one.subject].entry
    let (learner, teacher) = (task.libraries[pair.learner], task.libraries[pair.teacher])
    var cells: [PlainCell] = [
      .text(name(pair.learner)), .text(name(pair.teacher)), .text(entry.type.rawValue),
      .text(entry.name), .flag(isChief), .text(one.interval == nil ? "counted" : "sampled"),
    ]
    if showsFigures {
      let shares: PlainCell =
        learner.sharesLanguage(with: teacher).map { .flag($0) } ?? .nothing
      cells += [
        .init(one.lead), .init(one.interval?.lowerBound), .init(one.interval?.upperBound),
        .init(one.probability), .init(one.gain), .init(learner.kilometres(to: teacher)),
        .init(learner.size), .init(teacher.size),
        shares, .number(pair.costs.distance),
        .number(pair.costs.size), .number(pair.costs.language), .number(pair.worth),
      ]
    }
    return cells + [.texts(practices(of: pair.teacher))]
  }

  /// How the pairs were made.
  var methodCells: [(key: String, value: PlainCell)] {
    [
      ("survey", .text(survey)), ("wave", .text(wave)),
      ("audience", .text(audience.rawValue)), ("synthetic", .flag(naming.synthetic)),
      ("most", .count(task.most)), ("points_per_km", .number(task.costs.kilometre)),
      ("points_per_doubling", .number(task.costs.doubling)),
      ("points_without_language", .number(task.costs.language)),
      ("candidates", .init(showsFigures ? pairing.candidates : nil)),
      ("worth", .init(showsFigures ? pairing.worth : nil)),
      ("bound", .init(showsFigures ? pairing.bound : nil)),
      ("fair_peers", .texts(fairPeers.map(name))),
      (
        "nothing_told_apart",
        .texts(silent.map { "\(subjects[$0.subject].entry.name): \($0.why.token)" })
      ),
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

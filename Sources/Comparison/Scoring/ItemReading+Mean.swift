import Statistics

extension ItemReading {
  /// The reading of a question in a repeat, from those of its relevant instances: the mean over the
  /// answered ones. Without any, the reason that all instances share, else plainly missing.
  static func mean(of instances: [ItemReading]) -> ItemReading {
    guard let first = instances.first else { return ItemReading(.irrelevant) }
    if instances.count == 1 { return first }
    let answered = instances.filter { $0.state == .valid }
    guard !answered.isEmpty else {
      return ItemReading(instances.allSatisfy { $0.state == first.state } ? first.state : .missing)
    }
    var reading = ItemReading(.valid)
    reading.score = meanInteger(answered.compactMap(\.score))
    reading.number = meanNumber(answered.compactMap(\.number))
    let parts = instances.compactMap(\.quotient)
    if let numerator = meanNumber(parts.map(\.numerator)),
      let denominator = meanNumber(parts.map(\.denominator))
    {
      reading.quotient = QuotientParts(numerator: numerator, denominator: denominator)
    }
    let chosen = answered.compactMap(\.chosen)
    if !chosen.isEmpty { reading.chosen = combined(chosen.joined(), over: chosen.count) }
    reading.ranks = combined(answered.map(\.ranks).joined(), over: nil)
    return reading
  }

  /// Adds up the amounts of each choice; divided by a number, or by how often the choice occurs.
  private static func combined(
    _ parts: some Sequence<ChoicePart>, over count: Int?
  ) -> [ChoicePart] {
    var sums: [Int: (amount: Int, times: Int)] = [:]
    for part in parts {
      sums[part.choice, default: (0, 0)].amount += part.amount
      sums[part.choice, default: (0, 0)].times += 1
    }
    return sums.sorted { $0.key < $1.key }.map { choice, sum in
      ChoicePart(
        choice: choice, amount: rounded(Int128(sum.amount), over: Int128(count ?? sum.times)))
    }
  }

  private static func meanInteger(_ values: [Int]) -> Int? {
    guard !values.isEmpty else { return nil }
    return rounded(values.reduce(Int128(0)) { $0 + Int128($1) }, over: Int128(values.count))
  }

  private static func meanNumber(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : CompensatedSum(values).value / Double(values.count)
  }
}

import SurveyModel

/// A column's name resolved: `question`, or `repeat[2]/question`; groups may stand between.
struct AnswerColumn {
  let placed: PlacedQuestion
  let key: AnswerKey
  /// How many instances of which repeats the column asks for.
  let repeats: [(RepeatKey, Int)]

  init?(_ name: String, outline: SurveyOutline) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last, let placed = outline[last] else { return nil }
    var instances: [Int] = []
    var repeats: [(RepeatKey, Int)] = []
    var names: [String] = []
    for part in parts.dropLast() {
      guard let open = part.firstIndex(of: "["), part.last == "]",
        let number = Int(part[part.index(after: open)...].dropLast()), (1...1000).contains(number)
      else {
        if outline.groupNames.contains(part) { continue }
        return nil
      }
      let repeatName = String(part[..<open])
      repeats.append((RepeatKey(repeatName, instances), number))
      names.append(repeatName)
      instances.append(number - 1)
    }
    guard names == placed.repeats else { return nil }
    self.placed = placed
    self.repeats = repeats
    key = AnswerKey(last, instances)
  }
}

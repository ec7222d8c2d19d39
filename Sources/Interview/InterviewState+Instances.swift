package import SurveyModel

/// Instances of repeats, taken away and put in another order. Everything that was ever answered in
/// an instance goes with it, what is irrelevant now too.
extension InterviewState {
  /// Takes away an instance with its answers; those after it move up. Repeats that an expression
  /// counts stay as they are.
  package mutating func removeInstance(of key: RepeatKey, at instance: Int) {
    guard let count = free(key), (0..<count).contains(instance) else { return }
    renumber(.removing(instance, of: key))
    added[key] = count - 1
    refresh()
  }

  /// Puts an instance in another place among its siblings; those between shift by one.
  package mutating func moveInstance(of key: RepeatKey, from old: Int, to new: Int) {
    guard let count = free(key), (0..<count).contains(old), (0..<count).contains(new), old != new
    else { return }
    renumber(.moving(from: old, to: new, of: key))
    refresh()
  }

  /// How many instances people have added to a repeat that no expression counts.
  private func free(_ key: RepeatKey) -> Int? {
    outline.repeats[key.name]?.count == nil ? added[key] : nil
  }

  private mutating func renumber(_ renumbering: Renumbering) {
    draft = Dictionary(
      uniqueKeysWithValues: draft.compactMap { key, text in
        renumbering.moved(key, outline).map { ($0, text) }
      })
    defaulted = Set(defaulted.compactMap { renumbering.moved($0, outline) })
    added = Dictionary(
      uniqueKeysWithValues: added.compactMap { key, count in
        renumbering.moved(key, outline).map { ($0, count) }
      })
  }

  /// Whether nobody has answered anything in an instance, relevant or not. What a default would
  /// put there is no answer.
  func isUntouched(_ key: RepeatKey, at instance: Int) -> Bool {
    let path = key.outer + [instance]
    return draft.allSatisfy { answer, text in
      guard !text.isEmpty, let placed = outline[answer.question],
        placed.repeats.contains(key.name), answer.instances.starts(with: path)
      else { return true }
      return placed.question.isCalculated || text == defaultText(placed, answer.instances)
    }
  }
}

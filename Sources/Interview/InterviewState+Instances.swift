package import SurveyModel

/// Instances of repeats, taken away and put in another order. Everything that was ever answered in
/// an instance goes with it, what is irrelevant now too.
extension InterviewState {
  /// Takes away an instance with its answers; those after it move up.
  package mutating func removeInstance(of key: RepeatKey, at instance: Int) {
    guard let count = added[key], (0..<count).contains(instance) else { return }
    renumber(key) { $0 == instance ? nil : $0 > instance ? $0 - 1 : $0 }
    added[key] = count - 1
    refresh()
  }

  /// Puts an instance in another place among its siblings; those between shift by one.
  package mutating func moveInstance(of key: RepeatKey, from old: Int, to new: Int) {
    guard let count = added[key], (0..<count).contains(old), (0..<count).contains(new), old != new
    else { return }
    renumber(key) { place in
      if place == old { return new }
      if old < place, place <= new { return place - 1 }
      if new <= place, place < old { return place + 1 }
      return place
    }
    refresh()
  }

  /// Gives every instance of a repeat its new number; nil takes it away.
  private mutating func renumber(_ key: RepeatKey, _ place: (Int) -> Int?) {
    let depth = key.outer.count
    func moved(_ instances: [Int], _ repeats: [String]) -> [Int]? {
      guard repeats.count > depth, repeats[depth] == key.name, instances.count > depth,
        instances.starts(with: key.outer)
      else { return instances }
      guard let new = place(instances[depth]) else { return nil }
      var path = instances
      path[depth] = new
      return path
    }
    func moved(_ answer: AnswerKey) -> AnswerKey? {
      moved(answer.instances, outline[answer.question]?.repeats ?? [])
        .map { AnswerKey(answer.question, $0) }
    }
    func moved(_ inner: RepeatKey) -> RepeatKey? {
      moved(inner.outer, outline.repeatParents[inner.name] ?? []).map { RepeatKey(inner.name, $0) }
    }
    draft = Dictionary(
      uniqueKeysWithValues: draft.compactMap { answer, text in moved(answer).map { ($0, text) } })
    defaulted = Set(defaulted.compactMap { moved($0) })
    added = Dictionary(
      uniqueKeysWithValues: added.compactMap { inner, count in moved(inner).map { ($0, count) } })
  }
}

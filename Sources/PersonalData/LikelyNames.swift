/// Places of what is likely to be a person's name: words with capitals after a cue
/// (``nameCue(at:in:)``), and `Maija-niminen virkailija`.
func likelyNames(in text: ScreenedText) -> [Range<Int>] {
  let search = NameSearch(text: text, words: words(of: text))
  var found: [Range<Int>] = []
  for number in search.words.indices {
    for name in search.names(at: number) {
      let start = search.words[name.lowerBound].place.lowerBound
      let end = search.words[name.upperBound - 1].place.upperBound
      found.append(start..<end)
    }
    if let name = search.nameBefore(number) { found.append(name) }
  }
  return found
}

private struct NameSearch {
  let text: ScreenedText
  let words: [Word]

  /// The names that follow the cue at this word: one, or two that `ja` joins.
  func names(at number: Int) -> [Range<Int>] {
    guard let cue = nameCue(at: number, in: words),
      cue.kind != .naming || !speaksOfThing(before: number),
      let first = name(from: cue.next, after: words[number], cue.kind)
    else { return [] }
    let joint = first.upperBound
    guard words.indices.contains(joint + 1), words[joint].gap == .space,
      ["ja", "sekä", "och", "samt", "and"].contains(words[joint].lower),
      words[joint + 1].gap == .space,
      let second = name(from: joint + 1, after: words[number], cue.kind)
    else { return [first] }
    return [first, second]
  }

  private func name(from start: Int, after cue: Word, _ kind: NameCue.Kind) -> Range<Int>? {
    guard mayBeName(start, kind) else { return nil }
    var end = start + 1
    while end - start < 5, let next = continued(start..<end, kind) { end = next }
    let name = words[start..<end]
    if name.count == 1, words[start].isInitial { return nil }
    if kind == .title { return start..<end }
    if name.contains(where: { isOrganisation($0.lower) }) { return nil }
    return kind == .trade && isPlace(name, after: cue) ? nil : start..<end
  }

  private func mayBeName(_ number: Int, _ kind: NameCue.Kind) -> Bool {
    let word = words[number]
    if word.isInitial {
      return words.indices.contains(number + 1) && words[number + 1].gap == .stop
    }
    return word.isCapitalised && (kind == .title || !capitalisedOtherwise.contains(word.lower))
  }

  /// The end of the name with one more word: `Virtanen`, `von Berg`, `M. Virtanen`.
  private func continued(_ name: Range<Int>, _ kind: NameCue.Kind) -> Int? {
    let next = name.upperBound
    guard words.indices.contains(next) else { return nil }
    let isJoined =
      words[next].gap == .space || (words[next].gap == .stop && words[next - 1].isInitial)
    guard isJoined else { return nil }
    if ["von", "af", "de", "van", "di"].contains(words[next].lower),
      words.indices.contains(next + 1), words[next + 1].gap == .space,
      words[next + 1].isCapitalised
    {
      return next + 2
    }
    return mayBeName(next, .trade) ? next + 1 : nil
  }

  /// `virkailija Oodissa`, `virkailijan Oodin tiskillä`; but a name may stand in the same case as
  /// its cue: `virkailijasta Maijasta`.
  private func isPlace(_ name: ArraySlice<Word>, after cue: Word) -> Bool {
    guard let last = name.last else { return false }
    if name.count == 1, isWhere(last.lower), cue.lower.suffix(3) != last.lower.suffix(3) {
      return true
    }
    guard words.indices.contains(name.endIndex), words[name.endIndex].gap == .space else {
      return false
    }
    return isOwner(last.lower) && isCounter(words[name.endIndex].lower)
  }

  /// Whether the nearest noun before the word is that of a thing: `kirjasto nimeltään Oodi`.
  private func speaksOfThing(before number: Int) -> Bool {
    var place = number
    while place > 0, number - place < 5, !words[place].beginsSentence {
      place -= 1
      if isPerson(words[place].lower) { return false }
      if isThing(words[place].lower) { return true }
    }
    return false
  }

  /// The name before `-niminen`, where a person's word follows: `Maija-niminen virkailija`,
  /// `Maija Virtanen -niminen virkailija`.
  func nameBefore(_ number: Int) -> Range<Int>? {
    let word = words[number]
    let hyphen = word.lower.lastIndex(of: "-")
    let form = hyphen.map { word.lower[$0...].dropFirst() } ?? word.lower[...]
    guard namedForms.contains(where: form.hasPrefix), words.indices.contains(number + 1),
      isPerson(words[number + 1].lower)
    else { return nil }
    if hyphen != nil {
      let end = text.scalars[word.place].lastIndex(of: "-")
      return word.isCapitalised ? end.map { word.place.lowerBound..<$0 } : nil
    }
    guard word.gap == .space || word.gap == .hyphen else { return nil }
    var start = number
    while start > 0, number - start < 3, words[start - 1].isCapitalised,
      start == number || words[start].gap == .space
    {
      start -= 1
    }
    guard start < number else { return nil }
    return words[start].place.lowerBound..<words[number - 1].place.upperBound
  }
}

private let namedForms = ["nimine", "nimise", "nimist"]

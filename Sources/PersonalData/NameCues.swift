/// Words after which a name is to be expected.
struct NameCue {
  enum Kind {
    /// Mr, rouva: what follows is a name.
    case title
    /// The word of a trade: what follows may also be a place.
    case trade
    /// Called, nimeltään: what follows may also be the name of a thing.
    case naming
  }

  let kind: Kind
  /// The number of the word that may be the name.
  let next: Int
}

/// The cue that begins with the word of this number, if any.
func nameCue(at number: Int, in words: [Word]) -> NameCue? {
  // Without a capital after it the word is no cue, whatever it is.
  let follow = words[min(number + 1, words.count)..<min(number + 3, words.count)]
  guard follow.contains(where: { $0.isCapitalised || $0.isInitial }), let next = follow.first else {
    return nil
  }
  let word = words[number]
  if isTitle(word), next.gap == .space || (next.gap == .stop && abbreviations.contains(word.lower))
  {
    return NameCue(kind: .title, next: number + 1)
  }
  if isTrade(word.lower), next.gap == .space { return NameCue(kind: .trade, next: number + 1) }
  if isNaming(number, in: words), next.gap == .space || next.gap == .colon {
    return NameCue(kind: .naming, next: number + 1)
  }
  if isNameItself(word.lower) {
    if next.gap == .colon { return NameCue(kind: .naming, next: number + 1) }
    let isLinked = next.gap == .space && links.contains(next.lower)
    if isLinked, words.indices.contains(number + 2),
      words[number + 2].gap == .space || words[number + 2].gap == .colon
    {
      return NameCue(kind: .naming, next: number + 2)
    }
  }
  return nil
}

private let abbreviations: Set = ["mr", "mrs", "ms", "dr", "hra", "rva", "nti", "hr", "frk"]
private let titles: Set = ["herr", "fru", "fröken", "hra", "rva", "nti", "frk"]
private let englishTitles: Set = ["mr", "mrs", "ms", "miss", "dr", "hr"]

private func isTitle(_ word: Word) -> Bool {
  if titles.contains(word.lower) { return true }
  // “I miss Lahti” and “20 ms” begin small.
  if englishTitles.contains(word.lower) { return word.isCapitalised }
  // Finnish titles bend: herralle, rouvan, neidiltä.
  return word.lower.count <= 10
    && ["herra", "rouva", "neiti", "neidi"].contains { word.lower.hasPrefix($0) }
}

private let trades: Stems = [
  "virkailij", "kirjastonhoitaj", "kirjastoneuvoj", "kirjastonjohtaj", "asiakaspalvelij",
  "informaatik", "vahtimest", "bibliotekarie", "biblioteksassistent", "biblioteksbiträde",
  "librarian", "clerk",
]

/// Whether the word, in any case and compound, is that of one who serves.
func isTrade(_ word: String) -> Bool {
  trades.occur(in: word) && !counters.occur(in: word)
}

private let counters: Stems = ["tiski", "piste", "librarianship"]
private let namings: Set = ["nimeltään", "nimeltä", "heter", "hette", "named", "called"]
private let callers: Set = ["i", "we", "you", "he", "she", "they", "who"]
private let links: Set = [
  "oli", "on", "luki", "lukee", "var", "är", "stod", "står", "was", "is", "said", "says", "read",
  "reads",
]
private let names: Set = [
  "nimi", "nimeni", "nimensä", "etunimi", "sukunimi", "namn", "namnet", "förnamn", "efternamn",
  "name",
]
private let badges: Stems = [
  "nimikyl", "nimilap", "nimineul", "rintakyl", "rintaneul", "namnskyl", "namnbric", "badge",
  "nametag",
]

private func isNaming(_ number: Int, in words: [Word]) -> Bool {
  let word = words[number].lower
  let before = number > 0 && !words[number].beginsSentence ? words[number - 1].lower : ""
  if word == "called" { return !callers.contains(before) }
  return namings.contains(word) || (word == "namn" && before == "vid")
}

private func isNameItself(_ word: String) -> Bool {
  names.contains(word) || badges.occur(in: word)
}

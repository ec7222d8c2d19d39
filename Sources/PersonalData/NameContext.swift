// What tells a person's name from the name of a place or a thing, in Finnish, Swedish and English.

private let things: Stems = [
  "kirja", "palvelu", "sovellu", "ohjelma", "tapahtum", "huone", "näyttely", "laite", "laitte",
  "elokuv", "sarja", "sivusto", "tietokan", "kurssi", "kerho", "piiri", "ryhmä", "kahvila",
  "koira", "kissa", "robot", "hylly", "teos", "teokse", "romaan", "kone", "järjestelm", "kampanj",
  "hahmo", "maskot", "kaupun", "paikka", "paika", "projekt", "hanke", "hankke", "lehti", "lehde",
  "bibliotek", "tjänst", "evenemang", "utställning", "tidning", "serie",
  "databas", "klubb", "grupp", "roman", "system", "plats", "författar", "library", "libraries",
  "service", "event", "exhibition", "magazine", "movie", "series", "website", "database",
  "course", "novel", "campaign", "place", "building", "machine", "author",
]
/// Short words that other words hold inside: only at the beginning.
private let shortThings: Stems = [
  "tila", "peli", "levy", "talo", "sali", "sivu", "bok", "böcker", "app", "rum", "film", "spel",
  "sida", "kurs", "café", "hund", "katt", "verk", "hus", "stad", "sal", "room", "book", "game",
  "site", "club", "group", "dog", "cat", "city", "town", "hall",
]
private let persons: Stems = [
  "hoitaj", "henkilö", "työntekij", "nainen", "naisen", "nais", "mies", "miehen", "miehe",
  "palvelij", "johtaj", "harjoittelij", "vartij", "neuvoj", "asiakas", "tjänsteman", "kvinna",
  "person", "anställd", "assistent", "woman", "lady", "employee", "assistant", "colleague",
]
private let shortPersons: Stems = [
  "tyttö", "poika", "tyyppi", "man", "kille", "tjej", "guy", "girl", "boy",
]
private let organisations: Stems = [
  "kirjasto", "bibliotek", "library", "libraries", "kaupun", "yliopisto", "universit", "museo",
  "museum", "koulu", "school", "skola", "college", "city", "council", "kulttuuri", "kampus",
  "campus",
]
private let counters: Stems = [
  "kirjasto", "tiski", "palvelu", "osasto", "neuvon", "toimipist", "kampu", "aula", "kerro",
  "kaupun", "kunna", "bibliotek", "disk", "avdelning", "filial",
]

func isPerson(_ word: String) -> Bool {
  isTrade(word) || persons.occur(in: word)
    || shortPersons.begin(word)
}

func isThing(_ word: String) -> Bool {
  !isPerson(word)
    && (things.occur(in: word) || shortThings.begin(word))
}

func isOrganisation(_ word: String) -> Bool { organisations.occur(in: word) }

/// A place where one is served: `Oodin tiskillä`.
func isCounter(_ word: String) -> Bool { counters.begin(word) }

/// Ends as a place does when something is there or comes from there: `Oodissa`, `Lahdesta`,
/// `Rovaniemellä`. Shorter words are left, for names end so too (`Asta`, `Krista`, `Stella`).
func isWhere(_ word: String) -> Bool {
  if ["ssä", "stä", "llä", "ltä"].contains(where: word.hasSuffix) { return true }
  if word.count >= 7, ["ssa", "sta", "aalla"].contains(where: word.hasSuffix) { return true }
  return word.count >= 10 && word.hasSuffix("lla")
}

/// A genitive: `Oodin`, `Esbos`; no surname in -nen.
func isOwner(_ word: String) -> Bool {
  (word.hasSuffix("n") && !word.hasSuffix("nen")) || word.hasSuffix("s")
}

/// Words that have a capital for another reason: a sentence, question or greeting begins without
/// a full stop before it; English days, months and languages.
let capitalisedOtherwise = Set(
  """
  hän hänen hänellä häneltä hänelle he heidän heillä heiltä se sen siellä siitä siinä minä minun
  minulle minulta me meidän meille meillä te sinä kun koska jos mutta sitten kysyin pyysin kerroin
  missä mistä mihin mikä mitä miten kuinka milloin miksi kuka kenellä keneltä onko oliko voiko
  voisiko voitko voisitko saako saisiko löytyykö ei eikä kiitos hei moi terve päivää hyvää
  tervetuloa tämä tuo tässä tuolla nyt myös jumala
  han hon hen de dem det den jag vi ni du min när om men och sedan då var vad hur vem vilken vilka
  kan kunde finns får fick har hade är tack hej god goddag välkommen inte man
  he she they it i we you the a an this that there here then when if but and or my his her their
  our what where which who how can could would do does did is was are were not no yes thanks thank
  hello hi good welcome please monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december english finnish
  swedish sámi sami russian estonian arabic somali german french spanish norwegian danish ukrainian
  desk assistant services director
  """.split(whereSeparator: \.isWhitespace).map(String.init))

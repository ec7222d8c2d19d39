import Diagnostics

/// The columns of the list `network` and their fixed values, in words.
enum NetworkWords {
  static let columns: [String: Trilingual] = [
    "name": Trilingual(fi: "tunnus", sv: "beteckning", en: "identifier"),
    "level": Trilingual(fi: "taso", sv: "nivå", en: "level"),
    "library": Trilingual(fi: "kirjasto", sv: "bibliotek", en: "library"),
    "region": Trilingual(fi: "maakunta", sv: "landskap", en: "region"),
    "municipality": Trilingual(fi: "kunta", sv: "kommun", en: "municipality"),
    "type": Trilingual(fi: "tyyppi", sv: "typ", en: "type"),
    "self_service": Trilingual(fi: "omatoimiaika", sv: "meröppettid", en: "self-service hours"),
    "lat": Trilingual(fi: "leveysaste", sv: "latitud", en: "latitude"),
    "lon": Trilingual(fi: "pituusaste", sv: "longitud", en: "longitude"),
    "population": Trilingual(fi: "asukasluku", sv: "invånarantal", en: "number of inhabitants"),
    "staff": Trilingual(
      fi: "henkilötyövuosien määrä", sv: "antal årsverken", en: "full-time equivalents of staff"),
  ]

  static let values: [String: Trilingual] = [
    "service_point": Trilingual(fi: "toimipiste", sv: "verksamhetsställe", en: "service point"),
    "library": Trilingual(fi: "kirjasto", sv: "bibliotek", en: "library"),
    "main": Trilingual(fi: "pääkirjasto", sv: "huvudbibliotek", en: "main library"),
    "branch": Trilingual(fi: "sivukirjasto", sv: "filialbibliotek", en: "branch library"),
    "bookmobile": Trilingual(fi: "kirjastoauto", sv: "bokbuss", en: "bookmobile"),
    "yes": Trilingual(fi: "kyllä", sv: "ja", en: "yes"),
    "no": Trilingual(fi: "ei", sv: "nej", en: "no"),
    "unknown": Trilingual(fi: "ei tiedossa", sv: "okänt", en: "unknown"),
  ]
}

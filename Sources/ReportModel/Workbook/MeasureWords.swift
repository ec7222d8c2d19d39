import Diagnostics

/// What the measures of the tidy output are called above a column.
enum MeasureWords {
  static func name(_ measure: Measure) -> Trilingual {
    switch measure {
    case .score: CommonWords.score
    case .scoreSD, .sd: Trilingual(fi: "Keskihajonta", sv: "Standardavvikelse", en: "SD")
    case .scoreMedian, .median: Trilingual(fi: "Mediaani", sv: "Median", en: "Median")
    case .scoreUncapped:
      Trilingual(fi: "Ilman kattoa", sv: "Utan tak", en: "Without the cap")
    case .critical:
      Trilingual(fi: "Kriittinen alitus", sv: "Kritisk brist", en: "Critical failure")
    case .mean: Trilingual(fi: "Keskiarvo", sv: "Medelvärde", en: "Mean")
    case .min: Trilingual(fi: "Pienin", sv: "Minst", en: "Least")
    case .max: Trilingual(fi: "Suurin", sv: "Störst", en: "Greatest")
    case .ratio:
      Trilingual(fi: "Yhteensä laskettuna", sv: "Beräknat tillsammans", en: "Taken together")
    case .share: Trilingual(fi: "Osuus", sv: "Andel", en: "Share")
    case .meanRank:
      Trilingual(fi: "Keskimääräinen sija", sv: "Genomsnittlig plats", en: "Mean place")
    case .change: CommonWords.change
    case .libraries: Trilingual(fi: "Kirjastoja mukana", sv: "Bibliotek med", en: "Libraries in")
    case .librariesOf: Trilingual(fi: "Kirjastoja kaikkiaan", sv: "Bibliotek i allt", en: "Of all")
    case .responseRate: CommonWords.responseRate
    default: Trilingual(measure.rawValue)
    }
  }

  static let value = Trilingual(fi: "Arvo", sv: "Värde", en: "Value")
  static let low = Trilingual(fi: "Väli, alaraja", sv: "Intervall, nedre", en: "Interval, low")
  static let high = Trilingual(fi: "Väli, yläraja", sv: "Intervall, övre", en: "Interval, high")
  static let count = CommonWords.responses

  static func part(_ part: FigurePart) -> Trilingual {
    switch part {
    case .value: value
    case .low: low
    case .high: high
    case .count: count
    }
  }
}

/// A column of the tidy output that a column of a sheet shows.
enum FigurePart: String {
  case value
  case low = "ci_low"
  case high = "ci_high"
  case count = "n"
}

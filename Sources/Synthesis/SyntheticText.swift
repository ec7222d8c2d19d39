import SurveyModel

/// Sentences for open answers. Each says that it is an example, so that none can be taken for
/// something that somebody saw.
enum SyntheticText {
  static func finding(_ sort: String, _ chance: inout SeededChance) -> String {
    let bank =
      switch sort {
      case "pain":
        [
          "opasteet eivät auttaneet löytämään etsittyä hyllyä",
          "verkkosivun aukioloajat poikkesivat oven tiedoista",
          "kukaan ei huomannut odottajaa palvelupisteellä",
          "taustamelu häiritsi asiointia lukusalissa",
        ]
      case "delight":
        [
          "asiakas saatettiin hyllylle ja lopuksi varmistettiin, että tarve täyttyi",
          "unohtunut kortti hoidettiin ystävällisesti",
          "tervehdys tuli heti ovella",
          "aineisto varattiin toisesta kirjastosta samalla kertaa",
        ]
      case "good_practice":
        [
          "päivän tapahtumat näkyivät sisääntulossa yhdellä taululla",
          "henkilökunta kirjasi kysymykset yhteiseen vihkoon",
        ]
      default:
        [
          "palautuspisteen viereen mahtuisi lyhyt ohje",
          "digituen ajat voisi kertoa myös tekstiviestillä",
          "uutuushylly voisi olla lähempänä ovea",
        ]
      }
    return "Esimerkki: " + (chance.pick(bank) ?? "havainto") + "."
  }

  static func evidence(_ chance: inout SeededChance) -> String {
    let bank = [
      "odotin palvelupisteellä, mutta kukaan ei tullut",
      "sain vain osan tiedosta, jota kysyin",
      "etsin opastetta ovelta ja aulasta",
      "vastaus jäi kesken puhelimen soidessa",
    ]
    return "Esimerkki: " + (chance.pick(bank) ?? "perustelu") + "."
  }

  static let other = "Esimerkki: keksitty vastaus."
}

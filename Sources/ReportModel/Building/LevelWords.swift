package import Diagnostics

/// What the levels of a network are called.
package enum LevelWords {
  package static func name(_ level: Level) -> Trilingual {
    switch level {
    case .servicePoint: Trilingual(fi: "Toimipiste", sv: "Verksamhetsställe", en: "Service point")
    case .library: Trilingual(fi: "Kirjasto", sv: "Bibliotek", en: "Library")
    case .region: Trilingual(fi: "Maakunta", sv: "Landskap", en: "Region")
    case .network: Trilingual(fi: "Koko verkko", sv: "Hela nätverket", en: "Whole network")
    case .peerGroup: Trilingual(fi: "Vertaisryhmä", sv: "Jämförelsegrupp", en: "Peer group")
    case .event: Trilingual(fi: "Tapahtuma", sv: "Evenemang", en: "Event")
    }
  }

  static func plural(_ level: Level) -> Trilingual {
    switch level {
    case .servicePoint:
      Trilingual(fi: "Toimipisteet", sv: "Verksamhetsställen", en: "Service points")
    case .library: Trilingual(fi: "Kirjastot", sv: "Bibliotek", en: "Libraries")
    case .region: Trilingual(fi: "Maakunnat", sv: "Landskap", en: "Regions")
    case .network: Trilingual(fi: "Koko verkko", sv: "Hela nätverket", en: "Whole network")
    case .peerGroup: Trilingual(fi: "Vertaisryhmät", sv: "Jämförelsegrupper", en: "Peer groups")
    case .event: Trilingual(fi: "Tapahtumat", sv: "Evenemang", en: "Events")
    }
  }

  package static func own(_ level: Level) -> Trilingual {
    switch level {
    case .servicePoint:
      Trilingual(fi: "Tämä toimipiste", sv: "Detta verksamhetsställe", en: "This service point")
    case .library: Trilingual(fi: "Tämä kirjasto", sv: "Detta bibliotek", en: "This library")
    case .region: Trilingual(fi: "Tämä maakunta", sv: "Detta landskap", en: "This region")
    case .network: Trilingual(fi: "Koko verkko", sv: "Hela nätverket", en: "Whole network")
    case .peerGroup:
      Trilingual(fi: "Tämä vertaisryhmä", sv: "Denna jämförelsegrupp", en: "This peer group")
    case .event: Trilingual(fi: "Tämä tapahtuma", sv: "Detta evenemang", en: "This event")
    }
  }
}

/// Headings of columns and parts that several sections share.
enum CommonWords {
  static let overall = Trilingual(
    fi: "Kokonaispisteet", sv: "Totalpoäng", en: "Overall score")
  static let change = Trilingual(fi: "Muutos", sv: "Förändring", en: "Change")
  static let rankSet = Trilingual(
    fi: "Mahdolliset sijat", sv: "Möjliga platser", en: "Possible ranks")
  /// Above the words; `level` is that of the reference group.
  static func standing(_ level: Level) -> Trilingual {
    level == .region
      ? Trilingual(
        fi: "Maakunnan muihin verrattuna", sv: "Jämfört med övriga i landskapet",
        en: "Against the others of the region")
      : Trilingual(
        fi: "Verkon muihin verrattuna", sv: "Jämfört med övriga i nätverket",
        en: "Against the others of the network")
  }
  static let score = Trilingual(fi: "Pisteet", sv: "Poäng", en: "Score")
  static let responses = Trilingual(fi: "Vastauksia", sv: "Svar", en: "Responses")
  static let libraries = Trilingual(fi: "Kirjastoja", sv: "Bibliotek", en: "Libraries")
  static let responseRate = Trilingual(
    fi: "Vastausaste", sv: "Svarsandel", en: "Response rate")
  static let section = Trilingual(fi: "Osio", sv: "Avsnitt", en: "Section")
  static let question = Trilingual(fi: "Kysymys", sv: "Fråga", en: "Question")
  static let unit = Trilingual(fi: "Yksikkö", sv: "Enhet", en: "Unit")
  static let others = Trilingual(fi: "Muut", sv: "Övriga", en: "Others")
  static let home = Trilingual(fi: "Etusivu", sv: "Startsida", en: "Start")
}

import Diagnostics

extension MethodSection {
  enum Words {
    static let heading = Trilingual(
      fi: "Menetelmä ja rajat", sv: "Metod och begränsningar", en: "Method and limits")
    static let limits = Trilingual(
      fi: "Mitä luvut eivät kerro", sv: "Vad talen inte berättar",
      en: "What the figures do not tell")
    static let shortened = Trilingual(
      fi:
        "Tämä on lyhyt muoto. Koko raportissa ovat myös kysymykset, havainnot, kattavuus ja menetelmä.",
      sv:
        "Detta är en kort form. I hela rapporten finns också frågorna, iakttagelserna, täckningen och "
        + "metoden.",
      en:
        "This is a short form. The whole report also has the questions, the findings, the coverage and the "
        + "method.")
    static let survey = Trilingual(fi: "Kysely", sv: "Enkät", en: "Survey")
    static let wave = Trilingual(fi: "Mittauskierros", sv: "Mätomgång", en: "Wave")
    static let score = Trilingual(fi: "Pisteet", sv: "Poäng", en: "Scores")
    static let scoreMeaning = Trilingual(
      fi: "Jokainen pisteytetty vastaus muunnetaan asteikolle 0–\u{2060}100 ja painotetaan kyselyn "
        + "painoilla. Puuttuvat ja ei sovellettavissa -vastaukset jäävät pois laskusta.",
      sv: "Varje poängsatt svar omvandlas till skalan 0–\u{2060}100 och vägs med enkätens vikter. "
        + "Svar som saknas eller inte är tillämpliga räknas inte med.",
      en:
        "Each scored answer is converted to the scale 0–\u{2060}100 and weighted with the survey’s "
        + "weights. Missing and not applicable answers are left out.")
    static let weighting = Trilingual(fi: "Painotus", sv: "Viktning", en: "Weighting")
    static let noSpread = Trilingual(
      fi: "Missä saman paikan vastaukset eivät eronneet lainkaan toisistaan, hajontaa ei voi "
        + "arvioida, eikä väliä näytetä.",
      sv: "Där svaren från samma ställe inte alls skilde sig åt går spridningen inte att "
        + "uppskatta, och inget intervall visas.",
      en: "Where the answers from the same place did not differ at all, the spread cannot be "
        + "estimated, and no interval is shown.")
    static let interval = Trilingual(
      fi: "Luottamusväli", sv: "Konfidensintervall", en: "Confidence interval")
    static let intervalMeaning = Trilingual(
      fi: "Väli kertoo satunnaisvaihtelun: sen luottamustaso on {0}. Pisteiden ja lukujen väli "
        + "lasketaan kaikkien yhteisestä hajonnasta, koska muutama vastaus ei riitä kirjaston oman "
        + "hajonnan arvioon; jos kirjaston vastaukset vaihtelevat muita enemmän, väli on sille "
        + "liian kapea, jos vähemmän, liian leveä. Osuuksien väli on Wilsonin väli.",
      sv: "Intervallet visar slumpvariationen: konfidensnivån är {0}. För poäng och tal räknas det "
        + "ur allas gemensamma spridning, eftersom några få svar inte räcker för att uppskatta ett "
        + "biblioteks egen; om bibliotekets svar varierar mer än andras är intervallet för smalt, "
        + "om mindre, för brett. För andelar används Wilsons intervall.",
      en: "The interval shows chance variation at the {0} confidence level. For scores and "
        + "numbers it comes from the spread common to all, because a few responses cannot tell a "
        + "library’s own; where a library’s responses vary more than others’ it is too narrow, "
        + "where less, too wide. Shares have Wilson’s interval.")
    static let grouping = Trilingual(
      fi: "Ryhmittelypäivä", sv: "Grupperingsdag", en: "Grouping date")
    static let groupingMeaning = Trilingual(
      fi: "Maakunnat, vertaisryhmät ja väkiluvut ovat päivän {0} mukaiset.",
      sv: "Landskap, jämförelsegrupper och invånarantal gäller den {0}.",
      en: "Regions, peer groups and populations are those of {0}.")
    static let critical = Trilingual(
      fi: "Kriittinen kysymys", sv: "Kritisk fråga", en: "Critical question")
    static let criticalMeaning = Trilingual(
      fi: "Kun kriittinen kysymys saa alimmat pisteensä, vastauksen kokonaispisteet ovat "
        + "enintään {0}.",
      sv: "När en kritisk fråga får sin lägsta poäng är svarets totalpoäng högst {0}.",
      en: "When a critical question gets its lowest score, the response’s overall score is at "
        + "most {0}.")
    static let audience = Trilingual(fi: "Lukija", sv: "Läsare", en: "Audience")
    static let noTest = Trilingual(
      fi: "Raportti ei aseta kirjastoja järjestykseen eikä testaa eroja. Yksiköt ovat verkon "
        + "tiedoston järjestyksessä.",
      sv: "Rapporten rangordnar inte bibliotek och testar inte skillnader. Enheterna står i samma "
        + "ordning som i nätverkets fil.",
      en: "The report does not rank libraries and does not test differences. Units are in the "
        + "order of the network’s file.")
    static let onlyWord = Trilingual(
      fi: "Raportti ei aseta kirjastoja järjestykseen. Eroista sanotaan vain, erottuuko kirjasto "
        + "muista selvästi. Yksiköt ovat verkon tiedoston järjestyksessä.",
      sv: "Rapporten rangordnar inte bibliotek. Om skillnader sägs bara om ett bibliotek tydligt "
        + "skiljer sig från övriga. Enheterna står i samma ordning som i nätverkets fil.",
      en: "The report does not rank libraries. Of differences it says only whether a library is "
        + "clearly distinguishable from the others. Units are in the order of the network’s file.")
    static let fewVisits = Trilingual(
      fi: "Muutamaan vastaukseen perustuva luku voi muuttua paljon ensi kerralla, vaikka palvelu "
        + "ei muuttuisi.",
      sv: "Ett tal som bygger på några få svar kan ändras mycket nästa gång, även om servicen inte "
        + "ändras.",
      en: "A figure based on a few responses can change a lot next time even if the service does "
        + "not.")

    static func weighting(_ weighting: Weighting) -> Trilingual {
      switch weighting {
      case .libraries:
        Trilingual(
          fi: "Jokainen kirjasto painaa yhtä paljon, oli vastauksia vähän tai paljon.",
          sv: "Varje bibliotek väger lika mycket, oavsett antalet svar.",
          en: "Each library counts equally, however many responses it has.")
      case .responses:
        Trilingual(
          fi: "Jokainen vastaus painaa yhtä paljon.", sv: "Varje svar väger lika mycket.",
          en: "Each response counts equally.")
      case .population:
        Trilingual(
          fi: "Kirjasto painaa kuntiensa väkiluvun mukaan.",
          sv: "Ett bibliotek väger enligt invånarantalet i sina kommuner.",
          en: "A library counts by the population of its municipalities.")
      }
    }

    static func audience(_ audience: Audience) -> Trilingual {
      switch audience {
      case .coordinator: Trilingual(fi: "koordinaattori", sv: "koordinator", en: "coordinator")
      case .library: Trilingual(fi: "kirjasto", sv: "bibliotek", en: "library")
      case .region: Trilingual(fi: "maakunta", sv: "landskap", en: "region")
      case .public: Trilingual(fi: "julkinen", sv: "offentlig", en: "public")
      }
    }
  }
}

import Diagnostics

/// How the word, the figures asked for and changes between waves come about.
enum AskedMethodTerms {
  static func definitions(_ context: PageContext) -> [ReportDocument.Definition] {
    let asked = context.method.asked
    let confidence = Figure.number(context.method.confidence, .percent(decimals: 0))
    var all: [ReportDocument.Definition] = []
    func tell(_ term: Trilingual, _ sentence: Sentence) {
      all.append(.init(term: context.words(term), explanation: sentence))
    }
    if context.hasWords {
      tell(
        Words.word,
        context.say(
          context.referenceLevel == .region ? Words.inRegion : Words.inNetwork,
          .number(asked.level, .percent(decimals: 0)))
          + context.say(
            Words.needs, .count(asked.fewestLibraries), .count(asked.fewestDegreesOfFreedom),
            .number(asked.leastCoverage, .percent(decimals: 0))))
    }
    for figure in asked.figures {
      switch figure {
      case .distinct: break
      case .shrunken: tell(Words.shrunken, context.say(Words.shrunkenMeaning))
      case .ranks:
        tell(
          CommonWords.rankSet,
          context.say(
            Words.ranksMeaning, confidence, .number(Double(asked.draws), .plain(decimals: 0)),
            .text(Wording(String(asked.seed)))))
      case .percentile: tell(Words.percentile, context.say(Words.percentileMeaning))
      }
    }
    if let earlier = context.method.against, let label = context.naming.earlierWaveLabel {
      tell(
        CommonWords.change,
        context.say(
          Words.changeMeaning, .text(label), .days(from: earlier.from, until: earlier.until),
          .day(context.method.groupingDate), .count(earlier.responsesUsed)))
    }
    return all
  }

  private enum Words {
    static let word = Trilingual(
      fi: "Erottuminen", sv: "Att skilja sig", en: "Being distinguishable")
    static let inNetwork = Trilingual(
      fi:
        "Kirjastoa verrataan verkon muiden kirjastojen keskiarvoon. Se erottuu, kun pelkkä sattuma "
        + "tuottaisi näin suuren eron enintään {0}:n todennäköisyydellä, kun kaikkien kirjastojen vertailut otetaan "
        + "huomioon yhdessä (Holmin menetelmä).",
      sv:
        "Ett bibliotek jämförs med medelvärdet av nätverkets övriga bibliotek. Det skiljer sig när "
        + "enbart slumpen skulle ge en så stor skillnad med högst {0} sannolikhet, då alla bibliotekens jämförelser beaktas "
        + "tillsammans (Holms metod).",
      en: "A library is compared with the mean of the other libraries of the network. It is "
        + "distinguishable where chance alone would make so large a difference with a probability of at most "
        + "{0}, the comparisons of all libraries taken together (Holm’s method).")
    static let inRegion = Trilingual(
      fi:
        "Kirjastoa verrataan maakunnan muiden kirjastojen keskiarvoon. Se erottuu, kun pelkkä sattuma "
        + "tuottaisi näin suuren eron enintään {0}:n todennäköisyydellä, kun maakunnan kaikkien kirjastojen vertailut "
        + "otetaan huomioon yhdessä (Holmin menetelmä).",
      sv:
        "Ett bibliotek jämförs med medelvärdet av landskapets övriga bibliotek. Det skiljer sig när "
        + "enbart slumpen skulle ge en så stor skillnad med högst {0} sannolikhet, då jämförelserna av landskapets alla "
        + "bibliotek beaktas tillsammans (Holms metod).",
      en: "A library is compared with the mean of the other libraries of the region. It is "
        + "distinguishable where chance alone would make so large a difference with a probability of at most "
        + "{0}, the comparisons of all libraries of the region taken together (Holm’s method).")
    static let needs = Trilingual(
      fi: "Tarvitaan vähintään {0} kirjastoa, {1} vapausastetta toistuvista vastauksista ja {2} "
        + "kirjastoista mukaan.",
      sv: "Det behövs minst {0} bibliotek, {1} frihetsgrader ur upprepade svar och att {2} av "
        + "biblioteken är med.",
      en: "At least {0} libraries, {1} degrees of freedom from repeated responses, and {2} of the "
        + "libraries included are needed.")
    static let shrunken = Trilingual(
      fi: "Tasoitettu arvo", sv: "Utjämnat värde", en: "Shrunken estimate")
    static let shrunkenMeaning = Trilingual(
      fi: "Kirjaston arvo siirrettynä kohti kaikkien keskiarvoa sitä enemmän, mitä vähemmän "
        + "vastauksia sillä on; kirjastojen välinen hajonta on arvioitu REML-menetelmällä. "
        + "Arvoa ei ole, kun hajontaa ei voi erottaa sattumasta.",
      sv:
        "Bibliotekets värde fört mot allas medelvärde, desto mer ju färre svar det har; spridningen "
        + "mellan biblioteken är uppskattad med REML. Det finns inget värde när spridningen inte kan "
        + "skiljas från slumpen.",
      en: "The library’s value moved towards the mean of all, the more the fewer responses it has; "
        + "the spread between libraries is estimated by REML. There is none where that spread cannot be "
        + "told from chance.")
    static let ranksMeaning = Trilingual(
      fi:
        "Sijat, jotka kirjastolla voi satunnaisvaihtelun vuoksi olla verkossa; luottamustaso on {0}. "
        + "Laskettu {1} arvonnalla, joiden siemen on {2}.",
      sv: "Platser som biblioteket på grund av slumpen kan ha i nätverket; konfidensnivån är {0}. "
        + "Beräknade med {1} dragningar vars frö är {2}.",
      en:
        "The ranks that a library may hold in the network, chance considered, at the {0} confidence "
        + "level; from {1} draws with the seed {2}.")
    static let percentile = Trilingual(
      fi: "Prosenttisija", sv: "Percentil", en: "Percentile")
    static let percentileMeaning = Trilingual(
      fi:
        "Kuinka monta prosenttia verkon muista kirjastoista jää taakse; satunnaisvaihtelua ei oteta "
        + "huomioon.",
      sv:
        "Hur många procent av nätverkets övriga bibliotek som ligger efter; slumpen beaktas inte.",
      en:
        "The percentage of the network’s other libraries that are behind; chance is not considered."
    )
    static let changeMeaning = Trilingual(
      fi: "Verrattu kierrokseen: {0}, {1}; siltä käytettyjä vastauksia {3}. Mukana ovat kirjastot, "
        + "joilla on vastauksia kummallakin kierroksella, ja kummallakin on päivän {2} ryhmittely. "
        + "Muutos näkyy, kun sen väli ei sisällä nollaa.",
      sv:
        "Jämfört med mätomgången: {0}, {1}; använda svar i den {3}. Med är biblioteken som har svar "
        + "i båda mätomgångarna, och grupperingen är i båda den {2}. En förändring syns när dess "
        + "intervall inte omfattar noll.",
      en: "Compared with the wave: {0}, {1}; responses used in it {3}. Libraries with responses in "
        + "both waves are included, and both are grouped as of {2}. A change shows when its interval "
        + "does not hold zero.")
  }
}

import Diagnostics

/// How those who answered were made to stand for all, and what that cost.
enum NonresponseTerms {
  static func definitions(_ context: PageContext) -> [ReportDocument.Definition] {
    guard let method = context.method.nonresponse else { return [] }
    let names = method.margins.map { margin in
      margin.attributes.map { name($0, context) }.joined(separator: " × ")
    }
    let margins = Figure.text(Wording(names.joined(separator: ", ")))
    var sentence = context.say(
      method.kind == .rake ? Words.raked : Words.poststratified, margins,
      .text(context.words(method.totals == .libraries ? Words.libraries : Words.population)),
      .part(method.answered, of: method.libraries))
    sentence =
      sentence
      + context.say(
        Words.cost, .number(method.leastFactor, .plain(decimals: 2)),
        .number(method.greatestFactor, .plain(decimals: 2)), .count(method.responses),
        .number(method.effectiveBefore, .plain(decimals: 1)),
        .number(method.effective, .plain(decimals: 1)),
        .number(method.designEffect, .plain(decimals: 2)))
    if let bounds = method.bounds {
      sentence =
        sentence
        + context.say(
          method.meetsMargins ? Words.bounded : Words.missed,
          .number(bounds.lowerBound, .plain(decimals: 2)),
          .number(bounds.upperBound, .plain(decimals: 2)),
          .number(method.greatestMiss, .percent(decimals: 1)))
    }
    if method.kind == .rake {
      sentence = sentence + context.say(Words.rounds, .count(method.rounds))
    }
    if method.leftOut > 0 {
      sentence = sentence + context.say(Words.leftOut, .count(method.leftOut))
    }
    return [.init(term: context.words(Words.term), explanation: sentence)]
  }

  /// What weighting cannot mend.
  static func limits(_ context: PageContext) -> [Sentence] {
    context.method.nonresponse == nil ? [] : [context.say(Words.limit)]
  }

  /// The classes with what each weighs before and after; where the reader may know who answered.
  static func tables(_ context: PageContext) -> [ReportDocument.Block] {
    (context.method.nonresponse?.margins ?? []).filter { !$0.classes.isEmpty }.map { margin in
      let share = NumberShape.percent(decimals: 1)
      let rows = margin.classes.map { one -> [Figure] in
        [
          .text(Wording(one.parts.map { label($0, context) }.joined(separator: " × "))),
          .part(one.answered, of: one.libraries), .number(one.target, share),
          .number(one.before, share), .number(one.after, share),
        ]
      }
      return .table(
        DocumentTable(
          context.say(Words.caption),
          [
            .init(context.words(Words.group), .name),
            .init(context.words(Words.answered), .figure),
            .init(context.words(Words.target), .figure),
            .init(context.words(Words.before), .figure),
            .init(context.words(Words.after), .figure),
          ], rows: rows, in: context))
    }
  }

  private static func name(_ attribute: String, _ context: PageContext) -> String {
    if attribute == "region" { return LevelWords.name(.region)[context.language].lowercased() }
    return context.naming.unit(.peerGroup, attribute)?.label.text ?? attribute
  }

  private static func label(_ part: MarginClass.Part, _ context: PageContext) -> String {
    switch part {
    case .region(let name): context.naming.unit(.region, name)?.label.text ?? name
    case .peerGroup(let name): context.naming.unit(.peerGroup, name)?.label.text ?? name
    case .none: Words.others[context.language]
    }
  }

  private enum Words {
    static let term = Trilingual(
      fi: "Painotus vastauskatoon", sv: "Vägning för bortfall",
      en: "Weighting for non-response")
    static let raked = Trilingual(
      fi:
        "Vastanneet kirjastot ({2}) on painotettu edustamaan koko verkkoa reunajakaumiin sovittamalla "
        + "(raking): {0}. Reunajakaumat ovat {1}.",
      sv:
        "De bibliotek som svarat ({2}) är vägda så att de står för hela nätverket, genom anpassning till "
        + "marginaler (raking): {0}. Marginalerna är {1}.",
      en:
        "The libraries that answered ({2}) are weighted to stand for the whole network by raking: {0}. "
        + "The margins are {1}.")
    static let poststratified = Trilingual(
      fi: "Vastanneet kirjastot ({2}) on painotettu edustamaan koko verkkoa jälkiosituksella: {0}. "
        + "Ositteiden koot ovat {1}.",
      sv: "De bibliotek som svarat ({2}) är vägda så att de står för hela nätverket genom "
        + "efterstratifiering: {0}. Stratumens storlekar är {1}.",
      en: "The libraries that answered ({2}) are weighted to stand for the whole network by "
        + "post-stratification: {0}. The sizes of the strata are {1}.")
    static let libraries = Trilingual(
      fi: "kirjastojen määriä", sv: "antal bibliotek", en: "numbers of libraries")
    static let population = Trilingual(
      fi: "asukasmääriä", sv: "invånarantal", en: "numbers of inhabitants")
    static let cost = Trilingual(
      fi: "Kertoimet ovat välillä {0}–{1}. {2} vastausta vastaa tarkkuudeltaan {4} yhtä painavaa "
        + "vastausta (ennen painotusta {3}); asetelmakerroin on {5}.",
      sv:
        "Faktorerna ligger mellan {0} och {1}. {2} svar motsvarar i precision {4} lika tunga svar "
        + "(före vägningen {3}); designeffekten är {5}.",
      en:
        "The factors lie between {0} and {1}. {2} responses are as precise as {4} of equal weight "
        + "({3} before the weighting); the design effect is {5}.")
    static let bounded = Trilingual(
      fi: "Kertoimet on rajattu välille {0}–{1}, ja reunajakaumat toteutuvat silti.",
      sv: "Faktorerna är begränsade till {0}–{1}, och marginalerna uppfylls ändå.",
      en: "The factors are kept between {0} and {1}, and the margins are met all the same.")
    static let missed = Trilingual(
      fi: "Kertoimet on rajattu välille {0}–{1}, joten reunajakaumat toteutuvat vain osin: "
        + "suurin poikkeama on {2}.",
      sv:
        "Faktorerna är begränsade till {0}–{1}, så marginalerna uppfylls bara delvis: den största "
        + "avvikelsen är {2}.",
      en: "The factors are kept between {0} and {1}, so that the margins are met in part only: the "
        + "greatest miss is {2}.")
    static let rounds = Trilingual(
      fi: "Sovituskierroksia tarvittiin {0}.", sv: "Antal varv av anpassning: {0}.",
      en: "Rounds of fitting that were needed: {0}.")
    static let leftOut = Trilingual(
      fi: "Kirjastoja, joiden asukasmäärää ei tunneta ja jotka jäivät pois: {0}.",
      sv: "Bibliotek vars invånarantal inte är känt och som lämnats utanför: {0}.",
      en: "Libraries whose population is not known and which are left out: {0}.")
    static let limit = Trilingual(
      fi: "Painotus korjaa vastauskatoa vain siltä osin kuin saman ryhmän kirjastot muistuttavat "
        + "toisiaan. Mitä vastaamatta jättäneet olisivat vastanneet, ei tiedetä, eikä luottamusväli kerro "
        + "siitä.",
      sv:
        "Vägningen rättar till bortfallet bara i den mån bibliotek i samma grupp liknar varandra. Vad "
        + "de som inte svarade skulle ha svarat vet ingen, och konfidensintervallet berättar inte om det.",
      en:
        "Weighting mends non-response only as far as libraries of the same group resemble each other. "
        + "What those who did not answer would have said is not known, and the confidence interval does "
        + "not tell of it.")
    static let caption = Trilingual(
      fi: "Ryhmien osuudet verkossa ja vastauksissa ennen painotusta ja sen jälkeen.",
      sv: "Gruppernas andelar i nätverket och bland svaren före och efter vägningen.",
      en: "Shares of the groups in the network, and among the responses before and after weighting."
    )
    static let group = Trilingual(fi: "Ryhmä", sv: "Grupp", en: "Group")
    static let answered = Trilingual(
      fi: "Vastanneita kirjastoja", sv: "Bibliotek som svarat", en: "Libraries that answered")
    static let target = Trilingual(fi: "Verkossa", sv: "I nätverket", en: "In the network")
    static let before = Trilingual(fi: "Ennen", sv: "Före", en: "Before")
    static let after = Trilingual(fi: "Jälkeen", sv: "Efter", en: "After")
    static let others = Trilingual(fi: "muut", sv: "övriga", en: "others")
  }
}

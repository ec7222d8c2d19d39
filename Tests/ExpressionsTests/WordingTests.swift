import Diagnostics
import ExpressionSamples
import Expressions
import Testing

/// A small form: what its questions are called.
private struct Names: WordingScope {
  var questions: [String: SpokenQuestion] = [
    "greeted": SpokenQuestion(number: 5, label: "Tervehdittiinkö?", type: .choice),
    "parted": SpokenQuestion(number: 6, label: "Hyvästeltiinkö?", type: .choice),
    "ways": SpokenQuestion(number: 7, label: "Miten?", type: .choices),
    "wait": SpokenQuestion(number: 8, label: "Minuutit?", type: .integer),
    "visited": SpokenQuestion(number: 9, label: "Milloin?", type: .date),
    "told": SpokenQuestion(number: 10, label: "Mitä?", type: .text),
    "total": SpokenQuestion(number: nil, label: "Yhteensä", type: .decimal),
  ]
  var current: String?

  func question(_ name: String) -> SpokenQuestion? { questions[name] }

  func choice(_ name: String, of question: String) -> String? {
    ["yes": "Kyllä", "no": "Ei", "na": "Ei sovellettavissa", "desk": "Tiski", "web": "Verkko"][name]
  }

  func column(_ name: String) -> String? {
    ["level": "taso", "population": "asukasluku", "region": "maakunta"][name]
  }

  func value(_ text: String, inColumn column: String) -> String? {
    text == "library" ? "kirjasto" : nil
  }
}

@Suite struct `Expressions in words` {
  private func words(
    _ source: String, _ language: Language, current: String? = "wait"
  ) throws -> WordedCondition {
    var names = Names()
    names.current = current
    return Wording(language, names).condition(try Expression.parse(source).get().root)
  }

  private func value(_ source: String, _ language: Language) throws -> String {
    var names = Names()
    names.current = "wait"
    return Wording(language, names).value(try Expression.parse(source).get().root)
  }

  @Test(arguments: [
    (
      "${greeted} != 'na'", "kysymyksen 5 vastaus ei ole ”Ei sovellettavissa”",
      "svaret på fråga 5 är inte ”Ei sovellettavissa”",
      "the answer to question 5 is not “Ei sovellettavissa”"
    ),
    (
      "'yes' = ${greeted}", "kysymyksen 5 vastaus on ”Kyllä”", "svaret på fråga 5 är ”Kyllä”",
      "the answer to question 5 is “Kyllä”"
    ),
    (
      "${greeted} = 'no' or ${greeted} = 'na'",
      "kysymyksen 5 vastaus on ”Ei” tai ”Ei sovellettavissa”",
      "svaret på fråga 5 är ”Ei” eller ”Ei sovellettavissa”",
      "the answer to question 5 is “Ei” or “Ei sovellettavissa”"
    ),
    (
      "${greeted} = 'no' or ${parted} = 'no'", "kysymyksen 5 tai 6 vastaus on ”Ei”",
      "svaret på fråga 5 eller 6 är ”Ei”", "the answer to question 5 or 6 is “Ei”"
    ),
    (
      "not(${greeted} = 'no' or ${greeted} = 'na')",
      "kysymyksen 5 vastaus ei ole ”Ei” eikä ”Ei sovellettavissa”",
      "svaret på fråga 5 är varken ”Ei” eller ”Ei sovellettavissa”",
      "the answer to question 5 is neither “Ei” nor “Ei sovellettavissa”"
    ),
    (
      "selected(${ways}, 'desk')", "kysymyksessä 7 on valittu ”Tiski”",
      "”Tiski” är valt i fråga 7", "“Tiski” is chosen in question 7"
    ),
    (
      "not(selected(${ways}, 'desk')) and not(selected(${ways}, 'web'))",
      "kysymyksessä 7 ei ole valittu ”Tiski” eikä ”Verkko”",
      "varken ”Tiski” eller ”Verkko” är valt i fråga 7",
      "neither “Tiski” nor “Verkko” is chosen in question 7"
    ),
    (
      "count-selected(${ways}) <= 3", "valittujen vaihtoehtojen määrä kysymyksessä 7 on enintään 3",
      "antalet valda alternativ i fråga 7 är högst 3",
      "the number of choices made in question 7 is at most 3"
    ),
    (
      "${told} = ''", "kysymyksen 10 vastaus on tyhjä", "svaret på fråga 10 saknas",
      "the answer to question 10 is empty"
    ),
    (
      "${told} != ''", "kysymykseen 10 on vastattu", "fråga 10 är besvarad",
      "question 10 has been answered"
    ),
    (
      ". >= 0 and . <= 12000", "vastaus on välillä 0–12\u{202F}000",
      "svaret är från 0 till 12\u{202F}000", "the answer is from 0 to 12,000"
    ),
    (
      "${wait} > 2.5 and ${wait} < 10",
      "kysymyksen 8 vastaus on suurempi kuin 2,5 ja pienempi kuin 10",
      "svaret på fråga 8 är större än 2,5 och mindre än 10",
      "the answer to question 8 is more than 2.5 and less than 10"
    ),
    (
      "not(${wait} < -1)", "kysymyksen 8 vastaus ei ole pienempi kuin −1",
      "svaret på fråga 8 är inte mindre än −1", "the answer to question 8 is not less than −1"
    ),
    (
      "${visited} <= today() - 1", "kysymyksen 9 vastaus on viimeistään (tänään − 1 päivä)",
      "svaret på fråga 9 är senast (i dag − 1 dag)",
      "the answer to question 9 is on or before (today − 1 day)"
    ),
    (
      "${visited} > '2018-04-01'", "kysymyksen 9 vastaus on myöhempi kuin 1.4.2018",
      "svaret på fråga 9 är senare än 1.4.2018", "the answer to question 9 is later than 2018-04-01"
    ),
    (
      "string-length(${told}) <= 200", "kysymyksen 10 vastauksen merkkimäärä on enintään 200",
      "antalet tecken i svaret på fråga 10 är högst 200",
      "the number of characters in the answer to question 10 is at most 200"
    ),
    (
      "regex(., '[a-zåäö0-9-]{2,24}')", "vastaus on 2–24 merkkiä: a–z å ä ö 0–9 -",
      "svaret är 2–24 tecken: a–z å ä ö 0–9 -",
      "the answer is 2–24 characters: a–z å ä ö 0–9 -"
    ),
    (
      "${total} > ${wait} * 2", "tieto ”Yhteensä” on suurempi kuin (kysymyksen 8 vastaus × 2)",
      "uppgiften ”Yhteensä” är större än (svaret på fråga 8 × 2)",
      "the item “Yhteensä” is more than (the answer to question 8 × 2)"
    ),
    (
      "level = 'library'", "taso on ”kirjasto”", "taso är ”kirjasto”", "taso is “kirjasto”"
    ),
    (
      "(${wait} > 5) = false()", "kysymyksen 8 vastaus ei ole suurempi kuin 5",
      "svaret på fråga 8 är inte större än 5", "the answer to question 8 is not more than 5"
    ),
    (
      "${wait}", "kysymyksen 8 vastaus ei ole tyhjä eikä 0",
      "svaret på fråga 8 finns och är inte 0", "the answer to question 8 is neither empty nor 0"
    ),
    (
      "if(${wait} > 5, ${told} != '', true())",
      "jos kysymyksen 8 vastaus on suurempi kuin 5, niin (kysymykseen 10 on vastattu), muuten (aina)",
      "om svaret på fråga 8 är större än 5, så (fråga 10 är besvarad), annars (alltid)",
      "if the answer to question 8 is more than 5, then (question 10 has been answered), otherwise (always)"
    ),
  ])
  func `say a condition`(source: String, fi: String, sv: String, en: String) throws {
    #expect(try words(source, .fi) == .sentence(fi))
    #expect(try words(source, .sv) == .sentence(sv))
    #expect(try words(source, .en) == .sentence(en))
  }

  @Test func `make a list of what is long, and keep both sides of a mixture apart`() throws {
    #expect(
      try words("${wait} > 5 and (${greeted} = 'no' or ${told} = '')", .fi)
        == .all([
          "kysymyksen 8 vastaus on suurempi kuin 5",
          "kysymyksen 5 vastaus on ”Ei” tai kysymyksen 10 vastaus on tyhjä",
        ]))
    #expect(
      try words("${greeted} = 'no' or ${parted} = 'no' or ${told} = '' or ${wait} > 5", .en)
        == .any([
          "the answer to question 5 or 6 is “Ei”", "the answer to question 10 is empty",
          "the answer to question 8 is more than 5",
        ]))
  }

  @Test(arguments: [
    ("sum(${wait})", "kysymyksen 8 vastausten summa", "the sum of the answers to question 8"),
    (
      "count-non-empty(${told})", "kysymyksen 10 vastausten määrä",
      "the number of answers to question 10"
    ),
    (
      "max(${wait})", "suurin kysymyksen 8 vastauksista",
      "the greatest of the answers to question 8"
    ),
    (
      "min(${wait}, 3)", "pienin näistä: kysymyksen 8 vastaus; 3",
      "the least of these: the answer to question 8; 3"
    ),
    (
      "pulldata('network', 'population', 'name', ${told})",
      "asukasluku verkoston tiedoista (kysymyksen 10 vastaus)",
      "asukasluku from the network's records (the answer to question 10)"
    ),
    ("(${wait} + 1) * 2", "(kysymyksen 8 vastaus + 1) × 2", "(the answer to question 8 + 1) × 2"),
    ("1 + 2 * ${wait}", "1 + 2 × kysymyksen 8 vastaus", "1 + 2 × the answer to question 8"),
    (
      "${wait} mod 2", "jakojäännös (kysymyksen 8 vastaus ÷ 2)",
      "the remainder of (the answer to question 8 ÷ 2)"
    ),
    (
      "today() - ${visited}", "päivien määrä (tänään − kysymyksen 9 vastaus)",
      "the number of days (today − the answer to question 9)"
    ),
    (
      "coalesce(${wait}, 0)", "kysymyksen 8 vastaus tai, jos se on tyhjä, 0",
      "the answer to question 8 or, if that is empty, 0"
    ),
    (
      "if(${wait} > 5, 'a', 'b')", "”a”, jos kysymyksen 8 vastaus on suurempi kuin 5, muuten ”b”",
      "“a” if the answer to question 8 is more than 5, otherwise “b”"
    ),
    (
      "round(${wait} div 3, 1)", "(kysymyksen 8 vastaus ÷ 3) pyöristettynä (desimaaleja 1)",
      "(the answer to question 8 ÷ 3) rounded (decimals: 1)"
    ),
    ("selected-at(${ways}, 0)", "valinta nro 1 kysymyksessä 7", "choice no. 1 in question 7"),
    (
      "substring-before(${told}, '@')", "kysymyksen 10 vastauksen osa ennen tekstiä ”@”",
      "the part of the answer to question 10 before “@”"
    ),
    ("date('2018-04-03')", "3.4.2018", "2018-04-03"),
    (
      "mystery(${wait}, 1)", "kaava mystery(kysymyksen 8 vastaus; 1)",
      "the formula mystery(the answer to question 8; 1)"
    ),
  ])
  func `say a value`(source: String, fi: String, en: String) throws {
    #expect(try value(source, .fi) == fi)
    #expect(try value(source, .en) == en)
  }

  /// Every expression of the language's own table: never silence, never twice as long for one sign.
  @Test(arguments: Language.allCases) func `are never silent`(language: Language) throws {
    for sample in Case.all {
      let expression = try Expression.parse(sample.expression).get()
      let wording = Wording(language, Names())
      let sentence = wording.sentence(expression.root)
      #expect(!sentence.isEmpty, "\(sample.name)")
      #expect(!wording.value(expression.root).isEmpty, "\(sample.name)")
      #expect(
        sentence.utf8.count < 400 + 60 * sample.expression.utf8.count, "\(sample.name): \(sentence)"
      )
      if sample.check.isEmpty {
        for word in ["kaava", "formeln", "the formula"] { #expect(!sentence.contains(word)) }
      }
      for reference in expression.references where Names().question(reference.name) == nil {
        #expect(sentence.contains(reference.name), "\(sample.name): \(sentence)")
      }
    }
  }

  @Test func `grow no faster than the expression`() throws {
    let deep =
      String(repeating: "if(${wait} > 5, ", count: 90)
      + "true()" + String(repeating: ", false())", count: 90)
    let wide = (0..<2000).map { "${q\($0)} = 'x'" }.joined(separator: " or ")
    for source in [deep, wide] {
      let root = try Expression.parse(source).get().root
      #expect(Wording(.fi, Names()).sentence(root).utf8.count < 60 * source.utf8.count)
    }
  }

  // MARK: Filters and bounds

  @Test func `of a filter say what is left for each row`() throws {
    let filter = try Expression.parse("fits = 'any' or fits = ${greeted}").get()
    #expect(filter.settled(columns: ["fits": .text("any")]) == .always)
    guard case .when(let left) = filter.settled(columns: ["fits": .text("yes")]) else {
      Issue.record("depends on an answer")
      return
    }
    #expect(Wording(.fi, Names()).sentence(left) == "kysymyksen 5 vastaus on ”Kyllä”")
    let level = try Expression.parse("level = 'library' and population > 5000").get()
    #expect(level.settled(columns: ["level": .text("service_point")]) == .never)
    #expect(
      level.settled(columns: ["level": .text("library"), "population": .number(6000)]) == .always)
  }

  @Test(
    arguments: [
      (". >= 0 and . <= 120", 0.0, 120.0), (". <= 120 and . >= -5", -5.0, 120.0),
      (". >= 1", 1.0, nil), (". <= 9.5", nil, 9.5),
    ] as [(String, Double?, Double?)])
  func `of numbers know their bounds`(source: String, low: Double?, high: Double?) throws {
    let bounds = try #require(try Expression.parse(source).get().bounds)
    #expect(bounds.low == low && bounds.high == high)
  }

  @Test(arguments: [". > 0 and . <= 5", ". >= 0 or . <= -5", ". >= ${wait}", ". >= 0 and . >= 1"])
  func `of anything else claim no bounds`(source: String) throws {
    #expect(try Expression.parse(source).get().bounds == nil)
  }
}

import ExpressionSamples
import Expressions
import Interview
import InterviewSamples
import SurveyModel
import Testing

private func stored(_ type: QuestionType, _ input: String) -> String? {
  storedForm(of: input, question: Question(name: "q", type: type), zone: Samples.zone)
}

@Suite struct `What a person types` {
  /// Type, what is typed, what is stored.
  @Test(arguments: [
    (QuestionType.integer, "12", "12"), (.integer, " 12 ", "12"), (.integer, "-3", "-3"),
    (.integer, "\u{2212}3", "-3"), (.integer, "+3", "3"), (.integer, "5,0", "5"),
    (.integer, "1 234", "1234"), (.integer, "1\u{A0}234\u{202F}567", "1234567"),
    (.integer, "007", "7"), (.integer, "-1 234", "-1234"),
    (.integer, "9007199254740991", "9007199254740991"),
    (.decimal, "1,5", "1.5"), (.decimal, "1.5", "1.5"), (.decimal, "1 234,50", "1234.5"),
    (.decimal, ",5", "0.5"), (.decimal, "12 345.6789", "12345.6789"), (.decimal, "-0,5", "-0.5"),
    (.decimal, "-0", "0"), (.range, "2,5", "2.5"),
    (.date, "5.3.2018", "2018-03-05"), (.date, "05.03.2018", "2018-03-05"),
    (.date, "2018-03-05", "2018-03-05"), (.date, " 29.2.2020 ", "2020-02-29"),
    (.time, "10.15", "10:15:00.000"), (.time, "10:15", "10:15:00.000"),
    (.time, "9.05", "09:05:00.000"),
    (.time, "klo 10.15", "10:15:00.000"), (.time, "kl. 10.15", "10:15:00.000"),
    (.time, "10.15.30", "10:15:30.000"), (.time, "10:15:30.250+03:00", "10:15:30.250"),
    (.dateTime, "5.3.2018 10.15", "2018-03-05T10:15:00.000+02:00"),
    (.dateTime, "5.3.2018 klo 10.15", "2018-03-05T10:15:00.000+02:00"),
    (.dateTime, "5.3.2018 kl 10.15", "2018-03-05T10:15:00.000+02:00"),
    (.dateTime, "5.3.2018  KLO\u{A0}10:15", "2018-03-05T10:15:00.000+02:00"),
    (.dateTime, "2018-07-05 10:15", "2018-07-05T10:15:00.000+03:00"),
    (.dateTime, "2018-03-05T10:15:00+03:00", "2018-03-05T10:15:00.000+03:00"),
    (.dateTime, "2018-03-05 10:15:00+05:00", "2018-03-05T10:15:00.000+05:00"),
    (.dateTime, "2018-03-05T08:15:00Z", "2018-03-05T08:15:00.000+00:00"),
    (.dateTime, "2018-03-05T10:15:00", "2018-03-05T10:15:00.000+02:00"),
    (.dateTime, "25.3.2018 3.30", "2018-03-25T04:30:00.000+03:00"),
    (.dateTime, "28.10.2018 3.30", "2018-10-28T03:30:00.000+03:00"),
    (.geopoint, "60.89 26.34", "60.89 26.34"),
    (.geopoint, "60.89047, 26.33991", "60.89047 26.33991"),
    (.geopoint, "60,89 26,34", "60.89 26.34"), (.geopoint, "60.89,26.34", "60.89 26.34"),
    (.geopoint, "60.89 26.34 100 5", "60.89 26.34 100 5"),
    (.selectMultiple, "a, b;c  d", "a b c d"), (.rank, "b\ta", "b a"), (.selectOne, " yes ", "yes"),
    (.acknowledge, "k", "OK"), (.acknowledge, "Ja", "OK"), (.acknowledge, "yes", "OK"),
    (.acknowledge, "OK", "OK"), (.acknowledge, "ei", ""), (.acknowledge, "no", ""),
    (.text, "  two  words ", "  two  words "),
  ])
  func `is understood`(_ type: QuestionType, _ input: String, _ text: String) {
    #expect(stored(type, input) == text)
  }

  @Test(arguments: [
    (QuestionType.integer, "x"), (.integer, "1,5"), (.integer, "1.5"), (.integer, "+-5"),
    (.integer, "--5"),
    (.integer, "1 2"), (.integer, "12 34"), (.integer, "1234 567"), (.integer, "1 2345"),
    (.integer, "9007199254740992"), (.integer, "99999999999999999999"), (.integer, "1e3"),
    (.integer, "٣"), (.integer, "5 min"), (.integer, "- 5"), (.decimal, "1.234,5"),
    (.decimal, "1,2,3"),
    (.decimal, "1.2.3"), (.decimal, "."), (.decimal, ","), (.decimal, "NaN"),
    (.decimal, "1 234.5 6"),
    (.date, "29.2.2019"), (.date, "31.4.2018"), (.date, "5.3."), (.date, "5.3.18"),
    (.date, "+5.3.2018"),
    (.date, "5.3.+018"), (.date, "-5.3.2018"), (.date, "5/3/2018"), (.date, "tänään"),
    (.date, "5.3.2018 10.15"), (.time, "25.00"), (.time, "10.60"), (.time, "10"), (.time, "+9.15"),
    (.time, "10.5.x"), (.time, "10.15.99"), (.time, "klo"), (.dateTime, "5.3.2018"),
    (.dateTime, "10.15"), (.dateTime, "5.3.2018 25.00"), (.dateTime, "5.3.2018 10.15 x"),
    (.dateTime, "2018-03-05T10:15:00+99:00"), (.dateTime, "2018-03-05 10:15+03:00"),
    (.geopoint, "60.89"), (.geopoint, "91 20"), (.geopoint, "60,89"), (.geopoint, "north east"),
    (.geopoint, "1 2 3 4 5"), (.acknowledge, "maybe"), (.acknowledge, "yes no"),
  ])
  func `is refused when it cannot be understood`(_ type: QuestionType, _ input: String) {
    #expect(stored(type, input) == nil)
  }

  @Test(arguments: QuestionType.allCases, ["", "   ", "\t\u{A0}"])
  func `is an empty answer when it is empty`(_ type: QuestionType, _ input: String) {
    #expect(stored(type, input) == "")
  }

  @Test(arguments: [
    QuestionType.integer, .decimal, .range, .date, .time, .dateTime, .geopoint, .acknowledge,
  ])
  func `reads back as the question's type whatever it was, and stays as it is`(_ type: QuestionType)
    throws
  {
    let visit = try Scenario(question("x", "text"))
    let form = Question(name: "q", type: type)
    let letters = Array("0123456789.,:-+ T05klo\u{A0}\u{2212};eZxOK")
    let seeds = [
      "5.3.2018 klo 10.15", "2018-03-05T10:15:00+03:00", "1 234,5", "60.89, 26.34", "10.15.30",
      "OK",
      "2018-12-31", "-12",
    ]
    var chance = Seeded()
    var understood = 0
    for _ in 0..<3000 {
      var input = Array(chance.one(of: seeds))
      for _ in 0..<chance.below(4) where !input.isEmpty {
        let place = chance.below(input.count)
        switch chance.below(3) {
        case 0: input[place] = chance.one(of: letters)
        case 1: input.insert(chance.one(of: letters), at: place)
        default: input.remove(at: place)
        }
      }
      guard let text = stored(type, String(input)) else { continue }
      understood += 1
      #expect(
        visit.state.fitting.misfit(text, form) == nil,
        "seed \(chance.seed): \(String(input)) → \(text)")
      #expect(stored(type, text) == text, "seed \(chance.seed): \(String(input)) → \(text)")
    }
    #expect(understood > 20)
  }
}

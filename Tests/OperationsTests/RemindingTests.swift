import Diagnostics
import Operations
import SurveyModel
import Terminal
import TestSupport
import Testing

@Suite struct `A reminder` {
  private func reminder(
    _ language: Language, wave: String, at moment: String = "2018-04-10T12:00:00Z"
  ) throws -> String? {
    let sample = try SampleWorkspace()
    try sample.put(SampleResponse())
    return try sample.open(World.fixed(at: moment))
      .missingLibraries(survey: "kaynti", wave: wave, language: language).reminder
  }

  @Test(arguments: [
    (Language.fi, "Kyselyyn ”Käynti” (K)", "Vastausaikaa on 31.5.2018 asti.", "Kiitos"),
    (.sv, "I enkäten ”Käynti” (K)", "Svarstiden går ut 31.5.2018.", "Tack"),
    (.en, "The survey “Käynti” (K)", "until 2018-05-31.", "Thank you"),
  ])
  func `says who, what, until when and how`(
    _ language: Language, _ what: String, _ until: String, _ thanks: String
  ) throws {
    let text = try #require(try reminder(language, wave: "kevat"))
    for part in [what, "- B-kirjasto\n- C-kirjasto\n", until, "haamu answer kaynti\n", thanks] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("A-kirjasto"))
  }

  @Test func `says so when the time is over`() throws {
    let text = try reminder(.fi, wave: "kevat", at: "2018-06-01T12:00:00Z")
    #expect(text?.contains("Vastausaika päättyi 31.5.2018.") == true)
  }

  @Test func `is not written where nobody is missing`() throws {
    let sample = try SampleWorkspace()
    for (number, unit) in ["a1", "b1", "c1"].enumerated() {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number + 1)
          $0.unit = unit
        })
    }
    #expect(try sample.open().missingLibraries(survey: "kaynti", wave: "kevat").reminder == nil)
  }
}

@Suite struct `The wave before` {
  private func earlier(
    _ kind: String, at moment: String, correcting corrected: String? = nil,
    _ survey: (String) -> String = { $0 }
  ) throws -> EarlierAnswers? {
    let text = Sample.survey().replacing("kind=\"feedback\"", with: "kind=\"\(kind)\"")
    let sample = try SampleWorkspace(survey: text)
    for (number, day) in ["2018-04-10", "2018-04-12", "2018-09-10"].enumerated() {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number + 1)
          $0.visited = day + "T10:15:00.000+03:00"
          $0.timeEnd = day + "T12:00:00.000+03:00"
          $0.greeted = ["na", "no", "yes"][number]
        }, wave: number < 2 ? "kevat" : "syksy")
    }
    // The copy of the version that was answered.
    try sample.folder.write("Surveys/versions/kaynti-1.xml", text)
    try sample.folder.write("Surveys/kaynti.xml", survey(text))
    var found: EarlierAnswers?
    _ = try sample.open(World.fixed(at: moment))
      .interview(
        corrected.map { .correction(of: $0, survey: nil) } ?? .anew(survey: "kaynti", unit: nil),
        visitor: nil
      ) { open in
        #expect(open.keeping.earlier(of: "b1") == nil)
        found = open.keeping.earlier(of: "a1")
        return .discarded
      }
    return found
  }

  @Test(arguments: [
    ("2018-09-20T12:00:00Z", "no"), ("2019-01-01T12:00:00Z", "no"), ("2018-04-20T12:00:00Z", nil),
  ])
  func `gives the unit's last answers`(_ moment: String, _ greeted: String?) throws {
    let found = try earlier("benchmark", at: moment)
    #expect(found?.answers["greeted"] == greeted)
    #expect(found?.wave["fi"] == (greeted == nil ? nil : "K"))
  }

  @Test(arguments: [(SampleResponse.id(3), "no"), (SampleResponse.id(2), nil)])
  func `is the one before the wave of what is corrected`(
    _ corrected: String, _ greeted: String?
  ) throws {
    let found = try earlier("benchmark", at: "2019-01-01T12:00:00Z", correcting: corrected)
    #expect(found?.answers["greeted"] == greeted)
  }

  @Test func `is for benchmarks alone`() throws {
    #expect(try earlier("feedback", at: "2018-09-20T12:00:00Z") == nil)
  }

  @Test func `gives only what means the same now`() throws {
    let found = try earlier("benchmark", at: "2018-09-20T12:00:00Z") {
      $0.replacing("version=\"1\"", with: "version=\"2\"")
        .replacing("name=\"visitor\"", with: "name=\"kavija\" same_as=\"1/visitor\"")
        .replacing(
          "<choice name=\"na\" missing=\"not_applicable\">",
          with: "<choice name=\"nb\" missing=\"not_applicable\">")
    }
    #expect(found?.answers["kavija"] == "kavija-1")
    #expect(found?.answers["unit"] == "a1")
    #expect(found?.answers["greeted"] == nil)
  }
}

import Diagnostics
import Expressions
import Forms
import InterviewSamples
import NetworkModel
import SurveyModel
import Testing

@Suite struct `The printed form` {
  private func form(_ name: String, _ language: Language) throws -> PaperForm {
    let (outline, network) = try Samples.real(name)
    let day = try #require(CalendarDate("2018-05-15"))
    return PaperForm(outline, NetworkSnapshot(network, on: day), in: language)
  }

  @Test(arguments: [
    ("asiakaspalvelu", Language.fi), ("kirjastopalvelut", .sv), ("vertaisvierailu", .en),
    ("../Tests/Fixtures/Definitions/survey", .fi), ("../Tests/Fixtures/Definitions/survey", .sv),
    ("../Tests/Fixtures/Definitions/survey", .en),
  ])
  func `of a survey is as it was`(name: String, language: Language) throws {
    let stem = name.split(separator: "/").last.map(String.init) ?? name
    try expectGolden(htmlPage(try form(name, language)), "\(stem)-\(language.rawValue).html")
  }
}

import DefinitionReading
import Diagnostics
import Foundation
import LocatedXML
import Testing

@Suite struct `Mistakes seeded in a sound survey` {
  static let sample: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Definitions/survey.xml")
    return String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
  }()

  private static func seeded(_ mistake: SeededMistake, in text: String) -> String? {
    guard let range = text.range(of: mistake.from) else { return nil }
    return text.replacingCharacters(in: range, with: mistake.to)
  }

  @Test func `the sample is sound`() throws {
    #expect(rendered(findings(in: Self.sample)) == "")
    #expect(checkSurvey(try parsed(Self.sample), network: nil).coverage.percent("en") == 100)
  }

  @Test func `there are at least forty of them`() {
    #expect(seededMistakes.count >= 40)
  }

  @Test(arguments: seededMistakes)
  func `each is reported at its place with a hint`(_ mistake: SeededMistake) throws {
    var changed = try #require(Self.seeded(mistake, in: Self.sample))
    if mistake.testDescription == "no version" {
      changed = changed.replacing(" version=\"2018.1\"", with: "")
    }
    let marked = MarkedXML(changed)
    let found = findings(in: marked.text)
    let own = found.filter { $0.code == mistake.code }
    let finding = try #require(own.first, "\(rendered(found))")
    if let range = marked.ranges.first {
      #expect(own.map { $0.place?.range } == [range], "\(rendered(found))")
    }
    #expect(finding.place?.range != nil)
    #expect(finding.sourceLine?.isEmpty == false)
    let help = [finding.fix?.en, finding.why?.en].compactMap { $0 }.joined(separator: " ")
    #expect(help.contains(mistake.hint), "\(rendered([finding]))")
  }

  /// One mistake gives one error, or two where it truly breaks two things.
  @Test(arguments: seededMistakes)
  func `none sets off an avalanche`(_ mistake: SeededMistake) throws {
    let marked = MarkedXML(try #require(Self.seeded(mistake, in: Self.sample)))
    let errors = findings(in: marked.text).filter { $0.severity == .error }
    #expect(errors.count <= 2, "\(rendered(errors))")
  }

  @Test func `twenty different ones are all reported in one run`() throws {
    let chosen = [
      "an unknown kind", "a cap above 100", "a misspelt attribute", "a comma in a number",
      "a choice twice", "an unknown list",
      "a question without a label in one language",
      "an unknown name in a label", "an unknown function", "text against a number",
      "a choice_filter on a missing column", "a repeated field used as one value",
      "a mark that is not closed", "an unknown column of the network",
      "a default that is no choice",
      "a negative weight", "a critical question without scores", "a scale that falls",
      "a role on the wrong type", "a required note",
    ]
    #expect(chosen.count == 20)
    var text = Self.sample
    for name in chosen {
      let mistake = try #require(seededMistakes.first { $0.testDescription == name })
      text = try #require(Self.seeded(mistake, in: text), "\(name)")
    }
    let marked = MarkedXML(text)
    let found = findings(in: marked.text)
    let places = Set(summary(found))
    for name in chosen {
      let mistake = try #require(seededMistakes.first { $0.testDescription == name })
      #expect(found.contains { $0.code == mistake.code }, "\(name)")
    }
    #expect(marked.ranges.count == 20)
    for range in marked.ranges {
      #expect(places.contains { $0.hasSuffix(" " + shown(range)) }, "\(shown(range))")
    }
  }
}

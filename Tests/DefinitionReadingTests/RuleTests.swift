import DefinitionReading
import Diagnostics
import LocatedXML
import NetworkModel
import Testing

@Suite struct `Every rule` {
  /// What surveys are checked against: one round.
  static let network: Network? = try? readNetwork(
    parsed(
      RuleCase.inNetwork(
        """
        <wave name="2018-kevat" from="2018-04-01" until="2018-05-31" surveys="kysely">
          <label>Kevät 2018</label>
        </wave>
        """))
  ).value

  @Test(arguments: allCases)
  func `finds its mistake where the marks stand and nothing else`(_ rule: RuleCase) {
    let marked = MarkedXML(rule.bad)
    let found = findings(in: marked.text, network: Self.network).filter {
      $0.code == rule.code || !smallnessCodes.contains($0.code)
    }
    let expected = marked.ranges.map { rule.code + " " + shown($0) }
    #expect(summary(found) == expected, "\(rendered(found))")
  }

  @Test(arguments: allCases)
  func `is silent where the mistake is mended`(_ rule: RuleCase) {
    let found = findings(in: rule.good, network: Self.network).filter {
      $0.code == rule.code || !smallnessCodes.contains($0.code)
    }
    #expect(rendered(found) == "")
    if translationCodes.contains(rule.code) {
      #expect(rendered(findings(in: rule.good, network: Self.network)) == "")
    }
  }

  @Test func `has an example`() {
    let exampled = Set(allCases.map(\.code))
    #expect(definitionCodes.filter { !exampled.contains($0) } == [])
    let expressions = Set(expressionCases.map(\.code))
    #expect(exampled.filter { !definitionCodes.contains($0) && !expressions.contains($0) } == [])
  }

  @Test func `has a code of its own`() {
    #expect(Set(definitionCodes).count == definitionCodes.count)
    for code in definitionCodes {
      let number = Int(code.dropFirst(2)) ?? 0
      if code.hasPrefix("HS") {
        #expect((1...199).contains(number) || (250...399).contains(number))
      } else {
        #expect(["HN", "HF"].contains(code.prefix(2)) && (1...99).contains(number))
      }
    }
  }

  @Test(arguments: allCases)
  func `says how to mend it in three languages`(_ rule: RuleCase) {
    for finding in findings(in: MarkedXML(rule.bad).text, network: Self.network) {
      let texts = [finding.what, finding.why, finding.fix].compactMap { $0 }
      for text in texts {
        #expect(!text.fi.isEmpty && !text.sv.isEmpty && !text.en.isEmpty)
      }
      #expect(
        finding.fix != nil || !definitionCodes.contains(finding.code), "\(finding.what.en)")
      #expect(finding.sourceLine?.isEmpty == false)
    }
  }
}

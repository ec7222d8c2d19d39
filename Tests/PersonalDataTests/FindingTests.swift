import Diagnostics
import PersonalData
import Testing

@Suite struct FindingTests {
  private func only(_ text: String) throws -> PersonalDataFinding {
    try #require(personalData(in: text).first)
  }

  @Test func `what is said never repeats a code, a number or an address whole`() throws {
    #expect(try only("010190-900P").what.fi == "teksti näyttää henkilötunnukselta: 010190-•••••")
    #expect(try only("040 123 4567").what.sv == "texten ser ut som ett telefonnummer: 040 •••••")
    #expect(
      try only("maija@esimerkki.fi").what.en
        == "the text looks like an e-mail address: m•••••@esimerkki.fi")
    #expect(try only("virkailija Maija").what.fi == "teksti näyttää henkilön nimeltä: Maija")
  }

  @Test(arguments: Language.allCases)
  func `every kind says in every language what, why and how to mend`(language: Language) throws {
    let texts = ["010190-900P", "040 123 4567", "maija@esimerkki.fi", "virkailija Maija"]
    let findings = try texts.map(only)
    #expect(Set(findings.map(\.kind)) == Set(PersonalDataKind.allCases))
    #expect(Set(findings.map { $0.what[language] }).count == 4)
    #expect(Set(findings.map { $0.fix[language] }).count == 4)
    #expect(findings.allSatisfy { !$0.why[language].isEmpty })
    #expect(findings.dropLast().allSatisfy { !$0.what[language].contains($0.text) })
  }

  @Test func `raw values are those that records store`() {
    #expect(
      PersonalDataKind.allCases.map(\.rawValue) == ["identity_code", "phone", "email", "name"])
  }

  @Test func `where kinds claim the same letters one finding is left`() {
    #expect(found("010190-900P@esimerkki.fi") == ["identity_code: 010190-900P"])
    #expect(found("virkailija Maija@esimerkki.fi") == ["email: Maija@esimerkki.fi"])
    #expect(
      found("virkailija Maija, 040 123 4567, maija@esimerkki.fi, 010190-900P")
        == [
          "name: Maija", "phone: 040 123 4567", "email: maija@esimerkki.fi",
          "identity_code: 010190-900P",
        ])
  }
}

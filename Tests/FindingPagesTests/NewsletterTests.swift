import Diagnostics
import Findings
import ReportModel
import Testing

@testable import FindingPages

@Suite struct `A newsletter section` {
  private func letter(_ language: Language = .fi, synthetic: Bool = false) -> Newsletter {
    var sample = PageSample.told
    sample.audience = .public
    sample.language = language
    sample.synthetic = synthetic
    sample.findings += (10..<14).map { finding("x", $0, "a", .delight, "lahtiessa") }
    let view = sample.view()
    return Newsletter(
      view, nil, bank(language), period: .days(from: "2018-04-01", until: "2018-05-31"),
      libraries: 2)
  }

  @Test(arguments: Language.allCases)
  func `looks as it did`(language: Language) throws {
    let letter = letter(language, synthetic: language == .en)
    let name = "FindingPages/letter-" + language.rawValue
    try expectGolden(letter.plainText, name + ".txt")
    try expectGolden(letter.staffText, name + "-staff.txt")
    try expectGolden(letter.mail, name + ".eml")
    try expectGolden(letter.html, name + ".html")
  }

  @Test func `is mail of short lines of ASCII without an address`() {
    let mail = letter().mail
    #expect(mail.utf8.allSatisfy { $0 < 128 })
    let lines = mail.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") })
    #expect(!mail.replacing("@media", with: "").contains("@"))
    for header in ["From:", "To:", "Date:", "Message-ID:"] { #expect(!mail.contains(header)) }
    #expect(letter().mail == mail)
  }

  @Test(arguments: ["", "a", "ä", " väli ", "=", String(repeating: "ö", count: 200), "👩‍👩‍👧 perhe"])
  func `writes any subject in words of at most 75 characters`(text: String) {
    let words = Newsletter.encodedWords(text)
    #expect(words.allSatisfy { $0.count <= 75 && $0.hasPrefix("=?utf-8?q?") && $0.hasSuffix("?=") })
  }
}

@Suite struct `The bank of practices` {
  @Test func `looks as it did`() throws {
    for (name, html) in bank(.fi).pages() where name == "index" || name == "practice-1a" {
      try expectGolden(pageWithoutStyle(html), "FindingPages/bank-\(name).html")
    }
  }

  @Test(arguments: [
    (String?("named"), Sharing.named), ("unnamed", .unnamed), ("yes", .unnamed), ("no", .no),
    (nil, .no),
    ("maybe", .no),
  ])
  func `shares on a plain yes alone`(answer: String?, sharing: Sharing) {
    #expect(Sharing(answer: answer) == sharing)
  }

  @Test func `can be read without its script`() {
    let index = bank(.fi).pages()[0].html
    #expect(index.contains("<form class=\"search\" hidden=\"\""))
    for practice in bank(.fi).practices { #expect(index.contains(practice.title.text)) }
  }
}

private func bank(_ language: Language) -> PracticeBank {
  func practice(_ id: String, _ title: String, theme: String, library: String?) -> Practice {
    Practice(
      id: id, title: Wording(title), sort: .init(name: "tip", label: "Niksi"),
      theme: .init(name: theme, label: Wording(theme)),
      touchpoint: id == "1a" ? .init(name: "ovella", label: "Ovella") : nil,
      library: library.map { Wording($0) }, size: library == nil ? nil : .town,
      summary: Wording("Mitä tehtiin: \(title) & <muuta>."),
      parts: [.init(question: "Paljonko rahaa kului?", answers: ["Ei rahaa"])], synthetic: false)
  }
  return PracticeBank(
    language: language, title: "Hyvä käytäntö tai niksi", network: "Verkko",
    practices: [
      practice("1a", "Kello ovelle", theme: "Palvelu", library: "A-kirjasto"),
      practice("2b", "Kirja kahvilla", theme: "Palvelu", library: nil),
      practice("3c", "Tuoli tiskille", theme: "Tilat", library: "B-kirjasto"),
      practice("4d", "Vinkki viikossa", theme: "Sisältö", library: nil),
    ], notShared: 2)
}

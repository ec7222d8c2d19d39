package import ReportModel

extension Example {
  /// What invented visitors wrote down; one sentence twice, one kept back, one at no known place.
  package static let findings = ReportedFindings(
    sorts: [
      .init(name: "pain", label: "Kipupiste"), .init(name: "delight", label: "Onnistumisen hetki"),
    ],
    findings: [
      finding("esimerkki", 1, "ovi", "pain", "Ovi oli raskas."),
      finding("esimerkki", 2, "ovi", "pain", "Ovi oli raskas."),
      finding("esimerkki", 2, "ovi", "pain", "Opaste puuttui."),
      finding("esimerkki", 3, nil, "delight", "Minut saatettiin hyllylle."),
      finding("esimerkki", 4, "ovi", "pain", nil),
      finding("malli", 5, "ovi", "pain", "Ovi oli raskas."),
      finding("koe", 6, "ovi", "delight", "Koelan oma sana."),
    ])

  private static func finding(
    _ library: String, _ response: Int, _ touchpoint: String?, _ sort: String, _ words: String?
  ) -> ReportedFindings.Finding {
    .init(library: library, response: response, touchpoint: touchpoint, sort: sort, words: words)
  }
}

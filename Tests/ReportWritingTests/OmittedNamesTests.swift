import Diagnostics
import ReportModel
import Testing

@testable import ReportWriting

@Suite struct OmittedNamesTests {
  private func html(_ libraries: Int, mark: String?) -> String {
    let points = (0..<libraries).map { place in
      FunnelPicture.Point(
        label: Wording("Kirjasto \(place)"), responses: 9, value: 70, isOwn: true, word: .better)
    }
    let picture = FunnelPicture(
      title: Sentence("Suppilo"), target: 60, targetLabel: "verkko", countLabel: "Käyntejä",
      limits: [1, 9].map { .init(responses: $0, inner: 50...70, outer: 40...80) }, points: points)
    let table = DocumentTable(
      caption: Sentence("Suppilo"), columns: [.init("Kirjasto", .name)],
      groups: [.init(rows: points.map { [.text($0.label)] })])
    let block = HTMLBlock(
      figures: HTMLFigures(texts: FigureText(.fi)), language: .fi, identifier: "b1", mark: mark)
    return block.markup(.chart(.funnel(picture), table)).html
  }

  @Test func `Names that find no room in a picture are counted below it, for each width`() {
    let real = html(80, mark: nil)
    #expect(real.contains("<p class=\"omitted chart-narrow\">Nimiä, joille ei ollut"))
    #expect(real.contains("<p class=\"omitted chart-wide\">Nimiä, joille ei ollut"))
    #expect(html(80, mark: "SYNTEETTINEN").contains("Esimerkki: Nimiä, joille ei ollut"))
  }

  @Test func `Where all names have room nothing is said`() {
    #expect(!html(3, mark: nil).contains("omitted"))
  }
}

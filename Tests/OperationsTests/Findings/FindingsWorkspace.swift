import Diagnostics
import Findings
import Operations
import ReportModel
import TestSupport

/// The sample workspace with a codebook and visits that wrote something down.
struct FindingsWorkspace {
  let sample: SampleWorkspace

  static let codebook = """
    <codebook xmlns="urn:haamu:findings:1" name="kirja">
      <label>Teemat</label>
      <theme name="tila" guid="123e4567-e89b-42d3-a456-426614174000" codable="no"><label>Tila</label>
        <theme name="melu" guid="123e4567-e89b-42d3-a456-426614174001"><label>Melu</label>
          <cues>meteli</cues></theme>
      </theme>
      <theme name="odotus" guid="123e4567-e89b-42d3-a456-426614174002"><label>Odotus</label>
        <cues>jono*</cues></theme>
    </codebook>

    """

  init(survey: String = Sample.survey()) throws {
    sample = try SampleWorkspace(survey: survey)
    try sample.folder.write("Surveys/findings/codebook.xml", Self.codebook)
  }

  /// A visit with its words; each is a finding.
  func visit(
    _ number: Int, _ unit: String, _ words: [String], wave: String = "kevat",
    greeted: String = "no", deprecated: Int? = nil, at place: String? = nil, sort: String? = nil
  ) throws {
    let day = wave == "kevat" ? "2018-04-10" : "2018-09-10"
    try sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(number)
        $0.unit = unit
        $0.greeted = greeted
        $0.deprecated = deprecated.map(SampleResponse.id)
        $0.visited = day + "T10:15:00.000+03:00"
        $0.timeEnd = day + "T1\(deprecated == nil ? 2 : 3):00:00.000+03:00"
        let told =
          (place.map { "<at>\($0)</at>" } ?? "") + (sort.map { "<sort>\($0)</sort>" } ?? "")
        $0.more = words.map { "<finding>\(told)<finding_text>\($0)</finding_text></finding>" }
          .joined()
      }, wave: wave)
  }

  func list(_ change: (inout FindingsRequest) -> Void = { _ in }) throws(Stopped) -> ListedFindings
  {
    var request = FindingsRequest(survey: "kaynti")
    change(&request)
    return try sample.open().findings(request)
  }

  @discardableResult
  func say(_ word: FindingWord, wave: String = "kevat") throws(Stopped) -> SaidOfFindings {
    var request = FindingsRequest(survey: "kaynti")
    request.wave = wave
    return try sample.open().say(word, of: request, by: "k1")
  }

  var file: String { sample.folder.text("Surveys/findings/kevat.xml") ?? "" }

  static let shape = TerminalShape(width: 80, color: false, unicode: true)
}

extension ListedFindings {
  func id(of text: String) -> String {
    shown.findings.first { $0.text == text }?.id.rawValue ?? "?"
  }

  /// Everything that a reader can be given of it.
  var written: String {
    FindingsFormat.allCases.map { format in
      text(format, FindingsWorkspace.shape) + themesText(of: nil, format, FindingsWorkspace.shape)
    }.joined()
  }
}

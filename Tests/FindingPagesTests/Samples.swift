import Diagnostics
import FindingPages
import Findings
import ReportModel
import SurveyModel

/// A network of two libraries in one region, a survey with three touchpoints, and a reader of it.
struct PageSample {
  var findings: [Finding] = []
  var acts: [FindingsLog.Act] = []
  var language = Language.fi
  var audience = Audience.coordinator
  var synthetic = false
  /// Libraries whose figures are hidden.
  var hidden: Set<String> = []
  var visits = ["a": 6, "b": 6]

  static let points = ["ovella", "tiskilla", "lahtiessa"]
  static let codebook = Codebook(
    name: "kirja", language: "fi", label: .none,
    themes: [
      Theme(name: "tila", guid: "1", label: label("Tila", "Lokal", "Space"), isCodable: false),
      Theme(
        name: "opasteet", guid: "2", parent: "tila",
        label: label("Opasteet", "Skyltar", "Signs")),
      Theme(name: "jonot", guid: "3", label: label("Jonot", "Köer", "Queues")),
    ])

  static func label(_ fi: String, _ sv: String, _ en: String) -> Label {
    Label(sourceLanguage: "fi", wordings: ["fi": fi, "sv": sv, "en": en])
  }

  var naming: Naming {
    let labels = ["Ovella", "Tiskillä", "Lähtiessä"]
    var naming = Naming(
      language: language, synthetic: synthetic, surveyTitle: "Käynti", waveLabel: "Kevät 2018",
      units: [
        .init(level: .region, name: "r", label: "Maakunta"),
        .init(level: .library, name: "a", label: "A-kirjasto", region: "r"),
        .init(level: .library, name: "b", label: "B-kirjasto", region: "r"),
        .init(level: .network, name: "n", label: "Verkko"),
      ],
      entries: zip(Self.points, labels).map {
        .init(type: .group, name: "g_" + $0, label: Wording($1), touchpoint: $0)
      } + [.init(type: .overall, name: "overall", label: "Kokonaispisteet")],
      touchpoints: zip(Self.points, labels).map { .init(name: $0, label: Wording($1)) })
    naming.counted = .visits
    return naming
  }

  var table: ComparisonTable {
    var method = Method(
      survey: "kaynti", versions: ["1"], wave: "2018", waveFrom: "2018-04-01",
      waveUntil: "2018-05-31", groupingDate: "2018-04-01", weighting: .libraries, confidence: 0.95,
      audience: audience, criticalCap: nil, minN: 3, responsesUsed: 12, responsesNotUsed: 0,
      synthetic: synthetic)
    method.minN = 3
    var rows: [TidyRow] = []
    for (level, unit, count, base) in [
      (Level.library, "a", 6, 60.0), (.library, "b", 6, 78), (.region, "r", 12, 69),
      (.network, "n", 12, 69),
    ] {
      let isHidden = hidden.contains(unit)
      for (place, item) in (Self.points.map { "g_" + $0 } + ["overall"]).enumerated() {
        let value = base + Double(place * 4)
        rows.append(
          TidyRow(
            survey: "kaynti", version: "1", wave: "2018", level: level, unit: unit,
            itemType: item == "overall" ? .overall : .group, item: item, measure: .score,
            n: isHidden ? nil : count, value: isHidden ? nil : value,
            low: isHidden ? nil : value - 7, high: isHidden ? nil : value + 7,
            notes: isHidden ? [.suppressed] : place == 0 && unit == "a" ? [.word(.worse)] : []))
      }
    }
    return ComparisonTable(method: method, rows: rows)
  }

  var set: FindingSet {
    FindingSet(
      survey: "kaynti", wave: "2018", codebook: Self.codebook, findings: findings, visits: visits,
      log: FindingsLog(wave: "2018", entries: acts.map { .init($0, by: "k1", at: "2018-06-01") }))
  }

  /// As the program makes a view: everything through the access model.
  /// - Parameter library: of the page; nil for the network.
  func view(of library: String? = nil) -> FindingView {
    let naming = naming
    let table = table
    var filter = FindingFilter()
    if let library { filter.libraries = [library] }
    let importance = TouchpointImportance(Self.outline)
    let reader = FindingReader(table, naming, library: library)
    func shown(at point: String?) -> ShownFindings {
      var narrow = filter
      narrow.touchpoint = point
      return ShownFindings(
        set, to: reader, filter: narrow, importance: importance, touchpoints: Self.points)
    }
    return FindingView(
      table, naming,
      unit: library.flatMap { naming.unit(.library, $0) } ?? naming.network!, shown: shown(at: nil),
      codebook: Self.codebook,
      themes: Self.points.reduce(into: [:]) {
        $0[$1] = shown(at: $1).themes(
          of: Set(FindingKind.allCases), Self.codebook, importance: importance)
      }, spoken: "fi")
  }

  private static let outline = SurveyOutline(
    Survey(
      name: "kaynti", version: "1", kind: .mysteryVisit,
      touchpoints: points.map { Touchpoint(name: $0, label: .none) }, lists: [], items: []))

  static let blueprint = Blueprint(
    survey: "kaynti",
    stops: [
      .init(
        touchpoint: "ovella",
        lanes: [
          .customer: label("Avaa oven", "Öppnar dörren", "Opens the door"),
          .front: label("Kyltti", "Skylt", "Sign"),
        ])
    ])

  /// Words of three visits: equal ones twice, one kept back, one reworded by a person.
  static var told: PageSample {
    var sample = PageSample()
    sample.findings = [
      finding("Kylttiä ei löydy.", 1, "a", .pain, "ovella", severity: 3),
      finding("Kylttiä ei löydy.", 2, "b", .pain, "ovella", severity: 2),
      finding("Jono seisoi <kauan> & hiljaa.", 3, "a", .pain, "tiskilla"),
      finding("Minut huomattiin heti.", 4, "a", .delight, "tiskilla"),
      finding("Ovelle penkki.", 5, "b", .idea, "ovella"),
      finding(nil, 6, "b", .pain, "lahtiessa"),
    ]
    sample.acts = [
      tag(sample.findings[0], "opasteet"), tag(sample.findings[2], "jonot"),
      .reword(sample.findings[3].id, text: "Huomattiin heti."),
    ]
    return sample
  }
}

func finding(
  _ text: String?, _ visit: Int, _ library: String, _ kind: FindingKind, _ point: String?,
  severity: Int? = nil
) -> Finding {
  let source = WrittenSource(
    survey: "kaynti", wave: "2018", response: "uuid:\(visit)", question: "t", instances: [])
  return Finding(
    id: FindingID(source, digest: sampleDigest), basis: .written(source, role: .finding),
    survey: "kaynti", wave: "2018", kind: kind, text: text, touchpoint: point,
    severity: severity.flatMap { Severity(step: $0, of: 3) }, unit: library, library: library,
    responses: ["uuid:\(visit)"], synthetic: false)
}

func tag(_ finding: Finding, _ themes: String...) -> FindingsLog.Act {
  .tag(.init(finding: finding.id, themes: themes))
}

/// 32 bytes of any bytes; not for secrets.
private let sampleDigest: Digest = { bytes in
  (0..<4).flatMap { round -> [UInt8] in
    let hash = bytes.reduce(UInt64(round) &* 0x9E37 &+ 14_695_981_039_346_656_037) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) }
  }
}

import Diagnostics
import Expressions
import Intake
import LocatedXML
import NetworkModel
import SurveyModel
import VisitHistory
import VisitPlanning

/// A stored response as a visit's report: who says to have been where.
struct VisitReport: Sendable {
  let stored: StoredResponse
  let response: Response
  let visitor: String?
  /// A library or service point.
  let unit: String?
  /// The answer with the role `visit`.
  let visit: String?
  let day: CalendarDate?
  let records: [ResponseRecord]

  /// What later events call it.
  var id: String { stored.stem }
  var corrected: String? { response.deprecatedID.map { ResponseID($0).fileStem } }
  var finished: Moment? { response.timeEnd ?? response.timeStart }

  /// That it came, and what was said of it since.
  func events(after planning: Moment) -> [VisitEvent] {
    let came = VisitEvent(
      .submitted, at: finished ?? planning, by: visitor ?? "", response: id)
    return [came]
      + records.compactMap { record in
        VisitEvent.Kind(record.kind).map {
          VisitEvent(
            $0, at: Moment(record.at) ?? came.at, by: record.by, why: record.reason, response: id)
        }
      }
  }
}

extension VisitEvent.Kind {
  /// Nil for what is no step of a visit.
  fileprivate init?(_ kind: ResponseRecord.Kind) {
    switch kind {
    case .approved: self = .approved
    case .returned: self = .returned
    case .reply: self = .reply
    case .ruling: self = .ruling
    case .withdrawn: self = .withdrawn
    case .privacyConfirmed: return nil
    }
  }
}

extension Workspace {
  /// Every response of a wave that can be read, whether it counts or not, in the order of paths.
  func visitReports(
    of survey: DefinedSurvey, in wave: Wave, _ rules: SelectionRules
  ) throws(Stopped) -> [VisitReport] {
    var reports: [VisitReport] = []
    for stored in try store.responses(of: survey.outline.survey.name) where !stored.isConflict {
      // What cannot be read is told by `haamu list responses --unused`.
      guard let document = try? store.document(stored.file) else { continue }
      let (header, problems) = readHeader(document)
      guard problems.isEmpty, let outline = rules.outlines[header.version] else { continue }
      let (response, _) = readResponse(document, header: header, outline: outline)
      guard rules.wave(of: response, outline) == wave.name else { continue }
      func answer(_ role: Role) -> String? {
        outline.question(with: role).flatMap { response[$0.question.name] }
          .flatMap { $0.isEmpty ? nil : $0 }
      }
      reports.append(
        VisitReport(
          stored: stored, response: response, visitor: answer(.visitor), unit: answer(.unit),
          visit: answer(.visit), day: rules.day(of: response, outline),
          records: try records(of: stored, in: store)))
    }
    return reports
  }
}

extension SelectionRules {
  /// The local day that a response is about: that of its time question, else of its end or beginning.
  func day(of response: Response, _ outline: SurveyOutline) -> CalendarDate? {
    let time = outline.question(with: .time).flatMap { placed in
      response[placed.question.name].map(placed.question.value)
    }
    switch time ?? .empty {
    case .date(let date): return date
    case .dateTime(let moment): return zone.day(of: moment)
    default: return (response.timeEnd ?? response.timeStart).map(zone.day)
    }
  }
}

/// Which response is which visit's (docs/specification/visits.md).
struct ReportLinks {
  private let visits: [RecordedVisit]
  private let gone: Set<String>
  private let libraryOfPlace: [String: String]

  init(_ file: VisitFile, _ network: Network) {
    visits = file.planned
    gone = Set(file.entries.filter { $0.event.kind == .replaced }.map(\.visit))
    libraryOfPlace = network.libraryOfPlace
  }

  /// By visit, in the order of reports; and those that are nobody's.
  func linked(_ reports: [VisitReport]) -> (of: [String: [VisitReport]], strays: [VisitReport]) {
    let byID = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var of: [String: [VisitReport]] = [:]
    var strays: [VisitReport] = []
    for report in reports {
      // A correction belongs where the first report does, whatever it says itself.
      var line = [report]
      while let older = line[line.count - 1].corrected.flatMap({ byID[$0] }),
        !line.contains(where: { $0.id == older.id })
      {
        line.append(older)
      }
      if let visit = line.reversed().lazy.compactMap(visit).first {
        of[visit, default: []].append(report)
      } else {
        strays.append(report)
      }
    }
    return (of, strays)
  }

  private func visit(of report: VisitReport) -> String? {
    if let named = report.visit, visits.contains(where: { $0.id == named }) { return named }
    guard let visitor = report.visitor, let unit = report.unit else { return nil }
    let mine = visits.filter { $0.visit.visitor == visitor }
    let there = mine.filter { $0.visit.place == unit }
    let standing = there.filter { !gone.contains($0.id) }
    if let visit = standing.last ?? there.last { return visit.id }
    let around = mine.filter { libraryOfPlace[$0.visit.place] == unit && !gone.contains($0.id) }
    return around.count == 1 ? around[0].id : nil
  }
}

extension Network {
  /// Each service point's library.
  var libraryOfPlace: [String: String] {
    Dictionary(
      libraries.flatMap { library in library.servicePoints.map { ($0.name, library.name) } },
      uniquingKeysWith: { first, _ in first })
  }
}

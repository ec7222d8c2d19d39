import Diagnostics
import Expressions
import FileSystem
import Intake
import LocatedXML
import NetworkModel
import SurveyModel
import VisitPlanning

extension Workspace {
  /// The visits before a wave that stored responses tell of: of every mystery survey that asks where and
  /// who, approved or not, for the visit was made either way. What cannot be read is passed over;
  /// `haamu check` tells of it.
  ///
  /// Folders of this wave and of later ones are not opened, nor files of other kinds of survey.
  func reportedVisits(
    before wave: Wave, _ network: Network
  ) throws(Stopped) -> [PastVisit] {
    let zone = try zone(of: network)
    let later = Set(network.waves.filter { $0.from >= wave.from }.map(\.name))
    var visits: [PastVisit] = []
    for survey in try definitions().surveys where survey.outline.tellsOfVisits {
      var outlines = try keptVersions(of: survey, network: network)
      outlines[survey.outline.survey.version] = survey.outline
      for stored in try store.responses(of: survey.outline.survey.name)
      where !stored.isConflict
        && !later.contains(name(of: String(folder(of: stored.path).dropLast())))
      {
        guard let document = try? store.document(stored.file),
          let visit = pastVisit(document, outlines, zone), visit.day < wave.from
        else { continue }
        visits.append(visit)
      }
    }
    return visits
  }

  private func pastVisit(
    _ document: LocatedDocument, _ outlines: [String: SurveyOutline], _ zone: LocalZone
  ) -> PastVisit? {
    let (header, _) = readHeader(document)
    guard let outline = outlines[header.version] else { return nil }
    let (response, _) = readResponse(document, header: header, outline: outline)
    func answer(_ role: Role) -> String? {
      outline.question(with: role).flatMap { response[$0.question.name] }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let unit = answer(.unit), let visitor = answer(.visitor),
      let day = response.visitDay(outline, zone)
    else { return nil }
    return PastVisit(visitor: visitor, place: unit, day: day)
  }
}

extension SurveyOutline {
  fileprivate var tellsOfVisits: Bool {
    survey.kind == .mysteryVisit && question(with: .unit) != nil && question(with: .visitor) != nil
  }
}

extension Response {
  /// When the visit was: the answer with the role `time`, else the beginning of the response.
  func visitMoment(_ outline: SurveyOutline) -> Moment? {
    switch visitTime(outline) {
    case .dateTime(let moment)?: moment
    case .date?: nil
    default: timeStart
    }
  }

  func visitDay(_ outline: SurveyOutline, _ zone: LocalZone) -> CalendarDate? {
    if case .date(let date)? = visitTime(outline) { return date }
    return visitMoment(outline).map(zone.day)
  }

  private func visitTime(_ outline: SurveyOutline) -> Value? {
    outline.question(with: .time).flatMap { placed in
      self[placed.question.name].map(placed.question.value)
    }
  }
}

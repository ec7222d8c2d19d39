import Diagnostics
import Expressions
import LocatedXML
import VisitPlanning

/// What one planning adds to a file: visits dropped, visits new, visitors who are away.
struct PlanEntry {
  let dropped: [RecordedVisit]
  let added: [RecordedVisit]
  let away: [(visitor: String, span: DaySpan)]
  /// What stands afterwards, in the order of the plan.
  let standing: [RecordedVisit]
  let plan: VisitPlan

  init(file: VisitFile, plan: VisitPlan, away: [(visitor: String, span: DaySpan)]) {
    self.plan = plan
    self.away = away
    var before = file.standing
    var count = file.visitCount
    var added: [RecordedVisit] = []
    standing = plan.visits.map { visit in
      if let index = before.firstIndex(where: { $0.visit.isSame(visit) }) {
        return before.remove(at: index)
      }
      count += 1
      added.append(RecordedVisit(id: RecordedVisit.name(count), visit: visit))
      return added[added.count - 1]
    }
    dropped = before
    self.added = added
  }
}

extension PlannedVisit {
  fileprivate func isSame(_ other: PlannedVisit) -> Bool {
    place == other.place && visitor == other.visitor && day == other.day
  }
}

extension RecordedVisit {
  /// The name of the visit that is planned as the file's so manieth.
  static func name(_ count: Int) -> String {
    let number = String(count)
    return "v" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}

/// The lines of one entry, two spaces in.
func entryLines(
  _ write: (inout XMLWriter) throws(XMLWriterError) -> Void
) throws(Stopped) -> [UInt8] {
  do throws(XMLWriterError) {
    var writer = try XMLWriter()
    try write(&writer)
    let lines = try writer.finish().split(separator: 10).dropFirst()
    return lines.flatMap { [32, 32] + $0 + [10] }
  } catch {
    throw Stopped(
      Diagnostic(.error, "HC0099", at: nil, what: Trilingual("\(error)")), status: .ourBug)
  }
}

extension PlanEntry {
  func write(
    _ writer: inout XMLWriter, at: String, by: String, seed: UInt64
  ) throws(XMLWriterError) {
    try writer.startElement(XMLName("planned", in: visitsNamespace))
    try writer.attribute("at", at)
    if !by.isEmpty { try writer.attribute("by", by) }
    try writer.attribute("seed", String(seed))
    try writer.attribute("km", plan.kilometres.tenths)
    try writer.attribute("bound", plan.bound.tenths)
    for (visitor, span) in away {
      try writer.startElement(XMLName("away", in: visitsNamespace))
      try writer.attribute("visitor", visitor)
      try writer.attribute("from", span.from.iso)
      try writer.attribute("until", span.until.iso)
      try writer.endElement()
    }
    for visit in dropped {
      try writer.startElement(XMLName("dropped", in: visitsNamespace))
      try writer.attribute("visit", visit.id)
      try writer.endElement()
    }
    for visit in added { try visit.write(&writer) }
    try writer.endElement()
  }
}

extension RecordedVisit {
  func write(_ writer: inout XMLWriter) throws(XMLWriterError) {
    try writer.startElement(XMLName("visit", in: visitsNamespace))
    try writer.attribute("id", id)
    try writer.attribute("unit", visit.place)
    try writer.attribute("visitor", visit.visitor)
    if let scenario = visit.scenario { try writer.attribute("scenario", scenario) }
    try writer.attribute("day", visit.day.iso)
    if let hours = visit.hours {
      try writer.attribute("from", HourSpan.text(hours.from))
      try writer.attribute("until", HourSpan.text(hours.until))
    }
    try writer.endElement()
  }
}

extension Double {
  /// With one decimal and a point: `15887.5`.
  package var tenths: String {
    let count = Int((self * 10).rounded())
    return "\(count / 10).\(abs(count % 10))"
  }
}

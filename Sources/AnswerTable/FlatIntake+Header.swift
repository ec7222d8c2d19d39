import FileSystem
import LocatedXML
import SurveyModel

/// What a document says of itself: survey, version, and `meta`.
extension FlatIntake {
  /// The index of the version; nil when this is another survey or an unknown version.
  mutating func version(
    _ attributes: Span<FlatAttribute>, _ text: Span<UInt8>, _ row: inout FileRow
  ) -> Int? {
    var (hasSurvey, found): (Bool, Int?) = (false, nil)
    for place in attributes.indices {
      let attribute = attributes[place]
      let value = text.extracting(Int(attribute.start)..<Int(attribute.end))
      switch header.attributes[Int(attribute.name)] {
      case .other: break
      case .id:
        if hasSurvey || !isEqual(value, survey) { return nil }
        hasSurvey = true
      case .version:
        if found != nil { return nil }
        found = plan(value)
        if found == nil { return nil }
      case .synthetic: if isEqual(value, yes) { row.synthetic = 1 }
      }
    }
    return hasSurvey ? found : nil
  }

  private mutating func plan(_ version: Span<UInt8>) -> Int? {
    if isEqual(version, plans[latestPlan].version) { return latestPlan }
    guard let place = plans.indices.first(where: { isEqual(version, plans[$0].version) }) else {
      return nil
    }
    latestPlan = place
    return place
  }

  /// Reads `meta`.
  /// - Returns: the place behind it; nil when something is not as usual.
  mutating func meta(
    _ tags: Span<FlatTag>, _ text: Span<UInt8>, from start: Int, _ stem: Span<UInt8>,
    _ row: inout FileRow
  ) -> Int? {
    var place = start
    var seen: UInt8 = 0
    while !tags[place].isEnd {
      guard tags[place + 1].isEnd else { return nil }
      let value = text.extracting(
        Int(tags[place].textOffset)..<Int(tags[place + 1].textOffset))
      let entry = header.entries[Int(tags[place].name)]
      place += 2
      if entry == .other { continue }
      let bit = entry.bit
      guard seen & bit == 0, hasNoSpaceAround(value) else { return nil }
      seen |= bit
      if value.count > 0 { take(value, as: entry, stem, &row) }
      if entry == .instanceID, value.count == 0 { return nil }
    }
    return seen & FlatHeaderNames.Entry.instanceID.bit == 0 ? nil : place + 1
  }

  private mutating func take(
    _ value: Span<UInt8>, as entry: FlatHeaderNames.Entry, _ stem: Span<UInt8>,
    _ row: inout FileRow
  ) {
    switch entry {
    case .other: break
    case .timeStart: row.start = quickMoment(value)
    case .timeEnd: row.end = quickMoment(value)
    case .deprecatedID: row.deprecated = Int32(batch.ids.number(ofOld: value))
    case .instanceID:
      if !isNamedAfter(value, stem) { row.id = Int32(batch.ids.number(ofOld: value)) }
    }
  }
}

private let yes = Array("yes".utf8)

extension FlatHeaderNames.Entry {
  fileprivate var bit: UInt8 {
    switch self {
    case .other: 0
    case .instanceID: 1
    case .timeStart: 2
    case .timeEnd: 4
    case .deprecatedID: 8
    }
  }
}

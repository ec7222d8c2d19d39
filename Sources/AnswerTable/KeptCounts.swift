import Comparison
import Expressions
import Intake
import NetworkModel
import SurveyModel

/// The counts of those responses of a table that count by themselves, whatever else there is: a report
/// on a whole wave needs no answers. The counts of several tables add up.
struct KeptCounts: Sendable {
  /// The counts of one version in one wave.
  struct Part: Sendable {
    let wave: Int16
    let version: Int16
    /// Responses that were invented.
    var synthetic: Int
    var counted: CountedResponses
  }

  /// By wave and version; none without responses.
  var parts: [Part] = []
}

/// How the responses of a survey are counted for good: nothing of it depends on what a report asks.
struct Counting {
  private let request: ComparisonRequest
  private let plain: PlainCounts
  let unitCount: Int

  /// Nil where counts cannot be kept.
  init?(_ rules: SelectionRules) {
    guard let plain = PlainCounts(rules.current), let wave = rules.snapshot.network.waves.first
    else { return nil }
    self.plain = plain
    unitCount = rules.snapshot.units.count
    // Only an indicator would ask what `pulldata` finds, or what the day is.
    let world = ExpressionWorld(
      now: Moment(millisecondsSince1970: 0, offsetMinutes: 0), zone: rules.zone
    ) { _, _, _, _ in .empty }
    request = ComparisonRequest(
      outline: rules.current, snapshot: rules.snapshot, wave: wave, olderOutlines: rules.outlines,
      world: world)
  }

  /// The counts of responses that were put together, by wave and version.
  func count(_ gathered: GatheredRows) -> KeptCounts {
    var counts = KeptCounts()
    for group in gathered.groups {
      let part = group.part
      counts.parts.append(
        KeptCounts.Part(
          wave: group.wave, version: group.version, synthetic: group.synthetic,
          counted: CountedResponses(coded: [part], request)))
    }
    return counts
  }

  /// The counts of some rows of a table, by wave and version.
  func count(_ rows: [Int32], of table: FactTable) -> KeptCounts {
    var groups: [Int: [Int32]] = [:]
    for number in rows {
      let row = table.rows[Int(number)]
      groups[Int(row.wave) << 16 | Int(row.version), default: []].append(number)
    }
    var counts = KeptCounts()
    for (key, rows) in groups.sorted(by: { $0.key < $1.key }) {
      let version = Int16(truncatingIfNeeded: key & 0xFFFF)
      // Whole responses are needed for quotients alone, of which there are none.
      let part = CodedPart(table.versions[Int(version)], rows, of: table) { _ in
        Response(instanceID: "", survey: "", version: "")
      }
      counts.parts.append(
        KeptCounts.Part(
          wave: Int16(truncatingIfNeeded: key >> 16), version: version,
          synthetic: rows.count { table.rows[Int($0)].synthetic == 1 },
          counted: CountedResponses(coded: [part], request)))
    }
    return counts
  }

  /// Adds a part's counts to bytes.
  func write(_ part: KeptCounts.Part, to bytes: inout [UInt8]) {
    plain.write(part.counted, to: &bytes)
  }

  /// Nil when the bytes make no sense.
  func counted(
    _ bytes: [UInt8], _ range: Range<Int>, events: [String], version: String
  ) -> CountedResponses? {
    plain.counted(
      bytes, range, events: events, units: unitCount, version: version, isSynthetic: false)
  }

  func add(_ other: KeptCounts, to counts: inout KeptCounts) {
    for part in other.parts {
      if let place = counts.place(of: part) {
        counts.parts[place].synthetic += part.synthetic
        counts.parts[place].counted.merge(part.counted, request)
      } else {
        counts.parts.append(part)
      }
    }
    counts.parts.sort { ($0.wave, $0.version) < ($1.wave, $1.version) }
  }

  /// False when there is less than is to be taken away.
  func subtract(_ other: KeptCounts, from counts: inout KeptCounts) -> Bool {
    for part in other.parts {
      guard let place = counts.place(of: part) else { return false }
      counts.parts[place].synthetic -= part.synthetic
      guard counts.parts[place].counted.subtract(part.counted) else { return false }
    }
    counts.parts.removeAll { $0.counted.tally.responses == 0 }
    return counts.parts.allSatisfy { $0.synthetic >= 0 }
  }

  /// The counts of a wave's parts together; nil without a response.
  func together(_ counts: KeptCounts, wave: Int) -> CountedResponses? {
    var all: CountedResponses?
    for part in counts.parts where Int(part.wave) == wave {
      var counted = part.counted
      counted.synthetic = part.synthetic > 0
      all?.merge(counted, request)
      all = all ?? counted
    }
    return all
  }
}

extension KeptCounts {
  fileprivate func place(of part: Part) -> Int? {
    parts.firstIndex { $0.wave == part.wave && $0.version == part.version }
  }
}

extension FactTable {
  /// Brings the counts up to date: what was counted and is no longer there is taken away, what is new is
  /// added.
  /// - Parameter old: the table that this one was made from.
  mutating func count(_ counting: Counting?, since old: FactTable?) {
    guard let counting else {
      counts = nil
      return
    }
    var counts = counts ?? KeptCounts()
    if let old, old.counts != nil {
      let gone = old.countedRows(missingIn: self)
      if !gone.isEmpty, !counting.subtract(counting.count(gone, of: old), from: &counts) {
        return countAnew(counting)
      }
    } else {
      return countAnew(counting)
    }
    counting.add(counting.count(takeUncounted(), of: self), to: &counts)
    self.counts = counts
  }

  private mutating func countAnew(_ counting: Counting) {
    for number in rows.indices { rows[number].isCounted = 0 }
    let uncounted = takeUncounted()
    counts = counting.count(uncounted, of: self)
  }

  /// The rows that count by themselves and are not counted; they are taken for counted now.
  private mutating func takeUncounted() -> [Int32] {
    var found: [Int32] = []
    for number in rows.indices where rows[number].countsAlone && rows[number].isCounted == 0 {
      rows[number].isCounted = 1
      found.append(Int32(number))
    }
    return found
  }

  /// The counted rows that a later table has not taken over. Both are in the order of folders and names.
  private func countedRows(missingIn later: FactTable) -> [Int32] {
    let counted = rows.indices.filter { rows[$0].isCounted == 1 }
    let carried = later.rows.indices.filter { later.rows[$0].isCounted == 1 }
    if counted.count == carried.count { return [] }
    var gone: [Int32] = []
    var next = 0
    for number in counted {
      if next < carried.count, isSameFile(number, later, carried[next]) {
        next += 1
      } else {
        gone.append(Int32(number))
      }
    }
    return gone
  }

  private func isSameFile(_ number: Int, _ other: FactTable, _ place: Int) -> Bool {
    let (mine, its) = (rows[number], other.rows[place])
    return mine.mark == its.mark && folders[Int(mine.folder)] == other.folders[Int(its.folder)]
      && isSame(name(of: mine).span, other.name(of: its).span)
  }
}

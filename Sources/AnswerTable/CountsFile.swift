import Comparison
import SurveyModel

extension TableWriter {
  mutating func add(_ counts: KeptCounts, _ counting: Counting) {
    add(UInt64(counts.parts.count))
    for part in counts.parts {
      add(UInt64(part.wave))
      add(UInt64(part.version))
      add(UInt64(part.synthetic))
      var events = TextNumbers()
      for event in part.counted.events { _ = events.number(of: event) }
      add(events)
      let start = bytes.count
      add(UInt64(0))
      write { counting.write(part, to: &$0) }
      overwrite(UInt64(bytes.count - start - 8), at: start)
    }
  }
}

extension TableReader {
  mutating func counts(_ counting: Counting, _ versions: [VersionAnswers]) -> KeptCounts? {
    guard let count = number() else { return nil }
    var counts = KeptCounts()
    for _ in 0..<count {
      guard let wave = number().flatMap({ Int16(exactly: $0) }),
        let version = number().flatMap({ Int16(exactly: $0) }), Int(version) < versions.count,
        let synthetic = number().flatMap({ Int(exactly: $0) }), let events = texts(),
        let range = range(),
        let counted = counting.counted(
          bytes, range, events: (0..<events.count).map(events.text),
          version: versions[Int(version)].shape.outline.survey.version)
      else { return nil }
      counts.parts.append(
        KeptCounts.Part(wave: wave, version: version, synthetic: synthetic, counted: counted))
    }
    return counts
  }
}

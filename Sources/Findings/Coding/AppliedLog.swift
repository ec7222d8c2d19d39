/// A log of what people said, put onto the findings that are there.
struct AppliedLog {
  private(set) var coded: [CodedFinding] = []
  private(set) var orphans: [FindingID] = []

  private var merges: [FindingID: FindingsLog.Merge] = [:]
  /// A nil text is kept back.
  private var wordings: [FindingID: String?] = [:]
  private var rejections: [FindingID: String] = [:]
  private var codings: [FindingID: [Tagged]] = [:]
  /// The fingerprint of the words that somebody found no theme for; nil where it was not written down.
  private var withoutTheme: [FindingID: String?] = [:]
  private var named: [FindingID] = []

  private struct Tagged {
    let theme: String
    let tag: FindingsLog.Tag
    let entry: FindingsLog.Entry
  }

  init(_ findings: [Finding], _ log: FindingsLog) {
    for entry in log.entries { take(entry) }
    let known = Dictionary(
      findings.indices.map { (findings[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var joined: [FindingID: FindingID] = [:]
    for merge in merges.values.sorted(by: { $0.id < $1.id }) {
      // A part that was rejected by itself stands by itself.
      for member in merge.members where known[member] != nil && rejections[member] == nil {
        joined[member] = merge.id
      }
    }
    var done: Set<FindingID> = []
    for finding in findings {
      let id = joined[finding.id] ?? finding.id
      guard done.insert(id).inserted else { continue }
      let members =
        merges[id]?.members.firstOfEach.compactMap { known[$0] }.map { findings[$0] }
        ?? [finding]
      coded.append(put(id, members.filter { (joined[$0.id] ?? $0.id) == id }))
    }
    let there = Set(findings.map(\.id)).union(merges.keys)
    orphans = named.firstOfEach.filter { !there.contains($0) }
  }

  private mutating func take(_ entry: FindingsLog.Entry) {
    switch entry.act {
    case .tag(let tag):
      named.append(tag.finding)
      withoutTheme[tag.finding] = nil
      for theme in tag.themes {
        codings[tag.finding, default: []].removeAll { $0.theme == theme && $0.tag.span == tag.span }
        codings[tag.finding, default: []].append(Tagged(theme: theme, tag: tag, entry: entry))
      }
    case .untag(let id, let themes):
      named.append(id)
      codings[id]?.removeAll { themes.contains($0.theme) }
    case .noTheme(let id, let fingerprint):
      named.append(id)
      codings[id] = nil
      withoutTheme[id] = .some(fingerprint)
    case .waits(let id):
      named.append(id)
      withoutTheme[id] = nil
    case .merge(let merge):
      named += merge.members
      // What is joined anew leaves where it was; of parts that are merged themselves their parts are meant.
      let parts = merge.members.flatMap { merges[$0]?.members ?? [$0] }
      for id in merges.keys where id != merge.id { leave(id, parts, merge.members) }
      merges[merge.id] = .init(id: merge.id, members: parts.firstOfEach, text: merge.text)
    case .split(let id):
      named.append(id)
      merges[id] = nil
    case .reword(let id, let text):
      named.append(id)
      wordings[id] = .some(text)
    case .reject(let id, let reason):
      named.append(id)
      rejections[id] = reason
    case .restore(let id):
      named.append(id)
      rejections[id] = nil
    case .trial: break
    }
  }

  /// Words for all parts are no words for those that are left.
  private mutating func leave(
    _ id: FindingID, _ parts: [FindingID], _ swallowed: [FindingID]
  ) {
    guard let merge = merges[id] else { return }
    let left = merge.members.filter { !parts.contains($0) }
    if left.count == merge.members.count { return }
    wordings[id] = nil
    merges[id] =
      left.count < 2 || swallowed.contains(id)
      ? nil : .init(id: id, members: left, text: nil)
  }

  private func put(_ id: FindingID, _ members: [Finding]) -> CodedFinding {
    let own = wordings[id] ?? (members.count == 1 ? wordings[members[0].id] : nil)
    let parts = members.map { Self.worded($0, wordings[$0.id]) }
    let joint = own ?? merges[id]?.text
    let ids = ([id] + members.map(\.id)).firstOfEach
    let tagged = ids.flatMap { of in
      (codings[of] ?? []).map { coding($0, members.first { $0.id == of }) }
    }
    let looked = ids.filter { of in
      withoutTheme[of].map { !isStale($0, members.first { $0.id == of }) } ?? false
    }
    return CodedFinding(
      id: id, members: parts,
      words: own == nil && joint == nil
        ? parts.lazy.compactMap(\.words).first : joint.map(FindingText.said),
      isReworded: own != nil || joint != nil, codings: tagged,
      rejected: rejections[id], withoutTheme: looked,
      isWhole: merges[id].map { Set($0.members).count == members.count } ?? true)
  }

  /// A part as it is shown: in a person's words where it has some.
  private static func worded(_ finding: Finding, _ words: String??) -> Finding {
    guard let words else { return finding }
    return finding.saying(words.map(FindingText.said))
  }

  private func coding(_ tagged: Tagged, _ finding: Finding?) -> CodedFinding.Coding {
    .init(
      theme: tagged.theme, finding: tagged.tag.finding, by: tagged.entry.by, at: tagged.entry.at,
      span: tagged.tag.span, guid: tagged.tag.guid,
      isStale: isStale(tagged.tag.fingerprint, finding))
  }

  /// Whether words are no longer those that somebody looked at.
  private func isStale(_ then: String?, _ finding: Finding?) -> Bool {
    guard let then, let now = finding?.words?.fingerprint else { return false }
    return then != now
  }
}

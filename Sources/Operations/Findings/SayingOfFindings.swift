package import Diagnostics
import Expressions
package import Findings
import PersonalData
import ReportModel
import SurveyModel

/// What somebody says of findings, with ids as they typed them: whole or their beginnings.
package enum FindingWord: Sendable, Hashable {
  case tag([String], themes: [String])
  case untag([String], themes: [String])
  /// Looked at: no theme fits.
  case noTheme([String])
  /// It waits for a theme after all.
  case waits([String])
  case merge([String], text: String?)
  case split(String)
  case reword(String, text: String)
  case reject([String], reason: String)
  case restore([String])
}

/// What was written down, and where.
package struct SaidOfFindings: Sendable {
  package let path: String
  package let entries: [FindingsLog.Entry]
}

extension Workspace {
  /// Writes down what a person says of a wave's findings, at the end of the wave's file.
  ///
  /// Throws HC0602–HC0606.
  package func say(
    _ word: FindingWord, of request: FindingsRequest, by person: String
  ) throws(Stopped) -> SaidOfFindings {
    var all = request
    all.audience = .coordinator
    let set = try findings(all).set
    let acts = try FindingWording(set: set).acts(word)
    let at = try momentNow()
    let entries = acts.map { FindingsLog.Entry($0, by: person, at: at) }
    return SaidOfFindings(path: try add(entries, to: set.wave), entries: entries)
  }

  /// Now, as entries have it.
  func momentNow() throws(Stopped) -> String {
    let zone = try zone(of: try definitions().mustHaveNetwork(self))
    return Value.dateTime(zone.moment(milliseconds: world.clock())).storedText
  }
}

/// Words about persons stay out of what is written about a service.
func mustNotBePersonal(_ texts: String?...) throws(Stopped) {
  for text in texts.compactMap(\.self) {
    if let found = personalData(in: text).first { throw FindingsProblems.personal(found.what) }
  }
}

/// What a person typed, as entries: ids made whole, themes known.
private struct FindingWording {
  let set: FindingSet

  func acts(_ word: FindingWord) throws(Stopped) -> [FindingsLog.Act] {
    switch word {
    case .tag(let ids, let themes):
      let named = try self.themes(themes)
      return try ids.map { text throws(Stopped) in
        let id = try self.id(text)
        return .tag(.init(finding: id, themes: named, fingerprint: fingerprint(id)))
      }
    case .untag(let ids, let themes):
      for theme in themes where set.codebook[theme] == nil {
        throw FindingsProblems.unknown("--theme", theme, set.codebook.themes.map(\.name))
      }
      return try ids.map { text throws(Stopped) in .untag(try self.id(text), themes: themes) }
    case .noTheme(let ids):
      return try ids.map { text throws(Stopped) in
        let id = try self.id(text)
        return .noTheme(id, fingerprint: fingerprint(id))
      }
    case .waits(let ids):
      return try ids.map { text throws(Stopped) in .waits(try self.id(text)) }
    case .merge(let ids, let text):
      try mustNotBePersonal(text)
      let members = try ids.map { text throws(Stopped) in try self.id(text) }
      // A joined finding that takes more in keeps its id, and all that was said of it.
      let id =
        members.first { $0.family == .merged } ?? FindingID(merging: members, digest: findingDigest)
      let parts = members.flatMap { set[$0]?.members.map(\.id) ?? [$0] }
      return [.merge(.init(id: id, members: parts, text: text ?? set[id]?.ownWords))]
    case .split(let text): return [.split(try id(text))]
    case .reword(let text, let words):
      try mustNotBePersonal(words)
      return [.reword(try id(text), text: words)]
    case .reject(let ids, let reason):
      try mustNotBePersonal(reason)
      return try ids.map { text throws(Stopped) in .reject(try self.id(text), reason: reason) }
    case .restore(let ids):
      return try ids.map { text throws(Stopped) in .restore(try self.id(text)) }
    }
  }

  /// Of one sentence's words.
  private func fingerprint(_ id: FindingID) -> String? {
    set[id].flatMap { $0.members.count == 1 ? $0.members[0].words?.fingerprint : nil }
  }

  private func id(_ text: String) throws(Stopped) -> FindingID { try set.id(beginning: text) }

  private func themes(_ names: [String]) throws(Stopped) -> [String] {
    let codable = set.codebook.themes.filter(\.isCodable).map(\.name)
    for name in names where !codable.contains(name) {
      guard set.codebook[name] != nil else {
        throw FindingsProblems.unknown("--theme", name, codable)
      }
      throw FindingsProblems.heading(
        name, set.codebook.themes.filter { $0.parent == name }.map(\.name))
    }
    return names
  }
}

extension CodedFinding {
  /// What a person wrote for all parts together.
  fileprivate var ownWords: String? { isMerged && isReworded ? text : nil }
}

extension FindingSet {
  /// The finding that the beginning of an id means: four characters or more, or the whole id.
  ///
  /// Throws HC0603 where it means none or several, or is shorter.
  func id(beginning text: String) throws(Stopped) -> FindingID {
    let matches = ids(startingWith: text)
    if let whole = matches.first(where: { $0.rawValue == text }) { return whole }
    guard text.utf8.count >= 4, matches.count == 1 else {
      throw FindingsProblems.noFinding(text, matches.map(\.rawValue))
    }
    return matches[0]
  }
}

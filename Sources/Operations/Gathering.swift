package import AnswerTable
package import Diagnostics
import FileSystem
import Intake
import LocalTime
import NetworkModel
import SurveyModel

extension Workspace {
  /// What has been answered to a survey, from the answer table, which is brought up to date first.
  /// - Parameters:
  ///   - known: the definitions, where they have been read; else they are read.
  ///   - readsFiles: reads the responses themselves and leaves the table alone.
  ///   - need: where counts are enough, sealed responses may have no rows.
  package func gather(
    _ name: String, in known: Definitions? = nil, readsFiles: Bool = false,
    need: AnswerNeed = .rows
  ) throws(Stopped) -> GatheredAnswers {
    let definitions = if let known { known } else { try definitions() }
    let network = try definitions.mustHaveNetwork(self)
    let survey = try definitions.mustHave(survey: name)
    let zone = try zone(of: network)
    let versions = try versionFiles(of: survey)
    var outlines = try keptVersions(of: survey, network: network, in: versions)
    if outlines[survey.outline.survey.version] == nil {
      outlines[survey.outline.survey.version] = survey.outline
    }
    let day = network.waves.map(\.from).max() ?? zone.day(of: zone.moment(milliseconds: 0))
    let rules = SelectionRules(
      outlines: outlines, current: survey.outline, snapshot: NetworkSnapshot(network, on: day),
      zone: zone)
    func gathered(_ source: GatheredAnswers.Source) -> GatheredAnswers {
      GatheredAnswers(survey: survey, network: network, zone: zone, rules: rules, source: source)
    }
    if readsFiles || !FactTable.canHold(rules) {
      return gathered(.files(try selectResponses(from: store, rules: rules)))
    }
    let key = tableKey([definitions.networkBytes, survey.bytes] + versions.map(\.bytes), network)
    let cached = CachedTable(path: tablePath(of: name), key: key)
    // What was found is read from the responses themselves, which rows lead to.
    let asksForWords = survey.outline.question(with: .finding) != nil
    var selection = try selected(cached, rules, asksForWords ? .rows : need)
    if selection.needsRows { selection = try selected(cached, rules, .rows) }
    return gathered(.table(selection))
  }

  private func selected(
    _ cached: CachedTable, _ rules: SelectionRules, _ need: AnswerNeed
  ) throws(Stopped) -> TableSelection {
    var reading = 0
    while true {
      reading += 1
      let (table, notices) = try cached.current(
        store, ResponseJudging(rules: rules), now: Int64(world.clock()) * 1_000_000, need: need)
      for one in notices { notice(one.words) }
      let selection = TableSelection(table, store, rules)
      if table.isSteady || reading == steadyReadings { return selection }
    }
  }

  /// The digest of all that a table depends on besides the responses: the definitions to the byte,
  /// the program, by its version and by the file that runs, and the rules of its time zone.
  private func tableKey(_ definitions: [[UInt8]], _ network: Network) -> [UInt8] {
    var parts = definitions.map { sha256($0) }
    let files = ["/proc/self/exe", timeZoneFile(named: network.timeZone)].map { path in
      fileMark(path).map { "\($0.size) \($0.modified)" } ?? ""
    }
    parts.append(Array("haamu \(programVersion) \(files.joined(separator: " "))".utf8))
    return sha256(parts.joined())
  }
}

extension CachedTable.Notice {
  var words: Trilingual {
    switch self {
    case .damaged(let path):
      Trilingual(
        fi: "\(path): välimuisti oli vioittunut ja tehtiin uudelleen",
        sv: "\(path): cachen var skadad och gjordes om",
        en: "\(path): the cache was damaged and has been made anew")
    case .notKept(let path, let stopped):
      Trilingual(
        fi: "\(path): välimuistia ei voitu tallentaa: ",
        sv: "\(path): cachen kunde inte sparas: ", en: "\(path): the cache could not be kept: ")
        + (stopped.diagnostics.first?.what ?? Trilingual(""))
    }
  }
}

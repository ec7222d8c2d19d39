import TestSupport
import Testing

/// Each step of a round is killed before each of its writes in turn, and then simply done again: nothing that had
/// happened is lost, and in the end the history is as if nobody had been killed.
@Suite(.enabled(if: FailingCalls.canBeMade, "nothing compiles C here"))
struct `A round whose steps are killed` {
  private let calls: FailingCalls
  private let folder: ThrowawayFolder
  private let file = "w/Surveys/visits/kevat.xml"
  /// The visit whose history is compared beside the list of all.
  private var watched = ""

  init() throws {
    calls = try #require(try FailingCalls())
    folder = try ThrowawayFolder()
    try folder.write("w/Surveys/network.xml", Sample.network())
    try folder.write(
      "w/Surveys/kaynti.xml",
      Sample.survey(attributes: "review=\"required\"")
        .replacing("kind=\"feedback\"", with: "kind=\"mystery_visit\""))
    try folder.write(
      file,
      """
      <visits xmlns="urn:haamu:visits:1" wave="kevat" survey="kaynti">
        <rules visits="1"/>
        <place unit="a2" visits="0"/>
        <visitor name="k1" home="lib_a" capacity="4"/>
        <visitor name="k2" home="lib_b" capacity="4"/>
        <visitor name="k3" home="lib_c" capacity="4"/>
      </visits>

      """)
    try folder.makeFolder("w/Responses")
  }

  @Test mutating func `loses nothing, and each step can be done again`() throws {
    try eachKill("visits notice kevat --told 2018-03-11 --as koord")
    try eachKill("visits plan kevat --seed 1 --as koord")
    let plan = try visits()
    #expect(plan.count == 3)
    let lost = plan[0]
    watched = lost.id
    try eachKill("visits decline \(lost.id) --reason kuume --as \(lost.visitor)")
    let stand = try #require(try haamu("visits replace \(lost.id)").lines.first)
      .split(separator: "\t")
    try eachKill(
      "visits replace \(lost.id) --visitor \(stand[0]) --day \(stand[1]) --as koord")
    for (number, visit) in try visits().enumerated() {
      try folder.write(
        "rows-\(visit.id).csv",
        "unit,visited,visitor,greeted,wait\n"
          + "\(visit.unit),\(visit.day)T12:00:00+03:00,\(visit.visitor),yes,30\n")
      watched = visit.id
      let answer = "answer kaynti --from ../rows-\(visit.id).csv"
      let approval = "visits review \(visit.id) --approve --as koord"
      // What is true of one visit is true of the next.
      guard number == 0 else {
        for step in [answer, approval] { #expect(try haamu(step).status == 0) }
        continue
      }
      try eachKill(answer)
      try eachKill("visits review \(visit.id) --return --reason epäselvä --as koord")
      let response = try #require(
        try haamu("visits history \(visit.id)").lines.last?.split(separator: "\t").last)
      try eachKill("answer --correct \(response) --set wait=3")
      try eachKill(approval)
    }
    try eachKill("visits publish kevat --as koord")
    let visit = try visits()[0]
    try eachKill("visits reply \(visit.id) --text Jonoa --as kirjasto")
    try eachKill("visits rule \(visit.id) --text Voimassa --as koord")
    #expect(
      try story(visit.id).filter { $0 != "late" } == [
        "planned", "submitted", "returned", "submitted", "approved", "published", "reply", "ruling",
      ])
    #expect(try story(lost.id).filter { $0 != "late" } == ["planned", "declined", "replaced"])
  }

  private struct Visit {
    let id, day, unit, visitor: String
  }

  private func visits() throws -> [Visit] {
    try haamu("visits list kevat --format csv").lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Visit(id: cells[0], day: cells[1], unit: cells[4], visitor: cells[5])
    }
  }

  private func story(_ id: String) throws -> [String] {
    try haamu("visits history \(id)").lines.map { String($0.split(separator: "\t")[1]) }
  }

  private func haamu(_ arguments: String, prefix: String = "") throws -> ProgramRun {
    try Program.shell("cd w && \(prefix) $HAAMU \(arguments)", in: folder.path)
  }

  /// What can be compared with another run: no instants, no ids of responses.
  private func outcome() throws -> [String] {
    let list = try haamu("visits list kevat --format csv").lines
    guard !watched.isEmpty else { return list }
    return list
      + (try haamu("visits history \(watched)").lines.map { event in
        event.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().prefix(3)
          .joined(separator: "|")
      }.filter { !$0.hasPrefix("late") })
  }

  /// Runs the step from the same beginning, killed before its first write, its second and so on, then once
  /// more; when none is left to kill the step has been done.
  private func eachKill(_ step: String) throws {
    _ = try Program.shell("rm -rf before right && cp -a w before", in: folder.path)
    let clean = try haamu(step)
    #expect(clean.status == 0, "\(step): \(clean.error)")
    let right = try outcome()
    _ = try Program.shell("cp -a w right", in: folder.path)
    for number in 1...60 {
      _ = try Program.shell("rm -rf w && cp -a before w", in: folder.path)
      let killed = try haamu(step, prefix: calls.prefix(number, kills: true))
      guard calls.hasFailed() else {
        #expect(number > 3, "\(step): nothing was written")
        #expect(killed.status == 0)
        _ = try Program.shell("rm -rf w && mv right w", in: folder.path)
        return
      }
      let label: Comment = "\(step), killed before write \(number)"
      #expect(killed.status != 0, label)
      try nothingIsLost(label)
      let again = try haamu(step)
      #expect(again.status == 0, "\(label): \(again.error)")
      #expect(try outcome() == right, label)
    }
    Issue.record("\(step): more than 60 writes")
  }

  /// Every file is as it was; the visits' file at most longer.
  private func nothingIsLost(_ label: Comment) throws {
    for path in folder.files(".xml", in: "before/") {
      let name = "w/" + path.dropFirst("before/".count)
      let (old, new) = (folder.text(path) ?? "", folder.text(name) ?? "")
      if name == file {
        #expect(new.hasPrefix(old.replacing("</visits>\n", with: "")), label)
        #expect(new.hasSuffix("</visits>\n"), label)
      } else {
        #expect(new == old, "\(label): \(name)")
      }
    }
  }
}

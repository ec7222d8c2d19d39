import Diagnostics
import Operations
import TestSupport

/// Nine libraries in two regions whose visitors gave none to twelve responses in each of two years; an
/// audience sees no cell of fewer than three.
struct ChangeWorkspace {
  static let names = (1...9).map { "l\($0)" }

  let folder: ThrowawayFolder
  /// For each year and library how many responses there are.
  let counts: [Int: [Int]]

  init(seed: UInt64) throws {
    folder = try ThrowawayFolder()
    try folder.write("Surveys/network.xml", Self.network)
    try folder.write("Surveys/palaute.xml", Self.survey)
    try folder.makeFolder("Responses")
    try folder.makeFolder("Reports")
    var state = seed
    func draw(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var counts: [Int: [Int]] = [:]
    for year in [2016, 2017] {
      var rows = "instanceID,unit,day,neuvo\n"
      // Most have enough, some have few, some none.
      let drawn = Self.names.map { _ in [12, 11, 10, 6, 3, 1, 0][draw(7)] }
      for (library, count) in drawn.enumerated() {
        for turn in 0..<count {
          rows += "r-\(year)-\(library)-\(turn),l\(library + 1),\(year)-06-01,p\(draw(5))\n"
        }
      }
      counts[year] = drawn
      let path = try folder.write("rows-\(year).csv", rows)
      _ = try Workspace(root: folder.path, world: World.fixed()).answer(
        survey: "palaute", from: path)
    }
    self.counts = counts
  }

  func open() -> Workspace { Workspace(root: folder.path, world: World.fixed()) }

  private static let network: String = {
    let towns = (1...9).map {
      """
      <municipality name="m\($0)" code="00\($0)"><label>M\($0)</label>
        <population year="2016" value="\(4000 + $0 * 300)" source="keksitty"/></municipality>
      """
    }
    let libraries = (1...9).map {
      """
      <library name="l\($0)" municipalities="m\($0)"><label>Kirjasto nro \($0)</label>
        <staff fte="6" year="2016" source="keksitty"/>
        <member_of region="\($0 < 5 ? "r" : "s")"/>
        <service_point name="p\($0)" type="main"><label>P\($0)</label></service_point>
      </library>
      """
    }
    return """
      <network xmlns="urn:haamu:network:1" name="koe" xml:lang="fi">
        <label>Koeverkosto</label>
        <region name="r"><label>Länsi</label></region>
        <region name="s"><label>Itä</label></region>
        \((towns + libraries).joined(separator: "\n"))
        <peer_group name="pari"><label>Lueteltu</label>
          <member library="l1"/><member library="l2"/><member library="l3"/><member library="l6"/><member library="l8"/>
        </peer_group>
        <band_peers name="samat" by="population" within="20"><label>Samankokoiset</label></band_peers>
        <wave name="v2016" from="2016-01-01" until="2016-12-31" surveys="palaute"><label>2016</label></wave>
        <wave name="v2017" from="2017-01-01" until="2017-12-31" surveys="palaute"><label>2017</label></wave>
      </network>
      """
  }()

  private static let survey = """
    <survey xmlns="urn:haamu:survey:1" name="palaute" version="1" kind="feedback" min_n="3" xml:lang="fi">
      <title>Palaute</title>
      <list name="taso">
    \((0...4).map { "<choice name=\"p\($0)\" score=\"\($0)\"><label>\($0)</label></choice>" }
      .joined(separator: "\n"))
      </list>
      <group name="g"><label>Palvelu</label>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Kirjasto</label></question>
        <question name="day" type="date" role="time" required="yes"><label>Päivä</label></question>
        <question name="neuvo" type="select_one" list="taso"><label>Saitko neuvon?</label></question>
      </group>
    </survey>
    """
}

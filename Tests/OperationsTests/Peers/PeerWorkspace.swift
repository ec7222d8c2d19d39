import Diagnostics
import Operations
import ReportModel
import TestSupport

/// Twelve libraries l1…l12 of 1,000, 2,000 … inhabitants, with loans in two years: l5 is small (2.00
/// full-time equivalents), l12's staff is not known, and l2 has agreed to be named.
struct PeerWorkspace {
  let folder: ThrowawayFolder

  /// - Parameter peers: further elements of the network.
  init(peers: String = PeerWorkspace.peers) throws {
    folder = try ThrowawayFolder()
    try folder.write("Surveys/network.xml", Self.network(peers))
    try folder.write("Surveys/luvut.xml", Self.survey)
    try folder.makeFolder("Responses")
    try folder.makeFolder("Reports")
  }

  func open() -> Workspace { Workspace(root: folder.path, world: World.fixed()) }

  /// Loans of each library in a year; nil is not reported.
  @discardableResult
  func store(_ loans: [Int?], year: Int = 2017) throws -> RowsOutcome {
    let rows = loans.enumerated().map { "l\($0 + 1),\(year)-06-01,\($1 ?? -1)\n" }
    let path = try folder.write("rows-\(year).csv", "unit,day,loans\n" + rows.joined())
    return try open().answer(survey: "luvut", from: path)
  }

  static let peers = """
    <size_bands name="koko" by="population" limits="4000 8000"><label>Koko</label></size_bands>
    <band_peers name="samat" by="population" within="25"><label>Samankokoiset</label></band_peers>
    """

  private static func network(_ peers: String) -> String {
    let towns = (1...12).map {
      """
      <municipality name="m\($0)" code="\($0 < 10 ? "00" : "0")\($0)"><label>M\($0)</label>
        <population year="2016" value="\($0 * 1000)" source="keksitty"/></municipality>
      """
    }
    let libraries = (1...12).map {
      """
      <library name="l\($0)" municipalities="m\($0)"><label>Kirjasto nro \($0)</label>
        \($0 == 12 ? "" : "<staff fte=\"\($0 == 5 ? "2" : "\($0 + 3)")\" year=\"2016\" source=\"keksitty\"/>")
        \($0 == 2 ? "<named from=\"2017-01-01\"/>" : "")
        <member_of region="r"/>
        <service_point name="p\($0)" type="main"><label>P\($0)</label></service_point>
      </library>
      """
    }
    return """
      <network xmlns="urn:haamu:network:1" name="koe" xml:lang="fi">
        <label>Koeverkosto</label>
        <region name="r"><label>Maakunta</label></region>
        \(towns.joined(separator: "\n"))
        \(libraries.joined(separator: "\n"))
        \(peers)
        <wave name="v2016" from="2016-01-01" until="2016-12-31" surveys="luvut"><label>2016</label></wave>
        <wave name="v2017" from="2017-01-01" until="2017-12-31" surveys="luvut"><label>2017</label></wave>
      </network>
      """
  }

  private static let survey = """
    <survey xmlns="urn:haamu:survey:1" name="luvut" version="1" kind="benchmark" xml:lang="fi">
      <title>Luvut</title>
      <group name="g"><label>Luvut</label>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Kirjasto</label></question>
        <question name="day" type="date" role="time" required="yes"><label>Päivä</label></question>
        <question name="loans" type="integer"><label>Lainat</label>
          <missing value="-1" as="not_reported"/></question>
        <question name="per_head" type="calculate" numerator="${loans}" better="higher" decimals="1"
                  denominator="pulldata('network', 'population', 'name', ${unit})">
          <label>Lainat asukasta kohti</label></question>
      </group>
    </survey>
    """
}

/// Rows as texts, by column.
func rows(
  _ columns: [String], _ each: (([PlainCell]) throws(Stopped) -> Void) throws(Stopped) -> Void
) throws -> [[String: String]] {
  var rows: [[String: String]] = []
  try each { cells in
    rows.append(
      Dictionary(
        uniqueKeysWithValues: zip(columns, cells).map { column, cell in
          switch cell {
          case .text(let text): (column, text)
          case .number(let number): (column, "\(number)")
          case .count(let count): (column, "\(count)")
          case .texts(let texts): (column, texts.joined(separator: " "))
          case .flag(let flag): (column, "\(flag)")
          case .nothing: (column, "")
          }
        }))
  }
  return rows
}

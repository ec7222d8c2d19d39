import Diagnostics
import Operations
import TestSupport
import Testing

/// Eight libraries along a line, with surveys of service, of yearly figures, of skills and of good
/// practices.
struct LearningSample {
  static let names = (1...8).map { "kirjasto_\($0)" }

  let folder: ThrowawayFolder
  let workspace: Workspace

  /// - Parameter staff: full-time equivalents of the second library.
  init(staff: String = "6") throws {
    folder = try ThrowawayFolder()
    try folder.write("Surveys/network.xml", Self.network(staff))
    try folder.write("Surveys/palvelu.xml", Self.service)
    try folder.write("Surveys/luvut.xml", Self.figures)
    try folder.write("Surveys/taidot.xml", Self.skills)
    try folder.write("Surveys/kaytannot.xml", Self.practices)
    try folder.makeFolder("Responses")
    try folder.makeFolder("Reports")
    workspace = Workspace(root: folder.path, world: .fixed())
  }

  func answer(_ survey: String, _ unit: Int, _ pairs: String...) throws {
    _ = try workspace.answer(
      survey: survey, settings: pairs, unit: Self.names[unit - 1], visitor: nil)
  }

  /// The first library scores near nothing, all others much, each differing a little within itself.
  func answerService() throws {
    for unit in 1...8 {
      for turn in 0..<4 { try answer("palvelu", unit, "neuvo=p\(turn % 2 + (unit == 1 ? 0 : 3))") }
    }
  }

  private static func network(_ staff: String) -> String {
    let towns = (1...8).map { number in
      """
        <municipality name="kunta_\(number)" code="00\(number)"><label>Kunta \(number)</label>
          <population year="2018" value="\(2000 + 500 * number)" source="keksitty"/></municipality>
      """
    }
    let libraries = (1...8).map { number in
      """
        <library name="kirjasto_\(number)" municipalities="kunta_\(number)">
          <label>Kirjasto nro \(number)</label>
          <staff fte="\(number == 2 ? staff : "6")" year="2018" source="keksitty"/>
          <member_of region="\(number < 5 ? "lansi" : "ita")"/>
          <service_point name="piste_\(number)" type="main" lat="61" lon="25.\(number)">
            <label>Piste \(number)</label></service_point>
        </library>
      """
    }
    return """
      <network xmlns="urn:haamu:network:1" name="koe" xml:lang="fi" time_zone="Europe/Helsinki">
        <label>Koeverkosto</label>
        <region name="lansi"><label>Länsi</label></region>
        <region name="ita"><label>Itä</label></region>
      \((towns + libraries).joined(separator: "\n"))
        <wave name="kevat" from="2018-04-01" until="2018-05-31"
              surveys="palvelu luvut taidot kaytannot"><label>Kevät</label></wave>
      </network>

      """
  }

  private static func survey(_ name: String, _ kind: String, _ body: String) -> String {
    """
    <survey xmlns="urn:haamu:survey:1" name="\(name)" version="1" kind="\(kind)" xml:lang="fi">
      <title>Kysely \(name)</title>
    \(body)
    </survey>

    """
  }

  private static func group(_ questions: String) -> String {
    """
      <group name="apu"><label>Apu</label>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Kirjasto?</label></question>
    \(questions)
      </group>
    """
  }

  private static let service = survey(
    "palvelu", "feedback",
    """
      <list name="taso">
    \((0...4).map { "<choice name=\"p\($0)\" score=\"\($0)\"><label>\($0)</label></choice>" }
      .joined(separator: "\n"))
      </list>
    \(group("""
        <question name="neuvo" type="select_one" list="taso"><label>Saitko neuvon?</label></question>
    """))
    """)

  private static let figures = survey(
    "luvut", "benchmark",
    group(
      """
          <question name="menot" type="integer"><label>Menot</label></question>
          <question name="kaynnit" type="integer"><label>Käynnit</label></question>
      """))

  private static let skills = survey(
    "taidot", "feedback",
    """
      <list name="taito">
        <choice name="can_teach" score="3"><label>Opetan</label></choice>
        <choice name="wants_more" score="1"><label>Lisää</label></choice>
        <choice name="wants_to_learn" score="0"><label>Opin</label></choice>
      </list>
      <list name="lupa">
        <choice name="yes"><label>Kyllä</label></choice><choice name="no"><label>Ei</label></choice>
      </list>
    \(group("""
        <question name="pelit" type="select_one" list="taito"><label>Pelit?</label></question>
        <question name="share" type="select_one" list="lupa" role="consent">
          <label>Saako tarjota?</label></question>
    """))
    """)

  private static let practices = survey(
    "kaytannot", "practice",
    """
      <list name="lupa">
        <choice name="named"><label>Nimellä</label></choice>
        <choice name="unnamed"><label>Nimettä</label></choice>
        <choice name="no"><label>Ei</label></choice>
      </list>
    \(group("""
        <question name="title" type="text"><label>Nimi?</label></question>
        <question name="may_share" type="select_one" list="lupa" role="consent">
          <label>Saako jakaa?</label></question>
    """))
    """)
}

let plainTerminal = TerminalShape(width: 100, color: false, unicode: true)

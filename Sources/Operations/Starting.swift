package import Diagnostics
import FileSystem

extension Workspace {
  /// Makes a new workspace: a small network and survey to change, and folders for the rest.
  /// - Returns: the files that were made.
  /// - Throws: when there is a workspace already; nothing is overwritten.
  package func start() throws(Stopped) -> [String] {
    if fileKind(surveysFolder) != .nothing {
      throw Stopped(
        Diagnostic(
          .error, "HC0050", at: Place(file: surveysFolder),
          what: Trilingual(
            fi: "täällä on jo työtila", sv: "här finns redan en arbetsyta",
            en: "there is a workspace here already"),
          fix: Trilingual(
            fi: "anna toinen kansio", sv: "ange en annan mapp", en: "give another folder")),
        status: .cannotCreate)
    }
    for folder in [surveysFolder, responsesFolder, reportsFolder] { try makeFolder(folder) }
    var made: [String] = []
    for (path, text) in StarterFiles.all {
      let target = joined(root, path)
      if try createFile(target, with: Array(text.utf8)) { made.append(target) }
    }
    return made
  }
}

/// What a new workspace starts with: invented names, to be replaced.
enum StarterFiles {
  static let all: [(path: String, text: String)] = [
    ("Surveys/network.xml", network), ("Surveys/ensikysely.xml", survey),
    ("Reports/README.md", reports), (".gitignore", ignore),
  ]

  private static let network = """
    <?xml version="1.0" encoding="UTF-8"?>
    <network xmlns="urn:haamu:network:1" name="verkosto" xml:lang="fi" time_zone="Europe/Helsinki">
      <label>Esimerkkiverkosto</label>
      <label xml:lang="sv">Exempelnätverk</label>
      <label xml:lang="en">Example network</label>
      <region name="pohjoinen"><label>Pohjoinen</label><label xml:lang="sv">Norra</label><label xml:lang="en">North</label></region>
      <region name="etelainen"><label>Eteläinen</label><label xml:lang="sv">Södra</label><label xml:lang="en">South</label></region>
      <municipality name="esimerkkila" code="001">
        <label>Esimerkkilä</label>
        <population year="2025" value="12000" source="keksitty"/>
      </municipality>
      <municipality name="mallila" code="002">
        <label>Mallila</label>
        <population year="2025" value="5400" source="keksitty"/>
      </municipality>
      <library name="esimerkkilan_kirjasto" municipalities="esimerkkila">
        <label>Esimerkkilän kirjasto</label>
        <member_of region="pohjoinen"/>
        <service_point name="esimerkkilan_paakirjasto" type="main">
          <label>Esimerkkilän pääkirjasto</label>
        </service_point>
      </library>
      <library name="mallilan_kirjasto" municipalities="mallila">
        <label>Mallilan kirjasto</label>
        <member_of region="etelainen"/>
        <service_point name="mallilan_paakirjasto" type="main">
          <label>Mallilan pääkirjasto</label>
        </service_point>
      </library>
      <wave name="2026" from="2026-01-01" until="2026-12-31" surveys="ensikysely">
        <label>Vuosi 2026</label><label xml:lang="sv">År 2026</label><label xml:lang="en">2026</label>
      </wave>
    </network>

    """

  private static let survey = """
    <?xml version="1.0" encoding="UTF-8"?>
    <survey xmlns="urn:haamu:survey:1" name="ensikysely" version="1" kind="feedback" xml:lang="fi">
      <title>Ensimmäinen kysely</title>
      <title xml:lang="sv">Den första enkäten</title>
      <title xml:lang="en">The first survey</title>
      <list name="yes_no">
        <choice name="yes" score="1">
          <label>Kyllä</label><label xml:lang="sv">Ja</label><label xml:lang="en">Yes</label>
        </choice>
        <choice name="no" score="0">
          <label>Ei</label><label xml:lang="sv">Nej</label><label xml:lang="en">No</label>
        </choice>
        <choice name="na" missing="not_applicable">
          <label>Ei sovellettavissa</label>
          <label xml:lang="sv">Ej tillämpligt</label>
          <label xml:lang="en">Not applicable</label>
        </choice>
      </list>
      <group name="kaynti">
        <label>Käynti</label><label xml:lang="sv">Besöket</label><label xml:lang="en">The visit</label>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Kirjasto</label>
          <label xml:lang="sv">Bibliotek</label>
          <label xml:lang="en">Library</label>
        </question>
        <question name="greeted" type="select_one" list="yes_no" required="yes">
          <label>Tervehdittiinkö sinua?</label>
          <label xml:lang="sv">Blev du hälsad?</label>
          <label xml:lang="en">Were you greeted?</label>
        </question>
      </group>
    </survey>

    """

  private static let reports = """
    # Reports

    Vertailuraportit tulevat tänne: `haamu report ensikysely`.
    Jämförelserapporterna kommer hit. Comparison reports are written here.

    """

  private static let ignore = """
    .haamu/
    Reports/*
    !Reports/README.md

    """
}

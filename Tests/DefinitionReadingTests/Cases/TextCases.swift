/// Labels, hints and their translations.
let textCases: [RuleCase] = [
  .survey(
    "HS0010",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label><«label»>Koko nimi</label></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label>
        <label xml:lang="smn">Nommâ</label>
      </question>
      """),
  .survey(
    "HS0016",
    bad: """
      <«question» name="nimi" type="text"/>
      """,
    good: """
      <question name="nimi" type="hidden"/>
      """),
  .survey(
    "HS0016",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label>
        <«hint» xml:lang="sv">Hela namnet</hint>
      </question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label>
        <hint>Koko nimi</hint><hint xml:lang="sv">Hela namnet</hint>
      </question>
      """),
  RuleCase(
    code: "HS0017",
    bad: """
      <survey xmlns="urn:haamu:survey:1" name="kysely" version="1" kind="feedback">
        <title>Kysely</title><title xml:lang="sv">Enkät</title><title xml:lang="en">Survey</title>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <«label»>Toimipiste</label><label xml:lang="en">Service point</label>
        </question>
      </survey>

      """,
    good: """
      <survey xmlns="urn:haamu:survey:1" name="kysely" version="1" kind="feedback">
        <title>Kysely</title><title xml:lang="sv">Enkät</title><title xml:lang="en">Survey</title>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Toimipiste</label><label xml:lang="sv">Enhet</label><label xml:lang="en">Unit</label>
        </question>
      </survey>

      """),
  RuleCase(
    code: "HS0018",
    bad: """
      <«survey» xmlns="urn:haamu:survey:1" name="kysely" version="1" kind="feedback">
        <title>Kysely</title><title xml:lang="en">Survey</title>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Toimipiste</label><label xml:lang="en">Service point</label>
        </question>
      </survey>

      """,
    good: """
      <survey xmlns="urn:haamu:survey:1" name="kysely" version="1" kind="feedback" xml:lang="en">
        <title>Survey</title><title xml:lang="sv">Enkät</title><title xml:lang="fi">Kysely</title>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Unit</label><label xml:lang="sv">Enhet</label><label xml:lang="fi">Yksikkö</label>
        </question>
      </survey>

      """),
  .survey(
    "HS0019",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label><«hint» xml:lang="sv"> </hint><hint>N</hint></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label><hint xml:lang="sv">N</hint><hint>N</hint></question>
      """),
  .survey(
    "HS0131",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <question name="ika" type="integer"><label>Ikäsi, «${nmi}»?</label></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <question name="ika" type="integer"><label>Ikäsi, ${nimi}?</label></question>
      """),
  .survey(
    "HS0132",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <question name="ika" type="integer"><label>Ikäsi, «${»nimi?</label></question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <question name="ika" type="integer"><label>Ikäsi, ${nimi}? Maksu 5 $</label></question>
      """),
  .survey(
    "HS0133",
    bad: """
      <repeat name="havainto"><label>Havainnot</label>
        <question name="teksti" type="text"><label>Teksti</label></question>
      </repeat>
      <question name="loppu" type="text"><label>Näit: «${teksti}»</label></question>
      """,
    good: """
      <repeat name="havainto"><label>Havainnot</label>
        <question name="teksti" type="text"><label>Teksti</label></question>
        <question name="loppu" type="text"><label>Näit: ${teksti}</label></question>
      </repeat>
      """),
  .survey(
    "HS0134",
    bad: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <question name="ika" type="integer"><label>Ikäsi, ${nimi}?</label>
        <«label» xml:lang="sv">Din ålder?</label>
      </question>
      """,
    good: """
      <question name="nimi" type="text"><label>Nimi</label></question>
      <question name="ika" type="integer"><label>Ikäsi, ${nimi}?</label>
        <label xml:lang="sv">Din ålder, ${nimi}?</label>
      </question>
      """),
]

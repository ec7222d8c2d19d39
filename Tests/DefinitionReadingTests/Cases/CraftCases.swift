private func asked(
  _ label: String, _ attributes: String = "type=\"integer\"", more: String = ""
) -> String {
  "<question name=\"a\" \(attributes)><label>\(label)</label>\(more)</question>"
}

private func translated(_ swedish: String, _ english: String) -> String {
  "<label xml:lang=\"sv\">\(swedish)</label><label xml:lang=\"en\">\(english)</label>"
}

private func ranged(_ hint: String, _ name: String = "«a»") -> String {
  """
  <question name="\(name)" type="range" parameters="start=0 end=10"><label>Arvio</label>
    \(hint)
  </question>
  """
}

private let sure = """
  <list name="l">
    <choice name="yes" score="1"><label>Kyllä</label></choice>
    <choice name="no" score="0"><label>Ei</label></choice>
  </list>

  """
private let free = sure.replacing(
  "</list>",
  with: "  <choice name=\"na\" missing=\"not_applicable\"><label>Ei sovi</label></choice>\n</list>")

private func chosen(_ label: String, name: String) -> String {
  """
  <group name="g"><label>G</label>
    <question name="\(name)" type="select_one" list="l"><label>\(label)</label></question>
  </group>
  """
}

private func visit(_ body: String) -> String {
  RuleCase.inSurvey(body).replacing("kind=\"feedback\"", with: "kind=\"«mystery_visit»\"")
}

private let marks = """
  <list name="«l»">
    <choice name="1" score="0"><label>1</label></choice>
    <choice name="2" score="1"><label>2</label></choice>
    <choice name="3" score="2"><label>3</label></choice>
  </list>

  """

private let many = (1...60).map {
  "<question name=\"q\($0)\" type=\"text\"><label>Q</label></question>"
}
.joined(separator: "\n")

/// Matters of craft, which an author may accept in their place.
let craftCases: [RuleCase] = [
  .survey(
    "HS0141", bad: asked("Kuinka monta kirjaa «ja» lehteä lainasit?"),
    good: asked("Kuinka monta kirjaa lainasit?")),
  .survey(
    "HS0141",
    bad: asked(
      "Ajat", more: "<label xml:lang=\"sv\">Hur länge väntade du i kön «eller» vid disken?</label>"),
    good: asked("Kuinka monta kertaa (kirjan ja lehden) lainasit siellä tai muussa paikassa?")),
  .survey(
    "HS0141", bad: asked("Aika", more: translated("Tiden", "Time to find «and» borrow")),
    good: asked("Aika", more: translated("Tiden mellan öppning och stängning", "4 or 5 hours"))),
  .survey(
    "HS0141", bad: asked("Ajan «sekä» paikan arvio"),
    good: asked(
      "Ajan sekä paikan arvio",
      more: "<accept code=\"HS0141\" because=\"Lomakkeella on yksi luku.\"/>")),
  .survey(
    "HS0142", bad: asked("«Eikö» palvelu ollut hyvää?", "type=\"text\""),
    good: asked("Millaista palvelu oli?", "type=\"text\"")),
  .survey(
    "HS0142", bad: asked("Kuinka «loistavaa» palvelu oli?"),
    good: asked("Kuinka hyvää palvelu oli?")),
  .survey(
    "HS0142", bad: asked("«Oletko» samaa mieltä, että kirjasto on hyvä?", "type=\"text\""),
    good: asked("Onko kirjasto hyvä?", "type=\"text\"")),
  .survey(
    "HS0142",
    bad: asked("Apu", more: translated("Fick du «inte» hjälp?", "Help")),
    good: asked(
      "Apu", more: translated("Om du inte fick hjälp: vad fattades?", "What didn't work?"))),
  .survey(
    "HS0142", bad: asked("Apu", more: translated("Hjälp", "«Didn't» you get help?")),
    good: asked("Apu", more: translated("Hjälp", "Did you get help?"))),
  .survey(
    "HS0143", bad: ranged(""), good: ranged("<hint>0: en lainkaan, 10: varmasti</hint>", "a")),
  .survey("HS0143", bad: ranged("<hint>Suurempi on parempi.</hint>"), good: asked("Arvio")),
  .survey(
    "HS0143", bad: marks + chosen("Arvio", name: "a"),
    good: marks.replacing("«", with: "").replacing("»", with: "")
      .replacing(">1<", with: ">1 – huono<").replacing(">3<", with: ">3 – hyvä<")
      + chosen("Arvio", name: "a")),
  RuleCase(
    code: "HS0144",
    bad: RuleCase.inSurvey(many).replacing("name=\"kysely\"", with: "name=\"«kysely»\""),
    good: RuleCase.inSurvey(
      many.replacing("name=\"q60\" type=\"text\"", with: "name=\"q60\" type=\"note\""))
  ),
  .survey(
    "HS0145", bad: sure + chosen("Tuliko apu, kun pyysit sitä?", name: "«a»"),
    good: free + chosen("Tuliko apu, kun pyysit sitä?", name: "a")),
  RuleCase(
    code: "HS0145",
    bad: RuleCase.inSurvey(sure + chosen("Toimiko laite?", name: "«a»"))
      .replacing("kind=\"feedback\"", with: "kind=\"peer_visit\""),
    good: RuleCase.inSurvey(sure + chosen("Toimiko laite?", name: "a"))),
  RuleCase(
    code: "HS0146", bad: visit(""),
    good: RuleCase.inSurvey("").replacing("feedback", with: "mystery_visit")
      .replacing(
        "<label>Toimipiste</label>",
        with: "<label>Toimipiste</label><guidance_hint>Asioi kuten kuka tahansa.</guidance_hint>")),
  .survey(
    "HS0147", bad: asked("Mikä oli työntekijän «nimi»?", "type=\"text\""),
    good: asked(
      "Mitä tapahtui?", "type=\"text\"", more: "<hint>Älä kuvaile työntekijää.</hint>")),
  .survey(
    "HS0147", bad: asked("«Kuka» sinua palveli?", "type=\"text\""),
    good: asked("Mikä kirjaston nimi oli?", "type=\"text\"")),
  .survey(
    "HS0147",
    bad: asked(
      "Tilanne", "type=\"text\"", more: translated("Situationen", "«Describe» the employee")),
    good: asked(
      "Tilanne", "type=\"text\"", more: translated("Beskriv situationen", "Describe the situation"))
  ),
  .survey(
    "HS0148",
    bad: asked("Määrä", more: "<accept code=\"«HS0141»\" because=\"Lomakkeella on yksi luku.\"/>"),
    good: asked("Määrä")),
]

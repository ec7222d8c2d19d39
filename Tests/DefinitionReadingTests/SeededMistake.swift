import Testing

/// A mistake put into the sound sample survey: what is replaced, by what (marks around the place
/// where the finding is due), its code and a word of the help that is given.
struct SeededMistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let from: String
  let to: String
  let code: String
  let hint: String

  init(_ description: String, _ from: String, _ to: String, _ code: String, _ hint: String) {
    testDescription = description
    self.from = from
    self.to = to
    self.code = code
    self.hint = hint
  }
}

let seededMistakes: [SeededMistake] = namesAndForm + expressionsAndFlow + scoresAndRoles

private let namesAndForm: [SeededMistake] = [
  SeededMistake(
    "no survey name", "<survey xmlns=\"urn:haamu:survey:1\" name=\"nayte\"",
    "<«survey» xmlns=\"urn:haamu:survey:1\"", "HS0004", "name="),
  SeededMistake("no version", "<survey", "<«survey»", "HS0004", "version="),
  SeededMistake(
    "an unknown kind", "kind=\"mystery_visit\"", "kind=\"«mystery_vist»\"", "HS0005",
    "mystery_visit"),
  SeededMistake(
    "an unknown review", "review=\"required\"", "review=\"«require»\"", "HS0005", "required"),
  SeededMistake(
    "a cap above 100", "critical_cap=\"50\"", "critical_cap=\"«150»\"", "HS0007", "100"),
  SeededMistake(
    "a misspelt element", "<band score=\"0\"/>", "<«bnad» score=\"0\"/>", "HS0002", "band"),
  SeededMistake(
    "a misspelt attribute", "relevant=\"${greeted}", "«relevent»=\"${greeted}", "HS0003",
    "relevant"),
  SeededMistake(
    "a misspelt type", "type=\"integer\" unit", "type=\"«intger»\" unit", "HS0005", "integer"),
  SeededMistake("a comma in a number", "score=\"0.5\"", "score=\"«0,5»\"", "HS0006", "0.5"),
  SeededMistake(
    "a name with a space", "name=\"temperature\"", "name=\"«lämpö tila»\"", "HS0015", "a–z"),
  SeededMistake(
    "a name used twice", "name=\"temperature\"", "name=\"«greeted»\"", "HS0031", "greeted_2"),
  SeededMistake("a reserved name", "name=\"temperature\"", "name=\"«meta»\"", "HS0032", "overall"),
  SeededMistake(
    "a choice twice", "<choice name=\"idea\">", "<choice name=\"«pain»\">", "HS0033", "new name"),
  SeededMistake("an unknown list", "list=\"sorts\"", "list=\"«sort»\"", "HS0041", "sorts"),
  SeededMistake("a select without its list", " list=\"sorts\"", "", "HS0042", "list="),
  SeededMistake(
    "a question without a label in one language",
    "<label>Lämpötila</label>\n      <label xml:lang=\"sv\">Temperatur</label>",
    "<«label»>Lämpötila</label>", "HS0017", "xml:lang=\"sv\""),
  SeededMistake(
    "a question without a label in the source language", "<label>Lämpötila</label>", "", "HS0016",
    "without xml:lang"),
  SeededMistake("a dash for a text", ">Temperature<", ">-<", "HS0019", "write the text"),
  SeededMistake(
    "an unknown name in a label", "kun odotit ${wait}", "kun odotit «${wiat}»", "HS0131", "${wait}"),
  SeededMistake(
    "a translation that lost its name", "väntade i ${wait} minuter", "väntade", "HS0134", "${wait}"),
]

private let expressionsAndFlow: [SeededMistake] = [
  SeededMistake(
    "a misspelt name", "relevant=\"${greeted} !=", "relevant=\"«${gretted}» !=", "HS0213",
    "${greeted}"),
  SeededMistake(
    "an unknown function", "constraint=\"regex(", "constraint=\"«regexp»(", "HS0210", "regex"),
  SeededMistake(
    "a comparison with a value not in the list", "${greeted} != 'na'", "${greeted} != «'nya'»",
    "HS0219", "na"),
  SeededMistake("text against a number", "${told} != ''", "«${told} &gt; 3»", "HS0221", "number("),
  SeededMistake(
    "a set of choices compared with one value", "selected(${help}, 'tried')",
    "«${help} = 'tried'»", "HS0220", "selected"),
  SeededMistake(
    "a choice_filter on a missing column", "fits = ${need}", "«fit» = ${need}", "HS0214", "fits"),
  SeededMistake(
    "a repeated field used as one value", "count(${finding_text})", "«${finding_text}»", "HS0216",
    "join"),
  SeededMistake(
    "a cycle", "required=\"yes\" weight=\"2\" critical=\"yes\"",
    "relevant=\"«${wait}» &gt; 1\" required=\"yes\" weight=\"2\" critical=\"yes\"", "HS0251",
    "break the circle"),
  SeededMistake(
    "a question that is never asked", "relevant=\"${told} != ''\"", "relevant=\"«1 &gt; 2»\"",
    "HS0252", "mend the condition"),
  SeededMistake(
    "a mark that is not closed", "${need} = 'book'\"", "${need} = «'book»\"", "HS0202", "same mark"),
  SeededMistake(
    "an equals sign too many", "${greeted} = 'no'", "${greeted} «==» 'no'", "HS0204", "="),
  SeededMistake(
    "a constraint about something else", "constraint=\". &lt;= now()\"",
    "constraint=\"«${loans} &gt; 1»\"", "HS0111", "point"),
  SeededMistake(
    "an unknown column of the network", "'population'", "«'popluation'»", "HS0231", "population"),
  SeededMistake(
    "a default that is no choice", "default=\"book\"", "default=\"«boook»\"", "HS0109", "book"),
  SeededMistake(
    "an unknown touchpoint", "touchpoint=\"saapuminen\"", "touchpoint=\"«saapumnen»\"", "HS0081",
    "saapuminen"),
]

private let scoresAndRoles: [SeededMistake] = [
  SeededMistake(
    "a choice without a score", "<choice name=\"na\" missing=\"not_applicable\">",
    "<choice name=\"«na»\">", "HS0052", "score="),
  SeededMistake("bands out of order", "up_to=\"5\"", "up_to=\"«1»\"", "HS0056", "order the bands"),
  SeededMistake(
    "a last band that is closed", "<band score=\"0\"/>", "<band up_to=\"«9»\" score=\"0\"/>",
    "HS0057", "up_to"),
  SeededMistake(
    "a negative weight", "name=\"service\" touchpoint=\"kohtaaminen\" weight=\"2\"",
    "name=\"service\" touchpoint=\"kohtaaminen\" weight=\"«-2»\"", "HS0007", "from 0"),
  SeededMistake(
    "a critical question without scores", "type=\"date\"", "type=\"date\" «critical»=\"yes\"",
    "HS0064", "remove critical"),
  SeededMistake(
    "a linear score without its scale", " parameters=\"start=0 end=10 step=1\"", "", "HS0059",
    "parameters="),
  SeededMistake(
    "a scale that falls", "start=0 end=10 step=1", "«start=10 end=0 step=1»", "HS0108", "start"),
  SeededMistake(
    "a role on the wrong type", "type=\"dateTime\" role=\"time\"", "type=\"time\" role=\"«time»\"",
    "HS0073", "dateTime"),
  SeededMistake(
    "a role twice", "type=\"date\"", "type=\"date\" role=\"«time»\"", "HS0072", "one question"),
  SeededMistake("no unit", " role=\"unit\"", "", "HS0071", "role=\"unit\""),
  SeededMistake(
    "half an indicator", "numerator=\"${loans}\"\n             ", "", "HS0091", "numerator"),
  SeededMistake(
    "a calculate without a calculation", " calculation=\"count(${finding_text})\"", "", "HS0095",
    "calculation="),
  SeededMistake(
    "a required note", "type=\"note\"", "type=\"note\" «required»=\"yes\"", "HS0102", "remove"),
  SeededMistake(
    "a number for no figure on a text", "<missing value=\"-1\" as=\"dont_know\"/>",
    "<missing value=\"-1\" as=\"«not_know»\"/>", "HS0005", "dont_know"),
]

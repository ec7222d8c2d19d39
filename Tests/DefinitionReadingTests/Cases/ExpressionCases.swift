/// One question of each kind, for expressions to mention.
private let questions = """
  <question name="teksti" type="text"><label>Teksti</label></question>
  <question name="luku" type="integer"><label>Luku</label></question>
  <question name="mitta" type="decimal"><label>Mitta</label></question>
  <question name="paiva" type="date"><label>Päivä</label></question>
  <question name="hetki" type="dateTime"><label>Hetki</label></question>
  <question name="yksi" type="select_one" list="l"><label>Yksi</label></question>
  <question name="moni" type="select_multiple" list="l"><label>Moni</label></question>
  <list name="l">
    <choice name="yes"><label>Kyllä</label></choice>
    <choice name="no"><label>Ei</label></choice>
  </list>
  <repeat name="toisto"><label>Toisto</label>
    <question name="kerta" type="integer"><label>Kerta</label></question>
  </repeat>

  """

private func relevance(_ code: String, _ bad: String, _ good: String) -> RuleCase {
  func text(_ expression: String) -> String {
    questions
      + "<question name=\"a\" type=\"text\" relevant=\"\(expression)\"><label>A</label></question>"
  }
  return .survey(code, bad: text(bad), good: text(good))
}

private func calculation(_ code: String, _ bad: String, _ good: String) -> RuleCase {
  func text(_ expression: String) -> String {
    questions + "<question name=\"a\" type=\"calculate\" calculation=\"\(expression)\"/>"
  }
  return .survey(code, bad: text(bad), good: text(good))
}

/// What expressions get wrong: found by the expression language, shown in the file.
let expressionCases: [RuleCase] = [
  .survey(
    "HS0200",
    bad: "<question name=\"a\" type=\"text\" «relevant»=\"\"><label>A</label></question>",
    good: "<question name=\"a\" type=\"text\"><label>A</label></question>"),
  relevance("HS0201", "${luku} &gt; «»", "${luku} &gt; 1"),
  relevance("HS0202", "${teksti} = «'kyllä»", "${teksti} = 'kyllä'"),
  relevance("HS0203", "«(»${luku} &gt; 1", "(${luku} &gt; 1)"),
  relevance("HS0204", "${luku} «==» 1", "${luku} = 1"),
  relevance("HS0205", "«${luku &gt; 1»", "${luku} &gt; 1"),
  relevance("HS0206", "«/kysely/luku» &gt; 1", "${luku} &gt; 1"),
  relevance(
    "HS0207",
    String(repeating: "(", count: 100) + "«(»${luku} &gt; 1" + String(repeating: ")", count: 101),
    "((${luku} &gt; 1))"),
  relevance("HS0209", "${luku} &gt; «1e3»", "${luku} &gt; 1000"),
  relevance("HS0210", "«contians»(${teksti}, 'a')", "contains(${teksti}, 'a')"),
  relevance("HS0211", "«jr:choice-name»(${yksi}, '${yksi}') = 'a'", "${yksi} = 'yes'"),
  relevance("HS0212", "«selected(${moni})»", "selected(${moni}, 'yes')"),
  relevance("HS0213", "«${lukku}» &gt; 1", "${luku} &gt; 1"),
  relevance("HS0214", "«luku» &gt; 1", "${luku} &gt; 1"),
  relevance("HS0215", "«.» &gt; 1", "${luku} &gt; 1"),
  relevance("HS0216", "«${kerta}» &gt; 1", "sum(${kerta}) &gt; 1"),
  relevance("HS0217", "«position()» &gt; 1", "count(${kerta}) &gt; 1"),
  calculation("HS0218", "sum(«5»)", "sum(${kerta})"),
  relevance("HS0219", "${yksi} = «'yse'»", "${yksi} = 'yes'"),
  relevance("HS0220", "«${moni} = 'yes'»", "selected(${moni}, 'yes')"),
  relevance("HS0221", "«${teksti} &gt; 3»", "number(${teksti}) &gt; 3"),
  calculation("HS0222", "«${teksti}» + 1", "${luku} + 1"),
  relevance("HS0223", "${paiva} = «${luku}»", "${paiva} = date('2018-04-01')"),
  relevance("HS0224", "«${paiva} &lt; ${hetki}»", "${paiva} &lt; date(${hetki})"),
  relevance("HS0225", "«${teksti} &lt; 'b'»", "${luku} &lt; 2"),
  relevance("HS0226", "«selected(${moni}, 'yes') = 1»", "selected(${moni}, 'yes')"),
  calculation("HS0227", "round(«${teksti}», 1)", "round(${mitta}, 1)"),
  calculation("HS0228", "round(${mitta}, «20»)", "round(${mitta}, 2)"),
  relevance("HS0229", "regex(${teksti}, '^(a)«\\1»$')", "regex(${teksti}, '[a-z]{2,24}')"),
  calculation(
    "HS0230", "pulldata(«'verkosto'», 'population', 'name', ${unit})",
    "pulldata('network', 'population', 'name', ${unit})"),
  calculation(
    "HS0231", "pulldata('network', «'popluation'», 'name', ${unit})",
    "pulldata('network', 'population', 'name', ${unit})"),
  .survey(
    "HS0232",
    bad:
      "<question name=\"a\" type=\"integer\" default=\"«concat('a', 'b')»\"><label>A</label></question>",
    good: "<question name=\"a\" type=\"integer\" default=\"(1 + 2)\"><label>A</label></question>"),
  calculation("HS0233", "«${luku} &gt; 1»", "if(${luku} &gt; 1, 1, 0)"),
  calculation("HS0234", "selected-at(${moni}, «-1»)", "selected-at(${moni}, 0)"),
  relevance("HS0240", "«${mitta} = 0.1»", "round(${mitta}, 1) = 0.1"),
  calculation("HS0241", "«if(${luku} &gt; 1, 1, 'ei')»", "if(${luku} &gt; 1, 1, 0)"),
  relevance("HS0242", "«1 = 1»", "true()"),
  relevance("HS0243", "«${teksti}»", "${teksti} != ''"),
]

import Diagnostics

/// Well-known functions of XPath, ODK and spreadsheets that the profile does not have, with what
/// does their work here.
let foreignFunctions: [String: Trilingual] = [
  "substr": parts, "substring": parts, "left": parts, "right": parts, "mid": parts,
  "floor": use("if(int(x) > x, int(x) - 1, int(x))"),
  "ceiling": use("if(int(x) < x, int(x) + 1, int(x))"),
  "last": use("count(${name})"),
  "pow": use("x * x"), "sqrt": outside, "log": outside, "log10": outside, "exp": outside,
  "exp10": outside, "sin": outside, "cos": outside, "tan": outside, "asin": outside,
  "acos": outside, "atan": outside, "atan2": outside, "pi": use("3.141592653589793"),
  "area": outside, "distance": outside, "digest": outside, "base64-decode": outside,
  "geofence": outside, "intersects": outside,
  "format-date": dates, "format-date-time": dates, "decimal-date-time": days,
  "decimal-time": dates, "datediff": days,
  "indexed-repeat": use("sum(${name}), min(${name}), max(${name}), join(', ', ${name})"),
  "uuid": chance, "random": chance, "randomize": chance, "once": defaults,
  "jr:choice-name": labels, "choice-name": labels, "jr:itext": labels, "itext": labels,
  "lang": labels,
  "boolean": use("x != ''"), "boolean-from-string": use("x = 'true'"),
  "checklist": truths, "weighted-checklist": truths,
  "instance": tables, "current": use("."), "text": use("."), "node": use("."),
  "comment": use("."), "id": tables, "vlookup": tables, "lookup": tables,
  "local-name": names, "namespace-uri": names, "processing-instruction": names,
  "upper-case": letters("abc", "ABC"), "upper": letters("abc", "ABC"),
  "lower-case": letters("ABC", "abc"), "lower": letters("ABC", "abc"),
  "replace": letters("ab", "xy"), "trim": use("normalize-space(a)"),
  "length": use("string-length(a)"), "len": use("string-length(a)"),
  "matches": use("regex(a, '[0-9]{5}')"), "concatenate": use("concat(a, b)"),
  "avg": mean, "average": mean, "mean": mean,
  "isblank": use("x = ''"), "isnull": use("x = ''"), "empty": use("x = ''"),
  "exists": use("x != ''"), "iif": use("if(x > 0, a, b)"), "and": use("a and b"),
  "or": use("a or b"), "mod": use("a mod b"), "div": use("a div b"),
]

private func use(_ code: String) -> Trilingual {
  Trilingual(
    fi: "Kirjoita sen sijaan \(code).", sv: "Skriv i stället \(code).", en: "write \(code) instead")
}

private func letters(_ from: String, _ to: String) -> Trilingual {
  use("translate(a, '\(from)', '\(to)')")
}

private let parts = use("substring-before(a, 'x'), substring-after(a, 'x')")
private let days = use("${b} - ${a}")
private let mean = use("sum(${name}) div count-non-empty(${name})")
private let tables = use("pulldata('table', 'column', 'name', ${q})")
private let truths = use("if(a, 1, 0) + if(b, 1, 0) >= 1")

private let outside = Trilingual(
  fi: "Laske se kyselyn ulkopuolella ja hae tulos funktiolla pulldata().",
  sv: "Räkna ut det utanför enkäten och hämta resultatet med pulldata().",
  en: "calculate it outside the survey and look the result up with pulldata()")

private let dates = Trilingual(
  fi: "Päivän teksti on VVVV-KK-PP: string(${d}), substring-before(string(${d}), '-').",
  sv: "Datumets text är ÅÅÅÅ-MM-DD: string(${d}), substring-before(string(${d}), '-').",
  en: "a date's text is YYYY-MM-DD: string(${d}), substring-before(string(${d}), '-')")

private let chance = Trilingual(
  fi: "Sama vastaus antaa aina saman tuloksen; tunnisteen vastaus saa itsestään.",
  sv: "Samma svar ger alltid samma resultat; svaret får sin identitet automatiskt.",
  en: "the same answers always give the same result; a response gets its id by itself")

private let defaults = Trilingual(
  fi: "Kirjoita lauseke määritteeseen default, joka lasketaan vain kerran.",
  sv: "Skriv uttrycket i default, som beräknas bara en gång.",
  en: "write the expression as the default, which is evaluated once")

private let labels = Trilingual(
  fi: "Kirjoita ${q} kysymyksen tekstiin (label): siinä näkyy valinnan nimi.",
  sv: "Skriv ${q} i frågans text (label): där visas valets namn.",
  en: "write ${q} in a label, where the choice's own label is shown")

private let names = Trilingual(
  fi: "Lauseke näkee vastaukset, ei XML:ää: ${name}.",
  sv: "Uttrycket ser svaren, inte XML: ${name}.",
  en: "an expression sees answers, not XML: ${name}")

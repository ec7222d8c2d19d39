import Diagnostics
import LocatedXML
import SurveyModel

/// The extra columns of a list are declared once, and every choice has a value in each.
struct ColumnsAreDeclared: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.lists {
      checkDeclaration(site, &findings)
      for choice in site.choices { check(choice, site, &findings) }
    }
  }

  private func checkDeclaration(_ site: ListSite, _ findings: inout Findings) {
    guard let attribute = site.element.written("columns") else { return }
    var seen: Set<String> = []
    for column in site.list.columns {
      let taken = ["name", "score", "missing", "exclusive", "label"].contains(column)
      let isNew = seen.insert(column).inserted
      if isName(column), !taken, isNew { continue }
      findings.report(.badDeclaration(column, isNew: isNew), at: attribute.valueRange)
    }
  }

  private func check(_ choice: FormedElement, _ site: ListSite, _ findings: inout Findings) {
    let written = choice.columns.map(\.name.local)
    for attribute in choice.columns where !site.list.columns.contains(attribute.name.local) {
      findings.report(
        .undeclared(attribute.name.local, site.list, choice), at: attribute.nameRange)
    }
    for column in site.list.columns where !written.contains(column) {
      findings.report(.noValue(column, site.list.name), at: choice.nameRange)
    }
  }
}

extension Message {
  fileprivate static func badDeclaration(_ column: String, isNew: Bool) -> Message {
    Message(
      .badColumn,
      what: isNew
        ? Trilingual(
          fi: "”\(excerpt(column))” ei kelpaa sarakkeen nimeksi",
          sv: "”\(excerpt(column))” duger inte som kolumnnamn",
          en: "“\(excerpt(column))” cannot be a column's name")
        : Trilingual(
          fi: "Sarake ”\(column)” on lueteltu kahdesti",
          sv: "Kolumnen ”\(column)” nämns två gånger",
          en: "the column “\(column)” is listed twice"),
      fix: Trilingual(
        fi:
          "Käytä kirjaimia a–z, numeroita ja alaviivaa, ei nimiä name, score, missing, exclusive eikä label.",
        sv:
          "Använd bokstäver a–z, siffror och understreck, inte name, score, missing, exclusive eller label.",
        en: "use letters a–z, digits and _, but not name, score, missing, exclusive or label"))
  }

  fileprivate static func undeclared(
    _ column: String, _ list: ChoiceList, _ choice: FormedElement
  ) -> Message {
    let known = choice.grammar.attributes.map(\.name) + list.columns
    let declared = (list.columns + [column]).joined(separator: " ")
    return Message(
      .badColumn,
      what: Trilingual(
        fi: "Listalla ”\(list.name)” ei ole saraketta ”\(excerpt(column))”",
        sv: "Listan ”\(list.name)” har ingen kolumn ”\(excerpt(column))”",
        en: "the list “\(list.name)” has no column “\(excerpt(column))”"),
      fix: nearestName(to: column, among: known).flatMap { suggestion(for: column, among: [$0]) }
        ?? Trilingual(
          fi: "Ilmoita sarake: <list columns=\"\(declared)\">.",
          sv: "Deklarera kolumnen: <list columns=\"\(declared)\">.",
          en: "declare it: <list columns=\"\(declared)\">"))
  }

  fileprivate static func noValue(_ column: String, _ list: String) -> Message {
    Message(
      .missingColumnValue, .warning,
      what: Trilingual(
        fi: "Vaihtoehdolla ei ole arvoa sarakkeessa ”\(column)” (lista ”\(list)”)",
        sv: "Alternativet saknar värde i kolumnen ”\(column)” (listan ”\(list)”)",
        en: "the choice has no value in the column “\(column)” (list “\(list)”)"),
      fix: Trilingual(
        fi: "Lisää \(column)=\"…\".", sv: "Lägg till \(column)=\"…\".", en: "add \(column)=\"…\""))
  }
}

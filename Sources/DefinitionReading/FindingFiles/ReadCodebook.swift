import Diagnostics
package import Findings
package import LocatedXML
import SurveyModel

/// Reads and checks a codebook of themes.
package func readCodebook(_ document: LocatedDocument) -> ReadResult<Codebook> {
  var findings = Findings(source: document.source, kind: .codebook)
  guard let root = formRoot(document, codebookGrammar, &findings) else {
    return ReadResult(value: nil, diagnostics: findings.sorted)
  }
  var reader = CodebookReader(
    source: document.source, language: root["xml:lang"]?.value ?? "fi")
  let codebook = Codebook(
    name: root["name"]?.value ?? "", language: reader.language,
    label: reader.label("label", of: root, needed: true), themes: reader.themes(in: root, &findings)
  )
  TextsAreWritten().check(reader.texts, source: reader.language, &findings)
  TranslationsAreThere().check(reader.texts, source: reader.language, root, &findings)
  return ReadResult(value: findings.hasErrors ? nil : codebook, diagnostics: findings.sorted)
}

private struct CodebookReader {
  let source: SourceText
  let language: String
  var texts: [TextSite] = []
  private var taken: [String: FormedElement] = [:]

  init(source: SourceText, language: String) {
    self.source = source
    self.language = language
  }

  mutating func label(_ kind: String, of owner: FormedElement, needed: Bool = false) -> Label {
    let site = textSite(kind, of: owner, source: language, needed: needed)
    texts.append(site)
    return site.label(source: language)
  }

  /// A theme before those inside it.
  mutating func themes(
    in parent: FormedElement, named name: String? = nil, _ findings: inout Findings
  ) -> [Theme] {
    var all: [Theme] = []
    for element in parent.children("theme") {
      let own = element["name"]?.value ?? ""
      for attribute in ["name", "guid"] { isFree(attribute, of: element, &findings) }
      all.append(
        Theme(
          name: own, guid: element["guid"]?.value.lowercased() ?? "", parent: name,
          label: label("label", of: element, needed: true),
          description: label("description", of: element),
          colour: element["colour"]?.value, isCodable: element["codable"]?.value != "no",
          cues: cues(of: element), place: source.range(element.element.startTag)))
      all += themes(in: element, named: own, &findings)
    }
    return all
  }

  private func cues(of element: FormedElement) -> [Theme.Cue] {
    element.children("cues").flatMap { child in
      let language = Language(rawValue: child["xml:lang"]?.value ?? self.language) ?? .fi
      return words(of: child.text.value).map { Theme.Cue($0, language) }
    }
  }

  /// Names are unique among names, GUIDs among GUIDs and in their form.
  private mutating func isFree(
    _ attribute: String, of element: FormedElement, _ findings: inout Findings
  ) {
    guard let value = element[attribute]?.value else { return }
    if attribute == "guid", !isGUID(value) {
      findings.report(.notAGUID(value), at: element.range(of: attribute))
    }
    if let first = taken.updateValue(element, forKey: attribute + " " + value.lowercased()) {
      findings.report(
        .takenTwice(value), at: element.range(of: attribute),
        notes: [findings.note(firstDeclaredHere, at: first.range(of: attribute))])
    }
  }
}

/// 8-4-4-4-12 hexadecimal digits.
func isGUID(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
    && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
}

extension Message {
  static func notAGUID(_ value: String) -> Message {
    Message(
      FindingCode.notAGUID.rawValue, .error,
      what: Trilingual(
        fi: "”\(excerpt(value))” ei ole UUID", sv: "”\(excerpt(value))” är inget UUID",
        en: "“\(excerpt(value))” is no UUID"),
      why: Trilingual(
        fi: "Muut ohjelmat tuntevat teeman siitä.", sv: "Andra program känner temat på det.",
        en: "other programs know the theme by it"),
      fix: Trilingual(
        fi:
          "Kirjoita se muodossa 123e4567-e89b-42d3-a456-426614174000; komento uuidgen tekee uuden.",
        sv: "Skriv det som 123e4567-e89b-42d3-a456-426614174000; kommandot uuidgen gör ett nytt.",
        en: "write it as 123e4567-e89b-42d3-a456-426614174000; uuidgen makes a new one"))
  }

  static func takenTwice(_ value: String) -> Message {
    Message(
      FindingCode.takenTwice.rawValue, .error,
      what: Trilingual(
        fi: "”\(excerpt(value))” on jo käytössä", sv: "”\(excerpt(value))” används redan",
        en: "“\(excerpt(value))” is taken already"),
      why: nil,
      fix: Trilingual(
        fi: "Anna toiselle oma.", sv: "Ge det andra ett eget.",
        en: "give the second one of its own"))
  }
}

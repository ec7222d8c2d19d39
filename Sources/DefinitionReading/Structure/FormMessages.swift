import Diagnostics
import LocatedXML

/// What is said of elements and attributes that are not as the grammar has them.
extension Message {
  fileprivate init(
    _ code: StructureCode, _ kind: DefinitionKind, what: Trilingual, why: Trilingual? = nil,
    fix: Trilingual? = nil
  ) {
    self.init(code.code(in: kind), .error, what: what, why: why, fix: fix)
  }

  static func wrongRoot(_ found: String, _ kind: DefinitionKind) -> Message {
    Message(
      .wrongRoot, kind,
      what: Trilingual(
        fi: "Juurielementti on <\(found)>, ei <\(kind.rawValue)>",
        sv: "Rotelementet är <\(found)>, inte <\(kind.rawValue)>",
        en: "the root element is <\(found)>, not <\(kind.rawValue)>"),
      fix: Trilingual(
        fi: "Aloita tiedosto näin: <\(kind.rawValue) xmlns=\"\(kind.namespace)\" …>",
        sv: "Börja filen så här: <\(kind.rawValue) xmlns=\"\(kind.namespace)\" …>",
        en: "begin the file with <\(kind.rawValue) xmlns=\"\(kind.namespace)\" …>"))
  }

  static func wrongNamespace(_ name: XMLName, _ kind: DefinitionKind) -> Message {
    let found = name.namespace.map(excerpt)
    return Message(
      .wrongNamespace, kind,
      what: found.map {
        Trilingual(
          fi: "Elementin <\(name.local)> nimiavaruus on ”\($0)”",
          sv: "Namnrymden för <\(name.local)> är ”\($0)”",
          en: "the namespace of <\(name.local)> is “\($0)”")
      }
        ?? Trilingual(
          fi: "Elementillä <\(name.local)> ei ole nimiavaruutta",
          sv: "Elementet <\(name.local)> har ingen namnrymd",
          en: "<\(name.local)> has no namespace"),
      fix: Trilingual(
        fi: "Kirjoita juurielementtiin xmlns=\"\(kind.namespace)\".",
        sv: "Skriv xmlns=\"\(kind.namespace)\" i rotelementet.",
        en: "write xmlns=\"\(kind.namespace)\" in the root element"))
  }

  static func unknownElement(
    _ found: String, in parent: ElementGrammar, _ grammar: DocumentGrammar
  ) -> Message {
    let homes = grammar.parents(of: found).map { "<\($0)>" }.joined(separator: ", ")
    let what = Trilingual(
      fi: "Elementin <\(parent.name)> sisällä ei voi olla elementtiä <\(found)>",
      sv: "Elementet <\(found)> kan inte stå i <\(parent.name)>",
      en: "<\(found)> cannot stand in <\(parent.name)>")
    guard homes.isEmpty else {
      return Message(
        .unknownElement, grammar.kind, what: what,
        fix: Trilingual(
          fi: "Sen paikka on täällä: \(homes).", sv: "Det hör hemma i \(homes).",
          en: "it belongs in \(homes)"))
    }
    return Message(
      .unknownElement, grammar.kind, what: what,
      fix: suggestion(for: found, among: parent.children))
  }

  static func unknownAttribute(
    _ found: String, of form: ElementGrammar, among free: [String], _ kind: DefinitionKind
  ) -> Message {
    let known = form.attributes.map(\.name)
    return Message(
      .unknownAttribute, kind,
      what: Trilingual(
        fi: "Elementillä <\(form.name)> ei ole määritettä ”\(excerpt(found))”",
        sv: "Elementet <\(form.name)> har inget attribut ”\(excerpt(found))”",
        en: "<\(form.name)> has no attribute “\(excerpt(found))”"),
      fix: nearestName(to: found, among: free).flatMap { suggestion(for: found, among: [$0]) }
        ?? suggestion(for: found, among: known))
  }

  static func missingAttribute(
    _ missing: AttributeGrammar, of element: String, _ kind: DefinitionKind
  ) -> Message {
    Message(
      .missingAttribute, kind,
      what: Trilingual(
        fi: "Elementiltä <\(element)> puuttuu määrite ”\(missing.name)”",
        sv: "Elementet <\(element)> saknar attributet ”\(missing.name)”",
        en: "<\(element)> lacks the attribute “\(missing.name)”"),
      fix: missing.form.example.map { example in
        Trilingual(
          fi: "Lisää esimerkiksi \(missing.name)=\"\(example)\".",
          sv: "Lägg till t.ex. \(missing.name)=\"\(example)\".",
          en: "add for example \(missing.name)=\"\(example)\"")
      }
        ?? Trilingual(
          fi: "Lisää \(missing.name)=\"…\".", sv: "Lägg till \(missing.name)=\"…\".",
          en: "add \(missing.name)=\"…\""))
  }

  static func elementInText(
    _ found: String, _ parent: String, _ kind: DefinitionKind
  ) -> Message {
    Message(
      .elementInText, kind,
      what: Trilingual(
        fi: "Elementissä <\(parent)> on vain tekstiä, ei elementtejä (<\(found)>)",
        sv: "Elementet <\(parent)> innehåller bara text, inga element (<\(found)>)",
        en: "<\(parent)> holds text only, no elements (<\(found)>)"),
      fix: Trilingual(
        fi: "Poista elementti tai kirjoita merkki < muodossa &lt;.",
        sv: "Ta bort elementet, eller skriv tecknet < som &lt;.",
        en: "remove the element, or write < as &lt;"))
  }

  static func strayText(
    _ text: String, in parent: ElementGrammar, _ kind: DefinitionKind
  ) -> Message {
    let label = parent.children.contains("label")
    return Message(
      .strayText, kind,
      what: Trilingual(
        fi: "Teksti ”\(excerpt(text))” on suoraan elementissä <\(parent.name)>",
        sv: "Texten ”\(excerpt(text))” står direkt i <\(parent.name)>",
        en: "the text “\(excerpt(text))” stands directly in <\(parent.name)>"),
      fix: label
        ? Trilingual(
          fi: "Kirjoita se elementin <label> sisään tai poista se.",
          sv: "Skriv den i elementet <label> eller ta bort den.",
          en: "write it inside <label>, or remove it")
        : Trilingual(fi: "Poista teksti.", sv: "Ta bort texten.", en: "remove the text"))
  }
}

import Diagnostics
import LocatedXML

let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
/// Editors write `xsi:schemaLocation` into a document; it means nothing to us.
private let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

/// The tree against the grammar, from the root. Nil when the file is something else altogether.
func formRoot(
  _ document: LocatedDocument, _ grammar: DocumentGrammar, _ findings: inout Findings
) -> FormedElement? {
  let root = document.root
  let rootName = grammar.kind.rawValue
  guard let rootGrammar = grammar[rootName], root.name.local == rootName else {
    findings.report(.wrongRoot(root.name.local, grammar.kind), at: root.nameRange)
    return nil
  }
  if root.name.namespace != grammar.kind.namespace {
    findings.report(.wrongNamespace(root.name, grammar.kind), at: root.nameRange)
  }
  let former = Former(grammar: grammar, namespace: root.name.namespace)
  return former.form(root, as: rootGrammar, &findings)
}

/// Walks the tree. The root's namespace is the one expected below, even when it is a wrong one:
/// that is one fault and is told once.
private struct Former {
  let grammar: DocumentGrammar
  let namespace: String?

  func form(
    _ element: XMLElement, as form: ElementGrammar, _ findings: inout Findings
  ) -> FormedElement {
    var meant = meantAttributes(of: element, form, &findings)
    for (name, attribute) in meant.found.sorted(by: { $0.value.nameRange.lowerBound < $1.value.nameRange.lowerBound }) {
      guard let valueForm = form[name]?.form ?? (name == "xml:lang" ? .language : nil),
        let fault = valueForm.fault(in: attribute, of: form.name, grammar.kind)
      else { continue }
      findings.report(fault, at: attribute.valueRange)
      meant.faulty.insert(name)
    }
    for needed in form.attributes where needed.isRequired && meant.found[needed.name] == nil {
      findings.report(.missingAttribute(needed, of: form.name, grammar.kind), at: element.nameRange)
      meant.faulty.insert(needed.name)
    }
    let children = element.children.compactMap { formChild($0, in: form, &findings) }
    return FormedElement(
      grammar: form, element: element, attributes: meant.found, columns: meant.columns,
      faulty: meant.faulty, children: children)
  }

  private struct MeantAttributes {
    var found: [String: XMLAttribute] = [:]
    var columns: [XMLAttribute] = []
    var faulty: Set<String> = []
  }

  private func meantAttributes(
    of element: XMLElement, _ form: ElementGrammar, _ findings: inout Findings
  ) -> MeantAttributes {
    var meant = MeantAttributes()
    var unknown: [XMLAttribute] = []
    let takesLanguage = form.isText || form.name == grammar.kind.rawValue
    for attribute in element.attributes where attribute.name.namespace != schemaInstance {
      let name = attribute.name
      if name.namespace == xmlNamespace, name.local == "lang", takesLanguage {
        meant.found["xml:lang"] = attribute
      } else if name.namespace == nil, form[name.local] != nil {
        meant.found[name.local] = attribute
      } else if name.namespace == nil, form.hasColumns {
        meant.columns.append(attribute)
      } else {
        unknown.append(attribute)
      }
    }
    let free = form.attributes.map(\.name).filter { meant.found[$0] == nil }
    for attribute in unknown {
      findings.report(
        .unknownAttribute(attribute.name.local, of: form, among: free, grammar.kind),
        at: attribute.nameRange)
      if let near = nearestName(to: attribute.name.local, among: free), meant.found[near] == nil {
        meant.found[near] = attribute
      }
    }
    return meant
  }

  private func formChild(
    _ node: XMLNode, in parent: ElementGrammar, _ findings: inout Findings
  ) -> FormedElement? {
    switch node {
    case .text(let text):
      if !parent.isText { reportStrayText(text, in: parent, &findings) }
      return nil
    case .element(let child):
      let local = child.name.local
      if parent.isText {
        findings.report(.elementInText(local, parent.name, grammar.kind), at: child.nameRange)
        return nil
      }
      if child.name.namespace != namespace {
        findings.report(.wrongNamespace(child.name, grammar.kind), at: child.nameRange)
        return nil
      }
      if parent.children.contains(local), let form = grammar[local] {
        return self.form(child, as: form, &findings)
      }
      findings.report(.unknownElement(local, in: parent, grammar), at: child.nameRange)
      guard grammar[local] == nil, let near = nearestName(to: local, among: parent.children),
        let form = grammar[near]
      else { return nil }
      return self.form(child, as: form, &findings)
    }
  }

  private func reportStrayText(
    _ text: LocatedText, in parent: ElementGrammar, _ findings: inout Findings
  ) {
    let bytes = Array(text.value.utf8)
    let isSpace: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return }
    findings.report(
      .strayText(text.value, in: parent, grammar.kind), at: text.sourceRange(first..<last + 1))
  }
}

extension Message {
  fileprivate init(
    _ code: StructureCode, _ kind: DefinitionKind, what: Trilingual, why: Trilingual? = nil,
    fix: Trilingual? = nil
  ) {
    self.init(code.code(in: kind), .error, what: what, why: why, fix: fix)
  }

  fileprivate static func wrongRoot(_ found: String, _ kind: DefinitionKind) -> Message {
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

  fileprivate static func wrongNamespace(_ name: XMLName, _ kind: DefinitionKind) -> Message {
    let found = name.namespace.map { "”\(excerpt($0))”" }
    return Message(
      .wrongNamespace, kind,
      what: found.map {
        Trilingual(
          fi: "Elementin <\(name.local)> nimiavaruus on \($0)",
          sv: "Namnrymden för <\(name.local)> är \($0)",
          en: "the namespace of <\(name.local)> is \($0)")
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

  fileprivate static func unknownElement(
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

  fileprivate static func unknownAttribute(
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

  fileprivate static func missingAttribute(
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
          sv: "Lägg till till exempel \(missing.name)=\"\(example)\".",
          en: "add for example \(missing.name)=\"\(example)\"")
      }
        ?? Trilingual(
          fi: "Lisää \(missing.name)=\"…\".", sv: "Lägg till \(missing.name)=\"…\".",
          en: "add \(missing.name)=\"…\""))
  }

  fileprivate static func elementInText(
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

  fileprivate static func strayText(
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

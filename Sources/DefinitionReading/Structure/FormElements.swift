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
    for (name, attribute) in meant.found.sorted(by: {
      $0.value.nameRange.lowerBound < $1.value.nameRange.lowerBound
    }) {
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

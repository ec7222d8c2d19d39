import CLibXML2
import Diagnostics

/// What libxml2 said about a document and its schema, in our own words and at the exact element or
/// attribute: HX0050–HX0069.
struct SchemaFindings {
  let document: LocatedDocument

  /// What one report is about.
  struct Subject {
    let report: LibXMLReport
    let element: XMLElement
    let attribute: XMLAttribute?

    /// The names that the schema would accept here.
    var expected: [String] {
      guard let list = between(report.message, "Expected is ", nil) else { return [] }
      let open = list.firstIndex(of: "(") ?? list.startIndex
      return list[open...].split { " (),".contains($0) }.map { withoutNamespace(String($0)) }
        .filter { $0 != "." }
    }

    /// The value at fault, as libxml2 read it.
    var value: String { report.strings[0] ?? "" }
  }

  /// The findings of a validation, in the order of the document.
  func inDocument(_ reports: [LibXMLReport]) -> [Diagnostic] {
    var broken: Set<[Int]> = []
    var used: Set<Int> = []
    var found: [Diagnostic] = []
    for report in reports {
      // The key of an element whose value is wrong is missing only because of that.
      let isEcho =
        report.message.contains("No precomputed value")
        || (report.message.contains("Not all fields") && report.path.map(broken.contains) == true)
      if isEcho { continue }
      if report.code != XML_SCHEMAV_CVC_IDC.rawValue, let path = report.path { broken.insert(path) }
      let element = report.path.flatMap(element(at:)) ?? referring(report, &used) ?? document.root
      let name = between(report.message, "attribute '", "'").map(withoutNamespace)
      let attribute = element.attributes.first { $0.name.local == name }
      found.append(finding(Subject(report: report, element: element, attribute: attribute)))
    }
    return found.enumerated().sorted { left, right in
      let places = (left.element.place?.range?.start, right.element.place?.range?.start)
      guard let one = places.0, let other = places.1, one != other else {
        return left.offset < right.offset
      }
      return one < other
    }.map(\.element)
  }

  /// A fault of the schema itself.
  func inSchema(_ report: LibXMLReport) -> Diagnostic {
    let element = report.path.flatMap(element(at:)) ?? document.root
    return diagnostic(
      "HX0050", element.nameRange,
      what: Trilingual(
        fi: "skeema ei kelpaa: \(withoutNamespace(report.message))",
        sv: "schemat duger inte: \(withoutNamespace(report.message))",
        en: "the schema cannot be used: \(withoutNamespace(report.message))"),
      fix: Trilingual(
        fi: "korjaa skeema; sen tuomat skeemat luetaan vain samasta kansiosta, ei verkosta",
        sv: "rätta schemat; scheman som det importerar läses bara ur samma mapp, inte från nätet",
        en: "mend the schema; what it imports is read from its own folder only, not from the net"))
  }

  /// libxml2 refused the document and did not say why.
  var unexplained: Diagnostic {
    let report = LibXMLReport(
      code: 0, isWarning: false, message: "?", strings: [nil], line: 0, path: nil)
    return finding(Subject(report: report, element: document.root, attribute: nil))
  }

  func diagnostic(
    _ code: String, _ range: Range<Int>, what: Trilingual, fix: Trilingual
  ) -> Diagnostic {
    Diagnostic(.error, code, at: document.source.place(range), what: what, fix: fix)
      .showing(document.source)
  }

  // MARK: Places

  private func element(at path: [Int]) -> XMLElement? {
    var element = document.root
    for number in path {
      let children = element.elements
      guard number < children.count else { return nil }
      element = children[number]
    }
    return element
  }

  /// The element of a reference that leads nowhere: libxml2 gives its name, its line and the value
  /// only. Of several, those are taken one after the other.
  private func referring(_ report: LibXMLReport, _ used: inout Set<Int>) -> XMLElement? {
    guard let name = report.strings[0].map(withoutNamespace) else { return nil }
    let values = keyValues(report.strings.count > 1 ? report.strings[1] ?? "" : "")
    let candidates = everyElement(document.root).filter { element in
      element.name.local == name
        && values.allSatisfy { value in
          element.textContent == value
            || everyElement(element).contains { inner in
              inner.textContent == value || inner.attributes.contains { $0.value == value }
            }
        }
    }
    let onLine = candidates.filter {
      document.source.position(at: $0.startTag.upperBound - 1).line == report.line
    }
    let list = (onLine.isEmpty ? candidates : onLine)
    let chosen = list.first { !used.contains($0.startTag.lowerBound) } ?? list.first
    if let chosen { used.insert(chosen.startTag.lowerBound) }
    return chosen
  }

  private func everyElement(_ element: XMLElement) -> [XMLElement] {
    [element] + element.elements.flatMap(everyElement)
  }
}

/// The values of a key as libxml2 writes them: `['a', 'b']`.
func keyValues(_ written: String) -> [String] {
  let inside = written.dropFirst(2).dropLast(2)
  guard let quote = inside.firstRange(of: "', '") else {
    return inside.isEmpty ? [] : [String(inside)]
  }
  let rest = "['" + inside[quote.upperBound...] + "']"
  return [String(inside[..<quote.lowerBound])] + keyValues(rest)
}

/// The part of a text between two marks, or from the first one to the end.
func between(_ text: String, _ start: String, _ end: String?) -> String? {
  guard let from = text.firstRange(of: start)?.upperBound else { return nil }
  guard let end else { return String(text[from...]) }
  guard let to = text[from...].firstRange(of: end)?.lowerBound else { return nil }
  return String(text[from..<to])
}

/// A text of libxml2's without `{namespace}` before its names.
func withoutNamespace(_ text: String) -> String {
  var result = ""
  var depth = 0
  // Patterns hold braces too, but those do not hold a colon.
  var pending = ""
  for character in text {
    if depth == 0, character != "{" {
      result.append(character)
      continue
    }
    if character == "{" { depth = 1 }
    pending.append(character)
    if character == "}" {
      if !pending.contains(":") { result += pending }
      pending = ""
      depth = 0
    }
  }
  return result + pending
}

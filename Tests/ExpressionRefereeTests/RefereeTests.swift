import ExpressionSamples
import Expressions
import Testing

/// libxml2's own XPath as a second opinion, wherever XPath 1.0 has the same expression.
@Suite(.serialized) struct `libxml2 as a referee` {
  @Test(arguments: Case.all.filter { $0.libxml2 != "n/a" }.map(\.line))
  func `agrees, or differs as the table says`(line: Int) throws {
    let sample = Case.all[line - 2]
    let expression = try Expression.parse(sample.expression).get()
    let xpath = sample.xpath(expression)
    let result = XPathDocument(sample.document)?.evaluate(xpath, from: sample.startingNode) ?? "-"
    let ours = String(sample.expected.split(separator: " !")[0])
    if sample.libxml2 == "same" {
      #expect(isSame(result, ours), "\(sample.name): libxml2 \(result), ours \(ours)")
    } else {
      #expect(result == sample.libxml2.value, "\(sample.name)")
      #expect(!isSame(result, ours), "\(sample.name) does not differ any more")
    }
  }

  @Test func `the reason of every difference is published`() {
    let page = fileText("docs/specification/expressions.md")
    let reasons = Set(Case.all.compactMap { $0.libxml2.reason })
    #expect(reasons.count > 3)
    let asked = Case.all.filter { $0.libxml2 != "n/a" }
    let agreed = asked.count { $0.libxml2 == "same" }
    #expect(
      page.contains(
        "asked about \(thousands(asked.count)) of the cases: it agrees on \(thousands(agreed))"))
    for reason in reasons { #expect(page.contains("| `\(reason)` |"), "\(reason)") }
  }

  private func thousands(_ count: Int) -> String { "\(count / 1000),\(count % 1000)" }

  /// Without a value XPath has an empty text or no number; a date is its text.
  private func isSame(_ theirs: String, _ ours: String) -> Bool {
    if ours == "empty" { return theirs == "NaN" || theirs == "''" }
    return theirs == ours || theirs == "'\(ours)'"
  }
}

extension String {
  /// `NaN (empty)` is libxml2's value and the key of the reason.
  fileprivate var value: String { reason.map { String(dropLast($0.count + 3)) } ?? self }

  fileprivate var reason: String? {
    guard hasSuffix(")"), let start = lastIndex(of: "("), start > startIndex else { return nil }
    return String(self[index(after: start)...].dropLast())
  }
}

extension Case {
  /// The answers as a document: repeated questions stand in elements `finding`.
  fileprivate var document: String {
    var xml = "<data>"
    for binding in bindings where binding.name != "." && !binding.isRepeated {
      xml += element(binding.name, binding.texts[0])
    }
    let repeated = bindings.filter(\.isRepeated)
    for index in 0..<(repeated.map(\.texts.count).max() ?? 0) {
      let inner = repeated.map { element($0.name, $0.texts[index]) }.joined()
      xml += "<finding>\(inner)</finding>"
    }
    let own = bindings.first { $0.name == "." }
    return xml + element("own", own?.texts[0] ?? "") + "</data>"
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(text.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</\(name)>"
  }

  fileprivate var startingNode: String { "/data/own" }

  /// The expression with paths in the places of `${name}`.
  fileprivate func xpath(_ expression: Expression) -> String {
    var bytes = Array(expression.source.utf8)
    for reference in expression.references.reversed() {
      let isRepeated = bindings.contains { $0.name == reference.name && $0.isRepeated }
      let instance = self.instance.map { "[\($0)]" } ?? ""
      let path = (isRepeated ? "/data/finding\(instance)/" : "/data/") + reference.name
      bytes.replaceSubrange(reference.range, with: Array(path.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

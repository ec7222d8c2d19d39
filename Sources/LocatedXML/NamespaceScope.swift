/// The namespace declarations in force while a document is written.
struct NamespaceScope {
  private struct Binding {
    let prefix: String
    let namespace: String
    let depth: Int
  }

  private var bindings: [Binding] = [
    Binding(prefix: "xml", namespace: XMLName.xmlNamespace, depth: 0)
  ]

  /// What a prefix stands for; "" is the default namespace, and the answer to it may be "".
  func namespace(of prefix: String) -> String? {
    bindings.last { $0.prefix == prefix }?.namespace ?? (prefix.isEmpty ? "" : nil)
  }

  /// A prefix, not the empty one, that stands for a namespace here.
  func prefix(of namespace: String) -> String? {
    bindings.last { binding in
      binding.namespace == namespace && !binding.prefix.isEmpty
        && self.namespace(of: binding.prefix) == namespace
    }?.prefix
  }

  func isDeclared(_ prefix: String, at depth: Int) -> Bool {
    bindings.contains { $0.prefix == prefix && $0.depth == depth }
  }

  mutating func declare(_ prefix: String, _ namespace: String, at depth: Int) {
    bindings.append(Binding(prefix: prefix, namespace: namespace, depth: depth))
  }

  /// Whether a declaration would touch what XML keeps for itself.
  static func isReserved(_ prefix: String, _ namespace: String) -> Bool {
    prefix == "xml" || prefix == "xmlns" || namespace == XMLName.xmlNamespace
      || namespace == "http://www.w3.org/2000/xmlns/"
  }

  mutating func leave(depth: Int) { bindings.removeAll { $0.depth >= depth && depth > 0 } }
}

/// How much a document may ask for before it is refused with a finding. The defaults are far above
/// any survey and far below what would exhaust a small machine.
package struct XMLLimits: Sendable {
  /// Bytes of the whole document. At most 1 GiB, whatever is asked for.
  package var bytes: Int
  /// Elements inside each other. At most 1,000, whatever is asked for.
  package var depth: Int
  /// Attributes and namespace declarations of one start tag: libxml2 compares each with each.
  package var attributesPerElement: Int
  /// Namespace declarations in force at one place: libxml2 walks through them for every prefix.
  package var namespacesInScope: Int

  package init(
    bytes: Int = 64 << 20, depth: Int = 200, attributesPerElement: Int = 200,
    namespacesInScope: Int = 100
  ) {
    self.bytes = min(max(bytes, 0), 1 << 30)
    self.depth = min(max(depth, 1), 1_000)
    self.attributesPerElement = max(attributesPerElement, 0)
    self.namespacesInScope = max(namespacesInScope, 0)
  }
}

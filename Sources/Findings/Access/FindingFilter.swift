/// Which findings somebody asks for. Nil asks for all.
package struct FindingFilter: Sendable, Hashable {
  package var touchpoint: String?
  /// This theme or one below it.
  package var theme: String?
  package var kind: FindingKind?
  /// Findings of these libraries: of a unit, a region or a peer group.
  package var libraries: Set<String>?
  /// Only of this service point.
  package var servicePoint: String?

  package init() {}

  /// Whether it asks for a part of the network: such counts are no counts of the whole.
  package var isLocal: Bool { libraries != nil || servicePoint != nil }
}

import TestSupport
import Testing

/// Compares with a stored text; see `goldenFault`.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let fault = try goldenFault(text, name)
  #expect(fault == nil, sourceLocation: sourceLocation)
}

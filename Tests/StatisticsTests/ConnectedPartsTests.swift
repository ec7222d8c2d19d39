import Statistics
import Testing

@Suite struct `Connected parts` {
  @Test func `are joined by the visitors whom libraries share`() {
    let parts = ConnectedParts(
      [(library: 0, visitor: 0), (2, 0), (1, 1), (3, 1), (3, 2)], libraries: 4, visitors: 4)
    #expect(parts.count == 2)
    #expect(parts.ofLibrary == [0, 1, 0, 1])
    #expect(parts.ofVisitor == [0, 1, 1, nil])
  }

  @Test func `are as many as libraries where nobody sees two`() {
    let parts = ConnectedParts([(library: 0, visitor: 1), (1, 0)], libraries: 3, visitors: 2)
    #expect(parts.count == 3)
    #expect(parts.ofVisitor == [1, 0])
  }
}

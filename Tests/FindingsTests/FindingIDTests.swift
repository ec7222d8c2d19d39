import Findings
import Testing

@Suite struct `A finding's id` {
  @Test func `stands on what was written where and on nothing else`() {
    let id = finding("Jono oli pitkä.").id
    #expect(finding("Toiset sanat.", library: "b", kind: .idea, at: nil).id == id)
    #expect(finding("Jono oli pitkä.", response: "uuid:r2").id != id)
    #expect(finding("Jono oli pitkä.", instance: 1).id != id)
    #expect(FindingID(rawValue: id.rawValue) == id)
    #expect(id.family == .written)
  }

  @Test(arguments: ["", "f", "x0123456789abcdef", "f0123456789ABCDEF", "f0123456789abcdef0"])
  func `has one form`(_ text: String) { #expect(FindingID(rawValue: text) == nil) }

  @Test func `of joined findings does not stand on their order`() {
    let ids = [finding("a").id, finding("b", instance: 1).id]
    #expect(
      FindingID(merging: ids, digest: sampleDigest)
        == FindingID(merging: ids.reversed(), digest: sampleDigest))
  }

  @Test func `does not mix up neighbours`() {
    func id(_ response: String, _ question: String) -> FindingID {
      FindingID(
        WrittenSource(survey: "s", wave: "w", response: response, question: question),
        digest: sampleDigest)
    }
    #expect(id("ab", "c") != id("a", "bc"))
    #expect(id("a", "b\nc") == id("a", "b c"))
  }
}

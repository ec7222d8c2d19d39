import ExpressionSamples
import Expressions
import Testing

@testable import AnswerTable

@Suite struct `A moment read from its bytes` {
  @Test func `is the moment that its text gives`() {
    var chance = Seeded()
    let sample = Array("2018-04-03T10:15:00.000+03:00".utf8)
    for _ in 0..<3_000 {
      var bytes = sample
      for _ in 0..<chance.below(4) {
        bytes[chance.below(bytes.count)] = chance.one(of: Array("0123456789-+:.TZ ".utf8))
      }
      if chance.below(10) == 0 { bytes.remove(at: chance.below(bytes.count)) }
      let text = String(decoding: bytes, as: UTF8.self)
      let (quick, slow) = (quickMoment(bytes.span), Moment(text))
      #expect(quick?.millisecondsSince1970 == slow?.millisecondsSince1970, "\(text)")
      #expect(quick?.offsetMinutes == slow?.offsetMinutes, "\(text)")
    }
  }
}

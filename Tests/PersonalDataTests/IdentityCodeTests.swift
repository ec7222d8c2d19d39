import PersonalData
import Testing

@Suite struct IdentityCodeTests {
  @Test(arguments: [
    "Lomakkeessa oli 010190-9003.", "(010190-9003)", "010190-9003:lla", "\"010190-9003\"",
    "010190\u{2011}9003", "010190–9003", "010190\u{2212}9003",
  ])
  func `what stands around a code hides it not`(text: String) {
    #expect(personalData(in: text).map(\.kind) == [.identityCode])
  }

  @Test(arguments: [
    "1010190-9003", "x010190-9003", "010190-90031", "010190-9003b", "ä010190-9003", "010190 9003",
    "0101909003", "tilaus 010190-9004", "290200-917F", "300201A917Y",
  ])
  func `what is no code alone is none`(text: String) {
    #expect(!personalData(in: text).map(\.kind).contains(.identityCode))
  }

  @Test(arguments: [
    "Hetu: 010190-9004", "henkilötunnukseni on 010190-9004", "personbeteckning 010190-9004",
    "identity code 010190-9004",
  ])
  func `a slip of the pen is no shelter where a code is announced`(text: String) {
    #expect(found(text) == ["identity_code: 010190-9004"])
  }

  @Test func `a shape with a wrong check character is no phone number either`() {
    #expect(found("040590-9123") == [])
  }

  @Test func `several codes are told in order`() {
    #expect(
      found("010190-9003 ja 010190a9003, sekä 010190-9003")
        == [
          "identity_code: 010190-9003", "identity_code: 010190a9003", "identity_code: 010190-9003",
        ])
  }
}

import PersonalData
import Testing

@Suite struct IdentityCodeTests {
  @Test(arguments: [
    "Lomakkeessa oli 010190-900P.", "(010190-900P)", "010190-900P:lla", "\"010190-900P\"",
    "010190\u{2011}900P", "010190–900P", "010190\u{2212}900P",
  ])
  func `what stands around a code hides it not`(text: String) {
    #expect(personalData(in: text).map(\.kind) == [.identityCode])
  }

  @Test(arguments: [
    "1010190-900P", "x010190-900P", "010190-900P1", "010190-900Pb", "ä010190-900P", "010190 900P",
    "010190900P", "tilaus 010190-9004", "290200-917F", "300201A917Y",
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
      found("010190-900P ja 010190a900P, sekä 010190-900P")
        == [
          "identity_code: 010190-900P", "identity_code: 010190a900P", "identity_code: 010190-900P",
        ])
  }
}

import ExpressionSamples
import Expressions
import Testing

@Suite struct `Texts that mention answers` {
  @Test func `show each answer in its place`() {
    let template = TextTemplate("Hei ${who}, odotit ${wait} min. ${who}!")
    #expect(template.render { "<\($0)>" } == "Hei <who>, odotit <wait> min. <who>!")
    #expect(template.references.map(\.name) == ["who", "wait", "who"])
    #expect(template.references[0].range == 4..<10)
  }

  @Test(arguments: ["", "Ääni 😀", "5 $ tai {x}", "$", "$$", "$ {a}", "}"])
  func `are plain without a reference`(source: String) {
    let template = TextTemplate(source)
    #expect(template.render { _ in "?" } == source)
    #expect(template.references.isEmpty && template.check(in: MapScope()).isEmpty)
  }

  @Test(arguments: [
    ("ä ${wiat}!", "HS0213", 3..<10), ("${ wait }", "HS0205", 0..<9), ("${}", "HS0205", 0..<3),
    ("a ${wait", "HS0205", 2..<8),
    ("${loans}", "HS0216", 0..<8), ("${a.b c}", "HS0205", 0..<8), ("${", "HS0205", 0..<2),
  ])
  func `are told of wrong references`(source: String, code: String, range: Range<Int>) {
    let scope = MapScope([
      Symbol(name: "wait", type: .integer),
      Symbol(name: "loans", type: .integer, repeats: ["shelf"]),
    ])
    let found = TextTemplate(source).check(in: scope)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.range == range)
  }

  @Test func `keep what is no reference`() {
    let template = TextTemplate("${ a } ${b} ${c")
    #expect(template.render { "[\($0)]" } == "${ a } [b] ${c")
    #expect(template.renaming("b", to: "bb") == "${ a } ${bb} ${c")
    #expect(
      template.check(in: MapScope([Symbol(name: "b", type: .text)])).map(\.code) == [
        "HS0205", "HS0205",
      ])
  }
}

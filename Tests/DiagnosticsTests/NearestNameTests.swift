import Diagnostics
import ExpressionSamples
import Testing

@Suite struct `The nearest name` {
  /// What was written, the names there are, the one offered.
  @Test(arguments: [
    ("gretted", ["wait", "greeted"], "greeted"), ("Greeted", ["greeted"], "greeted"),
    ("greetde", ["greeted"], "greeted"), ("yse", ["yes", "no"], "yes"),
    ("ye", ["yes", "no"], "yes"),
    ("heinola", ["hartola", "heinolan"], "heinolan"), ("abcd", ["abcx", "abcy"], "abcx"),
    ("ÄÄNI", ["ääni"], "ääni"),
  ])
  func `is one that differs little`(_ wrong: String, _ names: [String], _ near: String) {
    #expect(nearestName(to: wrong, among: names) == near)
  }

  @Test(arguments: [
    ("greeted", ["unrelated"]), ("greeted", ["greeted"]), ("greeted", []), ("", ["a", ""]),
    ("7", ["1", "2", "3"]), ("x", ["y"]), ("ab", ["cd"]), ("abc", ["xyz"]),
  ])
  func `is not given when none is like it`(_ wrong: String, _ names: [String]) {
    #expect(nearestName(to: wrong, among: names) == nil)
  }

  @Test func `is not looked for when the name is endless`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(nearestName(to: long, among: [long + "b"]) == nil)
    #expect(nearestName(to: "aaaa", among: [long]) == nil)
  }

  @Test func `is found after any one slip in a name of four letters or more`() {
    var chance = Seeded()
    for _ in 0..<500 {
      let name = String((0..<4 + chance.below(9)).map { _ in chance.one(of: Array("abcdeå_")) })
      var letters = Array(name)
      let place = chance.below(letters.count)
      switch chance.below(3) {
      case 0: letters.remove(at: place)
      case 1: letters.insert("x", at: place)
      default: letters[place] = "x"
      }
      #expect(nearestName(to: String(letters), among: [name]) == name, "seed \(chance.seed)")
    }
  }
}
